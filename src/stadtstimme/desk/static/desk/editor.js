// Schreiben: marks findings while one types, counts per channel, saves by itself. Without it the page is a plain form.

import { showAbilities } from "./abilities.js";
import { MarkedField } from "./marked.js";
import { FindingsPanel } from "./findings.js";
import { fieldsOf, post, refreshToken } from "./requests.js";
import { Saver } from "./saving.js";
import { showSchedule } from "./schedule.js";
import { ImageStrip } from "./strip.js";
import { makeTabs } from "./tabs.js";
import { figure, patternsOf, say, showLength } from "./text.js";

const form = document.getElementById("editor");
const words = JSON.parse(document.getElementById("editor-words").textContent);
const one = (selector) => form.querySelector(selector);
const announcer = document.querySelector("[data-announce]");
const announce = (text) => {
  announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
};

// Findings
const panel = one("[data-findings]");
const findings = new FindingsPanel(panel, announce, words.failed);
const fields = new Map();
for (const textarea of form.querySelectorAll("[data-marked]")) {
  fields.set(textarea.name, new MarkedField(textarea, pick));
}

function pick(id) {
  for (const finding of form.querySelectorAll(".finding")) finding.classList.toggle("finding--current", finding.id === id);
}

function showMarks(marks, checked) {
  for (const [name, field] of fields) {
    const own = marks.filter((mark) => mark.field === name);
    field.show(own, checked.get(name) ?? field.field.value);
  }
}

let announced = one(".findings__count").textContent;
let checking = false;
let again = false;
let checkTimer;

async function check() {
  if (checking) {
    again = true;
    return;
  }
  checking = true;
  const sent = fieldsOf(form);
  const checked = new Map([...fields.keys()].map((name) => [name, form.elements[name].value]));
  const { status, data } = await post(form.dataset.checkUrl, sent);
  checking = false;
  if (again) {
    again = false;
    check();
    return;
  }
  if (status === 200) showResult(data, checked);
  else panel.classList.add("stale");
  if (status !== 200 && announced !== words.checking_failed) announce((announced = words.checking_failed));
}

function showResult(data, checked) {
  panel.classList.remove("stale");
  findings.draw(data.findings);
  one("[data-previews]").innerHTML = data.previews;
  const number = panel.querySelectorAll(".finding").length;
  one("[data-finding-count]").textContent = number;
  one("[data-finding-count]").hidden = number === 0;
  one("[data-finding-words]").textContent = data.words;
  one("[data-jump-line]").hidden = data.blank;
  one("[data-who]").textContent = data.who;
  showMarks(data.marks, checked);
  showErrors(data.errors);
  if (data.words !== announced) announce((announced = data.words));
}

function showErrors(errors) {
  for (const name of ["title", "warning", "publish_on", "publish_time", "publish_zone"]) {
    const field = form.elements[name];
    if (!field) continue;
    const box = field.closest(".field");
    const own = box.querySelector("[data-live-error]");
    if (own) own.remove();
    box.classList.toggle("kern-form-input--error", name in errors);
    field.toggleAttribute("aria-invalid", name in errors);
    if (!(name in errors)) continue;
    const sentence = document.createElement("p");
    sentence.className = "kern-error";
    sentence.dataset.liveError = "";
    sentence.textContent = errors[name];
    box.append(sentence);
  }
}

const checkSoon = (wait = 500) => {
  clearTimeout(checkTimer);
  checkTimer = setTimeout(check, wait);
};

panel.addEventListener("click", (event) => {
  const select = event.target.closest("[data-select]");
  const apply = event.target.closest("[data-apply]");
  if (select) openField(select.dataset.field, (field) => field.select(select.dataset.select));
  if (apply) openField(apply.dataset.field, (field) => field.replace(apply.dataset.apply, apply.dataset.wording), words.applied);
});

function openField(name, act, done = "") {
  const field = fields.get(name);
  const folded = (field?.field ?? form.elements[name])?.closest("details");
  if (folded) folded.open = true;
  if (!field) return form.elements[name]?.focus();
  announce(act(field) ? done : words.gone);
  field.field.scrollIntoView({ block: "nearest" });
  return undefined;
}

// On a small screen the findings stand far below the text: the link there leads to them, whatever tab is open.
one("[data-jump]").addEventListener("click", () => document.getElementById("tab-check").click());

// Channels
const over = new Map();
const patterns = patternsOf(form.dataset);

function count() {
  const shared = form.elements.text.value;
  const warning = form.elements.warning?.value.trim() ?? "";
  for (const channel of form.querySelectorAll("[data-channel]")) {
    const id = channel.dataset.channel;
    const own = form.elements[`own_text-${id}`].value;
    const excess = showLength(channel, own || shared, warning, patterns, words);
    channel.classList.toggle("channel--over", excess > 0);
    const chosen = channel.querySelector("input").checked;
    const before = over.get(id);
    if (chosen && excess && before === 0) announce(say(words.over_announced, { name: channel.dataset.name, over: figure(excess) }));
    over.set(id, excess);
    const variant = one(`[data-variant="${id}"]`);
    variant.hidden = !chosen;
    const copy = variant.querySelector("[data-copy]");
    copy.hidden = Boolean(own) || !shared;
  }
}

form.addEventListener("click", (event) => {
  const copy = event.target.closest("[data-copy]");
  if (!copy) return;
  const own = form.elements[`own_text-${copy.dataset.copy}`];
  own.value = form.elements.text.value;
  own.dispatchEvent(new Event("input", { bubbles: true }));
  own.focus();
});

// Saving
const state = one("[data-saved]");
const more = one("[data-saved-more]");

