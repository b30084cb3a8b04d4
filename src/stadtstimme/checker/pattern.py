"""Patterns that cost little where they cannot match, and never more than a bounded number of steps a character.

`Pattern("passwort|kennwort", r"...")`: the expression is tried only where one of the words before it occurs in the
folded text. Expressions are written for folded text; `on="plain"` asks for the text with its capitals. Every repetition
is bounded ("*" and "+" stop at MOST), and none may stand inside another large one: tests/checker/test_linear.py looks.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import count

from .needles import NEEDLES
from .text import Text

MOST = 40
"""What "*" and "+" mean at most in an expression of the checker."""

_NUMBERS = count(1)
_ATOMS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[*+](?!\+)|.", re.DOTALL)


class Rx:
    """An expression in which "*" means up to MOST times and "+" once up to MOST times, compiled when first used."""

    __slots__ = ("_compiled", "expression", "flags")

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.expression, self.flags = expression, flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(bounded(self.expression), self.flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As re.Pattern.search."""
        return (self._compiled or self.regex).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As re.Pattern.match."""
        return (self._compiled or self.regex).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As re.Pattern.fullmatch."""
        return (self._compiled or self.regex).fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As re.Pattern.finditer."""
        return (self._compiled or self.regex).finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """As re.Pattern.findall."""
        return (self._compiled or self.regex).findall(text)

    def near_digits(self, text: Text, folded: bool = True) -> Iterator[re.Match[str]]:
        """As `finditer`, for an expression that needs a digit within reach (Text.numeric): the rest of the text is not searched."""
        subject = text.folded if folded else text.plain
        for start, end in text.numeric:
            yield from self.finditer(subject, start, end)


def rx(expression: str, flags: int = 0) -> Rx:
    """An expression for a rule."""
    return Rx(expression, flags)


def bounded(expression: str) -> str:
    """The expression with the bounds written out."""
    return "".join(_bounded(atom) for atom in _ATOMS.findall(expression))


def _bounded(atom: str) -> str:
    if atom == "*":
        return f"{{0,{MOST}}}"
    return f"{{1,{MOST}}}" if atom == "+" else atom


class Pattern:
    """A regular expression behind words of which at least one must be there. `detail` names the variant it shows.

    It is compiled when it is first tried, so that a single check does not pay for expressions it never needs.
    """

    __slots__ = ("_compiled", "_expression", "confidence", "detail", "needles", "number", "on")
    needles: frozenset[str]

    def __init__(
        self,
        needles: str,
        expression: str | Callable[[], str],
        detail: str = "",
        confidence: float = 0.9,
        on: str = "folded",
    ) -> None:
        self.needles = frozenset(needles.split("|")) if needles else frozenset()
        self.number = next(_NUMBERS)
        if self.needles:
            NEEDLES.add(self.needles, self.number)
        self._expression, self.detail, self.confidence, self.on = expression, detail, confidence, on
        self._compiled: re.Pattern[str] | None = None

    @property
    def expression(self) -> str:
        """The expression as it was written, or as what was given in its place makes it."""
        return self._expression if isinstance(self._expression, str) else self._expression()

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(bounded(self.expression))
        return self._compiled

    def possible(self, text: Text) -> bool:
        """True where the expression may match this text."""
        return not self.needles or self.number in text.awaited

    def find(self, text: Text) -> Iterable[re.Match[str]]:
        """All matches in the text."""
        if not self.possible(text):
            return ()
        return self.regex.finditer(text.folded if self.on == "folded" else text.plain)

    def search(self, text: Text, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in that part of the text."""
        if not self.possible(text):
            return None
        subject = text.folded if self.on == "folded" else text.plain
        return self.regex.search(subject, start, len(subject) if end is None else end)


def any_of(patterns: Iterable[Pattern], text: Text) -> re.Match[str] | None:
    """The first match of the first pattern that has one."""
    for pattern in patterns:
        if found := pattern.search(text):
            return found
    return None


def words(names: str) -> frozenset[str]:
    """A set of folded words from a text in which they stand apart by spaces."""
    return frozenset(names.split())
