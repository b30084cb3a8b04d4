"""What actions and objects are called on the trail's page. Apps add their own in `entries.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

ACTIONS: dict[str, Any] = {}
OBJECTS: dict[str, Any] = {}
DATA: dict[str, Any] = {}
ActorNames = Callable[[Iterable[str]], dict[str, str]]
_names: list[ActorNames] = []


def add_labels(
    *,
    actions: Mapping[str, Any] | None = None,
    objects: Mapping[str, Any] | None = None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Adds translated words for actions ("channels.paused"), object types ("channels.channel") and names in data."""
    ACTIONS.update(actions or {})
    OBJECTS.update(objects or {})
    DATA.update(data or {})


def name_actors_by(names: ActorNames) -> None:
    """Registers who turns actor keys into functions (never into names); the last registration counts."""
    _names[:] = [names]


def functions_of(actor_keys: Iterable[str]) -> dict[str, str]:
    """Actor key -> function, for those that are known."""
    return _names[0](actor_keys) if _names else {}
