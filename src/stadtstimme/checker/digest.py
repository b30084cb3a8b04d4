"""Which state of a rule said something: a digest of its file and of all files of the checker that it stands on."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent
_IMPORT = re.compile(r"^from (\.{1,2})([\w.]{0,80}) import", re.MULTILINE)


@lru_cache(maxsize=64)
def rule_digest(kind: str) -> str:
    """Sixteen hexadecimal digits that change when the rule changes. Raises FileNotFoundError for an unknown kind."""
    digest = hashlib.sha256()
    for path in sorted(_reached(_HERE / "rules" / f"{kind}.py", frozenset())):
        digest.update(path.relative_to(_HERE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _reached(path: Path, seen: frozenset[Path]) -> frozenset[Path]:
    """The file and every file of the checker that it imports, also by way of others."""
    seen |= {path}
    for dots, name in _IMPORT.findall(path.read_text(encoding="utf-8")):
        base = path.parent if dots == "." else path.parents[1]
        found = base.joinpath(*name.split(".")).with_suffix(".py")
        if found.is_file() and found not in seen:
            seen = _reached(found, seen)
    return seen
