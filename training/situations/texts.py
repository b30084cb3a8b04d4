"""The sentences to learn from: our own, by kind of text and kinds of finding, and news, in which nothing is to be found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stadtstimme.checker.rules import rules
from stadtstimme.checker.statement import KINDS as TEXT_KINDS

from ..corpora import rows
from ..tone.texts import CASES, MEASURED, news

HERE = Path(__file__).parent
CODES = {
    "th": "threat", "in": "insult", "di": "discrimination", "co": "confidential", "uc": "unverified_claim", "vm": "voice_mismatch",
    "pc": "private_character_missing", "pr": "press_matter", "ha": "hasty_tone", "kn": "know_it_all", "pp": "party_political",
    "pd": "personal_data", "cp": "copyright", "cm": "consent_missing", "cr": "credential", "il": "internal_link",
}  # fmt: skip
"""The kinds that are learned, by their short forms in the files beside this one; the others show in media or in signs."""

KINDS = tuple(CODES.values())
BLOCK = 8
"""Sentences of a file that stay together when folds are made: neighbours are often alike."""
SEEN_ELSEWHERE = frozenset({"copyright", "consent_missing", "press_matter"})
"""What media or the comment before show as often as the words do."""
OF_TWEETS = frozenset({"threat", "insult", "discrimination", "press_matter"})
NETWORK = "network"
"""The block of tweets, and the kinds of which their label says something."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text of a kind, what is to be found in it, the block it belongs to when folds are made, and of which kinds it says something."""

    text: str
    kind: str
    found: frozenset[str]
    block: str
    speaks_of: frozenset[str] = field(default=frozenset(KINDS))


def texts(data: Path) -> list[Labelled]:
    """Everything that is learned from, in a fixed order."""
    return [*written(), *cases(), *examples(), *of_newspapers(data), *of_networks(data)]


def written() -> Iterator[Labelled]:
    """The files beside this one: kinds or "-", the kind of text by its first letter, the sentence."""
    kinds = dict(zip("ORPC", TEXT_KINDS, strict=True))
    for path in sorted(HERE.glob("*.txt")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        for number, line in enumerate(lines):
            codes, letter, text = line.split(" ", 2)
            found = frozenset() if codes == "-" else frozenset(CODES[code] for code in codes.split(","))
            yield Labelled(text, kinds[letter], found, f"{path.stem} {number // BLOCK}")


def cases() -> Iterator[Labelled]:
    """The rounds but the latest, the ordinary texts, and the development cases but those set aside."""
    aside = set((CASES.parent / "held_back.txt").read_text(encoding="utf-8").split("\n"))
    for path in sorted(CASES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines() if path.name not in MEASURED else ():
            case = json.loads(line)
            if case["id"] not in aside:
                yield _of_case(case, path.stem)


def _of_case(case: Mapping[str, Any], block: str) -> Labelled:
    found = frozenset(case["expected"])
    shown = frozenset(case.get("spans") or ())
    unclear = SEEN_ELSEWHERE & found - shown if case.get("media") or case.get("in_reply_to") else frozenset()
    elsewhere = found - shown if any(one.get("text_in_media") for one in case.get("media") or ()) else frozenset()
    return Labelled(case["text"], case["kind"], found, block, frozenset(KINDS) - unclear - elsewhere)


def examples() -> Iterator[Labelled]:
    """The examples of the rules: each says something of its own rule alone."""
    for kind, rule in sorted(rules().items()):
        for number, example in enumerate((*rule.yes, *rule.no) if kind in KINDS else ()):
            if not example.media and not example.in_reply_to:
                found = frozenset({kind} if number < len(rule.yes) else ())
                yield Labelled(example.text, example.kind, found, f"{kind} {number // BLOCK}", frozenset({kind}))


def of_newspapers(data: Path) -> Iterator[Labelled]:
    """Sentences of newspapers, as posts and replies in turn."""
    for number, one in enumerate(news(data, 900)):
        yield Labelled(one.text, TEXT_KINDS[number % 2], frozenset(), f"news {number % 10}")


def of_networks(data: Path) -> Iterator[Labelled]:
    """Every second tweet that was labelled as no offence: what it says of four kinds; the others are for measuring."""
    calm = [row["text"] for row in rows(data, "germeval2018/train.tsv") if row["coarse"] == "OTHER"]
    for number, text in enumerate(calm[::2]):
        yield Labelled(text, "citizen_comment", frozenset(), f"{NETWORK} {number % 10}", OF_TWEETS)
