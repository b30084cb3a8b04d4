"""Names that are not written as names are: in capitals, with Cyrillic or Greek letters that look Latin, in one word behind a hash sign.

The model has learned from news. Here words get the form that it knows; as many characters as before, so that places stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .name_marks import COMMON, FAMILY, FREQUENT, GIVEN, NOUN, PLACE
from .spelling import Spelling
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
_LIKE_A_WORD = 0.5
"""From this likelihood on a word that no list knows is spelled like none of a name."""


def cut(text: str, place: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A token without its hash sign; "#ErnaMoll" is two."""
    start, end = place
    if text[start] != "#" or end - start < 2:
        yield place
    elif _PARTS.fullmatch(text, start + 1, end):
        yield from (match.span() for match in _PART.finditer(text, start + 1, end))
    else:
        yield start + 1, end


def as_usual(words: Sequence[str], known: Table, spelling: Spelling) -> list[str]:
    """The words as news would write them."""
    words = [_latin(word) for word in words]
    least = _LOUD if any(word[:1].islower() for word in words) else 2
    return [_calm(word, known, spelling) if _loud(word, least) else word for word in words]


def _latin(word: str) -> str:
    """Letters that only look Latin, in a word that has Latin ones, as those that they look like."""
    if word.isascii() or not _FOREIGN.search(word) or not _MIXED.search(word):
        return word
    return word.translate(_ALIKE)


def _loud(word: str, least: int) -> bool:
    return len(word) >= least and word.isupper() and word[:1].isalpha()


def _calm(word: str, known: Table, spelling: Spelling) -> str:
    """A word in capitals with one capital where it is a noun or a name or is spelled like one, else small."""
    title, low = word.title(), word.lower()
    flags = known.get(title)
    if known.get(low) & COMMON and not flags & (GIVEN | FREQUENT):
        return low
    return title if flags & (GIVEN | FAMILY | PLACE | NOUN) or spelling.likely(title)[-1] < _LIKE_A_WORD else low
