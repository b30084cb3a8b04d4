// Dragging an item to another day and "Verschieben" open the same question; without this script the link leads to a page that asks it.

const calendar = document.querySelector("[data-calendar]");
const dialog = document.querySelector("[data-move-dialog]");
let dragged = null;

if (calendar.querySelector("[data-item]")) document.querySelector("[data-drag-hint]").hidden = false;
for (const item of calendar.querySelectorAll("[data-item]")) {
  item.draggable = true;
  item.addEventListener("dragstart", (event) => {
    dragged = item;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", item.querySelector("a").textContent);
    item.classList.add("calitem--dragged");
  });
  item.addEventListener("dragend", () => {
    item.classList.remove("calitem--dragged");
    dragged = null;
  });
}

for (const day of calendar.querySelectorAll("[data-day]")) {
  day.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    day.classList.add("calday--target");
  });
  day.addEventListener("dragleave", (event) => {
    if (!day.contains(event.relatedTarget)) day.classList.remove("calday--target");
  });
  day.addEventListener("drop", (event) => {
    event.preventDefault();
    day.classList.remove("calday--target");
    if (dragged) ask(dragged, day.dataset.day);
  });
}

calendar.addEventListener("click", (event) => {
  const link = event.target.closest("[data-move]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(link.closest("[data-item]"), link.closest("[data-day]").dataset.day);
});

function ask(item, day) {
  const form = dialog.querySelector("form");
  const link = item.querySelector("[data-move]");
  form.action = link.pathname;
  form.elements.publish_on.value = day;
  form.elements.publish_time.value = item.dataset.at;
  dialog.querySelector("[data-move-title]").textContent = item.querySelector("a").textContent;
  dialog.querySelector("[data-move-note]").hidden = !("voids" in item.dataset);
  dialog.showModal();
  dialog.addEventListener("close", () => link.focus(), { once: true });
}
