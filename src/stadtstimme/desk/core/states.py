"""How a state looks: its icon and its tone. The word comes from the model; the colour never stands alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import Model
from django.utils.translation import get_language


@dataclass(frozen=True)
class Look:
    """`tone`: quiet, busy, good, warn, bad."""

    icon: str
    tone: str


LOOKS: dict[str, Look] = {
    "draft": Look("edit", "quiet"),
    "submitted": Look("clock", "busy"),
    "waiting": Look("clock", "quiet"),
    "open": Look("circle", "busy"),
    "returned": Look("undo", "warn"),
    "approved": Look("check", "good"),
    "void": Look("minus", "quiet"),
    "published": Look("check-circle", "good"),
    "completed": Look("check-circle", "good"),
    "planned": Look("calendar", "busy"),
    "sending": Look("send", "busy"),
    "unknown": Look("question", "warn"),
    "failed": Look("stop", "bad"),
    "by_hand": Look("hand", "warn"),
    "cancelled": Look("minus", "quiet"),
    "withdrawing": Look("undo", "warn"),
    "withdrawn": Look("undo", "warn"),
    "discarded": Look("trash", "quiet"),
    "requested": Look("clock", "busy"),
    "active": Look("check-circle", "good"),
    "paused": Look("pause", "warn"),
    "closed": Look("check", "quiet"),
    "new": Look("dot", "busy"),
    "shown": Look("eye", "quiet"),
    "hidden": Look("eye-off", "warn"),
    "gone": Look("trash", "quiet"),
    "answered": Look("check-circle", "good"),
    "interim": Look("clock", "busy"),
    "mailed": Look("mail", "quiet"),
    "settled": Look("check", "quiet"),
    "connected": Look("plug", "good"),
    "expired": Look("broken", "bad"),
    "broken": Look("warning", "warn"),
    "disconnected": Look("minus", "quiet"),
    "asked": Look("question", "warn"),
    "accepted": Look("check", "good"),
    "dismissed": Look("minus", "quiet"),
    "noted": Look("check", "good"),
    "found": Look("question", "warn"),
    "ours": Look("check", "quiet"),
    "left_out": Look("minus", "quiet"),
}
PLAIN = Look("dot", "quiet")


def look_of(state: str) -> Look:
    """The look of a state, by its name in the database."""
    return LOOKS.get(state, PLAIN)


def state_words(thing: Any, state: str) -> str:
    """What people call this state of the thing; its name where it has no words."""
    if isinstance(thing, Model):
        return _words(type(thing), state, get_language())
    return str(thing.get_state_display()) if hasattr(thing, "get_state_display") else state


@lru_cache(maxsize=512)
def _words(model: type[Model], state: str, language: str | None) -> str:
    # Django's own get_state_display makes a dictionary of all choices each time it is asked.
    field: Any = model._meta.get_field("state")
    return str(dict(field.flatchoices).get(state, state))
