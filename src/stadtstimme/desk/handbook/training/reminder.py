"""The reminder to look at one's settings, as a calendar file (RFC 5545): the same for everybody, and nobody learns who took it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from urllib.parse import urlsplit

from ....duties import serves

LONGEST_LINE = 75
"""Octets, without the line's end (RFC 5545, 3.1)."""

# The first Monday of January and July, from then on. A date that stands still keeps the file the same for everybody.
FIRST_DAY = dt.date(2026, 1, 5)
RULE = "FREQ=MONTHLY;INTERVAL=6;BYDAY=1MO"
ALARM_AFTER_MIDNIGHT = "PT9H"


@serves("S3", how="reminder")
def calendar_file(title: str, words: str, public_url: str, page_url: str) -> bytes:
    """One event of a whole day, twice a year, with an alarm at nine. Times are the reader's own; no person is in it."""
    lines = _lines(title, words, urlsplit(public_url).hostname or "stadtstimme.invalid", page_url)
    return b"".join(part for line in lines for part in _folded(line))


def _lines(title: str, words: str, host: str, page_url: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Stadtstimme//Erinnerung//DE")
    yield "BEGIN:VEVENT"
    yield f"UID:einstellungen-ansehen@{host}"
    yield f"DTSTAMP:{FIRST_DAY:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{FIRST_DAY:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{FIRST_DAY + dt.timedelta(days=1):%Y%m%d}"
    yield f"RRULE:{RULE}"
    yield f"SUMMARY:{_escaped(title)}"
    yield f"DESCRIPTION:{_escaped(words)}"
    yield f"URL:{page_url}"
    # private: who shares the calendar sees that something is there and not what; transparent: nobody is busy for it
    yield from ("CLASS:PRIVATE", "TRANSP:TRANSPARENT")
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{ALARM_AFTER_MIDNIGHT}", f"DESCRIPTION:{_escaped(title)}")
    yield from ("END:VALARM", "END:VEVENT", "END:VCALENDAR")


def _escaped(text: str) -> str:
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\n"), ("\r", "\n"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return text


def _folded(line: str) -> Iterator[bytes]:
    """The line in pieces of at most 75 octets, none of which ends within a character."""
    piece = b""
    for character in line:
        encoded = character.encode()
        if len(piece) + len(encoded) > LONGEST_LINE:
            yield piece + b"\r\n"
            piece = b" "
        piece += encoded
    yield piece + b"\r\n"
