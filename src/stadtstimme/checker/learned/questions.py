"""Does a sentence ask? A trained score of its words and their places, also without a question mark; docs/models/questions.md.

The form (which words, where) is scored by hashed weights. What ends the sentence and what the rules say of it is then weighed with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import exp
from zlib import crc32

from .frames import ASKS, behind_lead, classes, frame
from .weights import Weights, weights

BUCKETS = 1 << 15
WORDS = 40
"""Words of a sentence that are looked at: of a longer one the first half of them and the last."""

INDIRECT = 0.9
"""What an indirect or polite question scores at least ("ich wüsste gern, ob …", "hätten Sie …"): the tweets that taught have few."""

_WORD = re.compile(r"\w[\w'’-]{0,60}|,")
_ADDRESSED = re.compile(r"^(?:\s{0,2}[@#][\w-]{1,60}[,:]?){1,8}")
_ENDS = (
    ("?", "question"),
    ("!", "call"),
    ("…", "open"),
    ("...", "open"),
    ("..", "open"),
    (".", "stop"),
    (",", "comma"),
    (":", "colon"),
)
ENDS = ("question", "call", "open", "stop", "comma", "colon", "none")


def words_of(sentence: str) -> list[str]:
    """The folded words and commas of a sentence, without those it is addressed to."""
    found = _WORD.findall(_ADDRESSED.sub("", sentence.lower()))
    return found if len(found) <= WORDS else found[: WORDS // 2] + found[-WORDS // 2 :]


def form(words: Sequence[str]) -> Iterator[int]:
    """The buckets of a sentence: what begins and what ends it, which words, which pairs."""
    for mark in _form(words):
        yield crc32(mark.encode("utf-8", "surrogatepass")) % BUCKETS
    begun = _FIRST
    for word in words:
        alone, encoded, pair = _known(word)
        yield alone
        yield crc32(encoded, begun) % BUCKETS
        begun = pair


_FIRST = crc32(b"b= ")


@lru_cache(maxsize=1024)
def _known(word: str) -> tuple[int, bytes, int]:
    """Of a word: its bucket, its bytes, and the checksum with which the mark of a pair begins that it leads."""
    encoded = word.encode("utf-8", "surrogatepass")
    return crc32(b"w=%b" % encoded) % BUCKETS, encoded, crc32(b"b=%b " % encoded)


def _form(words: Sequence[str]) -> Iterator[str]:
    yield "always"
    yield f"long{min(len(words), 20) // 2}"
    begun = behind_lead(words)
    core = [word for word in begun if word != ","]
    yield f"frame={frame(begun)}"
    yield from classes(core)
    for place, word in enumerate(core[:4]):
        yield f"{place}={word}"
        yield f"{place}>{word[-2:]}"
    for place in range(min(len(core) - 1, 3)):
        yield f"{place}{place + 1}={core[place]} {core[place + 1]}"
    if core:
        yield f"first ask {core[0] in ASKS} {core[1][-2:] if len(core) > 1 else ''}"
        yield f"last={core[-1]}"
        yield f"last asks {core[-1] in ASKS}"
    yield f"asks {min(sum(word in ASKS for word in words), 2)}"


def ending(sentence: str) -> str:
    """What ends a sentence, one of ENDS; a question mark anywhere near the end counts."""
    tail = sentence.rstrip().rstrip("\"”“»«')*_")[-4:]
    if "?" in tail or "⁉" in tail:
        return "question"
    return next((name for mark, name in _ENDS if tail.endswith(mark)), "none")


class Model:
    """The shipped weights, ready to look up."""

    def __init__(self, file: Weights) -> None:
        self.table: Sequence[int] = file.block("form")
        about = file.about
        self.unit: float = about["unit"]
        self.combination: Sequence[float] = about["combination"]
        self.asks: float = about["asks"]

    def margin(self, words: Sequence[str]) -> float:
        """What the words alone say; 0 is undecided."""
        return sum(map(self.table.__getitem__, form(words))) * self.unit

    def score(self, sentence: str, rule: str) -> float:
        """How likely the sentence asks: 0 to 1, calibrated. `rule`: which rule sees a question, else ""."""
        total = 0.0
        values = inputs(self.margin(words_of(sentence)), ending(sentence), rule)
        for weight, value in zip(self.combination, values, strict=True):
            total += weight * value
        score = round(1 / (1 + exp(-max(-40.0, min(40.0, total)))), 3)
        return max(score, INDIRECT) if rule in ("indirect", "polite") else score


def inputs(margin: float, end: str, rule: str) -> list[float]:
    """What the combination weighs."""
    bounded = max(-6.0, min(6.0, margin))
    asks = end == "question"
    return [
        1.0,
        bounded * (not asks),
        bounded * asks,
        float(bool(rule)),
        bounded * bool(rule),
        *(float(end == one) for one in ENDS),
    ]


@lru_cache(maxsize=1)
def model() -> Model:
    """The shipped model."""
    return Model(weights("questions"))


def asks(sentence: str, rule: str) -> bool:
    """True where the sentence likely wants an answer. `rule` as for `Model.score`."""
    shipped = model()
    return shipped.score(sentence, rule) >= shipped.asks
