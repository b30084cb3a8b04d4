"""The handbook for everybody: the same pages without a sign-in, and a way to ask that asks for nobody's name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client, override_settings

from stadtstimme.checker import load_guideline
from stadtstimme.checker.guideline import SHIPPED
from stadtstimme.checker.guideline_reading import Panel, Passage, Reading
from stadtstimme.desk.core import settings as site
from stadtstimme.desk.dialogue.models import Comment
from stadtstimme.desk.handbook import asking, leaflet, reading_views
from stadtstimme.desk.handbook.helping import places, places_for
from stadtstimme.desk.handbook.leaflet import read_leaflet
from stadtstimme.desk.handbook.reading import read_document
from stadtstimme.desk.public.models import PageComment
from tests.desk.public.conftest import fresh_limits, type_in  # noqa: F401
from tests.desk.world import World

SECOND = load_guideline(SHIPPED.with_name("dienstanweisung.toml"))
PAGES = ["", "nachschlagen.json", "faltblatt/", "leichte-sprache/", "gespeichert/"]
PRIVATE = "Darf ich schreiben, dass Tarik müde war?"


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> None:
    """The city has the other guideline, which names nothing that is only for reading."""
    monkeypatch.setattr(reading_views, "current_guideline", lambda: SECOND)


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_everybody_reads_and_nobody_is_asked(path: str, street: Client, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(1):  # the page's foot names the imprint
        answer = street.get(f"/leitlinien/{path}")
    assert answer.status_code == 200
    assert not answer.cookies
    assert answer["Cache-Control"] == "public, max-age=60"
    again = street.get(f"/leitlinien/{path}", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    # only the link to the other language repeats an address
    assert street.get(f"/leitlinien/{path}?frage=Obst").content.replace(b"?frage=Obst", b"") == answer.content
    for method in ("post", "put", "patch", "delete"):
        assert getattr(street, method)(f"/leitlinien/{path}", PRIVATE, content_type="text/plain").status_code == 405


@pytest.mark.django_db
def test_the_question_has_no_name_and_no_address(street: Client) -> None:
    """Without a name a browser would not send the field, whatever happened to the script."""
    form = re.search(r'<form class="ask__form".*?</form>', street.get("/leitlinien/").content.decode(), re.DOTALL)
    assert form is not None
    assert not re.search(r"\b(?:name|action|method)=", form[0])
    assert 'autocomplete="off"' in form[0] and 'spellcheck="false"' in form[0] and " hidden>" in form[0]


@pytest.mark.django_db
def test_both_sides_say_the_same(world: World, street: Client, desk: Callable[..., Client]) -> None:
    client = Client()
    client.force_login(world.charlie, backend="allauth.account.auth_backends.AuthenticationBackend")
    open_clauses = clauses_in(street.get("/leitlinien/").content.decode())
    assert len(open_clauses) == len(load_guideline().clauses)
    with override_settings(ROOT_URLCONF="stadtstimme.desk.core.urls_desk", MIDDLEWARE=site.DESK_MIDDLEWARE):
        page = client.get("/leitlinien/").content.decode()
    assert clauses_in(page) == open_clauses


def clauses_in(page: str) -> list[str]:
    return re.findall(r'<article class="clause".*?</article>', page, re.DOTALL)


@pytest.mark.django_db
def test_every_way_leads_somewhere(street: Client) -> None:
    ways = re.search(r'<ul class="ways">.*?</ul>', street.get("/leitlinien/").content.decode(), re.DOTALL)
    assert ways is not None
    addresses = re.findall(r'href="([^"]+)"', ways[0])
    assert len(addresses) >= 8
    assert {street.get(one).status_code for one in addresses} == {200}


@pytest.mark.django_db
def test_anchors_are_valid_and_there_once(street: Client, second: None) -> None:
    page = street.get("/leitlinien/").content.decode()
    ids = re.findall(r'\sid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert all(one and not re.search(r"\s", one) for one in ids)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert 'id="1-2"' in page  # § 1 (2)


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_a_guideline_without_anything_for_reading_is_shown_as_well(path: str, street: Client, second: None) -> None:
    page = street.get(f"/leitlinien/{path}").content.decode()
    if not path:
        assert all(clause.text in page for clause in SECOND.clauses)
        assert "Fassung 3.1" in page and "gilt ab" not in page
    if path == "leichte-sprache/":
        assert "Hier fehlt noch ein Text." in page


@pytest.mark.django_db
def test_what_is_not_translated_is_marked(street: Client, second: None) -> None:
    page = street.get("/en/leitlinien/").content.decode()
    assert '<html lang="en">' in page
    assert f'<span lang="de">{SECOND.clauses[0].title}</span>' in page
    assert "shown in German" in page
    assert not read_document(SECOND, "en").translated and read_document(load_guideline(), "en").translated


@pytest.mark.django_db
def test_in_english_the_shipped_one_is_english(street: Client) -> None:
    page = street.get("/en/leitlinien/").content.decode()
    for clause in clauses_in(page):
        without_examples_of_rules = re.sub(r"<details.*?</details>", "", clause, flags=re.DOTALL)
        assert 'lang="de"' not in without_examples_of_rules
    assert "Your opinion is free" in page and 'href="/en/leitlinien/faltblatt/"' in page


def test_helpers_are_places_with_addresses_of_the_house() -> None:
    guideline = load_guideline()
    every = places(guideline, "de")
    assert [one.id for one in every] == ["onlineteam", "presse", "datenschutz", "personalrat"]
    assert [one.id for one in places_for(guideline.clause("Z3"), every)] == ["presse"]
    assert places_for(guideline.clause("V1"), every) == every[:1]
    fallback = places(SECOND, "de")
    assert [one.mail for one in fallback][1] == "medien@beispielau.example"
    assert places_for(SECOND.clauses[0], fallback) == fallback[:1]


def test_a_leaflet_is_made_from_any_guideline() -> None:
    shipped, other = read_leaflet(load_guideline(), "de"), read_leaflet(SECOND, "de")
    assert len(shipped.panels) == 4
    titles = [words.title.text for panel in other.panels for words in panel.clauses]
    assert titles == [clause.title for clause in SECOND.clauses] and other.missing == 0
    assert all(words.text for panel in other.panels for words in panel.clauses)


def test_a_leaflet_of_very_many_clauses_says_how_many_are_missing() -> None:
    many = replace(load_guideline(), reading=Reading(), clauses=load_guideline().clauses * 2)
    made = leaflet.read_leaflet(many, "de")
    shown = [words for panel in made.panels for words in panel.clauses]
    assert len(made.panels) == 4 and made.missing == len(many.clauses) - len(shown) > 0
    assert not any(words.text for words in shown)


@pytest.mark.django_db
def test_the_online_team_is_asked_without_a_name(world: World, street: Client, type_in: Callable[..., Any]) -> None:  # noqa: F811
    page = street.get("/sagen-sie-es-uns/?thema=guideline").content.decode()
    assert "das Programm weiß nicht, wer fragt" in page
    assert re.search(r'value="guideline"[^>]*checked', page)
    assert "das Programm weiß nicht" not in street.get("/sagen-sie-es-uns/").content.decode()
    type_in("/sagen-sie-es-uns/", text="Darf ich mein Dienstrad zeigen?", name="", topic="guideline")
    kept = PageComment.objects.get()
    assert (kept.topic, kept.name) == ("guideline", "")
    assert {field.name for field in PageComment._meta.get_fields()}.isdisjoint({"address", "person", "user", "session"})
    assert Comment.objects.count() in (0, 1)


@pytest.mark.django_db
def test_what_a_city_writes_is_never_markup(street: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    nasty = '</script><img src=x onerror="alert(1)">'
    clause = replace(SECOND.clauses[0], id='"><b>', title=nasty, text=nasty, do=(nasty,), asked=(nasty,))
    reading = Reading(
        intro=(Passage(nasty, (nasty,)),), easy=(Passage(nasty, (nasty,)),), panel=(Panel(nasty, (nasty,)),)
    )
    monkeypatch.setattr(
        reading_views,
        "current_guideline",
        lambda: replace(SECOND, digest="x", name=nasty, clauses=(clause,), reading=reading),
    )
    for path in ("", "faltblatt/", "leichte-sprache/"):
        page = street.get(f"/leitlinien/{path}").content.decode()
        assert "<img" not in page and 'id=""' not in page, path
        assert "&lt;/script&gt;&lt;img" in page


def test_the_index_holds_nothing_that_stays_inside() -> None:
    text = str(asking.asking_index(load_guideline(), "de"))
    assert "intranet.musterstadt" not in text
