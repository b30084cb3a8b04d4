"""Names that are not written as names are: in capitals, with Cyrillic or Greek letters that look Latin, in one word behind a hash sign.

The model has learned from news. Here words get the form that it knows; as many characters as before, so that places stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .name_marks import COMMON, FREQUENT, GIVEN
from .table import Table

_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaesijopcyxdhlABEZHIKMNOPTYXo",
)
_MIXED = re.compile(r"[A-Za-zÄÖÜäöüß]")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_PARTS = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,30}(?![a-zß-öø-ÿ])){2,5}")
_PART = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,30}")
_LOUD = 4
"""Letters from which a word in capitals is no abbreviation."""


def cut(text: str, place: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A token without its hash sign; "#ErnaMoll" is two."""
    start, end = place
    if text[start] != "#" or end - start < 2:
        yield place
    elif _PARTS.fullmatch(text, start + 1, end):
        yield from (match.span() for match in _PART.finditer(text, start + 1, end))
    else:
        yield start + 1, end


def as_usual(words: Sequence[str], known: Table) -> list[str]:
    """The words as news would write them."""
    words = [_latin(word) for word in words]
    all_loud = not any(word[:1].islower() for word in words)
    return [_calm(word, known, 2 if all_loud else _LOUD) for word in words]


def _latin(word: str) -> str:
    """Letters that only look Latin, in a word that has Latin ones, as those that they look like."""
    if word.isascii() or not _FOREIGN.search(word) or not _MIXED.search(word):
        return word
    return word.translate(_ALIKE)


def _calm(word: str, known: Table, least: int) -> str:
    """A word in capitals: small where it is written so, else with one capital."""
    if len(word) < least or not word.isupper() or not word[:1].isalpha():
        return word
    title, low = word.title(), word.lower()
    return low if known.get(low) & COMMON and not known.get(title) & (GIVEN | FREQUENT) else title
