// The thread in which the checker runs: the same Python files as on the server. Once everything is loaded it gives up
// every means of sending something, so a text that it gets has no way out.
let check;

self.addEventListener("message", async ({ data }) => {
  if (data.load) await load(data.load).catch((error) => self.postMessage({ failed: String(error) }));
  else self.postMessage({ number: data.number, report: JSON.parse(check(JSON.stringify(data.statement), data.language)) });
});

async function load({ python, archive, guideline, bytes }) {
  countBytes(bytes);
  const { loadPyodide } = await import(`${python}pyodide.mjs`);
  const asked = [archive, guideline].map((address) => fetch(address, { credentials: "omit" }));
  const pyodide = await loadPyodide({ indexURL: python });
  const [files, rules] = await Promise.all(asked);
  self.postMessage({ starting: true });
  pyodide.unpackArchive(await files.arrayBuffer(), "zip", { extractDir: "/checker" });
  pyodide.globals.set("public_guideline", await rules.text());
  check = pyodide.runPython(PREPARE);
  check(JSON.stringify({ text: "Guten Tag.", kind: "private_post" }), "de");
  cutTheLine();
  self.postMessage({ ready: true });
}

const PREPARE = `
import json, sys
sys.path.insert(0, "/checker")
from stadtstimme.checker import Statement, check
from stadtstimme.checker.public_form import from_public
guideline = from_public(public_guideline)
clauses = {one.id: one for one in guideline.clauses}

def run(statement, language):
    report = check(Statement.from_dict(json.loads(statement)), guideline, language).to_dict()
    named = {one["clause"] for one in report["findings"]} & clauses.keys()
    told = {name: [clauses[name].titled(language), clauses[name].worded(language)] for name in named}
    return json.dumps({"report": report, "clauses": told})

run
`;

// Counts what arrives, to show how far loading has come. The answers themselves pass unchanged.
function countBytes(total) {
  const plain = self.fetch.bind(self);
  let seen = 0;
  const counter = () =>
    new TransformStream({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        self.postMessage({ percent: Math.min(99, Math.floor((100 * seen) / total)) });
        controller.enqueue(chunk);
      },
    });
  self.fetch = async (...request) => {
    const answer = await plain(...request);
    if (!answer.body) return answer;
    const { status, statusText, headers } = answer;
    return new Response(answer.body.pipeThrough(counter()), { status, statusText, headers });
  };
}

function cutTheLine() {
  const ways = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "BroadcastChannel", "importScripts"];
  for (const way of [...ways, "indexedDB", "caches", "Worker", "SharedWorker"])
    Object.defineProperty(self, way, { value: undefined, configurable: false, writable: false });
}
