"""The guideline to read: every clause of the file, what serves it, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from stadtstimme.checker import load_guideline
from stadtstimme.checker.coverage import coverage
from stadtstimme.desk.core.folding import fold_text
from stadtstimme.desk.handbook.reading import chapters_of

from ..world import World

Desk = Callable[..., Client]


def test_every_clause_of_the_file_has_its_anchor(world: World, desk: Desk) -> None:
    page = desk(world.charlie).get("/leitlinien/").content.decode()
    anchors = re.findall(r'<article class="clause" id="([^"]+)"', page)
    assert anchors == [clause.id for clause in load_guideline().clauses]
    assert page.count("<h1") == 1
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_strangers_do_not_read_it_here(db: None, desk: Desk) -> None:
    assert desk(None).get("/leitlinien/").status_code == 302


def test_each_clause_names_exactly_the_checks_that_serve_it() -> None:
    guideline = load_guideline()
    by_id = {clause.id: clause for chapter in chapters_of(guideline, "de") for clause in chapter.clauses}
    served = {one.clause.id: one.by for one in coverage(guideline)}
    for clause in guideline.clauses:
        shown = {check.kind for check in by_id[clause.id].checks}
        assert {name for how, name in served[clause.id] if how == "rule"} <= shown
        assert shown <= set(clause.kinds)
        others = {how for how, _name in served[clause.id] if how != "rule"}
        assert bool(by_id[clause.id].services) == bool(others)


def found(question: str, language: str = "de") -> list[str]:
    chapters = chapters_of(load_guideline(), language, question)
    return [clause.id for chapter in chapters for clause in chapter.clauses]


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("Passwort", "S5"),
        ("passwörter", "S5"),
        ("Darf ich Fotos von Leuten posten?", "C4"),
        ("Darf ich ein Logo von anderen Seiten zeigen?", "C3"),
        ("Darf ich eine Beschreibung für Bilder weglassen?", "X2"),
    ],
)
def test_a_question_narrows_it_down(question: str, clause: str) -> None:
    ids = found(question)
    assert clause in ids
    assert len(ids) < len(load_guideline().clauses) / 3


def test_words_of_the_checks_answer_where_no_clause_does() -> None:
    guideline = load_guideline()
    own = fold_text(" ".join(f"{one.section} {one.title} {one.text}" for one in guideline.clauses))
    clause, word = next(
        (clause.id, word)
        for chapter in chapters_of(guideline, "de")
        for clause in chapter.clauses
        for check in clause.checks
        for word in fold_text(check.why).split()
        if len(word) > 6 and word not in own
    )
    assert clause in found(word)


def test_a_question_of_small_words_shows_everything() -> None:
    assert found("Darf ich das?") == [clause.id for clause in load_guideline().clauses]


def test_a_question_without_answer_leads_on(world: World, desk: Desk) -> None:
    page = desk(world.aylin).get("/leitlinien/?frage=Quastenflosser").content.decode()
    assert "Fragen Sie das Onlineteam" in page
    assert "Alle Leitlinien zeigen" in page


def test_english_readers_read_english(world: World, desk: Desk) -> None:
    client = desk(world.aylin)
    client.cookies["sprache"] = "en"
    page = client.get("/leitlinien/").content.decode()
    clause = load_guideline().clause("V1")
    assert clause.title_en in page
    assert clause.title not in page


def test_its_queries_do_not_depend_on_its_length(
    world: World, desk: Desk, django_assert_max_num_queries: Callable[..., object]
) -> None:
    client = desk(world.charlie)
    client.get("/leitlinien/")
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        client.get("/leitlinien/")
