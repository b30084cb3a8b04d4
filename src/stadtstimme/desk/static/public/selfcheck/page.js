// The self-check: loads the checker, checks while one writes, shows hints beside the words. Nothing is sent, kept or counted.
import { drawn, replaced, summed } from "./hints.js";
import { photoFacts, preparePhoto } from "./photo.js";
import { keepOffline, startChecker } from "./running.js";
import { one, say, setUp } from "./words.js";

const PAUSE = 250;
const field = one("#self-check-text");
const state = one("#self-check-state");
const progress = one("#self-check-progress");
const result = one("#self-check-result");
let ready = false;
let whole = false;
let timer;

progress.hidden = false;
announce(say("first", { megabytes: setUp.megabytes }));
const ask = startChecker({
  percent: showProgress,
  starting: () => announce(say("starting")),
  ready: becomeReady,
  whole: becomeWhole,
  failed: fail,
});
keepOffline();

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(checkNow, PAUSE);
});
preparePhoto(checkNow);

function checkNow() {
  if (!ready) return;
  const media = photoFacts();
  if (!field.value.trim() && !media.length) {
    result.replaceChildren();
    announce(say("ready"));
    return;
  }
  ask({ text: field.value, kind: "private_post", media }, show);
}

function show(answer) {
  announce(summed(answer.report, whole));
  result.replaceChildren(...drawn(answer, field.value, "hinweis", take));
}

function take(hint) {
  field.value = replaced(field.value, hint);
  field.focus();
  checkNow();
}

function showProgress(percent) {
  if (ready || percent <= progress.value) return;
  progress.value = percent;
  if (percent % 20 === 0) announce(say("loading", { percent }));
}

function becomeReady() {
  ready = true;
  progress.hidden = true;
  document.documentElement.dataset.selfCheck = "ready";
  announce(say("ready"));
  if (field.value) checkNow();
}

function becomeWhole() {
  whole = true;
  document.documentElement.dataset.selfCheckWhole = "yes";
  checkNow();
}

function fail(reason) {
  progress.hidden = true;
  document.documentElement.dataset.selfCheck = "failed";
  document.documentElement.dataset.reason = reason;
  announce(say("failed"));
}

function announce(words) {
  if (state.textContent !== words) state.textContent = words;
}
