"""The first page's three lists. Apps add what waits, what goes out and what is open; core only lays it out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from .words import late_words

WAITING, OUTGOING, DIALOGUE = "waiting", "outgoing", "dialogue"
LABELS: dict[str, Any] = {
    WAITING: _("Wartet auf Sie"),
    OUTGOING: _("Heute geht hinaus"),
    DIALOGUE: _("Offene Fragen im Dialog"),
}
EMPTY: dict[str, Any] = {
    WAITING: _("Gerade wartet nichts auf Sie."),
    OUTGOING: _("Für heute ist nichts mehr geplant."),
    DIALOGUE: _("Alle Fragen sind beantwortet."),
}


@dataclass(frozen=True)
class Item:
    """One line: what, where to go, by when; `late` and `broken` are shown in words, not by colour alone.

    `at` is when it is due or goes out, `at_word` says which of both; `late_note` replaces the words made from `at` (for
    instance service time).
    `marks` are short words such as channel names.
    """

    title: str
    url: str
    kind: str | Promise
    at: dt.datetime | None = None
    note: str = ""
    marks: tuple[str, ...] = ()
    late: bool = False
    broken: bool = False
    late_note: str = ""
    at_word: str = ""


@dataclass(frozen=True)
class Step:
    """What to do next where a list is empty: a link for those whom `allowed` lets through."""

    label: Any
    url_name: str
    allowed: Callable[[Any], bool]


@dataclass(frozen=True)
class Part:
    """One of the three lists, ready to be shown."""

    name: str
    label: Any
    items: list[Item]
    late: str
    empty: Any
    step: Step | None


Source = Callable[[Any, dt.datetime], list[Item]]
SOURCES: dict[str, list[Source]] = {WAITING: [], OUTGOING: [], DIALOGUE: []}
STEPS: dict[str, list[Step]] = {WAITING: [], OUTGOING: [], DIALOGUE: []}


def add_source(where: str, source: Source) -> None:
    """Registers `source(person, now) -> items` (at most ten, most pressing first) for one of the three lists."""
    SOURCES[where].append(source)


def add_step(where: str, label: Any, url_name: str, allowed: Callable[[Any], bool]) -> None:
    """Registers the next step that an empty list offers; the first one the person may take is shown."""
    STEPS[where].append(Step(label, url_name, allowed))


def items_for(where: str, person: Any, now: dt.datetime) -> list[Item]:
    """All items of one list for one person, broken and late ones first."""
    items = [item for source in SOURCES[where] for item in source(person, now)]
    far = dt.datetime.max.replace(tzinfo=dt.UTC)
    return sorted(items, key=lambda item: (not item.broken, not item.late, item.at or far))


def parts_for(person: Any, now: dt.datetime) -> list[Part]:
    """The three lists as far as they concern the person, shortest first; empty ones come last, lists with something broken come first."""
    # Whoever may take none of a list's steps has nothing to do with it; »all questions are answered« would be a guess.
    parts = [one for one in _all_parts(person, now) if one.items or one.step or one.name == WAITING]
    return sorted(parts, key=lambda part: (not any(i.broken for i in part.items), not part.items, len(part.items)))


def _all_parts(person: Any, now: dt.datetime) -> list[Part]:
    return [_part(where, person, now) for where in (WAITING, OUTGOING, DIALOGUE)]


def words_for_late(item: Item, now: dt.datetime) -> str:
    """What is said about a late item."""
    return item.late_note or (late_words(item.at, now) if item.at else "")


def _part(where: str, person: Any, now: dt.datetime) -> Part:
    items = items_for(where, person, now)
    late = sum(item.late for item in items)
    words = ngettext("%(count)d drängt", "%(count)d drängen", late) % {"count": late} if late else ""
    step = next((one for one in STEPS[where] if one.allowed(person)), None)
    return Part(where, LABELS[where], items, words, EMPTY[where], step)
