// node reports.mjs SRC INPUT.jsonl OUTPUT.jsonl: what `stadtstimme check` says under the Python of the browser.

import { dirname, basename, resolve } from "node:path";
import { loadPyodide } from "pyodide";

const [source, input, output] = process.argv.slice(2).map((path) => resolve(path));
const pyodide = await loadPyodide();
pyodide.FS.mkdirTree("/source");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: source }, "/source");
pyodide.FS.mkdirTree("/exchange");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: dirname(input) }, "/exchange");
pyodide.globals.set("input_name", `/exchange/${basename(input)}`);
pyodide.globals.set("output_name", `/exchange/${basename(output)}`);
console.log(
  await pyodide.runPythonAsync(`
import contextlib, io, platform, sys, time
sys.path.insert(0, "/source")
sys.dont_write_bytecode = True
from stadtstimme.cli import main
with open(output_name, "w", encoding="utf-8", newline="") as told, contextlib.redirect_stdout(told):
    begun = time.perf_counter()
    main(["check", "--input", input_name, "--format", "jsonl"])
    taken = time.perf_counter() - begun
f"{platform.python_version()} {taken:.2f}"
`),
);
