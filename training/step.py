"""What a step of the training is: a folder in `training/` whose `STEP` makes the weight files of one learned part."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from stadtstimme.checker import learned

SHIPPED = Path(learned.__file__).parent
"""Where the checker looks for its weights."""


@dataclass(frozen=True, slots=True)
class Step:
    """One learned part. `run(data, target)` reads corpora below `data` and writes `files` into `target`.

    The same data give the same bytes: one thread, fixed seeds, nothing that depends on a hash or a clock.
    """

    name: str
    files: tuple[str, ...]
    run: Callable[[Path, Path], None]


def steps() -> Mapping[str, Step]:
    """Every step, by its folder's name, in alphabetical order."""
    import training

    found: dict[str, Step] = {}
    for module in sorted(pkgutil.iter_modules(training.__path__), key=lambda module: module.name):
        if module.ispkg:
            step = importlib.import_module(f"training.{module.name}").STEP
            found[step.name] = step
    return found
