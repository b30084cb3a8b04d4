// A plain textarea with a mirror behind it in which findings are marked. The mirror is hidden from screen readers.

import { unitsAt } from "./text.js";

const WEIGHT = { stop: 0, route: 1, ask: 2, case: 2, hint: 3 };

export class MarkedField {
  constructor(textarea, onPick) {
    this.field = textarea;
    this.mirror = textarea.parentElement.querySelector("[data-mirror]");
    this.marks = [];
    this.known = textarea.value;
    textarea.addEventListener("input", () => this.follow());
    textarea.addEventListener("click", () => onPick(this.at(textarea.selectionStart)));
    this.draw();
  }

  // Offsets arrive as code points of the text that was checked.
  show(findings, checked) {
    const points = findings.flatMap((one) => [one.start, one.end]);
    const units = unitsAt(checked, points);
    this.marks = findings.map((one, index) => ({ ...one, start: units[2 * index], end: units[2 * index + 1] }));
    this.known = checked;
    this.follow();
  }

  // Between two checks marks move with the text; one whose words were touched disappears.
  follow() {
    const before = this.known;
    const after = this.field.value;
    if (before !== after) {
      const most = Math.min(before.length, after.length);
      let head = 0;
      while (head < most && before[head] === after[head]) head += 1;
      let tail = 0;
      while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
      const shift = after.length - before.length;
      this.marks = this.marks
        .filter((mark) => mark.end <= head || mark.start >= before.length - tail)
        .map((mark) => (mark.end <= head ? mark : { ...mark, start: mark.start + shift, end: mark.end + shift }));
      this.known = after;
    }
    this.draw();
  }

  draw() {
    const text = this.field.value;
    const nodes = [];
    let at = 0;
    for (const mark of [...this.marks].sort((a, b) => a.start - b.start || WEIGHT[a.severity] - WEIGHT[b.severity])) {
      const start = Math.max(mark.start, at);
      if (mark.end <= start) continue;
      const words = document.createElement("mark");
      words.className = `mark mark--${mark.severity}`;
      words.textContent = text.slice(start, mark.end);
      nodes.push(text.slice(at, start), words);
      at = mark.end;
    }
    // A last line break needs something after it to be as high as in the textarea.
    nodes.push(`${text.slice(at)}\u200b`);
    this.mirror.replaceChildren(...nodes);
  }

  at(unit) {
    return this.marks.find((mark) => mark.start <= unit && unit <= mark.end)?.id ?? null;
  }

  find(id) {
    return this.marks.find((mark) => mark.id === id) ?? null;
  }

  select(id) {
    const mark = this.find(id);
    this.field.focus();
    if (mark) this.field.setSelectionRange(mark.start, mark.end);
    return Boolean(mark);
  }

  // Through insertText, so that Ctrl+Z takes it back like anything typed.
  replace(id, wording) {
    if (!this.select(id)) return false;
    if (!document.execCommand("insertText", false, wording)) {
      this.field.setRangeText(wording, this.field.selectionStart, this.field.selectionEnd, "end");
      this.field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return true;
  }
}
