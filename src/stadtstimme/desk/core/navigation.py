"""The left navigation. Apps add their entries in `entries.py`, so core knows none of them by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

COUNT_LIMIT = 100


@dataclass(frozen=True)
class Entry:
    """One entry: `allowed(person)` says who sees it, `count(person)` what waits there (at most COUNT_LIMIT is counted)."""

    order: int
    name: str
    label: Any
    icon: str
    url_name: str
    allowed: Callable[[Any], bool]
    count: Callable[[Any], int] | None = None


ENTRIES: list[Entry] = []


def add_entry(entry: Entry) -> None:
    """Adds an entry to the navigation."""
    ENTRIES.append(entry)
    ENTRIES.sort(key=lambda one: one.order)


def navigation_for(request: HttpRequest) -> list[dict[str, Any]]:
    """The entries for this request's person, as the base template shows them."""
    return [_shown(entry, request) for entry in ENTRIES if entry.allowed(request.user)]


def _shown(entry: Entry, request: HttpRequest) -> dict[str, Any]:
    url = reverse(entry.url_name)
    here = request.path == url or (url != "/" and request.path.startswith(url))
    count = entry.count(request.user) if entry.count else 0
    shown = f"{COUNT_LIMIT - 1}+" if count >= COUNT_LIMIT else str(count or "")
    return {"label": entry.label, "icon": entry.icon, "url": url, "here": here, "count": shown, "name": entry.name}
