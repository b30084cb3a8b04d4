"""The rules as approvers and the administration read them: weights, clauses, what was said about them; and the coverage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from ...checker import Guideline
from ...checker.coverage import coverage
from ...checker.digest import rule_digest
from ...checker.engine import severity_of
from ...checker.rule import Rule
from ...checker.rules import rules
from ...checker.statement import KINDS
from ..editorial.presenting import SEVERITY_ICONS, SEVERITY_WORDS
from .models import Doubt

WORDS_SHOWN = 20
TEXT_KINDS: dict[str, Any] = {
    "official_post": _("Beitrag"),
    "reply": _("Antwort"),
    "private_post": _("privater Beitrag"),
    "citizen_comment": _("Kommentar von außen"),
}
HOWS: dict[str, Any] = {
    "rule": _("Regel"),
    "gate": _("Freigabe"),
    "register": _("Verzeichnis"),
    "reminder": _("Erinnerung"),
    "duty": _("Aufgabe des Pults"),
}


@dataclass(frozen=True)
class Weight:
    """What a rule weighs on one kind of text; `word` is empty where it is not raised."""

    text_kind: Any
    word: Any
    icon: str


@dataclass(frozen=True)
class ReadRule:
    """One rule. `said` counts the doubts, `earlier` those about a former state of the rule, `words` what was agreed to keep."""

    kind: str
    title: str
    why: str
    weights: tuple[Weight, ...]
    clauses: tuple[str, ...]
    examples: int
    own_words: int
    digest: str
    said: int
    earlier: int
    words: tuple[str, ...]
    newest: int


@dataclass(frozen=True)
class ServedClause:
    """One clause with what serves it: pairs of how (in words) and what; none means that people alone decide."""

    id: str
    title: str
    by: tuple[tuple[Any, str], ...]


def read_rules(guideline: Guideline, language: str) -> list[ReadRule]:
    """Every rule, those with feedback first. Two queries at most, whatever was said."""
    said = defaultdict(list)
    for doubt in Doubt.objects.order_by("-pk").values("pk", "kind", "rule_digest", "words")[:5_000]:
        said[doubt["kind"]].append(doubt)
    found = [_read(rule, guideline, language, said[kind]) for kind, rule in rules().items()]
    return sorted(found, key=lambda one: (-one.said, one.title))


def _read(rule: Rule, guideline: Guideline, language: str, said: list[dict[str, Any]]) -> ReadRule:
    digest = rule_digest(rule.kind)
    own = guideline.words.get(rule.kind)
    return ReadRule(
        kind=rule.kind,
        title=rule.title[language],
        why=rule.explain("", language).why,
        weights=tuple(_weights(rule, guideline)),
        clauses=tuple(clause.id for clause in guideline.clauses if rule.kind in clause.kinds),
        examples=len(rule.yes) + len(rule.no),
        own_words=len(own.add) + len(own.allow) if own else 0,
        digest=digest,
        said=len(said),
        earlier=sum(one["rule_digest"] != digest for one in said),
        words=tuple(dict.fromkeys(one["words"] for one in said if one["words"]))[:WORDS_SHOWN],
        newest=said[0]["pk"] if said else 0,
    )


def _weights(rule: Rule, guideline: Guideline) -> Iterable[Weight]:
    for text_kind in KINDS:
        severity = severity_of(rule, text_kind, guideline)
        if severity is None:
            yield Weight(TEXT_KINDS[text_kind], "", "")
        else:
            yield Weight(TEXT_KINDS[text_kind], SEVERITY_WORDS[severity], SEVERITY_ICONS[severity])


def served_clauses(guideline: Guideline, language: str) -> list[ServedClause]:
    """Every clause of the file with what serves it, computed from the source."""
    return [
        ServedClause(one.clause.id, one.clause.titled(language), tuple(_by(one.by, language)))
        for one in coverage(guideline)
    ]


def _by(by: Iterable[tuple[str, str]], language: str) -> Iterable[tuple[Any, str]]:
    shown: dict[tuple[str, str], None] = {}
    for how, name in by:
        shown[how, rules()[name].title[language] if how == "rule" else ""] = None
    return ((HOWS[how], name) for how, name in shown)