let conflict = false;
function sayState(name, data = {}) {
  if (name === "saved" && saver.dirty) return;
  // A version put aside is said until it is settled; further typing does not take the way out away.
  if (conflict && ["dirty", "saving"].includes(name)) return;
  conflict = name === "conflict";
  state.textContent = data.words ?? data.message ?? words[name];
  state.dataset.state = name;
  more.hidden = !(name in OFFERS);
  more.replaceChildren(...(OFFERS[name]?.(data) ?? []));
}

const link = (text, href) => Object.assign(document.createElement("a"), { textContent: text, href, target: "_blank", rel: "noopener" });
const button = (text, act) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: text });
  made.addEventListener("click", act);
  return made;
};
const OFFERS = {
  signed_out: () => [link(words.sign_in, form.dataset.signInUrl), button(words.save_again, () => saver.save())],
  failed: () => [button(words.save_again, () => saver.save())],
  refused: () => [button(words.save_again, () => saver.save())],
  conflict: (data) => [link(words.compare, data.compare), button(words.take_over, () => takeOver(data))],
};

// What was put aside becomes current: on top of what is current by now, as a new save.
function takeOver(data) {
  form.elements.base.value = data.current;
  saver.changed();
  saver.save();
}

const saver = form.dataset.autosaveUrl
  ? new Saver(form, {
      say: sayState,
      onSaved: (data) => {
        if (form.dataset.fresh === "1") history.replaceState(null, "", data.url);
        form.dataset.fresh = "0";
        staleHistory();
      },
      onConflict: () => staleHistory(),
      onErrors: showErrors,
    })
  : null;

// A save under way would make the one being sent look like somebody else's: wait for it, then send again.
form.addEventListener("submit", (event) => {
  const { submitter } = event;
  if (saver?.running) {
    event.preventDefault();
    saver.settle().then(() => setTimeout(() => form.requestSubmit(submitter ?? undefined)));
    return;
  }
  refreshToken(form);
  if (!saver) return;
  clearTimeout(saver.timer);
  saver.leaving = true;
  saver.keep({ sent: true });
});

// Enter in a one-line field must not send the form away.
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("input:not([type=checkbox], [type=radio], [type=file])")) event.preventDefault();
});

// History, fetched when it is looked at
const historyPanel = document.getElementById("panel-history");
let historyFresh = false;
const staleHistory = () => {
  historyFresh = false;
  if (!historyPanel.hidden) loadHistory(historyPanel);
};
async function loadHistory(panel) {
  if (panel !== historyPanel || historyFresh || form.dataset.fresh === "1") return;
  historyFresh = true;
  try {
    const response = await fetch(panel.dataset.src, { headers: { "X-Requested-With": "fetch" } });
    if (response.ok) panel.querySelector("[data-history]").innerHTML = await response.text();
    else historyFresh = false;
  } catch {
    historyFresh = false;
  }
}

const changed = () => {
  count();
  showAbilities(form, words, say);
  showSchedule(form, words, say);
};

const strip = new ImageStrip(one("[data-strip]"), form, words, say, () => {
  saver?.changed();
  checkSoon(0);
});

form.addEventListener("input", (event) => {
  changed();
  checkSoon(event.target.matches?.("textarea, input[type=text]") ? 500 : 0);
});

// What this tab still holds and the server does not have
function offerKept() {
  const begun = saver?.begun();
  if (begun && form.dataset.fresh === "1" && begun !== form.dataset.uid) {
    location.replace(form.action.replace(form.dataset.uid, begun));
    return;
  }
  const kept = saver?.kept();
  if (!kept) return;
  if (kept.sent && (kept.base ?? "") !== form.elements.base.value) {
    saver.forget();
    return;
  }
  const now = JSON.stringify([...fieldsOf(form).entries()].filter(([name]) => name !== "base"));
  if (JSON.stringify(kept.fields.filter(([name]) => name !== "base")) === now) {
    saver.forget();
    return;
  }
  const box = document.getElementById("kept");
  const sameBase = (kept.base ?? "") === form.elements.base.value;
  box.querySelector("[data-kept-words]").textContent = sameBase ? words.restored : words.kept_older;
  const restore = box.querySelector("[data-kept-restore]");
  const drop = box.querySelector("[data-kept-drop]");
  restore.textContent = words.restore;
  drop.textContent = words.drop;
  restore.addEventListener("click", () => {
    fill(kept.fields);
    box.hidden = true;
  });
  drop.addEventListener("click", () => {
    saver.forget();
    saver.leaving = true;
    location.reload();
  });
  restore.hidden = sameBase;
  box.hidden = false;
  if (sameBase) fill(kept.fields);
}

function fill(entries) {
  const values = Map.groupBy ? Map.groupBy(entries, ([name]) => name) : grouped(entries);
  strip.restore((values.get("image") ?? []).map(([, uid]) => uid));
  for (const field of form.elements) {
    if (!field.name || ["csrfmiddlewaretoken", "base", "image", "do"].includes(field.name) || field.type === "file") continue;
    const own = (values.get(field.name) ?? []).map(([, value]) => value);
    if (field.type === "checkbox" || field.type === "radio") field.checked = own.includes(field.value);
    else if (own.length) field.value = own[0].replaceAll("\r\n", "\n");
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
  for (const field of fields.values()) field.follow();
}

function grouped(entries) {
  const map = new Map();
  for (const entry of entries) map.set(entry[0], [...(map.get(entry[0]) ?? []), entry]);
  return map;
}

showMarks(JSON.parse(document.getElementById("editor-marks").textContent), new Map());
findings.ready();
changed();
makeTabs(one("[data-tabs]"), loadHistory);
offerKept();
form.dataset.ready = "";
