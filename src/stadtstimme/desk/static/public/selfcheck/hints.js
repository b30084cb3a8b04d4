// What the checker found, beside the words: was, warum, was tun, a proposed wording, the clause. Never a verdict.
import { made, say } from "./words.js";

// `whole` is false while a part of the checker is still on its way; what it would have looked at is then not complained about.
export function summed(report, whole) {
  const count = report.findings.length;
  const summary = count === 0 ? say("nothing") : count === 1 ? say("one") : say("several", { count });
  if (!whole) return `${summary} ${say("later")}`;
  const missed = report.not_checked.map((entry) => entry.kind);
  return missed.length ? `${summary} ${say("missed", { kinds: missed.join(", ") })}` : summary;
}

// `name` begins the ids of the hints; `take(hint)` puts its proposed wording into the text.
export function drawn({ report, clauses }, text, name, take) {
  const hints = report.findings;
  const places = hints.filter((hint) => hint.start !== null);
  const items = hints.map((hint, index) => drawnHint(hint, `${name}-${index + 1}`, clauses, take));
  return [
    ...(places.length ? [made("p", { className: "marked__title", textContent: say("marked") }), marked(text, hints, places)] : []),
    ...(hints.length ? [made("ol", { className: "hints" }, ...items)] : []),
  ];
}

// Offsets are code points.
export function replaced(text, hint) {
  const points = Array.from(text);
  points.splice(hint.start, hint.end - hint.start, hint.replacement);
  return points.join("");
}

function drawnHint(hint, id, clauses, take) {
  const rows = ["what", "why", "do"].flatMap((part) => [
    made("dt", { textContent: say(part) }),
    made("dd", { textContent: hint[part] }),
  ]);
  const item = made("li", { className: "hint", id });
  if (hint.quote) item.append(made("p", { className: "hint__place", textContent: say("place", { quote: hint.quote }) }));
  item.append(made("dl", {}, ...rows));
  if (hint.replacement) {
    const button = made("button", { type: "button", textContent: say("take", { text: hint.replacement }) });
    button.addEventListener("click", () => take(hint));
    item.append(button);
  }
  if (clauses[hint.clause]) {
    const [title, words] = clauses[hint.clause];
    const shown = made("p", {}, made("strong", { textContent: `${hint.clause}: ${title}.` }), ` ${words}`);
    item.append(made("details", {}, made("summary", { textContent: say("clause") }), shown));
  }
  return item;
}

// A place that lies in another one is not marked a second time.
function marked(text, hints, places) {
  const points = Array.from(text);
  const copy = made("p", { className: "marked" });
  let from = 0;
  for (const hint of [...places].sort((a, b) => a.start - b.start)) {
    if (hint.start < from) continue;
    const words = points.slice(hint.start, hint.end).join("");
    const number = hints.indexOf(hint) + 1;
    copy.append(points.slice(from, hint.start).join(""), made("mark", {}, words, made("sup", { textContent: ` ${number}` })));
    from = hint.end;
  }
  copy.append(points.slice(from).join(""));
  return copy;
}
