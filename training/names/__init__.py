"""Person names: which words name a person. Card: docs/models/names.md."""

from __future__ import annotations

from pathlib import Path

from training.step import Step


def run(data: Path, target: Path) -> None:
    """Fit on everything, and print what cross-validation says."""
    from .ship import ship

    ship(data, target / "names.bin")


STEP = Step("names", ("names.bin",), run)
