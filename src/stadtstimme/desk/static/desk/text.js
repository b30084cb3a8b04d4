// Counting and addressing text as the networks and the checker do: by code points or by grapheme clusters.

const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("de", { granularity: "grapheme" }) : null;

const countAll = (iterable) => {
  let count = 0;
  for (const _ of iterable) count += 1;
  return count;
};

export const length = (text, counting) =>
  counting === "graphemes" && segmenter ? countAll(segmenter.segment(text)) : countAll(text);

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
