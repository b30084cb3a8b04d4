"""Permalinks: the day and the first words, readable aloud, in ASCII."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.utils import timezone
from django.utils.text import slugify

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"})
WORDS_LENGTH = 56


def slug_for(headline: str, published_at: dt.datetime, handle: str, taken: bool) -> str:
    """`2026-11-22-streuobstwiese-blueht`; where that is `taken`, the handle's digest makes it unique."""
    words = slugify(headline[:200].translate(_GERMAN))[:WORDS_LENGTH].strip("-")
    day = timezone.localtime(published_at).date().isoformat()
    return "-".join(part for part in (day, words or "beitrag", _mark(handle) if taken else "") if part)


def _mark(handle: str) -> str:
    return hashlib.sha256(handle.encode()).hexdigest()[:8]
