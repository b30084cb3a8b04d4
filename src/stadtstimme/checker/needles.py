"""Which of a few thousand words stand in a text: one pass over the text instead of one search for each word.

Every pattern waits for words ("needles"). Each is filed under its four rarest letters in a row (a short one under two); a text is
cut into all its pieces of four and of two letters, and only the needles filed under a piece that occurs are looked for. The answer
is the same as `needle in text` for each. Filing takes longer than looking for each word in a few short texts, so it waits until
there is more to read: a single check on the command line never pays for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import Literal

_FREQUENT = (
    "er en ie  dedericheinch diesch unste di dain  hadas geas chtdenter ei auche be wi sien., dst  stistinete wirim n st dn d"
    "ndegenausht ir undten imstaunsungllesiend ershen is ni wees nenacheitr doch min, t, nicr sreibenit e st e zune abe ma am"
    " vover scam eren wseraufier anng em ber sotag kobeie ae bhabsse fr inhr mmeernlic ventet aren esuch bi ihassei mitn a se"
    " wawei heen,gerindr alei alr hfenhreon sentad meadtihrns utefürum , wn hwerür  füag alle de iommrgerstt iollat demmeimt "
    "tra eran ertn enseandhern br nt ss it uus  ab legesle r wtteenseutrt s de kellentn mt mtelhatmennnere e fhaukomm snacr i"
    "n unn rte hi pae mestittmern ir kuf e g na no raehteuemusn k euartchlr mseie eheinerrats sust mo nelenlieunt icagebesde "
    "is r bannarkgehmalt he, endheunger g jaedeer.escnt r ewarzu ab amtbt eism bn gr fragso teh keeibfregebintkennntnstr usic"
    " kabaudane he wgt itentrparvor ba li rear ennfrahalmmts at. "
)
"""The commonest threes of letters in German posts and comments (counted in our own examples), the most frequent first."""
_RANK = {_FREQUENT[place : place + 3]: place for place in range(0, len(_FREQUENT), 3)}
_COMMON = " enisratdhulcgmobwfkzvüpäßöjyxq"
"""The letters of German, the most frequent first. Both decide how fast the search is, never what it finds."""
_PLACE = {char: place for place, char in enumerate(_COMMON)}


DIRECT = 1_500
"""Code points that are searched word by word before the words are filed."""


LONG, SHORT = 4, 2
"""Letters of a piece: of words of at least four letters, and of shorter ones. Each is read as one number of so many bytes."""
_NUMBER: Mapping[int, Literal["I", "H"]] = {LONG: "I", SHORT: "H"}


class Needles:
    """The words that patterns wait for."""

    def __init__(self) -> None:
        self._lists: list[tuple[int, frozenset[str]]] = []
        self._waiting: list[tuple[int, frozenset[str]]] = []
        self._patterns: dict[str, tuple[int, ...]] = {}
        self._filed: dict[int, dict[int, tuple[str, ...]]] = {LONG: {}, SHORT: {}}
        self._single: tuple[str, ...] = ()
        self._direct = DIRECT

    def add(self, words: frozenset[str], pattern: int = 0) -> None:
        """Wait for these words too, on behalf of the pattern with that number."""
        self._lists.append((pattern, words))
        self._waiting.append((pattern, words))

    def awaited(self, folded: str) -> frozenset[int]:
        """The numbers of the patterns that wait for a word of the folded text."""
        if self._waiting and self._direct >= len(folded):
            self._direct -= len(folded)
            return frozenset(number for number, words in self._lists if any(map(folded.__contains__, words)))
        return frozenset(chain.from_iterable(map(self._patterns.__getitem__, self.within(folded))))

    def within(self, folded: str) -> frozenset[str]:
        """Those that occur in the folded text, also inside longer words."""
        if self._waiting:
            self._file()
        found = [word for word in self._single if word in folded]
        for size, filed in self._filed.items():
            for piece in _pieces(folded, size) & filed.keys():
                found += [word for word in filed[piece] if word in folded]
        return frozenset(found)

    def _file(self) -> None:
        known = set(self._patterns)
        for number, words in self._waiting:
            for word in words:
                self._patterns[word] = (*self._patterns.get(word, ()), number)
        for word in sorted(self._patterns.keys() - known):
            size = LONG if len(word) >= LONG else SHORT
            if len(word) < SHORT:
                self._single += (word,)
            else:
                (piece,) = _pieces(max((word[at : at + size] for at in range(len(word) - size + 1)), key=_rarity), size)
                self._filed[size][piece] = (*self._filed[size].get(piece, ()), word)
        self._waiting.clear()


def _pieces(folded: str, size: int) -> set[int]:
    """All pieces of so many letters, as numbers; letters beyond Latin-1 are not told apart.

    Reading a row of bytes as numbers takes half as long as cutting the text into strings.
    """
    row = memoryview(folded.encode("latin-1", "replace"))
    ends = (len(row) - (len(row) - start) % size for start in range(min(size, len(row))))
    return set[int]().union(*(row[start:end].cast(_NUMBER[size]) for start, end in enumerate(ends)))


@cache
def _rarity(piece: str) -> int:
    """How rare a piece is: the rarest three letters of it, then all of them."""
    threes = [piece[at : at + 3] for at in range(len(piece) - 2)] or [piece]
    ranks = sorted((_RANK.get(three, len(_FREQUENT)) * 1000 + _common(three) for three in threes), reverse=True)
    return ranks[0] * 10 + ranks[-1]


def _common(piece: str) -> int:
    return sum(_PLACE.get(char, len(_COMMON)) for char in piece)


NEEDLES = Needles()
"""Those of all patterns that exist."""
