"""Folding: one way to write a word for searching, whatever way it was typed.

»Straße« and »Strasse« find each other, so do »Öffnung«, »Oeffnung« and »Offnung«: an umlaut is kept as two letters and
as its plain letter. Accents, case and punctuation do not count.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 40
MOST_TERMS = 12
WORD = re.compile(r"[^\W_]+")
UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
EXPANDED = str.maketrans(UMLAUTS)


def fold_words(text: str) -> list[tuple[str, ...]]:
    """Every word of the text in its one or two folded spellings, at most LONGEST_WORD letters each."""
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    return [_spellings(match.group()[: LONGEST_WORD * 2]) for match in WORD.finditer(composed)]


def fold_text(text: str) -> str:
    """The text as it is put into the index: folded words, both spellings where there are two."""
    return " ".join(spelling for spellings in fold_words(text) for spelling in spellings)


def fold_query(query: str) -> list[tuple[str, ...]]:
    """The different words of a question, at most MOST_TERMS; each may be met in any of its spellings."""
    return list(dict.fromkeys(fold_words(query)))[:MOST_TERMS]


def _spellings(word: str) -> tuple[str, ...]:
    plain = _without_marks(word)
    long = _without_marks(word.translate(EXPANDED))
    return (long,) if long == plain else (long, plain)


def _without_marks(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.translate(LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))[:LONGEST_WORD]
