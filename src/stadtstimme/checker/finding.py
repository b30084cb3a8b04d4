"""What a check says: findings, advice, questions, and the report that holds them.

Findings are data. `Report.to_dict()` is the published form; `Report.from_dict()` reads it back.
Offsets are code points in the statement's text and None where no words show the finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """The closed set of weights a finding can have."""

    STOP = "stop"  # release needs a reasoned override
    ASK = "ask"  # please check
    HINT = "hint"  # advice only
    CASE = "case"  # a moderation case is proposed
    ROUTE = "route"  # hand over to the press office


WEIGHT = {Severity.HINT: 1, Severity.ASK: 2, Severity.ROUTE: 2, Severity.CASE: 3, Severity.STOP: 3}
"""How heavy a severity is when asked for "something of that weight": a case wants a decision as a stop does."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: the words, what it is, why it matters, one thing to do.

    `clause` is the first clause of the guideline that governs the kind. `source` tells who found it: the kind's
    rule and, where there are several, which of its checks. `replacement` is a proposed wording for start:end.
    """

    kind: str
    clause: str
    severity: Severity
    start: int | None
    end: int | None
    quote: str | None
    what: str
    why: str
    do: str
    confidence: float
    source: str
    replacement: str | None = None
    flags: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        data = {name: getattr(self, name) for name in self.__slots__}
        return data | {"severity": str(self.severity), "flags": list(self.flags)}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Finding:
        """Read the published form back. Raises KeyError or ValueError on anything else."""
        known = {name: data[name] for name in cls.__slots__ if name in data}
        return cls(**known | {"severity": Severity(data["severity"]), "flags": tuple(data.get("flags", ()))})


@dataclass(frozen=True, slots=True)
class Advice:
    """A suggestion that is no finding and is never counted with them. `kind` names it, such as "long_sentence"."""

    kind: str
    start: int | None
    end: int | None
    text: str
    replacement: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence that wants an answer.

    In a comment the offsets are those of its text and `answered` is None. In a reply they are those of
    `in_reply_to`, and `answered` is "yes", "interim", "referred" or "no".
    """

    start: int
    end: int
    text: str
    answered: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check found, in the order of the text, and what could not be checked."""

    id: str | None
    findings: tuple[Finding, ...] = ()
    advice: tuple[Advice, ...] = ()
    questions: tuple[Question, ...] = ()
    signals: Mapping[str, Any] = field(default_factory=dict)
    not_checked: tuple[Mapping[str, str], ...] = ()

    @property
    def holds_release(self) -> bool:
        """True where a stop was found, or where a kind that could have stopped the text was not checked."""
        stopped = any(finding.severity is Severity.STOP for finding in self.findings)
        return stopped or any(missing["severity"] == Severity.STOP for missing in self.not_checked)

    def to_dict(self) -> dict[str, Any]:
        """The published form, ready for JSON."""
        return {
            "id": self.id,
            "findings": [one.to_dict() for one in self.findings],
            "advice": [one.to_dict() for one in self.advice],
            "questions": [one.to_dict() for one in self.questions],
            "signals": dict(self.signals),
            "not_checked": [dict(one) for one in self.not_checked],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Report:
        """Read the published form back. Raises KeyError, TypeError or ValueError on anything else."""
        return cls(
            id=data["id"],
            findings=tuple(Finding.from_dict(one) for one in data["findings"]),
            advice=tuple(Advice(**one) for one in data["advice"]),
            questions=tuple(Question(**one) for one in data["questions"]),
            signals=dict(data["signals"]),
            not_checked=tuple(dict(one) for one in data["not_checked"]),
        )
