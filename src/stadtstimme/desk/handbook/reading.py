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
from ...duties import serves
from ..core.folding import fold_query, fold_words

EXAMPLES = 2
# Folded. They stand in nearly every question and in nearly every clause.
SMALL_WORDS = frozenset(
    """
    aber als am an auch auf aus bei bin das dass dem den der des die darf duerfen ein eine einem einen
    einer eines es fuer hat ich im in ist kann man mein meine meinen mich mir mit muss muessen nicht
    oder schreiben sein sich sie sind soll sollen ueber um und uns von vom was wenn wer wie wir zu zum
    zur posten veroeffentlichen zeigen a about and any are can do for i in is it may my of on or post
    should show the to we what who with
    """.split()  # noqa: SIM905
)
# What people say and what the guideline says; folded.
SAME_WORDS = {
    "foto": "bild",
    "fotos": "bild",
    "selfie": "bild",
    "screenshot": "bild",
    "photo": "image",
    "picture": "image",
    "video": "film",
    "videos": "film",
    "song": "musik",
    "kennwort": "passwort",
}
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


@serves("W1", how="register")
def chapters_of(guideline: Guideline, language: str, question: str = "") -> list[Chapter]:
    """The chapters in the file's order; with a question only the clauses that answer it best (see `asked`)."""
    services = _services(guideline)
    every = [(clause, _read(clause, language, services[clause.id])) for clause in guideline.clauses]
    found = asked(question, every, language)
    chapters = groupby(found, key=lambda pair: _section(pair[0], language))
    return [
        Chapter(f"kapitel-{place}", title, tuple(clause for _source, clause in pairs))
        for place, (title, pairs) in enumerate(chapters, 1)
    ]


Pairs = list[tuple[Clause, ReadClause]]


def asked(question: str, every: Pairs, language: str) -> Pairs:
    """Those clauses that hold most of the question's words; small words such as »darf ich ein« do not count.

    The clause's own text is looked through first, then what is said about the checks that serve it.
    """
    words = [spellings for spellings in fold_query(question) if not SMALL_WORDS.intersection(spellings)]
    wanted = [(*spellings, *(SAME_WORDS[one] for one in spellings if one in SAME_WORDS)) for spellings in words]
    if not wanted:
        return every
    for texts in (_own_text, _all_text):
        hits = [(_hits(wanted, texts(source, read, language)), source, read) for source, read in every]
        most = max((count for count, *_rest in hits), default=0)
        if most:
            return [(source, read) for count, source, read in hits if count == most]
    return []


def _hits(wanted: list[tuple[str, ...]], text: str) -> int:
    known = {spelling for spellings in fold_words(text) for spelling in spellings}
    return sum(any(word.startswith(one) for one in spellings for word in known) for spellings in wanted)


def _own_text(source: Clause, read: ReadClause, language: str) -> str:
    return f"{read.id} {_section(source, language)} {read.title} {read.text}"


def _all_text(source: Clause, read: ReadClause, language: str) -> str:
    checks = " ".join(" ".join((one.title, one.why, one.do, *one.found, *one.fine)) for one in read.checks)
    return f"{_own_text(source, read, language)} {checks}"


def _section(clause: Clause, language: str) -> str:
    return clause.section_en if language == "en" and clause.section_en else clause.section


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
