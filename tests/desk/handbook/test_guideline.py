"""The guideline to read: every clause of the file, what serves it, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.test import Client

from stadtstimme.checker import load_guideline
from stadtstimme.checker.coverage import coverage
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


def test_at_the_desk_it_takes_a_sign_in(db: None, desk: Desk) -> None:
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
