// »Darf ich …?«: finds the clauses that answer an everyday question. It runs where the question is typed, in the
// browser, and nothing of it leaves. No page, no network in here: the tests run the same file.

const SHORTEST_PART = 4;
const SHORTEST_REST = 2;
// What a word counts that stands there itself, by a word of the same meaning, as part of a long word, or mistyped.
const WEIGHT = { itself: 1, meaning: 0.85, part: 0.5, mistyped: 0.6 };
// An example is about something else as well, so its words count less.
const EXAMPLE = 0.5;
// How much the nearest everyday question counts against the clause's own words, and from when on it is an answer.
const NEAREST = 0.6;
const ENOUGH = 0.24;
const MUCH_LESS = 0.45;
const LONGEST = 300;
const ENDINGS = ["ungen", "innen", "ieren", "iert", "ung", "ing", "ern", "est", "em", "en", "er", "es", "et", "in", "ed", "st", "e", "n", "s", "t"];

// One way to write a word: no marks, ä as a however it is typed, no doubled letters.
export function folded(text) {
  const plain = text.toLowerCase().replaceAll("ß", "ss").normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u").replace(/([a-z])\1+/g, "$1");
}

export function stem(word) {
  let rest = /^ge.{4,}(t|en)$/.test(word) ? word.slice(2) : word;
  for (let round = 0; round < 2; round += 1) {
    const ending = ENDINGS.find((one) => rest.endsWith(one) && rest.length - one.length >= 4);
    if (ending) rest = rest.slice(0, -ending.length);
  }
  return rest;
}

const wordsOf = (text) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// `index` is what the server hands out: clauses with everything they are found by, small words, words of one meaning.
export function prepare(index) {
  const small = new Set(wordsOf(index.small));
  const meanings = new Map();
  index.same.forEach((line, number) => {
    for (const word of wordsOf(line)) put(meanings, stem(word), `=${number}`);
  });
  const known = { small, meanings, parts: [...meanings.keys()].filter((one) => one.length >= SHORTEST_PART) };
  const clauses = index.clauses.map((clause) => ({
    id: clause.id,
    own: joined(bag(clause.texts.join(" "), known), bag(clause.examples.join(" "), known), EXAMPLE),
    questions: clause.asked.map((one) => ({ words: wordsIn(one, known), tokens: bag(one, known) })),
  }));
  const rarity = rarities(clauses);
  const vocabulary = new Set([...rarity.keys(), ...meanings.keys()].filter((one) => !one.startsWith("=")));
  const prepared = { ...known, clauses, rarity, vocabulary: [...vocabulary], most: Math.log(1 + clauses.length) };
  for (const { questions } of clauses) for (const one of questions) one.length = lengthOf(prepared, one.words);
  return prepared;
}

// How much a text has to say: the rarity of its words, squared and added up.
function lengthOf(prepared, words) {
  return words.reduce((sum, word) => sum + rarityOf(prepared, new Map(tokensOf(word, prepared))) ** 2, 0);
}

// A word is as rare as its meaning; one without a known meaning as rare as itself; one that nobody knows is rarest.
function rarityOf(prepared, tokens) {
  const rare = (chosen) => Math.max(0, ...chosen.map((token) => prepared.rarity.get(token) ?? 0));
  const all = [...tokens.keys()];
  return rare(all.filter((one) => one.startsWith("="))) || rare(all) || prepared.most;
}


function put(map, key, value) {
  if (!map.has(key)) map.set(key, new Set());
  map.get(key).add(value);
}

// The stems of a text without the small words.
function wordsIn(text, { small }) {
  return [...new Set(wordsOf(text).filter((word) => !small.has(word)).map(stem))];
}

// Token → weight for a text: its stems, their meanings, and the parts of long words.
function bag(text, known) {
  const tokens = new Map();
  for (const word of wordsIn(text, known)) {
    for (const [token, weight] of tokensOf(word, known)) keep(tokens, token, weight);
  }
  return tokens;
}

function joined(tokens, others, share) {
  for (const [token, weight] of others) keep(tokens, token, weight * share);
  return tokens;
}

function keep(tokens, token, weight) {
  tokens.set(token, Math.max(weight, tokens.get(token) ?? 0));
}

