"""The guideline file made readable: chapters, clauses, and in words what of the desk serves each clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy as _

from ...checker import Clause, Guideline
from ...checker.coverage import coverage
from ...checker.rules import rules
from ..core.folding import fold_query, fold_words

EXAMPLES = 2
SCOPES: dict[str, Any] = {
    "official": _("dienstlich"),
    "private": _("privat"),
    "both": _("dienstlich und privat"),
}
ADDRESSEES: dict[str, Any] = {
    "PE": _("alle Beschäftigten"),
    "OE": _("wer für die Stadt schreibt"),
    "DP": _("Fachbereiche"),
    "OT": _("das Onlineteam"),
    "CI": _("Bürgerinnen und Bürger"),
}
SERVICES: dict[str, Any] = {
    "gate": _("Die Freigabe achtet darauf: Ohne das geht nichts hinaus."),
    "register": _("Das Pult führt dazu ein Verzeichnis."),
    "reminder": _("Das Pult erinnert daran."),
    "duty": _("Das Pult erledigt dazu selbst eine Aufgabe."),
}


@dataclass(frozen=True)
class Check:
    """A kind of finding that serves a clause, with what to do and examples from the rule itself."""

    kind: str
    title: str
    why: str
    do: str
    found: tuple[str, ...]
    fine: tuple[str, ...]


@dataclass(frozen=True)
class ReadClause:
    """A clause in the reader's language. `services` are sentences; without any and without checks, people decide alone."""

    id: str
    title: str
    text: str
    scope: Any
    addressees: tuple[Any, ...]
    checks: tuple[Check, ...]
    services: tuple[Any, ...]


@dataclass(frozen=True)
class Chapter:
    """Clauses that stand under one heading."""

    anchor: str
    title: str
    clauses: tuple[ReadClause, ...]


def chapters_of(guideline: Guideline, language: str, question: str = "") -> list[Chapter]:
    """The chapters in the file's order; with a question only the clauses that hold all of its words."""
    services = _services(guideline)
    found = [clause for clause in guideline.clauses if _fits(clause, language, question)]
    chapters = groupby(found, key=lambda clause: _section(clause, language))
    return [
        Chapter(f"kapitel-{place}", title, tuple(_read(clause, language, services[clause.id]) for clause in clauses))
        for place, (title, clauses) in enumerate(chapters, 1)
    ]


def _section(clause: Clause, language: str) -> str:
    return clause.section_en if language == "en" and clause.section_en else clause.section


def _fits(clause: Clause, language: str, question: str) -> bool:
    wanted = fold_query(question)
    if not wanted:
        return True
    text = f"{clause.id} {_section(clause, language)} {clause.titled(language)} {clause.worded(language)}"
    known = {spelling for spellings in fold_words(text) for spelling in spellings}
    return all(any(word.startswith(one) for one in spellings for word in known) for spellings in wanted)


def _read(clause: Clause, language: str, services: tuple[str, ...]) -> ReadClause:
    return ReadClause(
        id=clause.id,
        title=clause.titled(language),
        text=clause.worded(language),
        scope=SCOPES.get(clause.scope, clause.scope),
        addressees=tuple(ADDRESSEES.get(one, one) for one in clause.addressees),
        checks=tuple(_checks(clause, language)),
        services=tuple(words for name, words in SERVICES.items() if name in services),
    )


def _checks(clause: Clause, language: str) -> Iterator[Check]:
    for kind in clause.kinds:
        if rule := rules().get(kind):
            words = rule.explain("", language)
            yield Check(
                kind=kind,
                title=rule.title[language],
                why=words.why,
                do=words.do,
                found=tuple(one.text for one in rule.yes if not one.media)[:EXAMPLES],
                fine=tuple(one.text for one in rule.no if not one.media)[:EXAMPLES],
            )


_KNOWN: dict[str, dict[str, tuple[str, ...]]] = {}


def _services(guideline: Guideline) -> dict[str, tuple[str, ...]]:
    """Clause id → how the desk serves it; read from the source once per guideline."""
    if guideline.digest not in _KNOWN:
        _KNOWN.clear()
        served = coverage(guideline)
        _KNOWN[guideline.digest] = {one.clause.id: tuple({how for how, _name in one.by}) for one in served}
    return _KNOWN[guideline.digest]
