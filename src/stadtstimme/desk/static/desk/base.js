// What every page can do: speak politely, close open menus, and say in words when something sent in the background failed.

const live = document.getElementById("live");

/** Says a sentence to screen readers without moving the focus; the same sentence twice is said twice. */
export function announce(words) {
  if (!live) return;
  live.textContent = "";
  window.setTimeout(() => { live.textContent = words; }, 60);
}

/** Shows a refusal (a fragment from our own server) above the page's content; texts on the page stay as they are. */
export function showRefusal(html) {
  const place = document.getElementById("refusal");
  if (!place) return;
  place.innerHTML = html;
  place.scrollIntoView({ block: "nearest" });
}

for (const menu of document.querySelectorAll("details[data-menu]")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

document.querySelector("[data-form-errors]")?.focus();

const offline = document.documentElement.lang === "en"
  ? "The desk cannot be reached. What you see here is still there; please try again in a moment."
  : "Das Pult ist gerade nicht erreichbar. Was hier steht, bleibt stehen; bitte versuchen Sie es gleich noch einmal.";

function fragmentOf(words) {
  const box = document.createElement("div");
  box.className = "notice notice--error";
  box.append(Object.assign(document.createElement("p"), { textContent: words }));
  return box.outerHTML;
}

document.body.addEventListener("htmx:responseError", (event) => {
  const answer = event.detail.xhr;
  const fragment = answer.status < 500 && answer.responseText && !answer.responseText.includes("<html");
  showRefusal(fragment ? answer.responseText : fragmentOf(offline));
});
document.body.addEventListener("htmx:sendError", () => showRefusal(fragmentOf(offline)));
document.body.addEventListener("htmx:beforeRequest", () => showRefusal(""));
document.body.addEventListener("htmx:afterSwap", (event) => {
  const words = event.detail.xhr?.getResponseHeader("X-Announce");
  if (words) announce(decodeURIComponent(words));
});
