"""Times and spans in plain words, in the person's language."""

from __future__ import annotations

import datetime as dt

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

HOUR = 3600


def figure_words(value: int) -> str:
    """100.000, in the reader's way of grouping."""
    return formats.number_format(value, force_grouping=True)


def date_words(value: dt.date) -> str:
    """22. November 2026."""
    return formats.date_format(value, "DATE_FORMAT")


def weekday_words(value: dt.date) -> str:
    """Sonntag, 22. November 2026."""
    return _("%(weekday)s, %(date)s") % {"weekday": formats.date_format(value, "l"), "date": date_words(value)}


def clock_words(value: dt.datetime) -> str:
    """14:30 Uhr."""
    return _("%(time)s Uhr") % {"time": value.strftime("%H:%M")}


def full_words(value: dt.datetime) -> str:
    """22. November 2026, 14:30 Uhr. Takes local time."""
    return _("%(date)s, %(time)s") % {"date": date_words(value), "time": clock_words(value)}


def day_words(value: dt.datetime, today: dt.datetime) -> str:
    """heute, morgen or gestern with the time; within a week the weekday; else the date. Takes local times."""
    distance = (value.date() - today.date()).days
    names = {0: _("heute"), 1: _("morgen"), -1: _("gestern")}
    if distance in names:
        return _("%(date)s, %(time)s") % {"date": names[distance], "time": clock_words(value)}
    if 1 < distance < 7:
        return _("%(date)s, %(time)s") % {"date": formats.date_format(value, "l"), "time": clock_words(value)}
    short = formats.date_format(value, "j. F" if value.year == today.year else "DATE_FORMAT")
    return _("%(date)s, %(time)s") % {"date": short, "time": clock_words(value)}


def duration_words(length: dt.timedelta) -> str:
    """A length of time, rounded down to one unit: 5 Minuten, 3 Stunden, 2 Tage."""
    seconds = int(abs(length.total_seconds()))
    if seconds < 60:
        return _("weniger als eine Minute")
    if seconds < HOUR:
        return ngettext("%(count)d Minute", "%(count)d Minuten", seconds // 60) % {"count": seconds // 60}
    if seconds < 48 * HOUR:
        return ngettext("%(count)d Stunde", "%(count)d Stunden", seconds // HOUR) % {"count": seconds // HOUR}
    days = seconds // (24 * HOUR)
    return ngettext("%(count)d Tag", "%(count)d Tage", days) % {"count": days}


def span_words(value: dt.datetime, now: dt.datetime) -> str:
    """vor 3 Stunden, in 5 Minuten."""
    if abs(value - now) < dt.timedelta(minutes=1):
        return _("gerade eben") if value <= now else _("gleich")
    if value <= now:
        return _("vor %(span)s") % {"span": span_dative(now - value)}
    return _("in %(span)s") % {"span": span_dative(value - now)}


def late_words(due: dt.datetime, now: dt.datetime) -> str:
    """seit 3 Stunden überfällig; empty when it is not late."""
    return _("seit %(span)s überfällig") % {"span": span_dative(now - due)} if due < now else ""


def span_dative(length: dt.timedelta) -> str:
    """A length of time behind »vor«, »in« or »seit«. German says »2 Tage«, but »vor 2 Tagen«; the rest is the same in both."""
    seconds = int(abs(length.total_seconds()))
    if seconds < 60:
        return _("weniger als einer Minute")
    if seconds < 48 * HOUR:
        return duration_words(length)
    days = seconds // (24 * HOUR)
    return npgettext("vor … / in …", "%(count)d Tag", "%(count)d Tagen", days) % {"count": days}
