"""Start Python once here, so that no reader's browser has to: what its memory holds afterwards is served as one file.

Made anew when the checker or Pyodide changed; without a fitting one the browser starts Python and imports the checker itself,
which says the same and takes longer (docs/decisions/0013-self-check.md).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from stadtstimme.checker import load_guideline
from stadtstimme.checker.public_form import to_public
from stadtstimme.checker.rules import rules
from stadtstimme.desk.handbook.selfcheck import archive

PROGRAM = Path(__file__).with_suffix(".mjs")


def make_snapshot() -> bool:
    """Makes the snapshot where it is missing and removes older ones; False where it was there. Raises RuntimeError."""
    target = archive.VENDOR / archive.snapshot_name()
    if target.is_file():
        return False
    node = shutil.which("node")
    if node is None:
        raise RuntimeError("needs Node 20 or newer, to start Python once for all browsers")
    shutil.rmtree(target.parent, ignore_errors=True)
    target.parent.mkdir(parents=True)
    part = target.with_suffix(".part")
    with tempfile.TemporaryDirectory() as folder:
        write_inputs(Path(folder))
        subprocess.run([node, PROGRAM, archive.VENDOR / "pyodide", folder, part], check=True)
    part.replace(target)
    return True


def write_inputs(folder: Path) -> None:
    """What the checker is tried on before the snapshot is taken: every example of every rule, under the shipped guideline."""
    examples = [example.statement().to_dict() for rule in rules().values() for example in (*rule.yes, *rule.no)]
    (folder / "checker.zip").write_bytes(archive.checker_archive())
    (folder / "guideline.json").write_text(to_public(load_guideline()), encoding="utf-8")
    (folder / "examples.json").write_text(json.dumps(examples), encoding="utf-8")


if __name__ == "__main__":
    if make_snapshot():
        print("setup: Python for the browser, started once …")
