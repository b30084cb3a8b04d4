// The point of an image that stays in view where a network crops it: by pointer, by arrow keys or as two numbers.

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const MIDDLE = 50;
const within = (number) => Math.min(100, Math.max(0, Math.round(number)));

export class FocusPoint {
  constructor(root, words, sentence) {
    Object.assign(this, { root, words, sentence });
    [this.x, this.y] = root.querySelectorAll("input[type=number]");
    this.stage = root.querySelector("[data-focus-stage]");
    this.point = root.querySelector("[data-focus-point]");
    root.querySelector("[data-focus-mark]").remove();
    for (const part of root.querySelectorAll("[data-focus-point], [data-focus-keys], [data-focus-middle], [data-focus-crops]")) {
      part.hidden = false;
    }
    root.querySelector("[data-focus-middle]").addEventListener("click", () => this.move(MIDDLE, MIDDLE));
    this.stage.addEventListener("pointerdown", (event) => this.grab(event));
    this.stage.addEventListener("pointermove", (event) => this.stage.hasPointerCapture(event.pointerId) && this.take(event));
    this.point.addEventListener("keydown", (event) => this.step(event));
    this.draw();
  }

  grab(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.stage.setPointerCapture(event.pointerId);
    this.take(event);
    this.point.focus({ preventScroll: true });
  }

  take(event) {
    const box = this.stage.getBoundingClientRect();
    this.move((100 * (event.clientX - box.left)) / box.width, (100 * (event.clientY - box.top)) / box.height);
  }

  step(event) {
    const way = STEPS[event.key];
    if (!way) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    const [x, y] = this.place();
    this.move(x + way[0] * far, y + way[1] * far);
  }

  place() {
    return [this.x, this.y].map((field) => (field.value === "" ? MIDDLE : within(Number(field.value))));
  }

  move(x, y) {
    this.x.value = within(x);
    this.y.value = within(y);
    this.x.dispatchEvent(new Event("input", { bubbles: true }));
  }

  draw() {
    const [x, y] = this.place();
    const middle = x === MIDDLE && y === MIDDLE;
    const told = middle ? this.words.middle : this.sentence(this.words.focused, { x, y });
    this.root.querySelector("[data-focus-words]").textContent = told;
    this.point.setAttribute("aria-label", this.sentence(this.words.point, { place: told }));
    this.point.style.left = `${x}%`;
    this.point.style.top = `${y}%`;
    if (middle) delete this.root.dataset.set;
    else this.root.dataset.set = "";
    for (const crop of this.root.querySelectorAll(".focus__crop")) crop.style.objectPosition = `${x}% ${y}%`;
  }
}
