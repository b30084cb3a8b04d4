"""Does a text offend? A trained score beside the rules, calibrated; docs/models/tone.md says how it was made and what it is not for.

Two students score hashed words and pieces of them, one trained on the manner of networks, one on plain sentences; a third says which
manner a text has. A tiny convolution (`convolution.py`) hears a few words in a row. What they say of the whole and of its worst clause,
what the rules found and what stands around it (`cues.py`) is weighed together by a learned combination.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from ..rule import Context
from ..text import Text
from .convolution import Convolution
from .cues import NAMES, SIGNS, cues
from .grams import Reading, places, reading
from .weights import Weights, weights

HEADS = ("network", "plain", "manner")
PASSAGE = 400
"""Code points that are scored as one."""
PIECE = 60
"""A longer text is scored in pieces of whole sentences of at least so many code points, and its worst piece counts."""
READ = 20_000
"""Code points that are read at most: what comes after them is not scored."""
DIGITS = 3
CITIZEN = "citizen_comment"
"""The kind of text that is written to an office; all others it writes itself."""


@dataclass(frozen=True, slots=True)
class Tone:
    """How likely the text offends (calibrated), whether that is the best guess, and the passage that says so."""

    score: float
    decision: bool
    start: int
    end: int


class Model:
    """The shipped weights, ready to look up."""

    def __init__(self, file: Weights) -> None:
        about: Mapping[str, Any] = file.about
        self.tables = [file.raw(head) for head in HEADS]
        self._both = _paired(self.tables[0], self.tables[1])
        self.convolution = Convolution(file)
        self.scales: Sequence[Sequence[float]] = [about["scales"][head] for head in HEADS]
        self.combination: Sequence[float] = about["combination"]
        self.decide: Sequence[float] = about["decide"]
        self.office: Sequence[float] = about["office"]
        self.hint: float = about["hint"]

    def margins(self, read: Reading) -> list[float]:
        """What each head says of a text, 0 is undecided; how much further its worst clause goes; what the filters say of both manners."""
        # All places at once take half as long as one after the other; that wants two places, so the first joins twice.
        at = itemgetter(0, 0, *read.touched)
        network, plain = self._two(at, len(read.touched))
        table = self.tables[2]
        manner = self._margin(2, sum(at(table)) - 2 * table[0], len(read.touched))
        share = curve(bounded(manner))
        mixed = []
        for clause in read.clauses:
            one, other = self._two(itemgetter(0, 0, *clause), len(clause))
            mixed.append(share * bounded(one) + (1 - share) * bounded(other))
        peak = max(mixed) - share * bounded(network) - (1 - share) * bounded(plain) if mixed else 0.0
        return [network, plain, manner, peak, *self.convolution.margins(read.words)]

    def _two(self, at: itemgetter[Any], count: int) -> tuple[float, float]:
        """The margins of the first two heads, by one walk over the places instead of two."""
        total = sum(at(self._both)) - 2 * self._both[0]
        return (
            self._margin(0, total & _LOW, count),
            self._margin(1, total >> 32, count),
        )

    def _margin(self, head: int, total: int, count: int) -> float:
        """What a sum of a head's weights at so many places comes to, by the root of how many they are."""
        scale, offset = self.scales[head]
        return float((total - MIDDLE * count) * scale / math.sqrt(count or 1) + offset)

    def score(self, text: Text, found: Mapping[str, float], *, office: bool) -> tuple[float, bool]:
        """How likely a passage offends, between 0 and 1, and whether that is enough in its manner.

        What an `office` writes itself offends far more rarely than what is written to it, so the same signs mean less there.
        """
        read = reading(text.plain)
        margins = self.margins(read)
        total = self.combination[0]
        for weight, value in zip(self.combination[1:], inputs(margins, cues(text, read.signs, found)), strict=True):
            total += weight * value
        if office:
            total = self.office[0] + self.office[1] * total
        score = round(curve(total), DIGITS)
        return score, score >= limit(margins[2], self.decide)

    def pull(self, word: str, manner: float) -> float:
        """How much a word by itself speaks for offence."""
        network, plain = self.tables[0], self.tables[1]
        of_network, of_plain = self.scales[0][0] * manner, self.scales[1][0] * (1 - manner)
        return float(
            sum((network[place] - MIDDLE) * of_network + (plain[place] - MIDDLE) * of_plain for place in places(word))
        )


