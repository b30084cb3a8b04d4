"""How good the tone signal is on labelled texts: the measure of GermEval 2018, accuracy, calibration, figures by function.

A table has a header line, tabs, no quoting; the two characters \\n are a line break. One column is `text`; the label stands in
`label`, `coarse` or `cls`; `function` (or `functionality`) groups the lines where it is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from .engine import check
from .guideline_data import Guideline
from .statement import Statement

LABELS = ("label", "coarse", "cls")
GROUPS = ("function", "functionality")
FINE = frozenset({"0", "0.0", "other", "non-hateful", "non-hate", "none", "no", "false", "not", "nonhate"})
"""What a label says of a text that does not offend, in lower case."""
BINS = 10


@dataclass
class ToneScore:
    """Counts over all texts, and by group."""

    right_offence: int = 0
    missed: int = 0
    false: int = 0
    right_fine: int = 0
    bins: list[list[float]] = field(default_factory=lambda: [[0.0, 0.0, 0.0] for _ in range(BINS)])
    groups: dict[str, ToneScore] = field(default_factory=dict)

    def add(self, offends: bool, score: float, decision: bool) -> None:
        """Count one text."""
        self.right_offence += offends and decision
        self.missed += offends and not decision
        self.false += decision and not offends
        self.right_fine += not offends and not decision
        place = self.bins[max(0, min(BINS - 1, int(score * BINS)))]
        place[0] += 1
        place[1] += offends
        place[2] += score

    @property
    def texts(self) -> int:
        """How many were counted."""
        return self.right_offence + self.missed + self.false + self.right_fine

    @property
    def accuracy(self) -> float:
        """Share of right decisions, in per cent."""
        return _percent(self.right_offence + self.right_fine, self.texts)

    @property
    def f(self) -> float:
        """Harmonic mean of macro precision and macro recall, in per cent: the official measure of GermEval 2018."""
        precision = (_percent(*self._kept(self.false)) + _percent(*self._let(self.missed))) / 2
        recall = (_percent(*self._kept(self.missed)) + _percent(*self._let(self.false))) / 2
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def macro_f1(self) -> float:
        """Mean of the F1 of both classes, in per cent."""
        both = self.missed + self.false
        return (
            _percent(2 * self.right_offence, 2 * self.right_offence + both)
            + _percent(2 * self.right_fine, 2 * self.right_fine + both)
        ) / 2

    @property
    def ece(self) -> float:
        """Expected calibration error over ten bins of equal width."""
        return sum(abs(offends - scores) for _, offends, scores in self.bins) / self.texts if self.texts else 0.0

    def _kept(self, others: int) -> tuple[int, int]:
        return self.right_offence, self.right_offence + others

    def _let(self, others: int) -> tuple[int, int]:
        return self.right_fine, self.right_fine + others

    def to_dict(self) -> dict[str, Any]:
        """All figures, ready for JSON."""
        return {
            "texts": self.texts,
            "f": round(self.f, 2),
            "macro_f1": round(self.macro_f1, 2),
            "accuracy": round(self.accuracy, 2),
            "ece": round(self.ece, 4),
            "found": self.right_offence,
            "missed": self.missed,
            "false": self.false,
            "groups": {name: one.to_dict() for name, one in sorted(self.groups.items())},
        }


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def tone_score(lines: Iterable[str], guideline: Guideline | None = None, kind: str = "citizen_comment") -> ToneScore:
    """Check every text of a table and count. Raises ValueError where the table has no text or no label."""
    score = ToneScore()
    for row in _rows(lines):
        offends = label_of(row)
        signal = check(Statement(row["text"].replace("\\n", "\n"), kind), guideline).signals["offensive"]
        name = next((row[group] for group in GROUPS if group in row), None)
        for counted in (score, *([score.groups.setdefault(name, ToneScore())] if name else [])):
            counted.add(offends, signal["score"], signal["decision"])
    return score


def _rows(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    names: list[str] = []
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("\r\n").split("\t")
        if not names:
            names = cells
            if "text" not in names or not set(LABELS) & set(names):
                raise ValueError(f"no column text, or none of {', '.join(LABELS)}")
        elif line.strip():
            if len(cells) != len(names):
                raise ValueError(f"line {number}: {len(cells)} cells, {len(names)} expected")
            yield dict(zip(names, cells, strict=True))


def label_of(row: dict[str, str]) -> bool:
    """Whether the row is labelled as offence: everything that is not one of the words for "fine"."""
    label = next(row[name] for name in LABELS if name in row)
    return label.strip().lower() not in FINE


def tone_table(score: ToneScore) -> str:
    """The figures as a table to read."""
    data = score.to_dict()
    lines = [
        f"Texte {data['texts']}   F {score.f:.2f}   macro-F1 {score.macro_f1:.2f}   richtig {score.accuracy:.2f} %   ECE {score.ece:.3f}",
        f"gefunden {data['found']}, übersehen {data['missed']}, falsch {data['false']}",
    ]
    lines.extend(f"{name:36}{one.texts:6}{one.accuracy:8.1f} %" for name, one in sorted(score.groups.items()))
    return "\n".join(lines) + "\n"
