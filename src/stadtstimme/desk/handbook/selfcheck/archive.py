"""The checker's own files as two archives: what the first check needs, and the weights of its learned parts, which follow.

No Django here: set-up uses it as well (scripts/snapshot.py).
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from functools import lru_cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[3]
VENDOR = PACKAGE / "desk" / "static" / "vendor"
# All that the checker is made of; a test holds that it imports nothing else of ours.
PARTS = ("__init__.py", "checker")
# what only the command line needs
LEFT_OUT = ("commands.py", "coverage.py", "evaluate.py", "tone_score.py", "trial.py", "guidelines")
DATA = (".txt", ".toml", ".json", ".bin")
LEARNED = "learned"
EPOCH = (1980, 1, 1, 0, 0, 0)
# Which Python it is: a snapshot fits exactly one.
PYTHON = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")


@lru_cache(maxsize=1)
def checker_archive() -> bytes:
    """The checker's files without its weights as a ZIP, byte for byte the same for the same files."""
    return _zipped([path for path in _files() if not _is_weights(path)])


@lru_cache(maxsize=1)
def weights_archive() -> bytes:
    """The weights of the learned parts as a ZIP; empty where no part has any."""
    files = [path for path in _files() if _is_weights(path)]
    return _zipped(files) if files else b""


@lru_cache(maxsize=1)
def snapshot_name() -> str:
    """The file name of the snapshot that fits these sources and this Python, below `VENDOR`."""
    digest = hashlib.sha256()
    for path in (*_files(), *(VENDOR / "pyodide" / name for name in PYTHON)):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(PACKAGE).as_posix()} {len(content)}\n".encode() + content)
    return f"snapshot/{digest.hexdigest()[:32]}.pack"


def _files() -> list[Path]:
    found = [PACKAGE / PARTS[0], *(PACKAGE / PARTS[1]).rglob("*")]
    wanted = (path for path in found if path.is_file() and path.suffix in (".py", *DATA))
    return sorted(path for path in wanted if not set(LEFT_OUT) & set(path.relative_to(PACKAGE).parts))


def _is_weights(path: Path) -> bool:
    return path.parent.name == LEARNED and path.suffix in DATA


def _zipped(files: list[Path]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files:
            entry = zipfile.ZipInfo(f"stadtstimme/{path.relative_to(PACKAGE).as_posix()}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target.getvalue()
