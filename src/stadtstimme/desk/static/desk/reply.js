// The reply box: findings are marked and the draft is saved while one types. Without it both happen when it is sent.

import { MarkedField } from "./marked.js";
import { FindingsPanel } from "./findings.js";
import { fieldsOf, post, refreshToken } from "./requests.js";
import { patternsOf, showLength } from "./text.js";

const form = document.getElementById("reply");
const QUIET = 500;
const SAVE_AFTER = 3000;

function start() {
  const words = JSON.parse(document.getElementById("reply-words").textContent);
  const panel = form.querySelector("[data-findings]");
  const live = form.querySelector("[data-announce]");
  const field = new MarkedField(form.querySelector("[data-marked]"), pick);
  const state = form.querySelector("[data-saved]");
  const before = field.field.value;
  let announced = "";
  let unsaved = false;
  let saveTimer;
  let timer;
  let running = false;
  let again = false;
  let leaving = false;

  const counter = form.querySelector("[data-length]");
  const patterns = patternsOf(form.dataset);
  let over = 0;

  // Whoever cannot see the counter is told once that it is too much.
  function count() {
    const excess = showLength(counter, field.field.value, form.elements.warning?.value.trim() ?? "", patterns, words);
    if (excess && !over) announce(counter.querySelector("[data-over-words]").textContent);
    over = excess;
  }

  function pick(id) {
    for (const finding of panel.querySelectorAll(".finding")) finding.classList.toggle("finding--current", finding.id === id);
  }

  function announce(text) {
    if (text !== announced) live.textContent = announced = text;
  }

  async function check() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    const checked = field.field.value;
    const { status, data } = await post(form.dataset.checkUrl, fieldsOf(form));
    running = false;
    if (again) {
      again = false;
      check();
      return;
    }
    if (status !== 200) {
      announce(words.failed);
      return;
    }
    findings.draw(checked.trim() ? data.findings : "");
    field.show(data.marks, checked);
    if (checked.trim()) announce(data.words);
  }

  // The draft also tells colleagues that somebody is at it.
  async function save() {
    clearTimeout(saveTimer);
    unsaved = false;
    const { status, data } = await post(form.action, fieldsOf(form));
    if (status !== 200) unsaved = true;
    state.textContent = status === 200 ? data.words : status === 401 ? words.signed_out : data.message ?? words.unsaved;
    state.classList.toggle("late", status !== 200);
    return status;
  }

  panel.addEventListener("click", (event) => {
    const select = event.target.closest("[data-select]");
    const apply = event.target.closest("[data-apply]");
    if (select && !field.select(select.dataset.select)) announce(words.gone);
    if (apply) announce(field.replace(apply.dataset.apply, apply.dataset.wording) ? words.applied : words.gone);
  });

  const findings = new FindingsPanel(panel, announce, words.unsaved);

  form.addEventListener("input", () => {
    count();
    unsaved = true;
    clearTimeout(timer);
    clearTimeout(saveTimer);
    timer = setTimeout(check, QUIET);
    saveTimer = setTimeout(save, SAVE_AFTER);
  });
  // A dead session would take the text along to the sign-in page: look first, send then.
  form.addEventListener("submit", async (event) => {
    if (leaving) return;
    event.preventDefault();
    if ((await save()) === 401) return;
    leaving = true;
    refreshToken(form);
    form.requestSubmit(event.submitter);
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && unsaved) event.preventDefault();
  });

  field.show(JSON.parse(document.getElementById("reply-marks").textContent), before);
  findings.ready();
  if (before.trim() && !panel.firstElementChild) check();
}

if (form) start();
