// The reply box: findings are marked while one types. Without it the same findings come when the answer is sent.

import { MarkedField } from "./marked.js";
import { fieldsOf, post, refreshToken } from "./requests.js";

const form = document.getElementById("reply");
const QUIET = 500;

function start() {
  const words = JSON.parse(document.getElementById("reply-words").textContent);
  const panel = form.querySelector("[data-findings]");
  const live = form.querySelector("[data-announce]");
  const field = new MarkedField(form.querySelector("[data-marked]"), pick);
  const before = field.field.value;
  let announced = "";
  let timer;
  let running = false;
  let again = false;
  let leaving = false;

  function pick(id) {
    for (const finding of panel.querySelectorAll(".finding")) finding.classList.toggle("finding--current", finding.id === id);
  }

  function announce(text) {
    if (text !== announced) live.textContent = announced = text;
  }

  function show(marks, checked) {
    field.show(marks, checked);
    for (const button of panel.querySelectorAll("[data-select], [data-apply]")) button.disabled = false;
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
    panel.innerHTML = checked.trim() ? data.findings : "";
    show(data.marks, checked);
    if (checked.trim()) announce(data.words);
  }

  panel.addEventListener("click", (event) => {
    const select = event.target.closest("[data-select]");
    const apply = event.target.closest("[data-apply]");
    if (select && !field.select(select.dataset.select)) announce(words.gone);
    if (apply) announce(field.replace(apply.dataset.apply, apply.dataset.wording) ? words.applied : words.gone);
  });

  field.field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(check, QUIET);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    refreshToken(form);
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && field.field.value !== before) event.preventDefault();
  });

  show(JSON.parse(document.getElementById("reply-marks").textContent), before);
  if (before.trim() && !panel.firstElementChild) check();
}

if (form) start();
