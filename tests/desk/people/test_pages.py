"""The administration's pages, walked as the administration, as data protection, and as outsiders."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stadtstimme.desk.people.models import Department, Person, Responsibility, Role, RoleAssignment

from ..world import World, person

Desk = Callable[[Person | None], Client]
LISTS = ["/verwaltung/", "/verwaltung/fachbereiche/", "/verwaltung/zustaendigkeiten/"]


def test_the_administration_enters_a_person_and_gives_a_role(world: World, desk: Desk) -> None:
    client = desk(world.admin)
    answer = client.post(
        "/verwaltung/personen/neu/", {"name": "Nele Brandis", "email": "nele@musterstadt.example", "duty": ""}
    )
    made = Person.objects.get(email="nele@musterstadt.example")
    assert answer.status_code == 302
    page = f"/verwaltung/personen/{made.pk}/"
    client.post(f"{page}rollen/", {"role": "author", "department": world.parks.pk})
    assert "Redaktion" in client.get(page).content.decode()
    given = RoleAssignment.objects.get(person=made)
    client.post(f"/verwaltung/rollen/{given.pk}/entziehen/")
    assert not RoleAssignment.objects.filter(person=made).exists()
    client.post(page, {"name": "Nele Brandis", "email": "nele@musterstadt.example", "duty": "Kultur"})
    client.post(f"{page}abmelden/")
    made.refresh_from_db()
    assert (made.duty, made.is_active) == ("Kultur", False)
    client.post(f"{page}wieder-aufnehmen/")
    made.refresh_from_db()
    assert made.is_active


def test_what_is_wrong_stands_at_its_field(world: World, desk: Desk) -> None:
    client = desk(world.admin)
    answer = client.post(
        "/verwaltung/personen/neu/", {"name": "Zweite", "email": "AYLIN@musterstadt.example", "duty": ""}
    )
    assert answer.status_code == 422
    assert "gehört schon zu einer anderen Person" in answer.content.decode()
    answer = client.post(
        "/verwaltung/zustaendigkeiten/neu/",
        {
            "topic": "Kultur",
            "department": world.city.pk,
            "approver": world.bernd.pk,
            "deputy": world.bernd.pk,
            "deputy_after_hours": 4,
        },
    )
    assert answer.status_code == 422
    assert "zwei verschiedene Personen" in answer.content.decode()
    answer = client.post(
        f"/verwaltung/personen/{world.charlie.pk}/rollen/", {"role": "auditor", "department": world.parks.pk}
    )
    assert answer.status_code == 422


def test_responsibilities_are_entered_changed_and_retired(world: World, desk: Desk) -> None:
    client = desk(world.admin)
    fields = {
        "topic": "Kultur",
        "department": world.city.pk,
        "approver": world.bernd.pk,
        "deputy": world.carla.pk,
        "deputy_after_hours": 6,
    }
    assert client.post("/verwaltung/zustaendigkeiten/neu/", fields).status_code == 302
    one = Responsibility.objects.get(topic="Kultur")
    page = f"/verwaltung/zustaendigkeiten/{one.pk}/"
    assert client.post(page, {**fields, "deputy_after_hours": 8}).status_code == 302
    assert client.post(f"{page}beenden/").status_code == 302
    one.refresh_from_db()
    assert (one.deputy_after_hours, one.active) == (8, False)


def test_overseers_read_and_change_nothing(world: World, desk: Desk) -> None:
    for reader in (world.helga, world.uwe):
        client = desk(reader)
        for path in [*LISTS, f"/verwaltung/personen/{world.bernd.pk}/"]:
            page = client.get(path)
            assert page.status_code == 200
            assert "Entziehen" not in page.content.decode()
        assert client.post(f"/verwaltung/personen/{world.bernd.pk}/abmelden/").status_code == 403
        assert client.post(LISTS[1], {"name": "N", "short_name": "N"}).status_code == 403


def test_search_and_state_narrow_the_list(world: World, desk: Desk) -> None:
    client = desk(world.admin)
    page = client.get("/verwaltung/?suche=Kolkmann").content.decode()
    assert "Bernd Kolkmann" in page
    assert "Aylin Reinders" not in page
    assert "Bernd Kolkmann" not in client.get("/verwaltung/?stand=abgemeldet").content.decode()


@pytest.mark.parametrize("path", LISTS)
def test_lists_are_paged_and_cost_the_same(world: World, desk: Desk, path: str) -> None:
    def fill(count: int, name: str) -> None:
        for number in range(count):
            one = person(f"{name}{number:03} Muster", (Role.APPROVER, world.parks), (Role.AUTHOR, None))
            Department.objects.create(name=f"{name} {number:03}", short_name=f"{name}{number:03}")
            Responsibility.objects.create(
                topic=f"{name} {number:03}", department=world.parks, approver=one, deputy=world.carla
            )

    client = desk(world.admin)
    fill(3, "Amt")
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(path)
    fill(40, "Werk")
    with CaptureQueriesContext(connection) as many:
        page = client.get(path)
    assert len(many) == len(few) <= 15
    assert 'rel="next"' in page.content.decode()


def test_everybody_chooses_how_they_are_told(world: World, desk: Desk) -> None:
    client = desk(world.bernd)
    assert "Nur eine Mail am Tag" in client.get("/mitteilungen/").content.decode()
    for wanted, expected in (("1", True), ("0", False)):
        client.post("/verwaltung/meine-mails/", {"digest": wanted})
        assert Person.objects.get(pk=world.bernd.pk).digest_only is expected
    assert not Person.objects.exclude(pk=world.bernd.pk).filter(digest_only=True).exists()
