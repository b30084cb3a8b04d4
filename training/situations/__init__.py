"""What a text reads like: for each kind of finding that shows in wording, weights for words, their pieces and pairs."""

from __future__ import annotations

from pathlib import Path

from ..step import Step


def run(data: Path, target: Path) -> None:
    """Train on our own sentences and on news below `data`, and write situations.bin into `target`."""
    from .making import made

    (target / "situations.bin").write_bytes(made(data))


STEP = Step("situations", ("situations.bin",), run)
