// The exercises: where one writes oneself, the checker of the self-check looks at the text, here in the browser. It is loaded
// when somebody first asks for it. Nothing is sent, kept or counted; which way somebody opens, not even this script looks at.
import { drawn, replaced, summed } from "../selfcheck/hints.js";
import { keepOffline, startChecker } from "../selfcheck/running.js";
import { say, setUp } from "../selfcheck/words.js";

const PAUSE = 250;
let ask;
let ready = false;
let whole = false;
let current;

for (const part of document.querySelectorAll(".written")) part.hidden = false;
for (const part of document.querySelectorAll("[data-write]")) prepare(part);
keepOffline();

function prepare(part) {
  const exercise = {
    name: part.dataset.name,
    kind: part.dataset.write,
    replyTo: part.dataset.replyTo,
    field: part.querySelector("textarea"),
    state: part.querySelector("[role=status]"),
    result: part.querySelector(".written__result"),
  };
  let timer;
  part.querySelector("button").addEventListener("click", () => look(exercise));
  exercise.field.addEventListener("input", () => {
    clearTimeout(timer);
    if (ready) timer = setTimeout(() => look(exercise), PAUSE);
  });
}

function look(exercise) {
  current = exercise;
  if (!ask) load();
  else if (ready) checkNow();
}

function load() {
  announce(say("first", { megabytes: setUp.megabytes }));
  ask = startChecker({
    percent: (percent) => percent % 20 === 0 && announce(say("loading", { percent })),
    starting: () => announce(say("starting")),
    ready: () => {
      ready = true;
      document.documentElement.dataset.selfCheck = "ready";
      checkNow();
    },
    whole: () => {
      whole = true;
      document.documentElement.dataset.selfCheckWhole = "yes";
      checkNow();
    },
    failed: () => announce(say("failed")),
  });
}

function checkNow() {
  const exercise = current;
  const text = exercise.field.value;
  if (!text.trim()) {
    exercise.result.replaceChildren();
    announce(say("empty"));
    return;
  }
  const statement = { text, kind: exercise.kind, ...(exercise.replyTo ? { in_reply_to: exercise.replyTo } : {}) };
  ask(statement, (answer) => show(exercise, text, answer));
}

function show(exercise, text, answer) {
  if (exercise === current) announce(summed(answer.report, whole));
  exercise.result.replaceChildren(
    ...drawn(answer, text, `hinweis-${exercise.name}`, (hint) => {
      exercise.field.value = replaced(exercise.field.value, hint);
      exercise.field.focus();
      look(exercise);
    }),
  );
}

function announce(words) {
  if (current.state.textContent !== words) current.state.textContent = words;
}
