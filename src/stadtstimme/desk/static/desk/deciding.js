// Freigaben by keyboard. A key only moves the focus; what it leads to is done with Enter. Off until switched on.

const SWITCH = "stadtstimme:tasten";
const box = document.getElementById("keys");
const holder = document.querySelector("[data-keys]");
const form = document.querySelector("[data-decide]");

holder.hidden = false;
box.checked = localStorage.getItem(SWITCH) === "1";
box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "1" : "0"));

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (!box.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const target = key === "z" ? form.elements.remark : document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: "center" });
});

// Returning needs a remark: said before it is sent, at the field.
form.addEventListener("submit", (event) => {
  const remark = form.elements.remark;
  const missing = event.submitter?.value === "return" && !remark.value.trim();
  remark.setCustomValidity(missing ? remark.closest(".field").querySelector(".kern-hint").textContent.trim() : "");
  if (!missing) return;
  event.preventDefault();
  remark.reportValidity();
});
form.elements.remark.addEventListener("input", () => form.elements.remark.setCustomValidity(""));
