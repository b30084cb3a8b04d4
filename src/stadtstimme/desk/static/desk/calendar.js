// Dragging an item to another day fills in the same form that the item's menu holds, and asks before it is sent.

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

function ask(item, day) {
  const own = item.querySelector("form");
  const form = dialog.querySelector("form");
  form.action = own.action;
  form.elements.publish_on.value = day;
  form.elements.publish_time.value = own.elements.publish_time.defaultValue;
  dialog.querySelector("[data-move-title]").textContent = item.querySelector("a").textContent;
  dialog.querySelector("[data-move-note]").hidden = !own.querySelector("[data-note]");
  dialog.showModal();
}
