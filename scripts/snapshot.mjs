// node snapshot.mjs PYODIDE FOLDER TARGET: starts Python with the checker, tries it on the examples, writes its memory packed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [python, folder, target] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(python, "pyodide.mjs")));
const read = (name) => readFileSync(join(folder, name));
const { info } = JSON.parse(readFileSync(join(python, "pyodide-lock.json")));
// A fixed seed: nothing of this machine's chance ends up in every reader's browser.
const pyodide = await loadPyodide({
  indexURL: `${python}/`,
  lockFileContents: { info, packages: {} },
  env: { PYTHONHASHSEED: "0" },
  _makeSnapshot: true,
});
pyodide.unpackArchive(new Uint8Array(read("checker.zip")), "zip", { extractDir: "/checker" });
pyodide.globals.set("shipped", read("guideline.json").toString());
pyodide.globals.set("examples", read("examples.json").toString());
pyodide.runPython(`
import gc, importlib, json, linecache, pkgutil, sys
import _strptime, encodings.idna, encodings.latin_1, encodings.utf_16  # the library itself imports these late
sys.path.insert(0, "/checker")
import stadtstimme.checker
from stadtstimme.checker import Statement, check
from stadtstimme.checker.public_form import from_public
for module in pkgutil.walk_packages(stadtstimme.checker.__path__, "stadtstimme.checker."):
    importlib.import_module(module.name)
public = from_public(shipped)
for example in json.loads(examples):
    check(Statement.from_dict(example | {"kind": "private_post"}), public, "en")
    check(Statement.from_dict(example), public, "de")
del shipped, examples, public, example, module
linecache.clearcache()
gc.collect()
`);
const memory = pyodide.makeMemorySnapshot();

// A snapshot that cannot be put back is worse than none: put it back here as the browser does (worker.js, restored).
const { default: create } = await import(pathToFileURL(join(python, "pyodide.asm.mjs")));
const again = await loadPyodide({
  indexURL: `${python}/`,
  lockFileContents: { info, packages: {} },
  _loadSnapshot: memory,
  createPyodideModule: async (settings) => {
    const module = await create(settings);
    if (memory.length > module.HEAPU8.length) module._emscripten_resize_heap(memory.length);
    return module;
  },
});
if (!again.runPython("stadtstimme.checker.__name__ in sys.modules")) throw new Error("the snapshot holds no checker");
writeFileSync(target, gzipSync(memory, { level: 9 }));
