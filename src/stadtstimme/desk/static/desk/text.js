// Counting and addressing text as the networks and the checker do: by code points or by grapheme clusters.

const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("de", { granularity: "grapheme" }) : null;

const countAll = (iterable) => {
  let count = 0;
  for (const _ of iterable) count += 1;
  return count;
};

// `rules`: counting, urlLength, mentions, bytesMax, warnings as the channel's data attributes have them (networks/limits.py).
// `patterns`: what an address and what a mention is; the server's own expressions, so that both count alike.
// A sentence with its {places} filled.
export const say = (text, values = {}) =>
  Object.entries(values).reduce((sentence, [name, value]) => sentence.replace(`{${name}}`, value), text);

// A number as people read it on this page.
export const figure = (number) => number.toLocaleString(document.documentElement.lang);

export const patternsOf = (dataset) => ({
  addresses: new RegExp(dataset.addresses, "giu"),
  mentions: new RegExp(dataset.mentions, "giu"),
});

const clusters = (text) => (segmenter ? Array.from(segmenter.segment(text), (one) => one.segment) : Array.from(text));

export function length(text, rules, patterns, warning = "") {
  const weight = Number(rules.urlLength);
  let counted = weight ? text.replace(patterns.addresses, (_found, before) => before + "x".repeat(weight)) : text;
  if (rules.mentions === "local_part") counted = counted.replace(patterns.mentions, "$1");
  if (rules.warnings === "1") counted += warning;
  return rules.counting === "graphemes" && segmenter ? countAll(segmenter.segment(counted)) : countAll(counted);
}

// By how much a text is too long: as the channel counts, or by the characters at its end that pass the bytes.
export function beyond(text, rules, patterns, warning = "") {
  const over = Math.max(0, length(text, rules, patterns, warning) - Number(rules.limit));
  const most = Number(rules.bytesMax);
  if (!most) return over;
  const encoder = new TextEncoder();
  let size = 0;
  let past = 0;
  for (const cluster of clusters(text)) {
    size += encoder.encode(cluster).length;
    if (size > most) past += 1;
  }
  return Math.max(over, past);
}

// Writes how long a text is into a counter, and by how much it is too long; returns that.
export function showLength(counter, text, warning, patterns, words) {
  const rules = counter.dataset;
  const excess = beyond(text, rules, patterns, warning);
  const counted = { length: figure(length(text, rules, patterns, warning)), limit: figure(Number(rules.limit)) };
  counter.querySelector("[data-count]").textContent = say(words.count, counted);
  counter.querySelector("[data-over]").hidden = excess === 0;
  counter.querySelector("[data-over-words]").textContent = say(words.over, { over: figure(excess) });
  return excess;
}

// The checker's offsets are code points; a browser's are UTF-16 units.
export function unitsAt(text, points) {
  if (!/[\ud800-\udfff]/.test(text)) return points;
  const wanted = new Map(points.map((point) => [point, text.length]));
  let unit = 0;
  let point = 0;
  for (const character of text) {
    if (wanted.has(point)) wanted.set(point, unit);
    unit += character.length;
    point += 1;
  }
  return points.map((one) => wanted.get(one));
}
