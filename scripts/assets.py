"""Copy the browser assets we serve from node_modules into the desk's static folder.

Only what a page asks for is copied: whoever serves a file has to name its licence in NOTICE.
"""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "src" / "stadtstimme" / "desk" / "static" / "vendor"

# file in node_modules -> file in static/vendor
COPIES = {
    "@kern-ux/native/dist/kern.min.css": "kern/kern.min.css",
    "@kern-ux/native/dist/kern-grid.min.css": "kern/kern-grid.min.css",
    "@kern-ux/native/LICENSE.md": "kern/LICENSE.md",
    "htmx.org/dist/htmx.min.js": "htmx/htmx.min.js",
    "htmx.org/LICENSE": "htmx/LICENSE",
    # Python in the browser, for the private self-check alone
    "pyodide/pyodide.mjs": "pyodide/pyodide.mjs",
    "pyodide/pyodide.asm.mjs": "pyodide/pyodide.asm.mjs",
    "pyodide/pyodide.asm.wasm": "pyodide/pyodide.asm.wasm",
    "pyodide/python_stdlib.zip": "pyodide/python_stdlib.zip",
    "pyodide/pyodide-lock.json": "pyodide/pyodide-lock.json",
}
# Large files that are also kept packed, so that whoever serves them need not pack them for each reader.
PACKED = ("pyodide/pyodide.asm.mjs", "pyodide/pyodide.asm.wasm")
# the weights KERN's tokens name: regular, medium, semi-bold
FONT_FOLDER = "@kern-ux/native/dist/fonts"
FONTS = ("FiraSans-Regular.woff2", "FiraSans-Medium.woff2", "FiraSans-SemiBold.woff2")
LICENCES = ROOT / "licences"
FONT_LICENCE = LICENCES / "OFL-1.1-Fira-Sans.txt"
PYODIDE_LICENCES = ("MPL-2.0.txt", "PSF-2.0.txt")
FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")


def copy_assets(modules: Path = MODULES, vendor: Path = VENDOR) -> None:
    """Fill the vendor folder anew; FileNotFoundError where a package lacks a listed file."""
    part = vendor.with_name("vendor.part")
    shutil.rmtree(part, ignore_errors=True)
    for source, target in COPIES.items():
        copy_file(modules / source, part / target)
    copy_fonts(modules / FONT_FOLDER, part / "kern" / "fonts")
    for name in PYODIDE_LICENCES:
        copy_file(LICENCES / name, part / "pyodide" / name)
    for name in PACKED:
        plain = (part / name).read_bytes()
        (part / f"{name}.gz").write_bytes(gzip.compress(plain, 9, mtime=0))
    shutil.rmtree(vendor, ignore_errors=True)
    part.replace(vendor)


def copy_fonts(source: Path, target: Path) -> None:
    for name in FONTS:
        copy_file(source / "fira-sans" / name, target / "fira-sans" / name)
    copy_file(FONT_LICENCE, target / "fira-sans" / "OFL.txt")
    # a style sheet that names fonts we do not ship would break hashed static files
    faces = FONT_FACE.findall((source / "fira-sans.css").read_text(encoding="utf-8"))
    kept = [face for face in faces if any(name in face for name in FONTS)]
    (target / "fira-sans.css").write_text("\n".join(kept) + "\n", encoding="utf-8")


def copy_file(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    copy_assets()
