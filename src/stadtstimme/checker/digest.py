"""Which state of a rule said something: a digest of its file, of all files of the checker that it stands on, and of their weights."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from .learned import FEEDS

_HERE = Path(__file__).parent
_IMPORT = re.compile(r"^from (\.{1,2})([\w.]{0,80}) import", re.MULTILINE)


@lru_cache(maxsize=64)
def rule_digest(kind: str) -> str:
    """Sixteen hexadecimal digits that change when the rule changes. Raises FileNotFoundError for an unknown kind."""
    digest = hashlib.sha256()
    files = _reached(_HERE / "rules" / f"{kind}.py", frozenset())
    for part in FEEDS.get(kind, ()):
        files = _reached(_HERE / "learned" / f"{part}.py", files)
    for path in sorted(files):
        digest.update(path.relative_to(_HERE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _reached(path: Path, seen: frozenset[Path]) -> frozenset[Path]:
    """The file and every file of the checker that it imports, also by way of others, each with the weights and words it reads."""
    seen |= {path, *(one for one in map(path.with_suffix, (".bin", ".txt")) if one.is_file())}
    for dots, name in _IMPORT.findall(path.read_text(encoding="utf-8")):
        base = path.parent if dots == "." else path.parents[1]
        found = base.joinpath(*name.split(".")).with_suffix(".py")
        if found.is_file() and found not in seen:
            seen = _reached(found, seen)
    return seen
