// Asks every question of the files named after the engine and the index, and prints the clauses found, best first, as JSON.
import { readFileSync } from "node:fs";

const [engine, index, ...files] = process.argv.slice(2);
// The file says itself that it is a module only by what is in it.
const { ask, prepare } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(engine, "utf8"))}`);
const prepared = prepare(JSON.parse(readFileSync(index, "utf8")));
const answers = files.map((file) =>
  readFileSync(file, "utf8").trim().split("\n").map((line) => ask(prepared, JSON.parse(line).ask).map(({ id }) => id)),
);
console.log(JSON.stringify(answers));
