"""The tone of a text: a teacher of several models, a small student that ships, and both weighed together with the rules."""

from __future__ import annotations

from pathlib import Path

from ..step import Step


def run(data: Path, target: Path) -> None:
    """Train on the corpora below `data` and write tone.bin into `target`."""
    from .making import made

    (target / "tone.bin").write_bytes(made(data))


STEP = Step("tone", ("tone.bin",), run)
