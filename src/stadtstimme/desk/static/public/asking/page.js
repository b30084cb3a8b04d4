// »Darf ich …?« on the page. The index is fetched when the page opens, whether or not anybody asks; after that nothing is.
import { ask, prepare } from "./engine.js";

const PAUSE = 200;
const SHORTEST = 3;
const setUp = JSON.parse(document.getElementById("ask-set-up").textContent);
const [form, field, state, answer, after] = ["form", "question", "state", "answer", "after"].map((name) => document.getElementById(`ask-${name}`));
const made = (tag, options = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), options);
  element.append(...children);
  return element;
};
let timer;

const response = await fetch(setUp.index, { credentials: "same-origin" });
if (response.ok) begin(await response.json());

function begin(index) {
  const prepared = prepare(index);
  const clauses = new Map(index.clauses.map((clause) => [clause.id, clause]));
  const show = () => showAnswer(field.value.trim().length < SHORTEST ? null : ask(prepared, field.value), clauses);
  form.hidden = false;
  state.textContent = "";
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    show();
    answer.querySelector("a")?.focus();
  });
  if (field.value) show();
}

function showAnswer(found, clauses) {
  const hits = (found ?? []).map(({ id }, place) => hit(clauses.get(id), place === 0));
  answer.replaceChildren(...hits);
  after.hidden = found === null;
  state.textContent = found === null ? "" : sentence(hits.length);
}

function sentence(count) {
  if (count === 0) return setUp.words.none;
  return count === 1 ? setUp.words.one : setUp.words.several.replace("{count}", count);
}

// The best one with its examples, the others with what they say alone.
function hit(clause, best) {
  const words = (text, className = "") => made("p", { className, lang: clause.language }, text);
  const example = (label, text) => (text ? [made("p", {}, made("strong", {}, label), " ", made("span", { lang: clause.language }, text))] : []);
  return made(
    "article",
    { className: "hit" },
    made("h3", { lang: clause.language }, clause.title),
    words(clause.text, "hit__text"),
    ...(best ? example(setUp.words.good, clause.do) : []),
    ...(best ? example(setUp.words.better, clause.dont) : []),
    foot(clause),
  );
}

function foot(clause) {
  const read = made("a", { href: `#${clause.anchor}` }, setUp.words.read.replace("{id}", clause.id));
  const places = clause.help.map(({ name, mail }) => made("a", { href: `mailto:${mail}` }, name));
  const help = made("span", {}, `${setUp.words.help} `, ...places.flatMap((one, number) => (number ? [", ", one] : [one])));
  return made("p", { className: "hit__foot" }, read, help);
}
