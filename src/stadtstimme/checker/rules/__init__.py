"""The rules, one file for each kind of finding. A new file with a `RULE` is found by itself.

`names()` lists the kinds without importing them, `rules()` imports all, in alphabetical order.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..rule import Rule


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The kinds of finding."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")))


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Each kind with its rule."""
    return {name: import_module(f"{__name__}.{name}").RULE for name in names()}
