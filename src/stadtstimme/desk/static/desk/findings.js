// The findings beside a text that is being written, the same in the editor and in the reply box.

import { post } from "./requests.js";

// What this person said about findings in this window: the words of thanks stay when the findings are drawn anew.
const said = new Map();
const keyOf = (button) => `${button.dataset.source}\n${button.dataset.words}`;

function thank(button) {
  const thanks = document.createElement("p");
  thanks.className = "small soft";
  thanks.tabIndex = -1;
  thanks.textContent = said.get(keyOf(button));
  thanks.dataset.thanks = keyOf(button);
  button.closest("details").replaceWith(thanks);
  return thanks;
}

const doubts = (panel) => [...panel.querySelectorAll("[data-doubt]")];
const consent = (button) => button.closest("details")?.querySelector("[data-consent]");

// Call before the findings are drawn anew, and the result afterwards: what was folded open stays open, what was ticked
// stays ticked, and who stood there with the keyboard stands there still.
export function keepFolds(panel) {
  const ids = [...panel.querySelectorAll("details[open][id]")].map((fold) => fold.id);
  const ticked = new Set(doubts(panel).filter((button) => consent(button)?.checked).map(keyOf));
  const here = doubts(panel).find((button) => [button, consent(button)].includes(document.activeElement));
  const place = here && { key: keyOf(here), box: document.activeElement !== here };
  const thanked = panel.contains(document.activeElement) && document.activeElement.dataset.thanks;
  return () => {
    for (const id of ids) panel.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
    for (const button of doubts(panel)) {
      const box = consent(button);
      if (box && ticked.has(keyOf(button))) box.checked = true;
      if (place?.key === keyOf(button) && !said.has(place.key)) (place.box ? box : button)?.focus();
    }
    for (const button of doubts(panel)) {
      const key = keyOf(button);
      if (!said.has(key)) continue;
      const thanks = thank(button);
      if (thanked === key) thanks.focus();
    }
  };
}

// "Diese Stelle stimmt nicht". The words go along only where the box is ticked.
export function watchDoubts(panel, announce, failed) {
  panel.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-doubt]");
    if (!button) return;
    const body = new FormData();
    for (const name of ["kind", "clause", "source"]) body.set(name, button.dataset[name]);
    if (button.closest("details").querySelector("[data-consent]")?.checked) {
      body.set("consent", "on");
      body.set("words", button.dataset.words);
    }
    button.disabled = true;
    const { status, data } = await post(button.dataset.doubt, body);
    if (status !== 200) {
      button.disabled = false;
      announce(data.message ?? failed);
      return;
    }
    said.set(keyOf(button), data.words);
    const shown = doubts(panel).find((one) => keyOf(one) === keyOf(button));
    if (shown) thank(shown).focus();
    announce(data.words);
  });
}
