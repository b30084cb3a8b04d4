// What only some channels know is offered while one of them is chosen, or while something stands there.

export function showAbilities(form, words, say) {
  const chosen = [...form.querySelectorAll("[data-channel]")].filter((one) => one.querySelector("input").checked);
  const warners = chosen.filter((one) => one.dataset.warnings === "1").map((one) => one.dataset.name);
  const warning = form.querySelector("[data-warning]");
  if (warning) {
    warning.hidden = !warners.length && !form.elements.warning.value;
    if (form.elements.warning.value) warning.open = true;
    const told = warners.length ? say(words.warned, { names: warners.join(", ") }) : words.unwarned;
    warning.querySelector("[data-warning-words]").textContent = told;
  }
  const crops = chosen.some((one) => one.dataset.crops === "1");
  for (const focus of form.querySelectorAll("[data-focus]")) {
    focus.hidden = !crops && !("set" in focus.dataset);
  }
}
