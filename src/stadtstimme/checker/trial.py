"""What a changed guideline would find in earlier posts, before it takes effect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .engine import check
from .evaluate import LABELS
from .finding import Finding
from .guideline_data import Guideline
from .statement import Statement

Key = tuple[str, str, str | None]


@dataclass
class Trial:
    """Counts by (kind, severity) under both guidelines, and each finding that comes or goes."""

    statements: int = 0
    before: Counter[str] = field(default_factory=Counter)
    after: Counter[str] = field(default_factory=Counter)
    new: list[tuple[str, Finding]] = field(default_factory=list)
    gone: list[tuple[str, Finding]] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """All of it, ready for JSON."""
        return {
            "statements": self.statements,
            "before": dict(self.before),
            "after": dict(self.after),
            "new": [{"id": name} | finding.to_dict() for name, finding in self.new],
            "gone": [{"id": name} | finding.to_dict() for name, finding in self.gone],
        }


def compared(old: Guideline, new: Guideline, posts: Iterable[Mapping[str, Any]]) -> Trial:
    """Check every post under both guidelines. Labels of evaluation cases are passed over."""
    trial = Trial()
    for number, post in enumerate(posts, 1):
        statement = Statement.from_dict({name: value for name, value in post.items() if name not in LABELS})
        _compare(trial, statement.id or str(number), check(statement, old).findings, check(statement, new).findings)
    return trial


def _compare(trial: Trial, name: str, before: tuple[Finding, ...], after: tuple[Finding, ...]) -> None:
    trial.statements += 1
    trial.before.update(f"{one.kind} {one.severity}" for one in before)
    trial.after.update(f"{one.kind} {one.severity}" for one in after)
    known, found = {_key(one) for one in before}, {_key(one) for one in after}
    trial.new.extend((name, one) for one in after if _key(one) not in known)
    trial.gone.extend((name, one) for one in before if _key(one) not in found)


def _key(finding: Finding) -> Key:
    return finding.kind, str(finding.severity), finding.quote


def trial_text(trial: Trial) -> str:
    """The comparison as text for a terminal."""
    lines = [f"{trial.statements} Beiträge geprüft.", f"{'Befund':34}{'bisher':>8}{'künftig':>9}"]
    lines.extend(
        f"{name:34}{trial.before[name]:8}{trial.after[name]:9}" for name in sorted({*trial.before, *trial.after})
    )
    lines.extend(f"neu     {name}: {one.kind} ({one.severity}) {one.quote or ''}" for name, one in trial.new)
    lines.extend(f"entfällt {name}: {one.kind} ({one.severity}) {one.quote or ''}" for name, one in trial.gone)
    return "\n".join(lines) + "\n"
