"""Cost grows with the length of the text and no faster: no expression can explode, no rule meets its work limit.

No test here looks at a clock. `_steps` counts how often the regular-expression engine could be sent back: every repetition has an
upper bound, and nested bounds multiply to no more than LIMIT.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import stadtstimme.checker as checker
from stadtstimme.checker import Statement, check
from stadtstimme.checker.mixture import Mixture
from stadtstimme.checker.pattern import Pattern, Rx

NOT_ON_TEXTS = {"pattern", "toml_position", "guideline", "reading_tables"}  # they read expressions and guideline files
LIMIT = 3000
ENDLESS = 5000


def expressions() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every expression at the top of a module of the checker, also inside tuples and pairs."""
    for module in pkgutil.walk_packages(checker.__path__, "stadtstimme.checker."):
        if module.name.rpartition(".")[2] in NOT_ON_TEXTS:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, regex in enumerate(_within(value)):
                yield f"{module.name}.{name}[{number}]", regex


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, Mixture):
        yield from (part.regex for part in value.parts)
    elif isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Pattern | Rx):
        yield value.regex
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _within(one)


def problems(regex: re.Pattern[str]) -> list[str]:
    """Unbounded repetitions, and nested ones beyond LIMIT."""
    found: list[str] = []
    _walk(_parser.parse(regex.pattern, regex.flags), 1, found)
    return found


def _walk(tree: Iterable[tuple[Any, Any]], steps: int, found: list[str]) -> None:
    for operation, argument in tree:
        if str(operation).endswith("REPEAT"):
            _, most, inner = argument
            if int(most) > ENDLESS:
                found.append("unbounded repetition")
            elif steps * int(most) > LIMIT:
                found.append(f"nested repetitions multiply to {steps * int(most)}")
            _walk(inner, steps * int(most), found)
        else:
            for part in _parts(argument):
                _walk(part, steps, found)


def _parts(argument: object) -> Iterator[Iterable[tuple[Any, Any]]]:
    if type(argument).__name__ == "SubPattern":
        yield argument  # type: ignore[misc]
    elif isinstance(argument, list | tuple):
        for part in argument:
            yield from _parts(part)


def test_lint_finds_what_it_should() -> None:
    assert problems(re.compile(r"a+")) == ["unbounded repetition"]
    assert problems(re.compile(r"(?:(?:a{1,100})b){1,100}")) == ["nested repetitions multiply to 10000"]
    assert problems(re.compile(r"(?:\w{1,20} ){0,5}x")) == []


def test_no_expression_can_explode() -> None:
    named = list(expressions())
    assert len(named) > 150
    assert {name: problems(regex) for name, regex in named if problems(regex)} == {}


SEEDS = (
    "a", "A", " ", ".", "!", "?", "\n", "0", "1 ", "ab ", "Aa ", "ä", "„", "“", "\"", "»", "(", "@", "a@", "a.", "/", "\\",
    "\\\\a", "http://", "x:", "-", "0-", "00 ", "DE00 ", "ich ", "wir haben ", "die ", "der die ", "du bist ", "passwort ",
    "passwort: ", "null ", "null eins ", "geb. ", "az. 1", "am alten ", "straße ", "weg 1", "IDIOT ", "idiot ", "i d ", "* ",
    "frau ", "Frau Moll ", "sie sind ", "wann ", "und ", "?!", "! ", "1.2.", "1.", "12/", "A-B ", "MUS-", "spd ", "wählt ",
    "prozent ", "die besten ", "z.b. ", "wer lesen kann ", "😀", "\u200b", "é", "hier das ", "für die ", "nicht ", "ein paar ",
    "weil ", "angeblich ", "intern ", "bild ", "aus dem ", "#a", "https://dropbox.example/intern", "<", "\x00", "ß", "İ",
)  # fmt: skip


KINDS = ("official_post", "reply", "private_post", "citizen_comment")


@pytest.mark.parametrize(("number", "seed"), list(enumerate(SEEDS)))
def test_no_rule_meets_its_limit_on_adversarial_text(number: int, seed: str) -> None:
    feed(seed, KINDS[number % len(KINDS)], 100_000)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_takes_every_seed(seed: str, kind: str) -> None:
    feed(seed, kind, 1_500)


@pytest.mark.soak
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_takes_every_seed_at_a_megabyte(seed: str, kind: str) -> None:
    feed(seed, kind, 1_000_000)


def feed(seed: str, kind: str, size: int) -> None:
    text = (seed * (size // len(seed) + 1))[:size]
    report = check(Statement(text, kind, in_reply_to=text[:5000] if kind == "reply" else None))
    assert {one["reason"] for one in report.not_checked} <= {"work limit"}
    left = {one["kind"] for one in report.not_checked}
    assert not left or left <= _many(seed)


def _many(seed: str) -> set[str]:
    """The kinds of which one word is already a finding, so that thousands of them exceed the number of findings."""
    return {one.kind for kind in KINDS for one in check(Statement(seed * 40, kind)).findings}
