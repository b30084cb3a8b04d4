// „Zurückholen“: counts down what the server said. The server decides; without this the button works all the same.

import { announce } from "./base.js";

function count(box) {
  const words = box.querySelector("[data-undo-words]");
  const end = performance.now() + Number(box.dataset.undo) * 1000;
  // Seen by everybody, said once: a screen reader that speaks every second lets nobody press the button.
  words.setAttribute("aria-hidden", "true");
  announce(box.dataset.said);

  function over() {
    const focused = box.contains(document.activeElement);
    box.querySelector("button").remove();
    words.removeAttribute("aria-hidden");
    words.textContent = box.dataset.over;
    announce(box.dataset.over);
    if (focused) box.focus();
  }

  function tick() {
    const left = Math.ceil((end - performance.now()) / 1000);
    if (left <= 0) {
      over();
      return;
    }
    words.textContent = box.dataset.words.replace("%s", left);
    window.setTimeout(tick, (end - performance.now()) % 1000 + 20);
  }

  tick();
}

for (const box of document.querySelectorAll("[data-undo]")) {
  if (box.dataset.counting) continue;
  box.dataset.counting = "1";
  count(box);
}
