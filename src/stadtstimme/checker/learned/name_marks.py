"""What the model of person names looks at: each word's form, its beginning and end, lists, clusters, what it is spelled like,
and its neighbours.

Training (training/names) and checker use this same code. A mark is a number: the checksum of its name and value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

from .spelling import Spelling
from .table import Table

GIVEN, FAMILY, PLACE, TITLE, COMMON, NOUN, FREQUENT, WORD = 1, 2, 4, 8, 16, 32, 64, 128
"""What the word list knows of a word; a word can be several. WORD: a form of an ordinary word."""

_NAMES = GIVEN | FAMILY | PLACE | FREQUENT
_SMALL = TITLE | COMMON
_FAR = 5
"""Words to either side among which a title or the next small word is looked for."""
_OPENING, _BREAKS = frozenset('":„“»«'), frozenset(",.;:()")


class Clusters:
    """To which cluster a word belongs, 0 where to none; and for each cluster to which larger ones it belongs, from the smaller one on."""

    __slots__ = ("_all", "_table")

    def __init__(self, table: Table, larger: Sequence[Sequence[int]]) -> None:
        self._table = table
        self._all = [*zip(*larger, strict=True)]

    def of(self, text: str, low: str) -> tuple[int, Sequence[int]]:
        """The word's cluster, and the larger ones."""
        cluster = self._table.get(text) or self._table.get(low)
        return cluster, self._all[cluster]


class Word:
    """One word with what is known of it alone."""

    __slots__ = (
        "capital",
        "cluster",
        "kind",
        "known",
        "larger",
        "low",
        "named",
        "parts",
        "rough",
        "shape",
        "small",
        "text",
    )

    def __init__(self, text: str, lists: Table, clusters: Clusters, spelling: Spelling) -> None:
        self.text, self.low = text, text.lower()
        self.capital, self.small = text[:1].isupper(), text[:1].islower()
        self.shape = shape_of(text)
        self.known = known_of(text, self.low, lists)
        self.rough = self.known & (GIVEN | FAMILY | PLACE) | (NOUN if self.known & (NOUN | COMMON) else 0)
        self.cluster, self.larger = clusters.of(text, self.low)
        self.kind, self.named = spelling.marks(text)
        low = self.low
        self.parts = (
            f"w={low}",
            f"1<{low[:1]}", f"2<{low[:2]}", f"3<{low[:3]}", f"4<{low[:4]}",
            f"1>{low[-1:]}", f"2>{low[-2:]}", f"3>{low[-3:]}", f"4>{low[-4:]}",
            f"size={min(len(low), 12)}",
        )  # fmt: skip


def shape_of(text: str) -> str:
    """The form of a word: X capital, x small, 9 digit, other characters as they are, repetitions once; at most ten."""
    shape = ""
    for char in text[:40]:
        kind = "X" if char.isupper() else "x" if char.islower() else "9" if char.isdigit() else char
        if not shape.endswith(kind):
            shape += kind
    return shape[:10]


def known_of(text: str, low: str, lists: Table) -> int:
    """What the list says of a word; of a genitive or a double name, what it says of its parts. Small words are in no list."""
    if low == text or not text:
        return lists.get(low) & _SMALL
    found = lists.get(text) | (lists.get(low) & _SMALL)
    if found & (_NAMES | NOUN):
        return found
    if "-" in text:
        first, _, last = text.partition("-")
        found |= lists.get(first) & lists.get(last.rpartition("-")[2]) & _NAMES
    if low.endswith(("s", "'", "’")):
        found |= lists.get(text[:-1].rstrip("'’")) & _NAMES
    return found


def marks(words: Sequence[Word], place: int) -> Iterator[int]:
    """The marks of the word at this place."""
    for mark in _marks(words, place):
        yield crc32(mark.encode("utf-8", "surrogatepass"))


def _marks(words: Sequence[Word], place: int) -> Iterator[str]:
    here = words[place]
    yield "always"
    yield from here.parts
    yield f"s={here.shape}"
    yield f"k={here.known}"
    yield f"c={here.cluster}"
    yield f"sk={here.shape}{here.known}"
    yield f"ck={here.cluster}|{here.known}"
    yield f"l={here.kind}"
    yield f"n={here.named}"
    yield f"lu={here.kind}{bool(here.rough)}"
    yield f"nk={here.named}|{here.known}"
    yield from (*_around(words, place), *_company(words, place))
    for step in (-2, -1, 1, 2):
        at = place + step
        if not 0 <= at < len(words):
            yield f"{step}end"
            continue
        there = words[at]
        yield f"{step}w{there.low}"
        yield f"{step}s{there.shape}"
        yield f"{step}k{there.known}"
        yield f"{step}c{there.cluster}"
        if step in (-1, 1):
            yield f"{step}3>{there.low[-3:]}"
            yield f"{step}kk{there.rough}|{here.rough}"
            yield f"{step}ss{there.shape}|{here.shape}"
            yield f"{step}ck{there.cluster}|{here.rough}"
            yield f"{step}ws{there.low}|{here.shape}"
            yield f"{step}l{there.kind}"
            yield f"{step}ll{there.kind}|{here.kind}"
            yield f"{step}kn{there.rough}|{here.named}"
            yield f"{step}wn{there.low}|{here.named}"
            yield f"{step}sk{there.shape}{there.rough}|{here.shape}{here.rough}"
    if 0 < place < len(words) - 1:
        before, after = words[place - 1], words[place + 1]
        yield f"kkk{before.rough}|{here.rough}|{after.rough}"
        yield f"sss{before.shape}|{here.shape}|{after.shape}"
        yield f"cc{before.cluster}|{after.cluster}"


def _company(words: Sequence[Word], place: int) -> Iterator[str]:
    """The larger clusters of the word and of its neighbours."""
    here = words[place]
    between = 0 < place < len(words) - 1
    for level, cluster in enumerate(here.larger):
        yield f"L{level}={cluster}"
        yield f"L{level}k={cluster}|{here.known}"
        for step in (-2, -1, 1, 2):
            if 0 <= place + step < len(words):
                there = words[place + step].larger[level]
                yield f"L{level}{step}={there}"
                if step in (-1, 1):
                    yield f"L{level}{step}k={there}|{here.rough}"
        if between:
            yield f"L{level}cc{words[place - 1].larger[level]}|{words[place + 1].larger[level]}"


def _around(words: Sequence[Word], place: int) -> Iterator[str]:
    """For capital words: what a sentence begins with, the title before, the nearest small words on either side."""
    here = words[place]
    if not here.capital:
        return
    if place == 0 or words[place - 1].text in _OPENING or (place == 1 and words[0].text in "-–"):
        yield f"Fk{here.known}"
        yield f"Fl{here.kind}"
        yield f"Fc{here.cluster}"
    for step in range(1, min(_FAR, place) + 1):
        there = words[place - step]
        if there.text in _BREAKS:
            break
        if there.known & TITLE:
            yield f"tl{step}"
            yield f"tl|{here.rough}|{here.named}"
            break
    for side, way in (("vr", words[place + 1 : place + 1 + _FAR]), ("vl", words[max(0, place - _FAR) : place][::-1])):
        for there in way:
            if there.small:
                yield f"{side}|{there.low}"
                yield f"{side}c{there.cluster}|{here.named}"
                break
