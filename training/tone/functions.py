"""Invented sentences that show what a detector of hate must tell apart: the same group hated, named, praised; hate said, quoted, refused.

All templates are our own. The label is 1 where a group is degraded or threatened, or a person insulted. The separate sets that
measure (tests/checker/cases/tone_functions.tsv, tone_held.tsv) share neither sentence nor frame with them.
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
FILES = ("frames.txt", "situations.txt", "contrasts.txt", "voices.txt")
HATE = (
    "hate", "hate", "hate_more", "hate_more", "feeling", "denied", "against", "violent", "asked", "implied", "affirmed",
)  # fmt: skip
MENTIONS = (
    "not_hate", "not_hate", "praise", "neutral", "negated", "negated", "condemned", "quoted",
    "liking", "granted", "for", "peaceful", "wondered", "fair", "refuted",
)  # fmt: skip
"""Tables of frames about groups, with and without hate; one that is named twice is drawn from twice as often."""
TWINS = {
    "liking": "feeling", "granted": "denied", "for": "against", "peaceful": "violent", "wondered": "asked", "fair": "implied",
    "refuted": "affirmed", "reclaimed": "slurred", "kindly": "insulting", "civil": "offence",
}  # fmt: skip
"""Tables whose lines answer each other, line by line as far as they do: both halves stay together when folds are made."""
_LEET = str.maketrans("aeiost", "43105+")
_LISTS = {"low": "lowly", "slur": "slurs", "curse": "curses", "thing": "things", "hated": "hated_things", "denial": "denials"} | {
    "base2": "base", "kind2": "kind", "virtue2": "virtue", "insult": "insults", "insult_many": "insults_many",
}  # fmt: skip
"""Places of a frame whose list has another name."""


@lru_cache(maxsize=1)
def _tables() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in (
        line for file in FILES for line in Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    ):
        if line.startswith("["):
            name = line.strip("[]")
            found.setdefault(name, [])
        elif line and not line.startswith("#"):
            found[name].append(line)
    return found


def frames(table: str) -> list[str]:
    """The frames or words of a table of frames.txt and situations.txt."""
    return _tables()[table]


Made = tuple[str, float, str, str]
"""Text, label, whom or what it is about, and which frame it was made from."""


class _Words(dict[str, str]):
    """What stands in the places of a frame: of one group, the rest drawn from the lists when asked for."""

    def __init__(self, dice: random.Random, group: Group | None = None) -> None:
        super().__init__()
        self._dice = dice
        self["office"], self["officers"] = dice.choice(OFFICES)
        if group:
            self |= {
                "many": group.many,
                "to_many": group.to_many,
                "one": group.one,
                "short": group.short,
                "no_one": group.no_one,
            }

    def __missing__(self, name: str) -> str:
        twin = self.get(name.rstrip("2"))
        word = self._dice.choice([word for word in frames(_LISTS.get(name, name)) if word != twin])
        self[name] = word.format_map(self)
        return self[name]


def invented(number: int, seed: int) -> Iterator[Made]:
    """`number` sentences. The same seed gives the same sentences."""
    dice = random.Random(seed)
    makers: tuple[tuple[int, Callable[[random.Random], Made]], ...] = (
        (31, _hate), (36, _mention), (10, _disguised), (12, _no_target), (4, _homonym), (12, _amid_kindness),
        (5, _of_oneself),
    )  # fmt: skip
    names, weights = [maker for _, maker in makers], [weight for weight, _ in makers]
    for _ in range(number):
        yield dice.choices(names, weights)[0](dice)


def invented_offence(number: int, seed: int) -> Iterator[Made]:
    """Insults of persons beside civil criticism of them: offence that is no hate, and neither."""
    dice = random.Random(seed)
    for _ in range(number):
        label = float(dice.random() < 0.5)
        frame, name = _frame("offence" if label else "civil", dice)
        yield _said(frame.format_map(_Words(dice)), dice), label, "insult" if label else "criticism", name


def _frame(table: str, dice: random.Random) -> tuple[str, str]:
    every = frames(table)
    place = dice.randrange(len(every))
    return every[place], f"{TWINS.get(table, table)} {place}"


def _said(sentence: str, dice: random.Random) -> str:
    """With a capital at the beginning, mostly; some write without a full stop or louder."""
    sentence = sentence[0].upper() + sentence[1:] if dice.random() < 0.8 else sentence
    if dice.random() < 0.15:
        sentence = sentence.rstrip(".")
    return sentence.rstrip(".") + "!" if dice.random() < 0.08 and sentence.endswith(".") else sentence


def _hate(dice: random.Random) -> Made:
    group = dice.choice(GROUPS)
    words = _Words(dice, group)
    words["hate"] = _quotable(words, dice)
    frame, name = _frame(dice.choice(HATE), dice)
    return _said(frame.format_map(words), dice), 1.0, group.name, name


def _quotable(words: _Words, dice: random.Random) -> str:
    return _said(dice.choice(frames("hate")).format_map(words), dice).rstrip(".")


def _mention(dice: random.Random) -> Made:
    group = dice.choice(GROUPS)
    words = _Words(dice, group)
    words["hate"] = _quotable(words, dice)
    frame, name = _frame(dice.choice(MENTIONS), dice)
    return _said(frame.format_map(words), dice), 0.0, group.name, name


def _no_target(dice: random.Random) -> Made:
    words = _Words(dice)
    words["thing_acc"] = words["thing"].replace("der ", "den ").replace("dieser ", "diesen ")
    words["low1"] = dice.choice(("Müll", "Dreck", "Abschaum", "Schrott", "der letzte Dreck"))
    frame, name = _frame("no_target", dice)
    return _said(frame.format_map(words), dice), 0.0, "no target", name


def _of_oneself(dice: random.Random) -> Made:
    """Words of contempt that somebody wears with pride, and the same words thrown at others."""
    label = float(dice.random() < 0.4)
    frame, name = _frame("slurred" if label else "reclaimed", dice)
    return _said(frame.format_map(_Words(dice)), dice), label, "of oneself", name


def _homonym(dice: random.Random) -> Made:
    frame, name = _frame("homonyms", dice)
    return frame, 0.0, "homonym", name


def _amid_kindness(dice: random.Random) -> Made:
    """Friendly sentences around an insult, a degradation, criticism or kindness."""
    group = dice.choice(GROUPS)
    label = float(dice.random() < 0.5)
    frame, name = _frame("insulting" if label else "kindly", dice)
    told = frame.format_map(_Words(dice, group)) + dice.choice(".!")
    if dice.random() < 0.4:
        told = f"{dice.choice(frames('friendly_open'))} {told}"
    around = [_said(one, dice) for one in dice.sample(frames("friendly"), dice.randint(0, 3))]
    around.insert(dice.randint(0, len(around)), _said(told, dice))
    return " ".join(around), label, "amid kindness", name


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
