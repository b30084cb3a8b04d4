"""The left navigation. Apps add their entries in `entries.py`, so core knows none of them by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

COUNT_LIMIT = 100


@dataclass(frozen=True)
class Entry:
    """One entry: `allowed(person)` says who sees it, `count(person)` what waits there (at most COUNT_LIMIT is counted).

    `note(person)` may add a few words below the label, for instance that something is late; `glance(person)` gives both
    where one look at the database says both.
    """

    order: int
    name: str
    label: Any
    icon: str
    url_name: str
    allowed: Callable[[Any], bool]
    count: Callable[[Any], int] | None = None
    note: Callable[[Any], str] | None = None
    glance: Callable[[Any], tuple[int, str]] | None = None


ENTRIES: list[Entry] = []


def everybody(person: Any) -> bool:
    """`allowed` for what everybody with an account may open."""
    return bool(person.is_authenticated)


def add_entry(entry: Entry) -> None:
    """Adds an entry to the navigation."""
    ENTRIES.append(entry)
    ENTRIES.sort(key=lambda one: one.order)


def navigation_for(request: HttpRequest) -> list[dict[str, Any]]:
    """The entries for this request's person, as the base template shows them; the longest address that fits is here."""
    shown = [_shown(entry, request) for entry in ENTRIES if entry.allowed(request.user)]
    fitting = [one["url"] for one in shown if _covers(one["url"], request.path)]
    here = max(fitting, key=len, default=None)
    return [{**one, "here": one["url"] == here} for one in shown]


def shown_count(count: int) -> str:
    """A count as it is shown: nothing for none, 99+ from a hundred on."""
    return f"{COUNT_LIMIT - 1}+" if count >= COUNT_LIMIT else str(count or "")


def _covers(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))


def _shown(entry: Entry, request: HttpRequest) -> dict[str, Any]:
    count, note = entry.glance(request.user) if entry.glance else _both(entry, request.user)
    return {
        "name": entry.name,
        "label": entry.label,
        "icon": entry.icon,
        "url": reverse(entry.url_name),
        "count": shown_count(count),
        "note": note,
    }


def _both(entry: Entry, person: Any) -> tuple[int, str]:
    return entry.count(person) if entry.count else 0, entry.note(person) if entry.note else ""


add_entry(Entry(10, "today", _("Heute"), "today", "core:today", everybody))
