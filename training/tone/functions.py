"""Invented sentences that show what a detector of hate must tell apart: the same group hated, named, praised; hate said, quoted, refused.

All templates are our own. The label is 1 where a group is degraded or threatened. The separate set that measures
(tests/checker/cases/tone_functions.tsv) shares neither sentence nor frame with them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from .people import GROUPS, Group

OFFICES = (
    ("Bürgermeister", "Bürgermeister"),
    ("Minister", "Minister"),
    ("Politiker", "Politiker"),
    ("Stadtrat", "Stadträte"),
)
_LEET = str.maketrans("aeiost", "43105+")


@lru_cache(maxsize=1)
def _tables() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("frames.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            found[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            found[list(found)[-1]].append(line)
    return found


def frames(table: str) -> list[str]:
    """The frames or words of a table of frames.txt."""
    return _tables()[table]


Made = tuple[str, float, str, int]
"""Text, label, whom or what it is about, and which frame it was made from."""


def invented(number: int, seed: int) -> Iterator[Made]:
    """`number` sentences. The same seed gives the same sentences."""
    dice = random.Random(seed)
    makers: tuple[tuple[int, Callable[[random.Random], Made]], ...] = (
        (30, _hate), (26, _not_hate), (10, _disguised), (9, _no_target), (5, _homonym),
    )  # fmt: skip
    names, weights = [maker for _, maker in makers], [weight for weight, _ in makers]
    for _ in range(number):
        yield dice.choices(names, weights)[0](dice)


def invented_offence(number: int, seed: int) -> Iterator[Made]:
    """Insults of persons beside civil criticism of them: offence that is no hate, and neither."""
    dice = random.Random(seed)
    for _ in range(number):
        label = float(dice.random() < 0.5)
        office, officers = dice.choice(OFFICES)
        words = {
            "insult": dice.choice(frames("insults")),
            "insult_many": dice.choice(frames("insults_many")),
            "office": office,
            "officers": officers,
        }
        frame, number_of_frame = _frame("offence" if label else "civil", dice)
        yield _said(frame.format(**words), dice), label, "insult" if label else "criticism", number_of_frame


def _frame(table: str, dice: random.Random) -> tuple[str, int]:
    every = frames(table)
    place = dice.randrange(len(every))
    return every[place], 1000 * len(table) + place


def _words(dice: random.Random, group: Group) -> dict[str, str]:
    base, base2 = dice.sample(frames("base"), 2)
    kind, kind2 = dice.sample(frames("kind"), 2)
    return {
        "many": group.many, "to_many": group.to_many, "one": group.one, "short": group.short, "no_one": group.no_one,
        "base": base, "base2": base2, "kind": kind, "kind2": kind2, "low": dice.choice(frames("lowly")),
        "slur": dice.choice(frames("slurs")),
        "curse": dice.choice(frames("curses")),
    }  # fmt: skip


def _said(sentence: str, dice: random.Random) -> str:
    """With a capital at the beginning, mostly; some write without a full stop or louder."""
    sentence = sentence[0].upper() + sentence[1:] if dice.random() < 0.8 else sentence
    if dice.random() < 0.15:
        sentence = sentence.rstrip(".")
    return sentence.rstrip(".") + "!" if dice.random() < 0.08 and sentence.endswith(".") else sentence


def _hate(dice: random.Random) -> Made:
    group = dice.choice(GROUPS)
    frame, place = _frame("hate", dice)
    return _said(frame.format(**_words(dice, group)), dice), 1.0, group.name, place


def _not_hate(dice: random.Random) -> Made:
    group = dice.choice(GROUPS)
    words = _words(dice, group)
    quoted = _said(dice.choice(frames("hate")).format(**words), dice).rstrip(".")
    frame, place = _frame("not_hate", dice)
    return _said(frame.format(**words, hate=quoted), dice), 0.0, group.name, place


def _no_target(dice: random.Random) -> Made:
    thing = dice.choice(frames("things"))
    words = {
        "thing": thing, "thing_acc": thing.replace("der ", "den ").replace("dieser ", "diesen "),
        "hated": dice.choice(frames("hated_things")), "low1": dice.choice(("Müll", "Dreck", "Abschaum", "Schrott", "der letzte Dreck")),
        "base": dice.choice(frames("base")), "curse": dice.choice(frames("curses")),
    }  # fmt: skip
    frame, place = _frame("no_target", dice)
    return _said(frame.format(**words), dice), 0.0, "no target", place


def _homonym(dice: random.Random) -> Made:
    frame, place = _frame("homonyms", dice)
    return frame, 0.0, "homonym", place


def _disguised(dice: random.Random) -> Made:
    """Hate in masked spelling: letters swapped, left out, doubled, set apart, run together, replaced."""
    text, label, name, frame = _hate(dice)
    words = text.split(" ")
    place = max(range(len(words)), key=lambda index: (len(words[index]) > 4) * dice.random())
    if dice.random() < 0.2:
        return text.replace(" ", "", dice.randint(1, 3)), label, name, frame
    words[place] = _masked(words[place], dice)
    return " ".join(words), label, name, frame


def _masked(word: str, dice: random.Random) -> str:
    if len(word) < 4:
        return word
    place = dice.randrange(1, len(word) - 2)
    way = dice.randrange(6)
    if way == 0:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if way == 1:
        return word[:place] + word[place + 1 :]
    if way == 2:
        return word.translate(_LEET)
    if way == 3:
        return " ".join(word)
    if way == 4:
        return word[:place] + "*" + word[place + 1 :]
    return word[:place] + word[place] + word[place:]
