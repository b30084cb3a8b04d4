"""The first page: three lists, what is broken and late on top, and never more queries than sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core import today
from stadtstimme.desk.core.today import DIALOGUE, OUTGOING, WAITING, Item, parts_for

from ..world import World

NOW = dt.datetime(2026, 11, 23, 8, 30, tzinfo=dt.UTC)


@pytest.fixture
def lists(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Item]]:
    """What the sources give; tests fill it."""
    given: dict[str, list[Item]] = {WAITING: [], OUTGOING: [], DIALOGUE: []}
    sources = {where: [lambda person, now, where=where: given[where]] for where in given}
    monkeypatch.setattr(today, "SOURCES", sources)
    return given


def item(title: str, hours: float | None = None, **more: Any) -> Item:
    at = None if hours is None else NOW + dt.timedelta(hours=hours)
    return Item(title, "/beitraege/", "Beitrag", at=at, **more)


def test_broken_then_late_then_soonest(lists: dict[str, list[Item]], world: World) -> None:
    lists[WAITING] = [
        item("ohne Zeit"),
        item("später", 5),
        item("bald", 1),
        item("überfällig", -3, late=True),
        item("gestört", broken=True),
    ]
    waiting = next(part for part in parts_for(world.aylin, NOW) if part.name == WAITING)
    assert [one.title for one in waiting.items] == ["gestört", "überfällig", "bald", "später", "ohne Zeit"]
    assert waiting.late == "1 drängt"


def test_the_shortest_list_comes_first_and_a_broken_one_before_all(lists: dict[str, list[Item]], world: World) -> None:
    lists[WAITING] = [item(f"w{n}") for n in range(3)]
    lists[OUTGOING] = [item("o", 2)]
    assert [part.name for part in parts_for(world.aylin, NOW)] == [OUTGOING, WAITING, DIALOGUE]
    lists[WAITING].append(item("kaputt", broken=True))
    assert next(part.name for part in parts_for(world.aylin, NOW)) == WAITING


def test_late_and_broken_are_said_in_words(
    lists: dict[str, list[Item]], world: World, desk: Callable[..., Client]
) -> None:
    late = dt.datetime.now(dt.UTC) - dt.timedelta(hours=3, minutes=5)
    lists[DIALOGUE] = [
        Item("Wann öffnet das Bad?", "/dialog/1/", "Frage", at=late, late=True),
        Item(
            "Zweite Frage", "/dialog/2/", "Frage", at=late, late=True, late_note="seit 1 Stunde Servicezeit überfällig"
        ),
    ]
    lists[OUTGOING] = [Item("Marktplatz", "/kanaele/1/", "Kanal", broken=True, note="Die Anmeldung ist abgelaufen.")]
    page = desk(world.aylin).get("/").content.decode()
    assert "seit 3 Stunden überfällig" in page
    assert "seit 1 Stunde Servicezeit überfällig" in page
    assert "gestört" in page
    assert "Die Anmeldung ist abgelaufen." in page


def test_an_empty_list_says_so_and_offers_the_next_step(
    lists: dict[str, list[Item]], world: World, desk: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "STEPS", {name: [] for name in today.STEPS})
    today.add_step(WAITING, "Leitlinien lesen", "handbook:guideline", lambda person: bool(person.roles))
    page = desk(world.aylin).get("/").content.decode()
    assert "Gerade wartet nichts auf Sie." in page
    assert "Leitlinien lesen" in page
    assert "Leitlinien lesen" not in desk(world.charlie).get("/").content.decode()


def test_a_stranger_is_sent_to_the_sign_in(desk: Callable[..., Client], db: None) -> None:
    answer = desk(None).get("/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/anmelden/")


def test_the_first_page_costs_the_same_with_more_on_it(world: World, desk: Callable[..., Client]) -> None:
    """With the real sources: the number of queries does not grow with what is in the lists."""
    counts = []
    for round_ in range(2):
        for number in range(6 * round_):
            _channel(world, f"Kanal {number}")
        for person in (world.aylin, world.admin):
            client = desk(person)
            client.get("/")
            with CaptureQueriesContext(
                connection,
            ) as queries:
                assert client.get("/").status_code == 200
            counts.append(len(queries))
    assert counts[:2] == counts[2:]


def _channel(world: World, name: str) -> None:
    Channel.objects.create(
        network="mastodon",
        name=name,
        address=f"https://social.example/{name[-1]}",
        department=world.city,
        responsible=world.aylin,
        deputy=world.bernd,
        imprint_url="https://musterstadt.example/impressum",
        privacy_url="https://musterstadt.example/datenschutz",
        state=Channel.State.PAUSED,
        state_reason="Urlaub",
        requested_by=world.aylin,
        requested_at=NOW,
    )


def test_nobody_is_told_of_a_list_that_is_none_of_theirs(lists: dict[str, list[Item]], world: World) -> None:
    lists[DIALOGUE] = []
    assert [part.name for part in parts_for(world.aylin, NOW)] == [WAITING, OUTGOING, DIALOGUE]
    assert DIALOGUE not in [part.name for part in parts_for(world.helga, NOW)]


def test_an_empty_list_names_a_next_step_and_what_waits_is_shown_to_everybody(
    lists: dict[str, list[Item]], world: World
) -> None:
    waiting = {who: next(one for one in parts_for(who, NOW) if one.name == WAITING) for who in (world.uwe, world.admin)}
    assert [one.step.url_name if one.step else "" for one in waiting.values()] == ["record:events", ""]
