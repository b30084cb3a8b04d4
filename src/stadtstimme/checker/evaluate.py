"""How good the checker is on labelled cases: recall, precision, false alarms, spans, questions.

Scoring: a case is right when the sets of kinds are equal. In private posts voice_mismatch and
private_character_missing are one family; in replies hasty_tone beside an expected insult or know_it_all is
neither hit nor false alarm.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .engine import check
from .finding import Report
from .guideline_data import Guideline
from .statement import Statement

LABELS = ("expected", "spans", "questions", "note")
_FAMILY = {"voice_mismatch", "private_character_missing"}


@dataclass
class Score:
    """Counts over all cases, and what went wrong case by case."""

    hits: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    by_text_kind: dict[str, Counter[str]] = field(default_factory=dict)
    cases: int = 0
    right: int = 0
    clean: int = 0
    false_alarms: int = 0
    spans: int = 0
    spans_met: int = 0
    questions: int = 0
    questions_found: int = 0
    questions_reported: int = 0
    questions_right: int = 0
    wrong: list[dict[str, Any]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Micro recall, 1 where nothing was expected."""
        return _share(self.hits.total(), self.hits.total() + self.missed.total())

    @property
    def precision(self) -> float:
        """Micro precision, 1 where nothing was reported."""
        return _share(self.hits.total(), self.hits.total() + self.false.total())

    def to_dict(self) -> dict[str, Any]:
        """All figures, ready for JSON."""
        kinds = sorted({*self.hits, *self.missed, *self.false})
        return {
            "cases": self.cases,
            "right": self.right,
            "recall": round(self.recall, 4),
            "precision": round(self.precision, 4),
            "clean": self.clean,
            "false_alarms": self.false_alarms,
            "spans": {"given": self.spans, "met": self.spans_met},
            "questions": {
                "recall": round(_share(self.questions_found, self.questions), 4),
                "precision": round(_share(self.questions_right, self.questions_reported), 4),
            },
            "kinds": {kind: _counts(self, kind) for kind in kinds},
            "text_kinds": {kind: dict(counts) for kind, counts in sorted(self.by_text_kind.items())},
            "wrong": self.wrong,
        }


def evaluate(cases: Iterable[Mapping[str, Any]], guideline: Guideline | None = None) -> Score:
    """Check every case and count."""
    score = Score()
    for case in cases:
        statement = Statement.from_dict({name: value for name, value in case.items() if name not in LABELS})
        _count(score, case, statement, check(statement, guideline))
    return score


def _count(score: Score, case: Mapping[str, Any], statement: Statement, report: Report) -> None:
    expected = set(case.get("expected", ()))
    reported = comparable({finding.kind for finding in report.findings}, expected, statement.kind)
    score.hits.update(expected & reported)
    score.missed.update(expected - reported)
    score.false.update(reported - expected)
    per = score.by_text_kind.setdefault(statement.kind, Counter())
    per.update(hits=len(expected & reported), missed=len(expected - reported), false=len(reported - expected))
    score.cases += 1
    score.right += expected == reported
    score.clean += not expected
    score.false_alarms += not expected and bool(reported)
    if expected != reported:
        score.wrong.append(
            {"id": statement.id, "missed": sorted(expected - reported), "false": sorted(reported - expected)}
        )
    _count_spans(score, case, statement, report)
    _count_questions(score, case, statement, report)


def comparable(reported: set[str], expected: set[str], text_kind: str) -> set[str]:
    """The reported kinds after the two reading rules for families."""
    reported = set(reported)
    if text_kind == "private_post" and reported & _FAMILY and expected & _FAMILY:
        reported = (reported - _FAMILY) | (expected & _FAMILY)
    if text_kind == "reply" and "hasty_tone" not in expected and expected & reported & {"insult", "know_it_all"}:
        reported.discard("hasty_tone")
    return reported


def _count_spans(score: Score, case: Mapping[str, Any], statement: Statement, report: Report) -> None:
    for kind, words in (case.get("spans") or {}).items():
        start = _place(words, statement.text, statement)
        score.spans += 1
        score.spans_met += any(
            one.kind == kind and one.start is not None and one.start < start + len(words) and (one.end or 0) > start
            for one in report.findings
        )


def _count_questions(score: Score, case: Mapping[str, Any], statement: Statement, report: Report) -> None:
    if "questions" not in case:
        return
    source = (statement.in_reply_to if statement.kind == "reply" else statement.text) or ""
    starts = [(_place(words, source, statement), words) for words in case["questions"]]
    wanted = [(start, start + len(words)) for start, words in starts]
    found = [(one.start, one.end) for one in report.questions]
    score.questions += len(wanted)
    score.questions_reported += len(found)
    score.questions_found += sum(any(a < d and b > c for c, d in found) for a, b in wanted)
    score.questions_right += sum(any(a < d and b > c for c, d in wanted) for a, b in found)


def _place(words: str, text: str, statement: Statement) -> int:
    """Where labelled words begin. Raises ValueError naming the case where they are not in its text."""
    start = text.find(words)
    if start < 0:
        raise ValueError(f"{statement.id}: „{words}“ steht nicht im Text.")
    return start


def _counts(score: Score, kind: str) -> dict[str, int]:
    return {"hits": score.hits[kind], "missed": score.missed[kind], "false": score.false[kind]}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _wrong(one: Mapping[str, Any]) -> str:
    return (
        f"{one['id']}: {' '.join(f'-{kind}' for kind in one['missed'])} {' '.join(f'+{kind}' for kind in one['false'])}"
    )


def table(score: Score) -> str:
    """The figures as a table to read."""
    data = score.to_dict()
    lines = [
        f"Fälle {data['cases']}, ganz richtig {data['right']}",
        f"Trefferquote {score.recall:.3f}   Genauigkeit {score.precision:.3f}",
        f"Fehlalarme {score.false_alarms} von {score.clean} unauffälligen",
        f"Textstellen {score.spans_met} von {score.spans}",
        f"Fragen: Trefferquote {data['questions']['recall']:.3f}, Genauigkeit {data['questions']['precision']:.3f}",
        "",
        f"{'Art':28}{'gefunden':>9}{'übersehen':>10}{'falsch':>8}",
    ]
    groups = (*data["kinds"].items(), *data["text_kinds"].items())
    lines.extend(f"{name:28}{one['hits']:9}{one['missed']:10}{one['false']:8}" for name, one in groups)
    lines.extend(_wrong(one) for one in score.wrong)
    return "\n".join(lines) + "\n"
