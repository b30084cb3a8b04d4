"""The guideline file made readable: chapters, clauses with examples, and in words what of the desk serves each clause."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy as _

from ...checker import Clause, Guideline
from ...checker.coverage import coverage
from ...checker.guideline_reading import Passage
from ...checker.rules import rules
from ...duties import serves

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
class Said:
    """Words of the guideline and the language they are in, which is German where the file has no other."""

    text: str
    language: str


@dataclass(frozen=True)
class ReadPassage:
    """A heading with its paragraphs."""

    anchor: str
    title: Said
    text: tuple[Said, ...]


@dataclass(frozen=True)
class Check:
    """A kind of finding that serves a clause, with what to do and examples from the rule itself, which are German."""

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
    title: Said
    text: Said
    scope: Any
    addressees: tuple[Any, ...]
    do: tuple[Said, ...]
    dont: tuple[Said, ...]
    asked: tuple[Said, ...]
    checks: tuple[Check, ...]
    services: tuple[Any, ...]


@dataclass(frozen=True)
class Chapter:
    """Clauses that stand under one heading."""

    anchor: str
    title: Said
    clauses: tuple[ReadClause, ...]

    @property
    def asked(self) -> list[tuple[ReadClause, Said]]:
        """The everyday questions that this chapter answers, each with its clause."""
        return [(clause, question) for clause in self.clauses for question in clause.asked]


@dataclass(frozen=True)
class Document:
    """The whole guideline to read. `translated` is false where the reader's language is missing somewhere."""

    name: Said
    version: str
    valid_from: dt.date | None
    closing: Said
    intro: tuple[ReadPassage, ...]
    chapters: tuple[Chapter, ...]
    translated: bool


@serves("W1", how="register")
def read_document(guideline: Guideline, language: str) -> Document:
    """The guideline as its file has it, in this language as far as the file goes."""
    head = guideline.reading
    return Document(
        name=said(guideline.name, head.name_en, language),
        version=guideline.version,
        valid_from=dt.date.fromisoformat(head.date) if head.date else None,
        closing=said(head.closing, head.closing_en, language),
        intro=read_passages(head.intro, language),
        chapters=tuple(chapters_of(guideline, language)),
        translated=language != "en" or all(one.text_en for one in guideline.clauses),
    )


def chapters_of(guideline: Guideline, language: str) -> list[Chapter]:
    """The chapters in the file's order; clauses without a section stand under one heading."""
    services = _services(guideline)
    chapters = groupby(guideline.clauses, key=lambda one: (one.section, one.section_en))
    return [
        Chapter(
            f"kapitel-{place}",
            said(section or str(_("Die Leitlinie")), section_en, language),
            tuple(_read(clause, language, services[clause.id]) for clause in clauses),
        )
        for place, ((section, section_en), clauses) in enumerate(chapters, 1)
    ]


def read_passages(passages: tuple[Passage, ...], language: str, name: str = "vorab") -> tuple[ReadPassage, ...]:
    """Passages with anchors `name-1`, `name-2`, …"""
    return tuple(
        ReadPassage(f"{name}-{place}", said(one.title, one.title_en, language), many(one.text, one.text_en, language))
        for place, one in enumerate(passages, 1)
    )


def said(german: str, english: str, language: str) -> Said:
    """The words in that language, German where there are no others."""
    return Said(english, "en") if language == "en" and english else Said(german, "de")


def many(german: tuple[str, ...], english: tuple[str, ...], language: str) -> tuple[Said, ...]:
    """As `said`, for lists, which need not have the same length."""
    if language == "en" and english:
        return tuple(Said(one, "en") for one in english)
    return tuple(Said(one, "de") for one in german)


def _read(clause: Clause, language: str, services: tuple[str, ...]) -> ReadClause:
    return ReadClause(
        id=clause.id,
        title=said(clause.title, clause.title_en, language),
        text=said(clause.text, clause.text_en, language),
        scope=SCOPES.get(clause.scope, clause.scope),
        addressees=tuple(ADDRESSEES.get(one, one) for one in clause.addressees),
        do=many(clause.do, clause.do_en, language),
        dont=many(clause.dont, clause.dont_en, language),
        asked=many(clause.asked, clause.asked_en, language),
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


def name_of(guideline: Guideline, language: str) -> str:
    """The guideline's name in this language, German where the file has no other."""
    return said(guideline.name, guideline.reading.name_en, language).text
