// The thread in which the checker runs: the same Python files as on the server. Once everything is on its way here it
// gives up every means of sending something, so a text that it gets has no way out.
const FOLDER = "/checker";
const LIBRARY = "python_stdlib.zip";
const TRIAL = JSON.stringify({ text: "Guten Tag.", kind: "private_post" });
let check;
let withoutLibrary = false;

self.addEventListener("message", async ({ data }) => {
  if (data.load) await load(data.load).catch((error) => self.postMessage({ failed: String(error) }));
  else self.postMessage({ number: data.number, report: JSON.parse(check(JSON.stringify(data.statement), data.language)) });
});

async function load(wanted) {
  watchFetch(wanted.bytes);
  const parts = Promise.all([bytesOf(wanted.archive), bytesOf(wanted.guideline)]);
  const pyodide = await startPython(wanted, parts);
  const weights = wanted.weights ? bytesOf(wanted.weights) : null;
  cutTheLine();
  self.postMessage({ ready: true, started: withoutLibrary ? "snapshot" : "files", whole: !weights });
  if (!weights) return;
  pyodide.unpackArchive(await weights, "zip", { extractDir: FOLDER });
  self.postMessage({ whole: true });
}

// From the snapshot, where there is one and this browser takes it; else from the files, which takes longer and says the same.
async function startPython(wanted, parts) {
  if (wanted.snapshot) {
    try {
      return await prepared({ ...wanted, memory: await unpacked(wanted.snapshot) }, parts);
    } catch (error) {
      console.info("The checker starts from its files:", error);
    }
  }
  return prepared(wanted, parts);
}

async function prepared({ python, info, memory }, parts) {
  const { loadPyodide } = await import(`${python}pyodide.mjs`);
  withoutLibrary = Boolean(memory);
  const options = { indexURL: python, lockFileContents: { info, packages: {} } };
  const pyodide = await loadPyodide(memory ? { ...options, ...(await restored(python, memory)) } : options);
  const [files, guideline] = await parts;
  self.postMessage({ starting: true });
  pyodide.unpackArchive(files, "zip", { extractDir: FOLDER });
  pyodide.globals.set("public_guideline", new TextDecoder().decode(guideline));
  check = pyodide.runPython(PREPARE);
  check(TRIAL, "de");
  return pyodide;
}

// WebAssembly begins with memory of a fixed size. A snapshot that holds more needs room before it is put back.
async function restored(python, memory) {
  const { default: create } = await import(`${python}pyodide.asm.mjs`);
  const createPyodideModule = async (settings) => {
    const module = await create(settings);
    if (memory.length > module.HEAPU8.length) module._emscripten_resize_heap(memory.length);
    return module;
  };
  return { createPyodideModule, _loadSnapshot: memory };
}

const PREPARE = `
import json, sys
if "${FOLDER}" not in sys.path:
    sys.path.insert(0, "${FOLDER}")
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

async function bytesOf(address) {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}

async function unpacked(address) {
  const packed = await bytesOf(address);
  const plain = new Response(packed).body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

// Counts what arrives, to show how far loading has come. WebAssembly passes untouched, so that the browser may keep it compiled.
function watchFetch(total) {
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
    const address = String(request[0]);
    // What the checker needs of Python's library lies in the snapshot.
    if (withoutLibrary && address.endsWith(LIBRARY)) return new Response(new Uint8Array(0));
    const answer = await plain(...request);
    if (!answer.body || address.endsWith(".wasm")) return answer;
    const { status, statusText, headers } = answer;
    return new Response(answer.body.pipeThrough(counter()), { status, statusText, headers });
  };
}

function cutTheLine() {
  const ways = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "BroadcastChannel", "importScripts"];
  for (const way of [...ways, "indexedDB", "caches", "Worker", "SharedWorker"])
    Object.defineProperty(self, way, { value: undefined, configurable: false, writable: false });
}
