"""Every alternative of an expression can be found: each holds one of the words its pattern waits for.

A pattern is only tried where one of its words ("needles") stands in the text. An alternative without such a word is dead: it never
matches, and nobody notices. `renderings` writes out what an expression can match, "\\0" where that is anything.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import stadtstimme.checker as checker
from stadtstimme.checker.mixture import Mixture
from stadtstimme.checker.pattern import Pattern, bounded

MOST = 4000
ANYTHING = "\0"
UNTOLD = "\1"
"""Stands where there are too many renderings to write out."""


def patterns() -> Iterator[tuple[str, Pattern]]:
    """Every pattern at the top of a module of the checker, also inside tuples and mixtures, once."""
    seen: set[int] = set()
    for module in pkgutil.walk_packages(checker.__path__, "stadtstimme.checker."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, one in enumerate(_within(value)):
                if id(one) not in seen and one.needles:
                    seen.add(id(one))
                    yield f"{module.name}.{name}[{number}]", one


def _within(value: object) -> Iterator[Pattern]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, Mixture):
        yield from value.parts
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _within(one)


def renderings(expression: str) -> list[str]:
    """What the expression can match."""
    return _written(_parser.parse(bounded(expression)))


def _written(tree: Iterable[tuple[Any, Any]]) -> list[str]:
    found = [""]
    for operation, argument in tree:
        name = str(operation)
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        inner = list(dict.fromkeys(_one(name, argument)))
        if len(found) * len(inner) > MOST:
            found, inner = ([UNTOLD], inner) if len(inner) > len(found) else (found, [UNTOLD])
        found = [left + right for left in found for right in inner]
    return list(dict.fromkeys(found))


def _one(name: str, argument: Any) -> list[str]:
    if name == "LITERAL":
        return [chr(argument)]
    if name == "SUBPATTERN":
        return _written(argument[3])
    if name == "BRANCH":
        return [one for branch in argument[1] for one in _written(branch)]
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeated(*argument)
    if name == "IN" and len(argument) <= 4 and all(str(kind) == "LITERAL" for kind, _ in argument):
        return [chr(char) for _, char in argument]
    return [ANYTHING]


def _repeated(least: int, most: int, inner: Any) -> list[str]:
    if least == 0:
        return ["", *_written(inner)] if most == 1 else ["", ANYTHING]
    return _written(inner) if most == 1 else [one + ANYTHING for one in _written(inner)]


def dead(pattern: Pattern) -> list[str]:
    """What the pattern's expression can match without any of the words it waits for."""
    return [
        one
        for one in renderings(pattern.expression)
        if UNTOLD not in one
        and len(one.replace(ANYTHING, "")) > 5
        and not any(needle in one.lower() for needle in pattern.needles)
    ]


def test_the_test_sees_a_dead_alternative() -> None:
    assert dead(Pattern("cats", r"\b(?:my )?(?:cats|horses)\b")) == ["horses", "my horses"]
    assert dead(Pattern("cat|horse", r"\b(?:cat|horses)\b")) == []


def test_no_alternative_is_dead() -> None:
    found = {name: some[:3] for name, pattern in patterns() if (some := dead(pattern))}
    assert found == {}
