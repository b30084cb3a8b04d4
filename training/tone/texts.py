"""The labelled texts, by where they come from, and the unlabelled pool; all under licences that allow shipped weights."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stadtstimme.checker.learned.tone import CITIZEN
from stadtstimme.checker.rules import rules

from ..corpora import rows, sentences
from .functions import invented, invented_offence

CASES = Path(__file__).parents[2] / "tests" / "checker" / "cases"
CALM = Path(__file__).parents[1] / "situations" / "calm.txt"
"""Everyday talk in which nothing is to be found; the situations learn from it too."""
TONE = frozenset({"insult", "discrimination", "threat"})
MEASURED = frozenset({"own_round11.jsonl", "own_round12.jsonl"})
"""The latest round of our own sentences is for measuring: nothing learns from it."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, whether it offends, the set it is from, its block when folds are made, whom it is about, whether an office wrote it."""

    text: str
    label: float
    source: str
    block: str
    about: str = ""
    office: bool = False


def network(data: Path) -> list[Labelled]:
    """Tweets, labelled for offence.

    Of the speech act set only the part from GermEval 2019: the other one may hold tweets of GermEval 2018's official test.
    """
    found = [
        Labelled(row["text"], float(row["coarse"] == "OFFENSE"), "germeval2018", row["id"])
        for row in rows(data, "germeval2018/train.tsv")
    ]
    tweets = [row for row in rows(data, "speechact/tweets.tsv") if row["id"].startswith("s1-2")]
    return found + [Labelled(row["text"], float(row["cls"] != "OTHER"), "speechact", row["id"]) for row in tweets]


def plain(data: Path) -> list[Labelled]:
    """Sentences labelled for hate, our own cases and rules' examples labelled for tone kinds, news as what is neither."""
    hate = [*rows(data, "gahd/train.tsv"), *rows(data, "gahd/dev.tsv")]
    found = [Labelled(row["text"], float(row["label"]), "gahd", row["text"][:40]) for row in hate]
    return found + list(own()) + news(data, 600)


def own() -> Iterator[Labelled]:
    """Our own sentences; the development cases are for measuring and stay out."""
    for path in sorted(CASES.glob("own_round*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines() if path.name not in MEASURED else ():
            case = json.loads(line)
            label = float(bool(TONE & set(case["expected"])))
            yield Labelled(case["text"], label, "own", case["id"], office=case["kind"] != CITIZEN)
    for number, line in enumerate(CALM.read_text(encoding="utf-8").splitlines()[1:]):
        _, kind, text = line.split(" ", 2)
        yield Labelled(text, 0.0, "own", f"calm{number}", office=kind != "C")
    for line in (CASES / "tone_tuned.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, text, label, _ = line.split("\t")
        yield Labelled(text, float(label), "own", name)
    for kind, rule in sorted(rules().items()):
        for number, example in enumerate((*rule.yes, *rule.no)):
            label = kind in TONE and number < len(rule.yes)
            if kind in TONE or number % 3 == 0:
                office = example.kind != CITIZEN
                yield Labelled(example.text, float(label), "own", f"{kind}{number}", office=office)


def functional(number: int, seed: int) -> list[Labelled]:
    """Invented sentences on what a detector of hate must tell apart, and a few on insult beside criticism."""
    made = [*invented(number, seed), *invented_offence(number // 10, seed)]
    return [Labelled(text, label, "invented", frame, name) for text, label, name, frame in made]


def news(data: Path, number: int) -> list[Labelled]:
    """Sentences of encyclopedia and newspapers, which offend nobody."""
    found = [" ".join(token for token, _ in sentence) for sentence in sentences(data, "ner_germeval2014/dev.conll")]
    chosen = random.Random(5).sample(found, min(number, len(found)))
    return [Labelled(text, 0.0, "news", str(number)) for number, text in enumerate(chosen)]
