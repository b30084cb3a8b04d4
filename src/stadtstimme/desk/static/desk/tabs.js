// Tabs as in the ARIA Authoring Practices: arrow keys move, the panel follows. Without this script all panels are open.

export function makeTabs(root, onOpen = () => {}) {
  const list = root.querySelector("[role=tablist]");
  const tabs = [...list.querySelectorAll("[role=tab]")];
  const panel = (tab) => document.getElementById(tab.getAttribute("aria-controls"));

  const open = (tab) => {
    for (const one of tabs) {
      one.setAttribute("aria-selected", String(one === tab));
      one.tabIndex = one === tab ? 0 : -1;
      panel(one).hidden = one !== tab;
    }
    onOpen(panel(tab));
  };

  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) open(tab);
  });
  list.addEventListener("keydown", (event) => {
    const here = tabs.indexOf(document.activeElement);
    const steps = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 };
    if (here < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const tab = tabs.at(steps[event.key] % tabs.length);
    open(tab);
    tab.focus();
  });
  for (const tab of tabs) {
    panel(tab).setAttribute("role", "tabpanel");
    panel(tab).setAttribute("aria-labelledby", tab.id);
    panel(tab).tabIndex = 0;
  }
  root.classList.add("tabs--live");
  list.hidden = false;
  open(tabs.find((tab) => tab.getAttribute("aria-selected") === "true") ?? tabs[0]);
}
