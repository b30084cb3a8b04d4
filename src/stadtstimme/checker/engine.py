"""check(statement) -> Report: runs every rule that the guideline raises on this kind of text.

A rule that crashes or does more than its share of work is listed in `not_checked`; where it could have stopped the
text, `Report.holds_release` says so. Nothing here looks at a clock: the same input gives the same report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .advice import advise
from .answers import answered_questions
from .finding import Finding, Question, Report, Severity
from .guideline import load_guideline
from .guideline_data import Clause, Guideline
from .learned.hints import tone_hints, tone_signal
from .learned.situations import situation_hints
from .questions import asked
from .rule import Context, Hit, Rule, WorkLimit, cited, shown
from .rules import rules
from .signals import signals_of
from .statement import Statement
from .suppression import kept

LENGTH_LIMIT = 1_200_000
"""Code points. A longer text is not checked at all, and the report says so."""

HIT_LIMIT = 500
"""Findings of one kind in one text; where there are more, the kind counts as not fully checked."""


def check(
    statement: Statement,
    guideline: Guideline | None = None,
    language: str = "de",
    only: Mapping[str, Rule] | None = None,
) -> Report:
    """Check one statement. `only` replaces the shipped rules. Never raises on any text."""
    guideline = guideline or load_guideline()
    active = rules() if only is None else only
    if len(statement.text) + len(statement.in_reply_to or "") > LENGTH_LIMIT:
        return Report(statement.id, not_checked=tuple(_too_long(active, statement, guideline)))
    context = Context(statement, guideline)
    readings = list(context.readings())
    findings: list[Finding] = []
    missed: list[Mapping[str, str]] = []
    raised: set[str] = set()
    for kind, rule in active.items():
        severity = severity_of(rule, statement.kind, guideline)
        if severity is None:
            continue
        raised.add(kind)
        try:
            findings.extend(_found(rule, severity, readings, language))
        except WorkLimit:
            missed.append(_missed(kind, severity, "work limit"))
        except Exception as error:
            missed.append(_missed(kind, severity, f"rule failed: {type(error).__name__}"))
    context.shared["findings"] = findings
    context.shared["raised"] = raised
    signals = {**_signals(context, language, missed), **dict(_safely(tone_signal, context, language, missed))}
    for hints in (tone_hints, situation_hints):
        findings.extend(_safely(hints, context, language, missed))
    return Report(
        id=statement.id,
        findings=tuple(kept(sorted(findings, key=_order), context)),
        advice=tuple(_safely(advise, context, language, missed)),
        questions=tuple(_safely(questions_of, context, language, missed)),
        signals=signals,
        not_checked=tuple(missed),
    )


def _found(rule: Rule, severity: Severity, readings: list[Context], language: str) -> list[Finding]:
    """What the rule finds in the text as written, else in the next reading of it."""
    found: list[Finding] = []
    for reading in readings:
        reading.begin()
        found = found or list(_findings(rule, list(_limited(rule.check(reading))), severity, reading, language))
    return found


def severity_of(rule: Rule, text_kind: str, guideline: Guideline) -> Severity | None:
    """The weight of a kind on this kind of text under this guideline; None where it is not raised."""
    named = guideline.severities.get(rule.kind)
    if named is not None and text_kind in named:
        return named[text_kind]
    return rule.severities.get(text_kind)


def _limited(hits: Iterable[Hit]) -> Iterable[Hit]:
    for number, hit in enumerate(hits):
        if number >= HIT_LIMIT:
            raise WorkLimit
        yield hit


def _findings(rule: Rule, hits: list[Hit], severity: Severity, context: Context, language: str) -> Iterable[Finding]:
    if not hits:
        return
    clause = context.guideline.governing(rule.kind, context.kind, rule.clauses)
    taken: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.learned, -hit.confidence)):
        if not any(_same_place(hit, other) for other in taken):
            taken.append(hit)
            yield _finding(rule, hit, severity, clause, context, language)


def _same_place(hit: Hit, other: Hit) -> bool:
    """Whether both speak of the same words, or both of no words. One finding is enough for them: the surer one."""
    if hit.start is None or hit.end is None or other.start is None or other.end is None:
        return hit.start is other.start is None
    return hit.start < other.end and other.start < hit.end


def _finding(
    rule: Rule, hit: Hit, severity: Severity, clause: Clause | None, context: Context, language: str
) -> Finding:
    start = end = quote = None
    if hit.start is not None and hit.end is not None:
        start, end = _whole_words(context.statement.text, *context.text.original(hit.start, hit.end))
        quote = context.statement.text[start:end]
    explanation = rule.explain(hit.detail, language)
    return Finding(
        kind=rule.kind,
        clause=clause.id if clause else "",
        severity=Severity.HINT if hit.learned else severity,
        start=start,
        end=end,
        quote=quote,
        what=explanation.what.replace("{quote}", shown(quote)).replace("{about}", shown(hit.about)),
        why=cited(explanation.why, clause, language),
        do=rule.what_to_do(hit.detail, language, context.kind)
        .replace("{replacement}", hit.replacement or "")
        .replace("{about}", shown(hit.about)),
        confidence=hit.confidence,
        source=f"{'learned' if hit.learned else 'rule'}:{rule.kind}" + (f"/{hit.detail}" if hit.detail else ""),
        replacement=hit.replacement if start is not None else None,
        flags=() if hit.learned else rule.flags.get(context.kind, ()),
    )


WORD = 40
"""Letters by which a finding is widened at most, so that it ends with a word: expressions look at a limited number of characters."""


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span, widened where it begins or ends inside a word."""
    for _ in range(WORD):
        if not (0 < start < end and text[start - 1].isalpha() and text[start].isalpha()):
            break
        start -= 1
    for _ in range(WORD):
        if not (0 < end < len(text) and text[end - 1].isalpha() and text[end].isalpha()):
            break
        end += 1
    return start, end


def _order(finding: Finding) -> tuple[int, int, str]:
    return (
        -1 if finding.start is None else finding.start,
        -1 if finding.end is None else finding.end,
        finding.kind,
    )


def questions_of(context: Context, _language: str) -> Iterable[Question]:
    """The questions of a comment, or those of the comment that a reply answers, each with how it is answered."""
    if context.kind == "citizen_comment":
        return asked(context.text)
    return answered_questions(context)


def _missed(kind: str, severity: Severity, reason: str) -> Mapping[str, str]:
    return {"kind": kind, "severity": str(severity), "reason": reason}


def _too_long(active: Mapping[str, Rule], statement: Statement, guideline: Guideline) -> Iterable[Mapping[str, str]]:
    for kind, rule in active.items():
        severity = severity_of(rule, statement.kind, guideline)
        if severity is not None:
            yield _missed(kind, severity, "text too long")


def _safely(part, context: Context, language: str, missed: list[Mapping[str, str]]):  # type: ignore[no-untyped-def]
    try:
        context.begin()
        return list(part(context, language))
    except WorkLimit:
        reason = "work limit"
    except Exception as error:
        reason = f"failed: {type(error).__name__}"
    missed.append(_missed(part.__name__.removesuffix("_of").replace("advise", "advice"), Severity.HINT, reason))
    return []


def _signals(context: Context, language: str, missed: list[Mapping[str, str]]) -> Mapping[str, object]:
    return dict(_safely(signals_of, context, language, missed))
