"""What people typed, without what nobody sees."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile(r"\r\n?|\u2028|\u2029")
# Overrides and isolates of the bidirectional algorithm: in a line of its own they could turn the words around it.
_TURNERS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def cleaned(text: str) -> str:
    """The text with plain line breaks and without control characters; joiners of emoji and scripts stay."""
    text = _BREAKS.sub("\n", text)
    kept = (char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def cleaned_line(text: str) -> str:
    """One line, such as a name: as `cleaned`, without line breaks and without marks that turn the direction."""
    return " ".join(_TURNERS.sub("", cleaned(text)).split())


def is_visible(text: str) -> bool:
    """Whether a reader would see anything: spaces, joiners and other invisible characters alone are nothing."""
    return any(unicodedata.category(char)[0] not in "CZ" and char != "\u2800" for char in text)