MIDDLE, _LOW = 128, (1 << 32) - 1
"""What is added to each weight so that a byte holds it; the lower half of a number of 64 bits."""


def _paired(low: bytes, high: bytes) -> Sequence[int]:
    """Two tables of bytes as one of 64 bits: each weight has 32 bits, in which sixteen million fit as a sum."""
    eighths = bytearray(8 * len(low))
    for place, table in ((0, low), (4, high)):
        eighths[place if sys.byteorder == "little" else 7 - place :: 8] = table
    return array("q", bytes(eighths))


@lru_cache(maxsize=1)
def model() -> Model:
    """The shipped model."""
    return Model(weights("tone"))


def curve(total: float) -> float:
    """The logistic curve."""
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))


def limit(manner: float, decide: Sequence[float]) -> float:
    """The score from which a text is called offensive: between that for tweets and that for plain sentences, by its manner."""
    share = curve(manner)
    return round(share * decide[0] + (1 - share) * decide[1], DIGITS)


def bounded(margin: float) -> float:
    """A margin within what the combination has seen."""
    return max(-6.0, min(6.0, margin))


def inputs(margins: Sequence[float], around: Sequence[float]) -> list[float]:
    """What the combination weighs: margins by manner, cues, cues by manner, and margins where a cue is there."""
    network, plain, manner, peak, of_networks, of_plain = map(bounded, margins)
    share = curve(manner)
    mixed, heard = share * network + (1 - share) * plain, share * of_networks + (1 - share) * of_plain
    return [
        share, network, plain, share * network, (1 - share) * plain, peak, share * peak,
        of_networks, of_plain, share * of_networks, (1 - share) * of_plain,
        *around,
        *(share * cue for cue in around[:-SIGNS]),
        *(mixed * cue for cue in around),
        *(peak * cue for cue in around),
        *(heard * cue for cue in around),
    ]  # fmt: skip


INPUTS = 11 + 5 * len(NAMES) - SIGNS


def tone_of(context: Context, found: Sequence[tuple[str, int | None, float]]) -> Tone:
    """The tone of the text. `found` are kind, place and confidence of what the rules found."""
    best = Tone(0.0, False, 0, 0)
    shipped, office = model(), context.kind != CITIZEN
    for start, passage in _passages(context.text):
        context.spend(60 * len(passage))
        here = {
            kind: max(share for one, place, share in found if one == kind and _inside(place, start, len(passage)))
            for kind in {kind for kind, place, _ in found if _inside(place, start, len(passage))}
        }
        score, decision = shipped.score(passage, here, office=office)
        if (decision, score) > (best.decision, best.score) or best.end == 0:
            best = Tone(score, decision, start, start + len(passage))
    return best


def _inside(place: int | None, start: int, length: int) -> bool:
    return place is None or start <= place < start + length


def _passages(text: Text) -> Iterator[tuple[int, Text]]:
    if len(text) <= PASSAGE:
        yield 0, text
        return
    start = 0
    for _, end in text.sentences:
        while end - start >= PIECE and start < READ:
            until = min(end, start + PASSAGE)
            yield start, Text(text.plain[start:until])
            start = until
    if start < min(len(text), READ):
        yield start, Text(text.plain[start : start + PASSAGE])


def weighed_most(text: Text, tone: Tone) -> tuple[int, int]:
    """The words of the passage that speak most for offence: the strongest one, with neighbours that are strong too."""
    shipped = model()
    manner = curve(shipped.margins(reading(text.plain[tone.start : tone.end]))[2])
    spans = [span for span in text.words if tone.start <= span[0] and span[1] <= tone.end]
    if not spans:
        return tone.start, tone.end
    pulls = [shipped.pull(text.plain[start:end], manner) for start, end in spans]
    first = last = max(range(len(pulls)), key=pulls.__getitem__)
    strong = max(pulls) / 3
    while first > 0 and pulls[first - 1] > strong:
        first -= 1
    while last + 1 < len(pulls) and pulls[last + 1] > strong:
        last += 1
    return spans[first][0], spans[last][1]
