"""What a rule is: one kind of finding, with its documentation, its weights, its examples and its check.

A rule is a file in `rules/` with one `RULE`. CONTRIBUTING.md leads through making one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .dialect import in_standard
from .finding import Severity
from .guideline_data import Clause, Guideline, Words
from .pattern import Pattern
from .statement import AiText, Media, Statement
from .text import Text


@dataclass(frozen=True, slots=True)
class Explanation:
    """Was, Warum, Was tun. `{quote}` stands for the words that were found.

    `moderate` is what to do about a citizen's comment, which nobody in the office can rewrite; "" where `do` fits there too.
    """

    what: str
    why: str
    do: str
    moderate: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found, in places of `Text.plain`; None where no words of the text show it.

    `about` are words for the explanation's `{about}` that stand elsewhere, such as the question left open. What a trained part
    found is `learned`: it weighs no more than a hint.
    """

    start: int | None = None
    end: int | None = None
    detail: str = ""
    confidence: float = 0.9
    replacement: str | None = None
    about: str = ""
    learned: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A statement that runs as a test. `marks` are words that the finding must touch."""

    text: str
    kind: str = "official_post"
    in_reply_to: str | None = None
    media: tuple[Media, ...] = ()
    ai_text: AiText | None = None
    now: datetime | None = None
    marks: str | None = None

    def statement(self) -> Statement:
        """The statement to be checked."""
        return Statement(self.text, self.kind, None, self.in_reply_to, self.media, self.ai_text, self.now)


class WorkLimit(Exception):
    """A rule did more steps than its share. The kind counts as not checked."""


class Context:
    """What a check sees: the statement, its analysis, that of what it answers, the media's texts, the guideline."""

    STEPS_A_CHARACTER = 600
    STEPS_FREE = 400_000

    def __init__(self, statement: Statement, guideline: Guideline) -> None:
        self.statement, self.guideline = statement, guideline
        self.kind = statement.kind
        self.text = Text(statement.text)
        self.parent = Text(statement.in_reply_to or "")
        self.media_texts = tuple(Text(media.text_in_media) for media in statement.media if media.text_in_media)
        self.shared: dict[str, Any] = {}
        self._left = self._share = self._measured()

    def readings(self) -> Iterator[Context]:
        """This context, and for a text in dialect one with the text in standard German."""
        yield self
        if standard := in_standard(self.text):
            other = Context(self.statement, self.guideline)
            other.text, other.parent = standard, in_standard(self.parent) or self.parent
            other._share = other._measured()
            yield other

    @property
    def official(self) -> bool:
        """True for what the city itself says."""
        return self.kind in ("official_post", "reply")

    def everywhere(self, find: Callable[[Text], Iterable[Hit]]) -> Iterator[Hit]:
        """What `find` finds in the text, and once what it finds in the text inside media, there without a place."""
        yield from find(self.text)
        for inner in self.media_texts:
            for hit in find(inner):
                yield Hit(None, None, hit.detail, hit.confidence)
                break

    def begin(self) -> None:
        """Give the next rule its own share of steps."""
        self._left = self._share

    def _measured(self) -> int:
        size = len(self.text) + len(self.parent) + sum(map(len, self.media_texts))
        return self.STEPS_FREE + self.STEPS_A_CHARACTER * size

    def spend(self, steps: int) -> None:
        """Count steps (roughly: characters looked at). Raises WorkLimit beyond the rule's share."""
        self._left -= steps
        if self._left < 0:
            raise WorkLimit

    def words_of(self, kind: str) -> Words:
        """The city's own words for the kind."""
        return self.guideline.words.get(kind) or _NO_WORDS

    def once(self, name: str, make: Callable[[Context], Any]) -> Any:
        """A value that several rules need, made by the first that asks."""
        if name not in self.shared:
            self.shared[name] = make(self)
        return self.shared[name]


_NO_WORDS = Words()

Check = Callable[[Context], Iterable[Hit]]


@dataclass(frozen=True)
class Rule:
    """One kind of finding.

    `severities` has an entry for each kind of text on which the kind is raised. `explanations` maps a language to the
    explanation of each detail; the detail "" is the general one. `flags` maps a kind of text to flags of its findings.
    """

    kind: str
    clauses: tuple[str, ...]
    severities: Mapping[str, Severity]
    since: str
    title: Mapping[str, str]
    explanations: Mapping[str, Mapping[str, Explanation]]
    check: Check
    yes: tuple[Example, ...]
    no: tuple[Example, ...]
    flags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def explain(self, detail: str, language: str) -> Explanation:
        """The explanation of a detail, the general one where it has none."""
        known = self.explanations.get(language) or self.explanations["de"]
        return known.get(detail) or known[""]

    def what_to_do(self, detail: str, language: str, kind: str) -> str:
        """The advice of a detail for that kind of text; a detail that has none for comments takes the general one's."""
        found = self.explain(detail, language)
        if kind != "citizen_comment":
            return found.do
        return found.moderate or self.explain("", language).moderate or found.do


def scan(
    text: Text, patterns: Iterable[Pattern], veto: Pattern | None = None, *, in_quotes: bool = False
) -> Iterator[Hit]:
    """A hit for each match, but none inside quotation marks and none in a sentence that the veto matches."""
    for pattern in patterns:
        if not pattern.possible(text):
            continue
        for match in pattern.find(text):
            start, end = match.span()
            if not in_quotes and text.inside(start, text.quoted):
                continue
            if veto is not None and veto.search(text, *text.sentence_at(start)):
                continue
            yield Hit(start, end, pattern.detail, pattern.confidence)


_INNER = str.maketrans("„“”", "‚‘’")


def shown(quote: str | None) -> str:
    """The words of a finding as its sentences quote them: on one line, not too long, with inner quotation marks."""
    text = " ".join((quote or "").split()).translate(_INNER)
    return text if len(text) <= 80 else text[:79] + "…"


def cited(why: str, clause: Clause | None, language: str) -> str:
    """The reason with the clause it is taken from."""
    if clause is None:
        return why
    word = "Guideline" if language == "en" else "Leitlinie"
    return f"{word} {clause.id}, {clause.titled(language)}: {why}"


def severities(
    post: str | None = None, reply: str | None = None, private: str | None = None, comment: str | None = None
) -> dict[str, Severity]:
    """The weights by kind of text, None where the kind is not raised."""
    given = {"official_post": post, "reply": reply, "private_post": private, "citizen_comment": comment}
    return {kind: Severity(value) for kind, value in given.items() if value}
