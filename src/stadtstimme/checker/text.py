"""One analysis of a text, computed once and shared by all rules.

Rules work on `plain` (what a reader sees: invisible characters gone, look-alike letters and combined marks made whole)
or on `folded` (the same, in lower case, with plain apostrophes, dashes and spaces). Both have the same length, and
`original()` leads a span of them back to code points of the text as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from .needles import NEEDLES

Span = tuple[int, int]

BEFORE_DIGIT, BEHIND_DIGIT = 90, 60
"""How far what is recognised by its digits reaches at most to either side of one."""

LONG = 20_000
"""Code points from which memory counts more than time."""

NEAR = 600
"""How far a sentence reaches at most to either side of a place."""

_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_LIKE = str.maketrans(
    dict.fromkeys("’‘ʼ′`´‛", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " ")
)
_ANY_LIKE = re.compile(f"[{''.join(map(chr, _LIKE))}]")
_ODD = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff"
    "\u0300-\u036f\u2100-\u214f\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f1e6-\U0001f1ff]"
)
_WORD = re.compile(r"[^\W_](?:[\w'@$*#!]{0,80}[^\W_*]|\*{1,4}(?=[^\w*]|$))?")
_URL = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"„“”»«]{1,2000}|\b[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}/[^\s<>\"„“”»«,]{0,300}", re.I
)
# Marks, line breaks, marks inside a line, a full stop between words. The first letter stands before the alternatives, so that the
# search leaps from mark to mark: an eighth of the time that alternatives take which each begin with it.
_BREAK = re.compile(
    r"[.!?…\n](?:(?<!\n)[.!?…]{0,39}[\"”“»«')\]]{0,3}(?=\s|$)|(?<=\n)\n{0,19}|(?<=[?!])[?!]{0,39}(?=\S)|"
    r"(?<=[^\W\d_]\.)(?=[A-ZÄÖÜ][a-zäöüß]))"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(„\"])(?:z|u|d|i|o|s|v|a|b|e|n|m|h|bzw|ca|dr|prof|str|tel|nr|inkl|ggf|evtl|usw|etc|vgl|abs|art|st|hr|"
    r"fr|max|min|mio|mrd|geb|az|aktz|"
    r"zzgl|exkl|allg|bspw|sog|jg|hrsg|abt|ing|dipl|med|jur|straße|kath|ev|mind|mtl|gem|lt|mo|di|mi|do|fr|sa|so|jan|"
    r"feb|apr|aug|sept|okt|nov|dez|\d{1,3})\.$",
    re.I,
)
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d{1,200}")
_QUOTED = re.compile(
    r"„[^“”\"„]{1,2000}[“”\"]|»[^«»]{1,2000}«|«[^«»]{1,2000}»|“[^“”]{1,2000}”|\"[^\"\n]{1,2000}\"|‚[^‘’‚]{2,300}[‘’]"
)


class Spans(Sequence[Span]):
    """Many spans in little memory: 8 bytes each, where a list of pairs takes 120 (17 MB for a million characters)."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts, self._ends = array("I"), array("I")
        for start, end in spans:
            self._starts.append(start)
            self._ends.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Span]:
        return zip(self._starts, self._ends, strict=True)

    def __getitem__(self, at: Any) -> Any:
        """One span, or of a slice a list."""
        if isinstance(at, slice):
            return list(zip(self._starts[at], self._ends[at], strict=True))
        return self._starts[at], self._ends[at]


