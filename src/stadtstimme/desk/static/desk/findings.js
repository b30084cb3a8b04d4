// The findings beside a text that is being written, the same in the editor and in the reply box.

import { post } from "./requests.js";

const BUTTONS = "[data-select], [data-apply], [data-doubt]";
const REACHED = "summary, button, input, a, [tabindex]";
const keyOf = (button) => `${button.dataset.source}\n${button.dataset.words}`;
const consent = (button) => button.closest("details").querySelector("[data-consent]");

export class FindingsPanel {
  constructor(panel, announce, failed) {
    Object.assign(this, { panel, announce, failed });
    // How the server wrote each piece: what it writes the same again stays as it is, with folds, ticks and focus.
    this.written = new WeakMap();
    // What this person said in this window: the words of thanks stay when a finding is drawn anew.
    this.said = new Map();
    this.asking = new Set();
    this.remember(panel);
    panel.addEventListener("click", (event) => {
      const button = event.target.closest("[data-doubt]");
      if (button) this.doubt(button);
    });
  }

  remember(parent) {
    for (const piece of this.pieces(parent)) this.written.set(piece, piece.outerHTML);
  }

  // Everything at the top is one piece, each finding is one too.
  pieces(parent) {
    return [...parent.children].flatMap((one) => (one.matches("ol.findings") ? [one, ...one.children] : [one]));
  }

  // Only now may they be pressed: before, nobody would have heard it.
  ready() {
    for (const button of this.panel.querySelectorAll(BUTTONS)) button.disabled = false;
  }

  draw(html) {
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    this.remember(fresh.content);
    const place = placeIn(this.panel);
    this.replace(this.panel, fresh.content);
    this.ready();
    for (const button of this.doubts()) if (this.said.has(keyOf(button))) this.thank(button);
    if (place && document.activeElement !== place.element) place.find()?.focus();
  }

  replace(parent, fresh) {
    const old = [...parent.children];
    const next = [...fresh.children].map((one) => this.kept(one, old));
    for (const gone of old) gone.remove();
    // Whoever is already at this place is not touched: moving would take the focus away.
    next.forEach((one, at) => {
      if (parent.children[at] !== one) parent.insertBefore(one, parent.children[at] ?? null);
    });
  }

  // The piece that stands there already, if it is still the same; it is taken off the list of what goes.
  kept(one, old) {
    const list = one.matches("ol.findings");
    const same = (other) => (list ? other.matches("ol.findings") : this.written.get(other) === this.written.get(one));
    const at = old.findIndex(same);
    if (at < 0) return carried(one, old);
    const [found] = old.splice(at, 1);
    if (list) this.replace(found, one);
    return found;
  }

  doubts() {
    return [...this.panel.querySelectorAll("[data-doubt]")];
  }

  thank(button) {
    const fold = button.closest("details");
    const here = fold.contains(document.activeElement);
    const thanks = document.createElement("p");
    thanks.className = "small soft";
    thanks.tabIndex = -1;
    thanks.textContent = this.said.get(keyOf(button));
    fold.replaceWith(thanks);
    // Who went on writing meanwhile is not called back.
    if (here) thanks.focus();
  }

  // "Diese Stelle stimmt nicht". The words go along only where the box is ticked.
  async doubt(button) {
    const key = keyOf(button);
    if (this.asking.has(key)) return;
    this.asking.add(key);
    const body = new FormData();
    for (const name of ["kind", "clause", "source"]) body.set(name, button.dataset[name]);
    if (consent(button)?.checked) {
      body.set("consent", "on");
      body.set("words", button.dataset.words);
    }
    const { status, data } = await post(button.dataset.doubt, body);
    this.asking.delete(key);
    if (status === 200) this.said.set(key, data.words);
    for (const one of status === 200 ? this.doubts() : []) if (keyOf(one) === key) this.thank(one);
    this.announce(status === 200 ? data.words : data.message ?? this.failed);
  }
}

// A finding that says something else by now: what was folded open and ticked in it stays so.
function carried(one, old) {
  const before = one.id && old.find((other) => other.id === one.id);
  if (!before) return one;
  for (const fold of before.querySelectorAll("details[open][id]")) one.querySelector(`#${CSS.escape(fold.id)}`)?.setAttribute("open", "");
  for (const box of before.querySelectorAll("input:checked")) {
    const same = one.querySelector(`#${CSS.escape(box.id)}`);
    if (same) same.checked = true;
  }
  return one;
}

// Where the keyboard is, and how to find that place again once its element is another. What is gone leaves the keyboard in
// the panel, on nothing that could be pressed by mistake.
function placeIn(panel) {
  const element = document.activeElement;
  const finding = panel.contains(element) ? element.closest(".finding") : null;
  if (!finding) return null;
  const at = [...finding.querySelectorAll(REACHED)].indexOf(element);
  const find = () => {
    const now = panel.querySelector(`#${CSS.escape(finding.id)}`)?.querySelectorAll(REACHED)[at];
    return now?.textContent === element.textContent ? now : panel.closest("[tabindex]");
  };
  return { element, find };
}