function* tokensOf(word, known) {
  yield [word, WEIGHT.itself];
  const own = known.meanings.get(word);
  if (own) for (const meaning of own) yield [meaning, WEIGHT.meaning];
  else for (const part of partsOf(word, known.parts)) yield* partTokens(part, known);
}

function* partTokens(part, known) {
  yield [part, WEIGHT.part];
  for (const meaning of known.meanings.get(part) ?? []) yield [meaning, WEIGHT.part];
}

// The longest known word at the end and at the beginning of a long word: »Gruppenbild«, »Dienstgeheimnis«.
function partsOf(word, parts) {
  if (word.length < SHORTEST_PART + SHORTEST_REST + 1) return [];
  const fits = (part) => word.length - part.length >= SHORTEST_REST;
  const longest = (test) => parts.filter((part) => fits(part) && test(part)).sort((a, b) => b.length - a.length).slice(0, 1);
  return [...longest((part) => word.endsWith(part)), ...longest((part) => word.startsWith(part))];
}

// How rare a token is among the clauses, from about 0.3 (everywhere) upwards.
function rarities(clauses) {
  const counts = new Map();
  for (const clause of clauses) {
    const tokens = new Set([...clause.own.keys(), ...clause.questions.flatMap((one) => [...one.tokens.keys()])]);
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const all = clauses.length;
  return new Map([...counts].map(([token, count]) => [token, Math.log(1 + all / count)]));
}

// The best clauses for a question, best first: [{ id, score }]. Empty where the guideline says nothing about it.
export function ask(prepared, question, most = 3) {
  const asked = readQuestion(prepared, question.slice(0, LONGEST));
  if (!asked.length) return [];
  const found = prepared.clauses
    .map((clause) => ({ id: clause.id, score: scoreOf(prepared, asked, clause) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  return found.filter(({ score }) => score >= found[0].score * MUCH_LESS).slice(0, most);
}

// Each word of the question as alternatives: token → weight. A word nobody knows stays, and counts against every clause.
function readQuestion(prepared, question) {
  return wordsIn(question, prepared).map((word) => {
    const tokens = new Map(tokensOf(word, prepared));
    if (![...tokens.keys()].some((token) => prepared.rarity.has(token))) addNearest(prepared, word, tokens);
    const rarity = rarityOf(prepared, tokens);
    // of several meanings the common one says less than the rare one
    for (const [token, weight] of tokens) tokens.set(token, weight * Math.min(1, (prepared.rarity.get(token) ?? 0) / rarity));
    return { tokens, rarity };
  });
}

function addNearest(prepared, word, tokens) {
  for (const near of nearest(word, prepared.vocabulary)) {
    keep(tokens, near, WEIGHT.mistyped);
    for (const meaning of prepared.meanings.get(near) ?? []) keep(tokens, meaning, WEIGHT.mistyped);
  }
}

function scoreOf(prepared, asked, clause) {
  const near = Math.max(0, ...clause.questions.map((one) => alike(asked, one)));
  const all = clause.questions.reduce((tokens, one) => joined(tokens, one.tokens, 1), new Map(clause.own));
  return NEAREST * near + (1 - NEAREST) * shared(asked, all, 1);
}

// How alike question and question are: what both share, against the length of both.
function alike(asked, other) {
  const length = asked.reduce((sum, word) => sum + word.rarity ** 2, 0);
  return shared(asked, other.tokens, 2) * Math.sqrt(length / (other.length || 1));
}

// The share of the question's words that the tokens hold, each by its rarity.
function shared(asked, tokens, power) {
  let found = 0;
  let whole = 0;
  for (const word of asked) {
    const best = Math.max(0, ...[...word.tokens].map(([token, weight]) => weight * (tokens.get(token) ?? 0)));
    found += best * word.rarity ** power;
    whole += word.rarity ** power;
  }
  return found / whole;
}

// Words that differ by one letter (short ones) or two (long ones) and begin alike.
function nearest(word, vocabulary) {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const found = vocabulary
    .filter((one) => one[0] === word[0] && Math.abs(one.length - word.length) <= most)
    .map((one) => [distance(word, one), one])
    .filter(([far]) => far <= most)
    .sort((a, b) => a[0] - b[0]);
  return found.filter(([far]) => far === found[0][0]).slice(0, 4).map(([, one]) => one);
}

function distance(one, two) {
  let row = Array.from({ length: two.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= two.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === two[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[two.length];
}
