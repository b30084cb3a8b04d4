"""The search on either engine: spellings, beginnings, access, pages, and what was taken out is gone."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stadtstimme.desk.core import fulltext, search
from stadtstimme.desk.core.fulltext import holding
from stadtstimme.desk.core.models import SearchEntry
from stadtstimme.desk.core.search import drop_entry, find, put_entry, register_kind

from ..world import World

NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two kinds of our own: open ones for everybody with a role, closed ones for their department."""
    monkeypatch.setattr(search, "KINDS", {})
    register_kind("open", "Offenes", "Offenes", lambda person, rows: rows if person.roles else rows.none())
    register_kind(
        "closed", "Internes", "Internes", lambda person, rows: rows.filter(department_id__in=departments(person))
    )


def departments(person: Any) -> list[int]:
    return [department for _role, department in person.roles if department]


def put(number: int, text: str, kind: str = "open", department: int | None = None, title: str = "") -> None:
    put_entry(
        kind,
        number,
        department_id=department,
        title=title or f"Eintrag {number}",
        excerpt=text[:100],
        path=f"/beitraege/{number}/",
        text=text,
        at=NOW,
    )


def found(person: Any, query: str) -> list[int]:
    return [entry.object_id for entry in find(person, query)]


@pytest.mark.parametrize("query", ["Straße", "strasse", "STRASS", "Fuß straß", "fuss", "gesperrt strasse"])
def test_every_spelling_and_beginning_finds_it(world: World, query: str) -> None:
    put(1, "Die Fußgänger in der Straße Am Bach: gesperrt bis Freitag.")
    put(2, "Das Freibad öffnet.")
    assert found(world.aylin, query) == [1]


@pytest.mark.parametrize("query", ["Öffnung", "oeffnung", "offnung", "ÖFFNUNGSZEITEN"])
@pytest.mark.parametrize("text", ["Neue Öffnungszeiten", "Neue Oeffnungszeiten"])
def test_umlauts_find_both_ways(world: World, query: str, text: str) -> None:
    put(1, text)
    expected = [] if query == "offnung" and "Oe" in text else [1]
    assert found(world.aylin, query) == expected


@pytest.mark.parametrize("query", ["Strasse", "straße", "Brücke", "öffnungszeit", "Spielplatz", "platz"])
def test_the_last_part_of_a_long_word_is_found(world: World, query: str) -> None:
    put(1, "Die Hafenstraße und die Kaibrücken-Baustelle an der Marienbrücke: Sommeröffnungszeiten am Waldspielplatz")
    put(2, "Ein Weg ins Nirgendwo, ratlos")
    assert found(world.aylin, query) == ([1] if query != "öffnungszeit" else [])
    assert found(world.aylin, "sommeröffnung") == [1]
    assert found(world.aylin, "zeiten") == [1]


def test_all_words_must_be_there_and_the_title_counts(world: World) -> None:
    put(1, "Der Park ist offen.", title="Stadtgarten")
    put(2, "Der Park ist zu.")
    assert found(world.aylin, "stadtgarten park") == [1]
    assert found(world.aylin, "park") == [2, 1]
    assert found(world.aylin, "park brunnen") == []


def test_a_renewed_entry_is_found_by_its_new_words_only(world: World) -> None:
    put(1, "Rathaus")
    put(2, "Rathaus")
    put(1, "Bibliothek")
    assert found(world.aylin, "rathaus") == [2]
    assert found(world.aylin, "bibliothek") == [1]
    put(2, "Rathaus, zweite Fassung")
    assert SearchEntry.objects.count() == 2


def test_what_was_dropped_is_gone_from_the_index_too(world: World) -> None:
    put(1, "Geheimnisvoll")
    drop_entry("open", 1)
    assert found(world.aylin, "geheimnisvoll") == []
    assert not SearchEntry.objects.exists()


def test_an_update_behind_the_writer_keeps_the_index(world: World) -> None:
    put(1, "Rathaus")
    SearchEntry.objects.update(folded="schwimmbad")
    assert found(world.aylin, "rathaus") == []
    assert found(world.aylin, "schwimmbad") == [1]


