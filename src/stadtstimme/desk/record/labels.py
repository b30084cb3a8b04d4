"""What actions and objects are called on the trail's page. Apps add their own in `entries.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

ACTIONS: dict[str, Any] = {}
OBJECTS: dict[str, Any] = {}
DATA: dict[str, Any] = {}
VALUES: dict[str, dict[str, Any]] = {}
ActorNames = Callable[[Iterable[str]], dict[str, str]]
_names: list[ActorNames] = []


def add_labels(
    *,
    actions: Mapping[str, Any] | None = None,
    objects: Mapping[str, Any] | None = None,
    data: Mapping[str, Any] | None = None,
    values: Mapping[str, Mapping[str, Any]] | None = None,
) -> None:
    """Adds translated words for actions ("channels.paused"), object types ("channels.channel"), names in data and, by
    name, their values ("role": {"author": …}).
    """
    ACTIONS.update(actions or {})
    OBJECTS.update(objects or {})
    DATA.update(data or {})
    for name, words in (values or {}).items():
        VALUES.setdefault(name, {}).update(words)


def value_words(name: str, value: Any) -> str:
    """One value of an event's data as people read it."""
    if isinstance(value, list):
        return ", ".join(value_words(name, one) for one in value)
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    return str(VALUES.get(name, {}).get(str(value), value))


def name_actors_by(names: ActorNames) -> None:
    """Registers who turns actor keys into functions (never into names); the last registration counts."""
    _names[:] = [names]


def functions_of(actor_keys: Iterable[str]) -> dict[str, str]:
    """Actor key -> function, for those that are known."""
    return _names[0](actor_keys) if _names else {}
