"""Service hours: when the house is at work. Promised times run only then; nights, weekends and holidays do not count.

Written as in `stadtstimme.toml`: »Mo-Do 08:00-16:00, Fr 08:00-12:30«. Several spans a day are separate entries
(»Mo 08:00-12:00, Mo 13:00-16:00«). Holidays are those of the Land, from the library `holidays`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import holidays
from django.conf import settings
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from .words import duration_words, span_dative

DAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
ENTRY = re.compile(
    r"(?P<first>[A-Z][a-z])(?:\s*[-–]\s*(?P<last>[A-Z][a-z]))?\s+(?P<start>\d\d?:\d\d)\s*[-–]\s*(?P<end>\d\d?:\d\d)"
)
LONGEST_SEARCH_DAYS = 400


class ServiceHoursError(ValueError):
    """The service hours cannot be read; the message names the part, in German."""


@dataclass(frozen=True)
class Span:
    """One span of one weekday (0 = Monday), local times."""

    weekday: int
    start: dt.time
    end: dt.time


@dataclass(frozen=True)
class ServiceHours:
    """The hours of a house in its time zone and Land (a code such as NW)."""

    spans: tuple[Span, ...]
    zone: ZoneInfo
    land: str

    def is_holiday(self, day: dt.date) -> bool:
        """Whether the day is a public holiday of the Land."""
        return day in _holidays(self.land, day.year)

    def on(self, day: dt.date) -> Iterator[tuple[dt.datetime, dt.datetime]]:
        """The opening spans of a day as instants (UTC), earliest first; none on holidays."""
        if self.is_holiday(day):
            return
        for span in self.spans:
            if span.weekday == day.weekday():
                yield self._instant(day, span.start), self._instant(day, span.end)

    def _instant(self, day: dt.date, time: dt.time) -> dt.datetime:
        return dt.datetime.combine(day, time, self.zone).astimezone(dt.UTC)


@lru_cache(maxsize=64)
def _holidays(land: str, year: int) -> frozenset[dt.date]:
    return frozenset(holidays.country_holidays("DE", subdiv=land or None, years=year))


@lru_cache(maxsize=8)
def parse_service_hours(text: str, zone: str = "Europe/Berlin", land: str = "NW") -> ServiceHours:
    """Reads service hours. Raises ServiceHoursError on anything else, on overlaps and on a week without any hour."""
    spans: list[Span] = []
    for part in filter(None, (one.strip() for one in text.split(","))):
        spans.extend(_read_entry(part))
    spans.sort(key=lambda span: (span.weekday, span.start))
    for first, second in pairwise(spans):
        if first.weekday == second.weekday and second.start < first.end:
            raise ServiceHoursError(f"Die Servicezeiten überschneiden sich am {DAYS[first.weekday]}.")
    if not spans:
        raise ServiceHoursError(
            "Es sind keine Servicezeiten angegeben, zum Beispiel: Mo-Do 08:00-16:00, Fr 08:00-12:30"
        )
    return ServiceHours(tuple(spans), ZoneInfo(zone), land)


def _read_entry(part: str) -> Iterator[Span]:
    found = ENTRY.fullmatch(part)
    days = [found["first"], found["last"] or found["first"]] if found else []
    if found is None or not set(days) <= set(DAYS):
        raise ServiceHoursError(
            f"Diese Servicezeit ist nicht lesbar: „{part}“. Richtig ist zum Beispiel: Mo-Do 08:00-16:00"
        )
    first, last = map(DAYS.index, days)
    try:
        start, end = (dt.time.fromisoformat(found[name].zfill(5)) for name in ("start", "end"))
    except ValueError:
        raise ServiceHoursError(f"Diese Uhrzeit gibt es nicht: „{part}“") from None
    if last < first or end <= start:
        raise ServiceHoursError(f"In „{part}“ liegt das Ende vor dem Anfang.")
    return (Span(weekday, start, end) for weekday in range(first, last + 1))


def is_open(instant: dt.datetime, calendar: ServiceHours | None = None) -> bool:
    """Whether the house is at work at this instant."""
    calendar = calendar or service_hours()
    return any(start <= instant < end for start, end in calendar.on(instant.astimezone(calendar.zone).date()))


def service_hours_words() -> str:
    """The service hours as people say them: »Montag bis Donnerstag 8 bis 16 Uhr, Freitag 8 bis 12:30 Uhr«."""
    return ", ".join(map(_entry_words, ENTRY.finditer(settings.INSTALLATION.service_hours)))


def _entry_words(entry: re.Match[str]) -> str:
    days = [str(WEEKDAYS[DAYS.index(entry[name])]) for name in ("first", "last") if entry[name]]
    start, end = (entry[name].removeprefix("0").removesuffix(":00") for name in ("start", "end"))
    together = _("%(first)s bis %(last)s") % {"first": days[0], "last": days[-1]} if len(days) > 1 else days[0]
    return _("%(days)s %(start)s bis %(end)s Uhr") % {"days": together, "start": start, "end": end}


def service_hours() -> ServiceHours:
    """The service hours of this installation."""
    house = settings.INSTALLATION
    return parse_service_hours(house.service_hours, house.time_zone, house.land)


def add_service_hours(instant: dt.datetime, hours: float, calendar: ServiceHours | None = None) -> dt.datetime:
    """The instant (UTC) at which so many service hours have passed since `instant`.

    Raises ServiceHoursError when more than LONGEST_SEARCH_DAYS days would be needed.
    """
    calendar = calendar or service_hours()
    left = dt.timedelta(hours=hours)
    for start, end in _spans_from(calendar, instant):
        begin = max(start, instant)
        if end - begin >= left:
            return begin + left
        left -= end - begin
    raise ServiceHoursError("So viele Servicestunden hat dieses Jahr nicht.")


def service_time_between(start: dt.datetime, end: dt.datetime, calendar: ServiceHours | None = None) -> dt.timedelta:
    """How much service time lies between two instants; negative when `end` comes before `start`."""
    if end < start:
        return -service_time_between(end, start, calendar)
    total = dt.timedelta()
    for opened, closed in _spans_from(calendar or service_hours(), start, until=end):
        total += max(min(closed, end) - max(opened, start), dt.timedelta())
    return total


def service_time_left(due: dt.datetime, now: dt.datetime, calendar: ServiceHours | None = None) -> dt.timedelta:
    """The service time left until `due`; negative when it is late."""
    return service_time_between(now, due, calendar)


def service_time_words(due: dt.datetime, now: dt.datetime, calendar: ServiceHours | None = None) -> str:
    """The time left in words: »noch 3 Stunden Servicezeit« or »seit 2 Stunden Servicezeit überfällig«."""
    left = service_time_left(due, now, calendar)
    if due < now:
        if abs(left) < dt.timedelta(minutes=1):  # it ended with the service hours: nobody has been late for long
            return _("überfällig")
        return _("seit %(span)s Servicezeit überfällig") % {"span": span_dative(left)}
    return _("noch %(span)s Servicezeit") % {"span": duration_words(left)}


def _spans_from(
    calendar: ServiceHours, instant: dt.datetime, until: dt.datetime | None = None
) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """Opening spans that end after `instant`, in order; up to `until`, else for LONGEST_SEARCH_DAYS days."""
    day = instant.astimezone(calendar.zone).date()
    last = until.astimezone(calendar.zone).date() if until else day + dt.timedelta(days=LONGEST_SEARCH_DAYS)
    while day <= last:
        for start, end in calendar.on(day):
            if end > instant:
                yield start, end
        day += dt.timedelta(days=1)
