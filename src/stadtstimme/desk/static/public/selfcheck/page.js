// The self-check: loads the checker, checks while one writes, shows hints beside the words. Nothing is sent, kept or counted.
import { photoFacts, preparePhoto } from "./photo.js";
import { made, one, say, setUp } from "./words.js";

const PAUSE = 250;
const field = one("#self-check-text");
const state = one("#self-check-state");
const progress = one("#self-check-progress");
const result = one("#self-check-result");
const worker = new Worker(setUp.worker, { type: "module" });
let ready = false;
let asked = 0;
let timer;

worker.addEventListener("message", ({ data }) => {
  if (data.percent !== undefined) showProgress(data.percent);
  else if (data.starting) announce(say("starting"));
  else if (data.failed) fail(data.failed);
  else if (data.ready) becomeReady();
  else if (data.number === asked) show(data.report);
});
worker.addEventListener("error", () => fail("worker"));
progress.hidden = false;
announce(say("first", { megabytes: Math.round(setUp.bytes / 1e6) }));
worker.postMessage({ load: { python: setUp.python, archive: setUp.archive, guideline: setUp.guideline, bytes: setUp.bytes } });
keepOffline();

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(checkNow, PAUSE);
});
preparePhoto(checkNow);

function checkNow() {
  if (!ready) return;
  asked += 1;
  const media = photoFacts();
  if (!field.value.trim() && !media.length) {
    result.replaceChildren();
    announce(say("ready"));
    return;
  }
  const statement = { text: field.value, kind: "private_post", media };
  worker.postMessage({ number: asked, statement, language: setUp.language });
}

function show({ report, clauses }) {
  const hints = report.findings;
  const count = hints.length;
  const summary = count === 0 ? say("nothing") : count === 1 ? say("one") : say("several", { count });
  const missed = report.not_checked.map((entry) => entry.kind);
  announce(missed.length ? `${summary} ${say("missed", { kinds: missed.join(", ") })}` : summary);
  const places = hints.filter((hint) => hint.start !== null);
  result.replaceChildren(
    ...(places.length ? [made("h3", { textContent: say("marked") }), marked(field.value, places)] : []),
    ...(count ? [made("ol", { className: "hints" }, ...hints.map((hint, index) => shown(hint, index, clauses)))] : []),
  );
}

function shown(hint, index, clauses) {
  const rows = ["what", "why", "do"].flatMap((name) => [
    made("dt", { textContent: say(name) }),
    made("dd", { textContent: hint[name] }),
  ]);
  const item = made("li", { className: "hint", id: `hinweis-${index + 1}` });
  if (hint.quote) item.append(made("p", { className: "hint__place", textContent: say("place", { quote: hint.quote }) }));
  item.append(made("dl", {}, ...rows));
  if (hint.replacement) item.append(takeButton(hint));
  if (clauses[hint.clause]) {
    const [title, text] = clauses[hint.clause];
    const words = made("p", {}, made("strong", { textContent: `${hint.clause}: ${title}.` }), ` ${text}`);
    item.append(made("details", {}, made("summary", { textContent: say("clause") }), words));
  }
  return item;
}

function takeButton(hint) {
  const button = made("button", { type: "button", textContent: say("take", { text: hint.replacement }) });
  button.addEventListener("click", () => {
    const points = Array.from(field.value);
    points.splice(hint.start, hint.end - hint.start, hint.replacement);
    field.value = points.join("");
    field.focus();
    checkNow();
  });
  return button;
}

// Offsets are code points; a place that lies in another one is not marked a second time.
function marked(text, hints) {
  const points = Array.from(text);
  const copy = made("p", { className: "marked" });
  let from = 0;
  for (const hint of [...hints].sort((a, b) => a.start - b.start)) {
    if (hint.start < from) continue;
    const words = points.slice(hint.start, hint.end).join("");
    const number = hints.indexOf(hint) + 1;
    copy.append(points.slice(from, hint.start).join(""), made("mark", {}, words, made("sup", { textContent: ` ${number}` })));
    from = hint.end;
  }
  copy.append(points.slice(from).join(""));
  return copy;
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

function fail(reason) {
  progress.hidden = true;
  document.documentElement.dataset.selfCheck = "failed";
  document.documentElement.dataset.reason = reason;
  announce(say("failed"));
}

function announce(words) {
  if (state.textContent !== words) state.textContent = words;
}

function keepOffline() {
  if ("serviceWorker" in navigator) navigator.serviceWorker.register(setUp.offline, { scope: setUp.scope }).catch(() => {});
}
