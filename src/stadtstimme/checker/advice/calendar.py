"""A weekday that does not fit its date. Only where the statement says what now is, or the date names its year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..finding import Advice
from ..pattern import Pattern
from ..rule import Context

_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_SHORT = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6, "sonnabend": 5} | {
    day: number for number, day in enumerate(_DAYS)
}
_MONTHS = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_DATED = Pattern(
    "0.|1.|2.|3.|4.|5.|6.|7.|8.|9.",
    r"\b(?P<weekday>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\.?,?\s(?:dem |den |"
    r"der )?(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.|(?P<name>januar|februar|märz|april|mai|juni|juli|august|september|oktober|"
    r"november|dezember))(?:\s?(?P<year>20\d\d|\d\d(?![\d:.])))?",
)
_SAY = {
    "de": "Der {date} ist ein {right}, nicht ein {wrong}. Bitte prüfen Sie Tag und Datum.",
    "en": "{date} is a {right} (Montag is Monday), not a {wrong}. Please check day and date.",
}


def date_advice(context: Context, language: str) -> Iterator[Advice]:
    """Each weekday that contradicts its date, and each date that does not exist."""
    text = context.text
    for found in _DATED.find(text):
        month = int(found["month"]) if found["month"] else _MONTHS.index(found["name"]) + 1
        meant = _date(int(found["day"]), month, found["year"], context)
        wrong = _SHORT[found["weekday"]]
        if meant and meant.weekday() != wrong:
            words = {
                "{date}": f"{meant:%d.%m.%Y}",
                "{right}": _DAYS[meant.weekday()].title(),
                "{wrong}": _DAYS[wrong].title(),
            }
            message = _SAY[language]
            for name, value in words.items():
                message = message.replace(name, value)
            yield Advice("weekday", *text.original(*found.span()), message)


def _date(day: int, month: int, year: str | None, context: Context) -> date | None:
    """The date that is meant: its own year, or the next one from a month before now; None where that is not known."""
    now = context.statement.now
    try:
        if year:
            return date(int(year) % 100 + 2000, month, day)
        if now is None:
            return None
        same = date(now.year, month, day)
        return same if (now.date() - same).days < 60 else date(now.year + 1, month, day)
    except ValueError:
        return None
