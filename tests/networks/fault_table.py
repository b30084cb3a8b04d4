"""The table of docs/networks/faults.md: what comes of each fault on each network. The tests write it, nobody else."""

from __future__ import annotations

import os
import re
from dataclasses import astuple, dataclass
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "docs" / "networks" / "faults.md"
HEAD = "| fault | first outcome | in the end | calls that wrote | on the network |\n|---|---|---|---|---|\n"


@dataclass(frozen=True)
class Row:
    """One fault: what the desk made of it at once and in the end, how often the writing call arrived, what stands there."""

    fault: str
    first: str
    end: str
    arrived: int
    standing: int


def compare(network: str, rows: list[Row]) -> None:
    """Fails where the committed table says something else; with STADTSTIMME_WRITE_DOCS=1 it is written anew."""
    table = HEAD + "".join(f"| {' | '.join(str(cell) for cell in astuple(row))} |\n" for row in rows)
    committed = FILE.read_text(encoding="utf-8")
    section = re.compile(rf"(<!-- {network} -->\n).*?(<!-- end of {network} -->)", re.DOTALL)
    assert section.search(committed), f"{FILE.name} has no section for {network}"
    wanted = section.sub(lambda found: f"{found[1]}{table}{found[2]}", committed)
    if os.environ.get("STADTSTIMME_WRITE_DOCS") == "1":
        FILE.write_text(wanted, encoding="utf-8")
    assert committed == wanted or os.environ.get("STADTSTIMME_WRITE_DOCS") == "1", f"{FILE.name} is not what came of it"
