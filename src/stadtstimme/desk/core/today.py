"""The first page's three lists. Apps add what waits, what goes out and what is open; core only lays it out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

WAITING, OUTGOING, DIALOGUE = "waiting", "outgoing", "dialogue"


@dataclass(frozen=True)
class Item:
    """One line: what, where to go, by when; `late` and `broken` are shown in words, not by colour alone."""

    title: str
    url: str
    kind: str
    at: dt.datetime | None = None
    note: str = ""
    marks: tuple[str, ...] = ()
    late: bool = False
    broken: bool = False


Source = Callable[[Any, dt.datetime], list[Item]]
SOURCES: dict[str, list[Source]] = {WAITING: [], OUTGOING: [], DIALOGUE: []}


def add_source(where: str, source: Source) -> None:
    """Registers `source(person, now) -> items` (at most ten, most pressing first) for one of the three lists."""
    SOURCES[where].append(source)


def items_for(where: str, person: Any, now: dt.datetime) -> list[Item]:
    """All items of one list for one person, broken and late ones first."""
    items = [item for source in SOURCES[where] for item in source(person, now)]
    far = dt.datetime.max.replace(tzinfo=dt.UTC)
    return sorted(items, key=lambda item: (not item.broken, not item.late, item.at or far))
