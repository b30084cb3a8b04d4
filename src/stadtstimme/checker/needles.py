"""Which of a few thousand words stand in a text: one pass over the text instead of one search for each word.

Every pattern waits for words ("needles"). Each is filed under its three rarest letters in a row; a text is cut into all its
pieces of three letters, and only the needles filed under a piece that occurs are looked for. The answer is the same as
`needle in text` for each. Filing takes longer than looking for each word in a few short texts, so it waits until there is more to
read: a single check on the command line never pays for it.
"""

from __future__ import annotations

from functools import cache

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


class Needles:
    """The words that patterns wait for."""

    def __init__(self) -> None:
        self._lists: list[tuple[int, frozenset[str]]] = []
        self._waiting: list[tuple[int, frozenset[str]]] = []
        self._patterns: dict[str, list[int]] = {}
        self._filed: dict[str, tuple[str, ...]] = {}
        self._pieces: frozenset[str] = frozenset()
        self._short: tuple[str, ...] = ()
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
        return frozenset(number for word in self.within(folded) for number in self._patterns[word])

    def within(self, folded: str) -> frozenset[str]:
        """Those that occur in the folded text, also inside longer words."""
        if self._waiting:
            self._file()
        found = [word for word in self._short if word in folded]
        pieces = {folded[place : place + 3] for place in range(len(folded) - 2)}
        for piece in pieces & self._pieces:
            found += [word for word in self._filed[piece] if word in folded]
        return frozenset(found)

    def _file(self) -> None:
        known = set(self._patterns)
        for number, words in self._waiting:
            for word in words:
                self._patterns.setdefault(word, []).append(number)
        for word in sorted(self._patterns.keys() - known):
            if len(word) < 3:
                self._short += (word,)
            else:
                piece = max((word[place : place + 3] for place in range(len(word) - 2)), key=_rarity)
                self._filed[piece] = (*self._filed.get(piece, ()), word)
        self._pieces = frozenset(self._filed)
        self._waiting.clear()


@cache
def _rarity(piece: str) -> int:
    common = sum(_PLACE.get(char, len(_COMMON)) for char in piece)
    return _RANK.get(piece, len(_FREQUENT)) * 1000 + common


NEEDLES = Needles()
"""Those of all patterns that exist."""
