"""A text as numbers: which words, pieces of their letters and pairs of words it holds, each hashed to a place of a table.

Training and inference call the same function, so that they cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from zlib import crc32

from ..masking import unmask

SIZE = 262_139
"""Places of a table for words and letters; a prime, so that the rolling hash of letters fills them evenly."""

CLASSES = 65_521
"""Places behind those, for sequences of classes alone: the training trusts them more than letters."""

SHORTEST, LONGEST = 2, 6
"""Letters of a piece."""

WORDS = 2048
"""Words whose places are kept, so that a common one is not hashed again."""

_STEP = 257
_ADDRESS = re.compile(r"https?://\S{1,400}|www\.\S{1,400}")
_MENTION = re.compile(r"(?<!\w)@\w{1,60}")
_REPEATED = re.compile(r"(.)\1{3,400}")
_SET_APART = re.compile(r"(?<!\w)(?:\w[ .\-_*]){3,24}\w(?!\w)")
_MASKED = re.compile(r"(?<!\w)(?=[^\W\d_]{0,20}[0134579@$!])(?=[\d@$!]{0,20}[^\W\d_])[\w@$!]{3,30}(?!\w)")
_GROWN = re.compile(r"[A-ZÄÖÜ](?<=[a-zäöüß].)[a-zäöü](?!nen|\b)")
_JOINTS = re.compile(r"[ .\-_*]")
_WORD = re.compile(r"\w{1,40}|[^\w\s]{1,20}")
_ENDS = frozenset(".!?,;:-")
_ENTITY = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_LIKE = str.maketrans(
    dict.fromkeys("„“”»«", '"') | dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("‐‑‒–—―−", "-") | {"…": "."}
)
_ANY_LIKE = re.compile(f"[{''.join(map(chr, _LIKE))}]")


def reduced(text: str) -> str:
    """The text in lower case: addresses and mentions named only, masked spelling read plainly, words run together set apart."""
    if "&" in text:
        for name, char in _ENTITY.items():
            text = text.replace(name, char)
    if "http" in text or "www." in text:
        text = _ADDRESS.sub("http", text)
    if "@" in text:
        text = _MENTION.sub("@", text)
    text = text.translate(_LIKE) if _ANY_LIKE.search(text) else text
    text = _GROWN.sub(r" \g<0>", text).lower()
    text = _REPEATED.sub(r"\1\1\1", text)
    text = _SET_APART.sub(lambda found: _JOINTS.sub("", found[0]), text)
    return _MASKED.sub(lambda found: unmask(found[0]), text)


@lru_cache(maxsize=WORDS)
def known(word: str) -> tuple[Sequence[int], str, bytes, int]:
    """Of a word or run of signs: its places, its class, its bytes, and the checksum with which a pair begins that it leads."""
    encoded = word.encode("utf-8", "replace")
    return pieces(word), class_of(word), encoded, crc32(b"%b " % encoded, 9)


def pieces(word: str) -> Sequence[int]:
    """The places of a word or run of signs and of all pieces of letters in it, its borders being letters too."""
    letters = f" {word} ".encode("latin-1", "replace")
    found = [crc32(word.encode("utf-8", "replace"), 7) % SIZE]
    row = list(letters)
    for length in range(2, LONGEST + 1):
        row = [(before * _STEP + letter) % SIZE for before, letter in zip(row, letters[length - 1 :], strict=False)]
        if length >= SHORTEST:
            found += row
    return tuple(found)


def patterns(found: list[str], read: list[str]) -> list[int]:
    """The places of sequences of classes: who is spoken of, and what with which words is said of them, whoever it is."""
    named = [place for place, one in enumerate(read) if one]
    if not named:
        return [_NO_CLASS]
    plain = [one or word for one, word in zip(read, found, strict=True)]
    told = [_hashed(" ".join(plain[place : place + 3]), 11) for place in named]
    told += [_hashed(" ".join(plain[place - 1 : place + 1]), 13) for place in named if place]
    classes = "".join(read)[:MOST_CLASSES]
    for seed, length in ((17, 2), (19, 3), (23, 4)):
        told += [_sequence(classes[place : place + length], seed) for place in range(len(classes) - length + 1)]
    told += _together("".join(sorted(set(classes))))
    if len(classes) <= 12:
        told.append(_sequence(classes, 31))
    return told


@lru_cache(maxsize=4096)
def _sequence(classes: str, seed: int) -> int:
    """The place of a sequence of classes; there are few, and they come again and again."""
    return _hashed(classes, seed)


@lru_cache(maxsize=1024)
def _together(classes: str) -> Sequence[int]:
    """The places of all pairs of classes that a passage holds, in whatever order."""
    return tuple(_hashed(one + other, 29) for place, one in enumerate(classes) for other in classes[place:])


def _hashed(told: str, seed: int) -> int:
    return crc32(told.encode("utf-8", "replace"), seed) % CLASSES + SIZE


_NO_CLASS = _hashed("", 31)

MOST_CLASSES = 40
"""Words of a class that are read in one passage."""


@lru_cache(maxsize=1)
def _classes() -> tuple[dict[str, str], dict[str, str]]:
    """Whole words and beginnings of words with their classes; the first class that names a word has it."""
    whole: dict[str, str] = {}
    begun: dict[str, str] = {}
    for line in Path(__file__).with_name("grams.txt").read_text(encoding="utf-8").splitlines():
        name, *members = line.split()
        for member in members if name.isalpha() else ():
            (begun if member.endswith("*") else whole).setdefault(member.rstrip("*"), name)
    return whole, begun


def class_of(word: str) -> str:
    """The class of a word, nothing where it has none."""
    whole, begun = _classes()
    if name := whole.get(word):
        return name
    for length in range(min(len(word), 12), 3, -1):
        if name := begun.get(word[:length]):
            return name
    return ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model sees of a text: words, the places it touches, those of each of several clauses, a letter a word for its class."""

    words: list[str]
    touched: set[int]
    clauses: list[set[int]]
    signs: str


def reading(text: str) -> Reading:
    """The text as a model sees it."""
    found = _WORD.findall(reduced(text))
    facts = [known(word) for word in found]
    told, classes = [one[0] for one in facts], [one[1] for one in facts]
    # the checksum of a pair goes on where that of its first word ended
    followed = [crc32(after[2], before[3]) % SIZE for before, after in pairwise(facts)]
    touched = set[int]().union(*told, followed, patterns(found, classes))
    parts: list[set[int]] = []
    spans = list(clauses(found))
    for first, last in spans if len(spans) > 1 else ():
        here = patterns(found[first:last], classes[first:last])
        parts.append(set[int]().union(*told[first:last], followed[first : last - 1], here))
    return Reading(found, touched, parts, "".join(one or "." for one in classes))


def clauses(found: list[str]) -> Iterator[tuple[int, int]]:
    """From which word to which the clauses reach: a mark of punctuation ends one. Those of one word are left out."""
    first = 0
    for place, word in enumerate(found, 1):
        if word[0] in _ENDS or place == len(found):
            if place - first > 2:
                yield first, place
            first = place


def places(text: str) -> set[int]:
    """All places of the table that the text touches."""
    return reading(text).touched
