"""Record keys. The desk chooses one before the first call, so that sending again writes the same record.

Source: AT Protocol specification, "TID": 53 bits of microseconds since 1970 and 10 bits to tell clocks apart, written
as 13 characters of an alphabet that sorts like the numbers.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import secrets

ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"
FORM = re.compile(rf"[234567abcdefghij][{ALPHABET}]{{12}}")
SECOND = 1_000_000
CLOCKS = 1 << 10
# Handles that no connector made are mapped to these years, before the network was public.
EPOCH = int(dt.datetime(2020, 1, 1, tzinfo=dt.UTC).timestamp()) * SECOND
SPAN = 2 * 365 * 24 * 3600 * SECOND


def new_tid(now: dt.datetime) -> str:
    """A key of this second. What is below the second is drawn, since many posts can be released at one instant."""
    return _written(int(now.timestamp()) * SECOND + secrets.randbelow(SECOND), secrets.randbelow(CLOCKS))


def record_key(handle: str) -> str:
    """The record key of a handle: itself where it is one, else the same key every time."""
    if FORM.fullmatch(handle):
        return handle
    number = int.from_bytes(hashlib.sha256(handle.encode()).digest()[:16], "big")
    return _written(EPOCH + number // CLOCKS % SPAN, number % CLOCKS)


def _written(microseconds: int, clock: int) -> str:
    number = microseconds * CLOCKS + clock
    return "".join(ALPHABET[number >> shift & 31] for shift in range(60, -1, -5))