class Text:
    """The analysis of one text. Every part is computed when it is first asked for."""

    def __init__(self, original: str) -> None:
        self.source = original
        self._starts: list[int] | None = None
        self._ends: list[int] = []
        self.plain = self._clean(original) if not original.isascii() and _ODD.search(original) else original

    @classmethod
    def reading(cls, source: str, plain: str, spans: list[Span]) -> Text:
        """Another reading of the source: each character of `plain` with the span of the source that it stands for."""
        text = cls("")
        text.source, text.plain = source, plain
        text._starts, text._ends = [start for start, _ in spans], [end for _, end in spans]
        return text

    def __len__(self) -> int:
        return len(self.plain)

    def _clean(self, original: str) -> str:
        kept: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for index, char in enumerate(original):
            if char in _INVISIBLE:
                continue
            if unicodedata.combining(char) and kept:
                whole = unicodedata.normalize("NFC", kept[-1] + char)
                if len(whole) == 1:
                    kept[-1], ends[-1] = whole, index + 1
                continue
            alike = unicodedata.normalize("NFKC", char) if _ODD.match(char) else char
            kept.append(alike if len(alike) == 1 else char)
            starts.append(index)
            ends.append(index + 1)
        self._starts, self._ends = starts, ends
        return "".join(kept)

    def original(self, start: int, end: int) -> Span:
        """The span of the given text that shows `plain[start:end]`."""
        if self._starts is None:
            return start, end
        if start >= end:
            place = self._starts[start] if start < len(self._starts) else len(self.source)
            return place, place
        return self._starts[start], self._ends[end - 1]

    @cached_property
    def folded(self) -> str:
        """`plain` in lower case with plain punctuation, of the same length."""
        low = self.plain.lower()
        if len(low) != len(self.plain):
            low = "".join(char.lower() if len(char.lower()) == 1 else char for char in self.plain)
        return low.translate(_LIKE) if _ANY_LIKE.search(low) else low

    @cached_property
    def without_capitals(self) -> bool:
        """True where hardly any letter is a capital, so that they say nothing about nouns."""
        return sum(map(str.isupper, self.plain)) * 40 < len(self.plain)

    @cached_property
    def digits(self) -> int:
        """How many digits there are: most recognisers of numbers need more than an ordinary text has."""
        return len(_DIGIT.findall(self.plain))

    @cached_property
    def numeric(self) -> list[Span]:
        """Where something may stand that is recognised by its digits: their places with what is around them."""
        spans: list[Span] = []
        for match in _DIGITS.finditer(self.plain):
            start, end = max(0, match.start() - BEFORE_DIGIT), match.end() + BEHIND_DIGIT
            if spans and start <= spans[-1][1]:
                start = spans.pop()[0]
            spans.append((start, end))
        return spans

    @cached_property
    def words(self) -> Sequence[Span]:
        """The words, in order; a masked one such as "W1chs*r" is one word."""
        spans = (match.span() for match in _WORD.finditer(self.plain))
        return Spans(spans) if len(self.plain) > LONG else list(spans)

    @cached_property
    def folded_words(self) -> list[str]:
        """The words in folded form, in order."""
        folded = self.folded
        if len(folded) <= LONG:
            return [folded[start:end] for start, end in self.words]
        once: dict[str, str] = {}  # one object for a word that comes again: 9 MB less for a million characters
        return [once.setdefault(word, word) for word in (folded[start:end] for start, end in self.words)]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All folded words."""
        return frozenset(self.folded_words)

    @cached_property
    def awaited(self) -> frozenset[int]:
        """The numbers of the patterns that wait for a word that is there. Looked up once, for all patterns of all rules."""
        return NEEDLES.awaited(self.folded)

    @cached_property
    def urls(self) -> list[Span]:
        """Web addresses, without the punctuation that ends a sentence."""
        if "/" not in self.plain and "www." not in self.plain:
            return []
        return [(found.start(), found.start() + len(found[0].rstrip(".,;:!?)"))) for found in _URL.finditer(self.plain)]

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, without the space around them."""
        found: list[Span] = []
        start = 0
        for match in _BREAK.finditer(self.plain):
            if match.start() < start or self._joins(match):
                continue
            self._add(found, start, match.end())
            start = match.end()
        self._add(found, start, len(self.plain))
        return found

    def _joins(self, match: re.Match[str]) -> bool:
        """True where a full stop belongs to an abbreviation, an ordinal number or a web address."""
        mark = match[0]
        if not mark.startswith(".") or len(mark) > 1:
            return "\n" not in mark and self.inside(match.start(), self.urls)
        return bool(_ABBREVIATION.search(self.plain[max(0, match.start() - 12) : match.start() + 1])) or self.inside(
            match.start(), self.urls
        )

    def _add(self, found: list[Span], start: int, end: int) -> None:
        piece = self.plain[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = end - (len(piece) - len(piece.rstrip()))
        if left < right:
            found.append((left, right))

    @cached_property
    def quoted(self) -> list[Span]:
        """The passages in quotation marks, with the marks; none where nearly all of the text is one."""
        spans = [match.span() for match in _QUOTED.finditer(self.plain)]
        return [] if len(spans) == 1 and (spans[0][1] - spans[0][0]) > 0.85 * len(self.plain) else spans

    def sentence_at(self, place: int) -> Span:
        """The sentence in which the place lies, or the one before it; of an endless one, what is near the place."""
        index = bisect_right(self.sentences, (place, len(self.plain) + 1)) - 1
        start, end = self.sentences[max(index, 0)] if self.sentences else (0, len(self.plain))
        return max(start, place - NEAR), min(end, place + NEAR) if place < end else end

    def sentence_texts(self) -> Iterator[tuple[int, int, str]]:
        """Each sentence with its folded words."""
        for start, end in self.sentences:
            yield start, end, self.folded[start:end]

    @staticmethod
    def inside(place: int, spans: list[Span]) -> bool:
        """True where one of the ordered spans covers the place."""
        index = bisect_right(spans, (place, 1 << 60)) - 1
        return index >= 0 and place < spans[index][1]
