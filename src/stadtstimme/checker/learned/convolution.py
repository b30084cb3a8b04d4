"""What a few words in a row say: a tiny convolution over vectors of words, in whole numbers; docs/models/tone.md says how it was made.

A word's vector is that of its class and the even sum of those of its pieces. Each filter looks at three words at a time, and its strongest
answer in the passage counts. All filters of a word are lanes of one long number: a passage costs three additions and one comparison a word.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import mul
from typing import Any

from .grams import WORDS, known
from .weights import Weights

PARTS = 8_192
"""Vectors for pieces of words; those of the classes stand behind them."""
CLASSES = 27
"""Vectors for classes: A to Z, and none."""
DIMENSIONS = 16
"""Numbers of a vector."""
FILTERS = 48
TAPS = 3
"""Words that a filter looks at."""
MOST = 80
"""Words of a passage that are read."""
FINE = 6
"""Bits behind the point while a vector is summed."""

_MIDDLE = 128
"""What is added to the numbers of a vector so that a byte holds them."""
_LANE = 32
_ZERO = 1 << 29
"""What stands for 0 in a lane: three of them leave the highest bit free for comparing."""


def _every(number: int, lanes: int) -> int:
    """The same number in so many lanes."""
    return int.from_bytes(struct.pack("<I", number) * lanes, "little")


_ONES, _TOP = _every((1 << _LANE) - 1, FILTERS), _every(1 << (_LANE - 1), FILTERS)
_ONE_MEAN, _ZERO_MEAN = (1 << 2 * _LANE) - 1, 1 << 40
_ZEROS = _every(_ZERO, FILTERS * TAPS) + ((_ZERO_MEAN + (_ZERO_MEAN << 2 * _LANE)) << _LANE * FILTERS * TAPS)
_NOTHING = _every(_ZERO, FILTERS)
_SIZE = 2 * DIMENSIONS
_SUMS = struct.Struct(f"<{DIMENSIONS}H").unpack


def parts(word: str) -> set[int]:
    """The vectors of a word's pieces: the whole word, and three and four letters of it, its borders being letters too."""
    found, size = known(word)[0], len(word) + 2
    return {found[0] % PARTS, *[place % PARTS for place in found[size : 3 * size - 5]]}


def class_row(word: str) -> int:
    """The vector of a word's class."""
    name = known(word)[1]
    return PARTS + (ord(name) - ord("A") + 1 if name else 0)


@lru_cache(maxsize=128)
def share(count: int) -> int:
    """What each of so many pieces counts, with FINE bits behind the point."""
    return round((1 << FINE) / math.sqrt(count))


def greatest(one: int, other: int) -> int:
    """Lane by lane the greater of two."""
    kept = ((one | _TOP) - other) & _TOP
    kept -= kept >> (_LANE - 1)
    return other ^ ((one ^ other) & kept)


class Convolution:
    """The shipped filters. `margins()` has what they say for the manner of networks and for plain sentences, 0 is undecided."""

    def __init__(self, file: Weights) -> None:
        about: Mapping[str, Any] = file.about["convolution"]
        wide = bytearray(2 * DIMENSIONS * (PARTS + CLASSES))
        wide[::2] = file.raw("vectors")
        size, number = 2 * DIMENSIONS, int.from_bytes
        self._rows = [number(wide[start : start + size], "little") for start in range(0, len(wide), size)]
        rows = FILTERS * TAPS
        filters, means = file.block("filters"), file.block("means")
        # behind the lanes of the filters those of both means, twice as wide
        self._filters = [
            _lanes(filters[place * rows : (place + 1) * rows])
            + (_lanes(means[2 * place : 2 * place + 2], 2 * _LANE) << _LANE * rows)
            for place in range(DIMENSIONS)
        ]
        self._floors = [TAPS * _ZERO - bias for bias in file.block("biases")]
        answers = file.block("answers")
        self._answers = [answers[place::2] for place in (0, 1)]
        self._answer_scale, self._mean_scale = about["scales"]
        self._offsets: Sequence[float] = about["offsets"]
        self._of_word = lru_cache(maxsize=WORDS)(self._told)

    def _vector(self, word: str) -> list[int]:
        found, rows = parts(word), self._rows
        total = sum([rows[place] for place in found])
        own, summed = _SUMS(rows[class_row(word)].to_bytes(_SIZE, "little")), _SUMS(total.to_bytes(_SIZE, "little"))
        each, middle = share(len(found)), _MIDDLE * len(found)
        return [
            (((one - _MIDDLE) << FINE) + (many - middle) * each) >> FINE for one, many in zip(own, summed, strict=True)
        ]

    def _told(self, word: str) -> tuple[int, int, int, int, int]:
        """What a word adds to the filters as the first, second and third of three, and to both means."""
        total = sum(map(mul, self._vector(word), self._filters)) + _ZEROS
        width = _LANE * FILTERS
        means = total >> TAPS * width
        return (
            total & _ONES,
            (total >> width) & _ONES,
            (total >> 2 * width) & _ONES,
            (means & _ONE_MEAN) - _ZERO_MEAN,
            (means >> 2 * _LANE) - _ZERO_MEAN,
        )

    def margins(self, words: Sequence[str]) -> tuple[float, float]:
        """What the filters say of a passage: (manner of networks, plain sentence)."""
        told = list(map(self._of_word, words[:MOST]))
        if not told:
            return 0.0, 0.0
        edge = (_NOTHING, _NOTHING, _NOTHING, 0, 0)
        best = 0
        for before, here, after in zip((edge, *told), told, (*told[1:], edge), strict=False):
            best = greatest(best, before[0] + here[1] + after[2])
        strongest = struct.unpack(f"<{FILTERS}I", best.to_bytes(4 * FILTERS, "little"))
        found = [max(0, one - floor) for one, floor in zip(strongest, self._floors, strict=True)]
        root = math.sqrt(len(told))
        network, plain = (
            sum(map(mul, found, answers)) * self._answer_scale + sum(means) * self._mean_scale / root + offset
            for answers, means, offset in zip(
                self._answers, zip(*(one[3:] for one in told), strict=True), self._offsets, strict=True
            )
        )
        return network, plain


def _lanes(values: Sequence[int], width: int = _LANE) -> int:
    """The values as lanes of one long number; a negative one borrows from the lane above, and adding up gives that back."""
    return sum(value << (width * place) for place, value in enumerate(values))
