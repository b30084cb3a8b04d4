"""Words of several classes in one sentence, in any order: what no single phrase shows, their coming together does.

`bag("zähne notaufnahme* *bremse auf_die_nase")` is a class of words: "*" stands for the rest of a longer word, "_" for a space.
`Mixture(harm, you, soon, veto=past)` finds sentences that hold a word of each class and none of the veto.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .pattern import Pattern
from .rule import Hit
from .text import Text

MOST = 12
"""Sentences of one text that one mixture looks at."""


def bag(names: str, *more: str) -> Pattern:
    """A class of words. `more` are expressions beside them; each must begin with at least three plain letters."""
    needles = [*names.replace("*", "").split(), *map(_beginning, more)]
    return Pattern("|".join(needles).replace("_", " "), lambda: _either(names, more))


def _either(names: str, more: tuple[str, ...]) -> str:
    parts = [_expression(one.replace("_", " ")) for one in names.split()] + list(more)
    return rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"


def _expression(word: str) -> str:
    bare = word.strip("*")
    body = bare if bare.isalpha() else re.escape(bare).replace(r"\ ", " ")
    return (r"\w{0,24}" if word.startswith("*") else "") + body + (r"\w*" if word.endswith("*") else "")


def _beginning(expression: str) -> str:
    found = re.match(r"[a-zäöüß ]{3,40}(?![?*{])", expression)
    if not found:
        raise ValueError(f"no plain beginning: {expression}")
    return found[0]


class Mixture:
    """Classes that must all be there, in one sentence or, with `reach`, in so many following ones too."""

    __slots__ = ("awaits", "confidence", "detail", "first", "others", "reach", "veto")

    def __init__(
        self,
        first: Pattern,
        *others: Pattern,
        veto: Pattern | None = None,
        detail: str = "",
        confidence: float = 0.7,
        reach: int = 0,
    ) -> None:
        self.first, self.others, self.veto = first, others, veto
        self.detail, self.confidence, self.reach = detail, confidence, reach
        self.awaits = frozenset(part.number for part in (first, *others) if part.needles)

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """Every pattern in it."""
        return (self.first, *self.others, *([self.veto] if self.veto else []))

    def find(self, text: Text) -> Iterator[tuple[int, int]]:
        """From the first to the last word that counts, once a sentence. Asked only where `awaits` is in the text."""
        seen = -1
        for number, match in enumerate(self.first.find(text)):
            if not number and not all(part.search(text) for part in self.others):
                return
            start, end = text.sentence_at(match.start())
            if number >= MOST or start <= seen:
                continue
            seen = start
            end = self._reached(text, end)
            spans = self._spans(text, start, end)
            if spans and not (self.veto and self.veto.search(text, start, end)):
                yield min(left for left, _ in spans), max(right for _, right in spans)

    def _reached(self, text: Text, end: int) -> int:
        for _ in range(self.reach):
            if end + 2 < len(text):
                end = max(end, text.sentence_at(end + 2)[1])
        return end

    def _spans(self, text: Text, start: int, end: int) -> list[tuple[int, int]]:
        found = [part.search(text, start, end) for part in (self.first, *self.others)]
        spans = [match.span() for match in found if match]
        return spans if len(spans) == len(found) else []


def scan_mixtures(text: Text, mixtures: Iterable[Mixture], veto: Pattern | None = None) -> Iterator[Hit]:
    """A hit for each mixture, but none that begins inside quotation marks and none in a sentence that the veto matches."""
    awaited = text.awaited
    for mixture in mixtures:
        if not mixture.awaits <= awaited:
            continue  # a class has no word in the text: true of nearly all, so it must cost next to nothing
        for start, end in mixture.find(text):
            if text.inside(start, text.quoted) or (veto and veto.search(text, *text.sentence_at(start))):
                continue
            yield Hit(start, end, mixture.detail, mixture.confidence)