def test_bulk_rows_are_indexed(world: World) -> None:
    rows = [SearchEntry(kind="open", object_id=n, title="x", folded=f"wort{n}", at=NOW) for n in range(30)]
    SearchEntry.objects.bulk_create(rows)
    assert found(world.aylin, "wort17") == [17]


def test_nobody_finds_what_is_not_theirs(world: World) -> None:
    put(1, "Haushalt", kind="open")
    put(2, "Haushalt", kind="closed", department=world.parks.pk)
    put(3, "Haushalt", kind="closed", department=world.city.pk)
    assert found(world.miriam, "haushalt") == [2, 1]
    assert found(world.aylin, "haushalt") == [1]
    assert found(world.charlie, "haushalt") == []
    assert [entry.kind for entry in find(world.miriam, "haushalt", kind="closed")] == ["closed"]


def test_kinds_nobody_registered_are_found_by_nobody(world: World) -> None:
    put(1, "Haushalt", kind="unknown")
    assert found(world.admin, "haushalt") == []


def test_pages_of_hits_lose_nothing(world: World) -> None:
    for number in range(7):
        put(number, "Baustelle")
    met: list[int] = []
    cursor = None
    while True:
        page = find(world.aylin, "baustelle", cursor, size=3)
        met += [entry.object_id for entry in page]
        if not (cursor := page.next_cursor):
            break
    assert met == [6, 5, 4, 3, 2, 1, 0]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    query=st.one_of(
        st.text(max_size=60), st.sampled_from(['"', "a OR b", "NEAR(a b)", "-x*", "':* | '", "\\", "a' & b", "*"])
    )
)
def test_no_question_breaks_the_engine(world: World, query: str) -> None:
    assert isinstance(found(world.aylin, query), list)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(word=st.text(st.sampled_from("abcdefgäöüßéłø0123ΑБ"), min_size=1, max_size=30))
def test_every_word_finds_its_own_text(world: World, word: str) -> None:
    put(1, f"vorher {word} nachher")
    assert found(world.aylin, word) == [1]


def test_the_index_is_asked_and_gives_the_order(world: World) -> None:
    put(1, "Rathaus")
    plan = holding(SearchEntry.objects.all(), [("rathaus",)]).order_by("-place").explain()
    if connection.vendor == "sqlite":
        assert "SCAN core_search VIRTUAL TABLE" in plan
        assert "TEMP B-TREE" not in plan
    else:
        assert "words @@" in plan


def test_one_query_whatever_the_number_of_hits(world: World, django_assert_num_queries: Any) -> None:
    for number in range(12):
        put(number, "Baustelle", kind="closed" if number % 2 else "open", department=world.parks.pk)
    assert world.miriam.roles
    with django_assert_num_queries(1):
        assert len(find(world.miriam, "baustelle")) == 12


@pytest.mark.parametrize("often", [-1, 10**9])
def test_walking_and_gathering_find_the_same(world: World, monkeypatch: pytest.MonkeyPatch, often: int) -> None:
    """PostgreSQL has two ways (fulltext.py); which of them is taken must not show."""
    monkeypatch.setattr(fulltext, "OFTEN", often)
    for number in range(9):
        words = "Baustelle am Markt" if number % 2 else "Baustelle"
        put(number, words, kind="closed" if number % 3 else "open", department=world.parks.pk)
    assert found(world.aylin, "baustelle") == [6, 3, 0]
    assert found(world.miriam, "baust markt") == [7, 5, 3, 1]
    assert found(world.miriam, "baustelle brunnen") == []
    assert found(world.charlie, "baustelle") == []
    first = find(world.miriam, "baustelle", size=4)
    second = find(world.miriam, "baustelle", first.next_cursor, size=4)
    back = find(world.miriam, "baustelle", second.previous_cursor, size=4)
    assert [[entry.object_id for entry in page] for page in (first, second, back)] == [
        [8, 7, 6, 5],
        [4, 3, 2, 1],
        [8, 7, 6, 5],
    ]
