"""Sentences that ask and sentences that tell: labelled ones, our own, and unlabelled ones whose question mark was taken away."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stadtstimme.checker.text import Text
from training.corpora import rows

HERE = Path(__file__).parent
ASKS = frozenset({"f", "w-f", "alt-f"})
"""Sentence types of speechact that are questions: yes or no, with a question word, with a choice."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, whether it asks, and the text it is from (sentences of one text are never told apart when measuring)."""

    text: str
    asks: bool
    block: str


def labelled(data: Path) -> list[Sentence]:
    """The sentences of speechact: tweets, labelled by hand."""
    return [Sentence(row["text"], row["stype"] in ASKS, row["id"]) for row in rows(data, "speechact/sentences.tsv")]


def silver(data: Path) -> Iterator[Sentence]:
    """Sentences of tweets and comments; one with a question mark asks, another does not. Few of the others are wrong."""
    for name in ("germeval2018/train.tsv", "gahd/train.tsv", "gahd/dev.tsv"):
        for row in rows(data, name):
            text = Text(row["text"])
            for start, end in text.sentences:
                sentence = text.plain[start:end]
                if sum(char.isalpha() for char in sentence) > 6:
                    yield Sentence(sentence, "?" in sentence[-4:], f"{name}:{row['id']}")


def own(seed: int = 3) -> Iterator[Sentence]:
    """Our own sentences as citizens write them, each with several things and places."""
    dice = random.Random(seed)
    things, places = _lines("words.txt"), _lines("places.txt")
    for name, asks in (("asked", True), ("told", False)):
        for line in _lines(f"{name}.txt"):
            for _ in range(3 if "{" in line else 1):
                words = line.format(ding=dice.choice(things), ort=dice.choice(places))
                yield Sentence(words, asks, f"{name}:{line}")


def _lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()
