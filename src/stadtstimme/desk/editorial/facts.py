"""What a reader should verify before a statement leaves: dates, times, figures, promises, addresses to click or call.

This is a reading aid for the person who decides, not a check: nothing is judged, nothing is stored.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
_MONTH = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
_DATE = rf"(?:{_WEEKDAY},?\s+(?:dem\s+|den\s+)?)?\d{{1,2}}\.\s?(?:\d{{1,2}}\.(?:\s?\d{{4}}|\s?\d{{2}}\b)?|{_MONTH}(?:\s+\d{{4}})?)"

# Both begin only where such a chain begins: a word of 100,000 letters is looked at once, not once from each letter.
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"]+|(?<![\w.@-])[\w-]+(?:\.[\w-]+)*\.(?:de|example|org|eu|net|com|info)(?:/[^\s<>\"]*)?\b"
_UNIT = (
    "€|Euro|EUR|Cent|Prozent|%|Millionen|Mio\\.?|Menschen|Personen|Plätze|Kilometer|Meter|km|m²|m|Hektar|Grad|°C"
    "|Stunden?|Minuten|Tagen?|Wochen?|Monaten?|Jahren?|Kinder|Bäume"
)
# »14 junge Linden«: a figure alone says nothing to whoever verifies it. A weekday or a month belongs to a date.
_COUNTED = rf"(?:[a-zäöüß]{{2,}}e[nrs]?[^\S\n])?(?!{_WEEKDAY}|{_MONTH})[A-ZÄÖÜ][\w-]+"
_PROMISE = (
    r"\b(?:wir (?:werden|versprechen|garantieren|sorgen dafür)|garantiert|ab sofort|kostenlos|kostenfrei|immer|jederzeit"
    r"|spätestens)\b"
)

_PATTERNS: tuple[tuple[str, Any, re.Pattern[str]], ...] = (
    ("link", gettext_lazy("Adresse"), re.compile(_ADDRESS)),
    ("mail", gettext_lazy("E-Mail"), re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("phone", gettext_lazy("Telefon"), re.compile(r"(?:\+49|\b0)[\d /()-]{6,}\d\b")),
    ("date", gettext_lazy("Datum"), re.compile(_DATE)),
    ("weekday", gettext_lazy("Wochentag"), re.compile(rf"\b{_WEEKDAY}s?\b", re.IGNORECASE)),
    (
        "time",
        gettext_lazy("Uhrzeit"),
        re.compile(r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:(?:bis|–|-)\s?\d{1,2}(?:[:.]\d{2})?\s?)?Uhr\b"),
    ),
    ("figure", gettext_lazy("Zahl"), re.compile(rf"\b\d+(?:[.,]\d+)*\s?(?:(?:{_UNIT})(?!\w)|{_COUNTED})?")),
    ("promise", gettext_lazy("Zusage"), re.compile(_PROMISE, re.IGNORECASE)),
)


@dataclass(frozen=True)
class Fact:
    """Some words of the text that state something; `note` says what stands out about them, if anything."""

    kind: str
    label: Any
    words: str
    note: str = ""


def facts_in(text: str, today: dt.date) -> list[Fact]:
    """The facts in the order of the text, each stretch of words once and under one kind."""
    taken = bytearray(len(text))  # a mark for each character: ten thousand figures are not compared with each other
    found: list[tuple[int, Fact]] = []
    for kind, label, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            here = slice(*match.span())
            if any(taken[here]):
                continue
            taken[here] = b"\1" * len(match.group())
            words = match.group().strip().rstrip(".,") if kind in ("link", "figure") else match.group().strip()
            note = _date_note(words, today) if kind == "date" else ""
            found.append((match.start(), Fact(kind, label, words, note)))
    return list(_once(fact for _start, fact in sorted(found, key=lambda one: one[0])))


def _once(facts: Iterator[Fact]) -> Iterator[Fact]:
    seen: set[tuple[str, str]] = set()
    for fact in facts:
        if (key := (fact.kind, fact.words.lower())) not in seen:
            seen.add(key)
            yield fact


def _date_note(words: str, today: dt.date) -> str:
    """The weekday of a date written in figures, and whether the text says another one or the day is over."""
    numbers = re.search(r"(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2}))?", words)
    if not numbers:
        return ""
    day = _day(int(numbers[1]), int(numbers[2]), numbers[3], today)
    if day is None:
        return _("Diesen Tag gibt es nicht.")
    from django.utils.dates import WEEKDAYS as NAMES

    real = NAMES[day.weekday()]
    written = re.match(_WEEKDAY, words)
    if written and WEEKDAYS[day.weekday()] != written[0].lower().replace("sonnabend", "samstag"):
        return _("Der Tag ist ein %(weekday)s.") % {"weekday": real}
    return (
        _("ein %(weekday)s, schon vorbei") % {"weekday": real}
        if day < today
        else _("ein %(weekday)s") % {"weekday": real}
    )


def _day(day: int, month: int, year: str | None, today: dt.date) -> dt.date | None:
    try:
        if year:
            return dt.date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
        this_year = dt.date(today.year, month, day)
        # Without a year, a day long past is meant for the next year.
        return this_year if (today - this_year).days < 180 else dt.date(today.year + 1, month, day)
    except ValueError:
        return None
