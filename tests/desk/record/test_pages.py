"""The page Protokoll: a purpose first, every look recorded, nobody ranked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
import time_machine
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stadtstimme.desk.channels.actions import pause_channel
from stadtstimme.desk.core.errors import Invalid, NotAllowed
from stadtstimme.desk.people.actions import change_department, change_person
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.actions import note_reading, open_reading, record_event
from stadtstimme.desk.record.models import AuditEvent, Reading
from stadtstimme.desk.record.queries import events_by
from stadtstimme.desk.record.verify import verify_chain

from ..world import World

Desk = Callable[[Person | None], Client]
PURPOSE = "Prüfung der Freigaben im Oktober, Prüfplan Punkt 4"


def opened(desk: Desk, person: Person) -> Client:
    client = desk(person)
    assert client.post("/protokoll/", {"purpose": PURPOSE}).status_code == 302
    return client


def test_nothing_is_shown_before_a_purpose_is_given(world: World, desk: Desk) -> None:
    pause_channel(world.bernd, world.page, "Wartung am Wochenende", now=timezone.now())
    client = desk(world.uwe)
    page = client.get("/protokoll/").content.decode()
    assert "Wofür lesen Sie" in page
    assert "Kanal pausiert" not in page
    for poor in ("", "kurz", "x" * 400):
        assert client.post("/protokoll/", {"purpose": poor}).status_code == 422
    assert not Reading.objects.exists()
    client = opened(desk, world.uwe)
    assert "Kanal pausiert" in client.get("/protokoll/").content.decode()


def test_reading_is_recorded_and_the_purpose_stays_out_of_the_chain(world: World, desk: Desk) -> None:
    client = opened(desk, world.helga)
    client.get("/protokoll/?art=channels.channel")
    client.get("/protokoll/?vorgang=meine+Notiz+zu+Herrn+X")
    first, second, third = AuditEvent.objects.filter(object_type="record.reading").order_by("sequence")
    assert first.action == "record.opened"
    assert second.data["by_object"] == "channels.channel"
    assert (third.action, third.data["by_action"]) == ("record.read", "")
    assert Reading.objects.get().purpose == PURPOSE
    chain = str(list(AuditEvent.objects.values()))
    assert "Prüfplan" not in chain
    assert "Herrn X" not in chain
    assert verify_chain().intact


def test_a_reading_ends(world: World, desk: Desk) -> None:
    client = opened(desk, world.uwe)
    assert client.post("/protokoll/beenden/").status_code == 302
    assert "Wofür lesen Sie" in client.get("/protokoll/").content.decode()
    client = opened(desk, world.uwe)
    with time_machine.travel(timezone.now() + dt.timedelta(hours=9)):
        assert "Wofür lesen Sie" in client.get("/protokoll/").content.decode()


def test_one_readers_purpose_is_no_ticket_for_another(world: World, desk: Desk) -> None:
    opened(desk, world.uwe)
    client = desk(world.helga)
    session = client.session
    session["record_reading"] = Reading.objects.get().pk
    session.save()
    assert "Wofür lesen Sie" in client.get("/protokoll/").content.decode()


@pytest.mark.parametrize("who", ["aylin", "miriam", "bernd", "dana", "admin", "charlie"])
def test_only_audit_and_data_protection_read(world: World, desk: Desk, who: str) -> None:
    person = getattr(world, who)
    client = desk(person)
    assert client.get("/protokoll/").status_code == 403
    assert client.post("/protokoll/", {"purpose": PURPOSE}).status_code == 403
    with pytest.raises(NotAllowed):
        open_reading(person, PURPOSE, now=timezone.now())
    with pytest.raises(NotAllowed):
        note_reading(person, Reading(pk=1), now=timezone.now())


def test_nobody_is_looked_up_or_named(world: World, desk: Desk) -> None:
    Person.objects.filter(pk=world.bernd.pk).update(duty="Leitung Referat 4")
    pause_channel(world.bernd, world.page, "Wartung am Wochenende", now=timezone.now())
    change_person(
        world.admin, world.dana, email=world.dana.email, name=world.dana.name, duty="Dialog", now=timezone.now()
    )
    Client().post("/anmelden/", {"login": world.bernd.email, "password": "falsch"})
    client = opened(desk, world.uwe)
    page = client.get("/protokoll/").content.decode()
    main = page.split("<main")[1]
    assert "Leitung Referat 4" in main
    assert "Konto: Leitung Referat 4" in main
    for name in ("Kolkmann", "Wulfes", "Pohlmann", world.bernd.actor_key, world.dana.actor_key):
        assert name not in main
    for query in (f"art=people.person&nummer={world.dana.pk}", f"nummer={world.dana.pk}", "art=people.person"):
        answer = client.get(f"/protokoll/?{query}")
        assert answer.status_code == 422, query
    for parameter in ("person", "actor", "actor_key", "akteur"):
        count = client.get("/protokoll/").content.decode().count("<tr>")
        assert (
            client.get(f"/protokoll/?{parameter}={world.bernd.actor_key}").content.decode().count("<tr>") == count + 1
        )


def test_filters_by_object_action_and_time(world: World, desk: Desk) -> None:
    pause_channel(world.bernd, world.page, "Wartung am Wochenende", now=timezone.now())
    change_department(world.admin, world.parks, name="Grün", short_name="G", now=timezone.now())
    client = opened(desk, world.uwe)

    def rows(query: str) -> str:
        return client.get(f"/protokoll/?{query}").content.decode().partition("<tbody>")[2].partition("</tbody>")[0]

    assert "Kanal pausiert" in rows("art=channels.channel")
    assert "Fachbereich geändert" not in rows("art=channels.channel")
    assert "Kanal pausiert" in rows(f"art=channels.channel&nummer={world.page.pk}")
    assert rows("art=channels.channel&nummer=4711") == ""
    assert "Fachbereich geändert" in rows("vorgang=people")
    assert "Kanal pausiert" not in rows("vorgang=people.department_changed")
    today = timezone.localdate()
    assert "Kanal pausiert" in rows(f"von={today}&bis={today}")
    assert "Kanal pausiert" not in rows(f"bis={today - dt.timedelta(days=1)}")
    assert client.get("/protokoll/?von=gestern").status_code == 422


def test_persons_cannot_be_asked_for(world: World) -> None:
    for object_type in ("people.person", "sessions.session", "people.roleassignment", "record.reading", ""):
        with pytest.raises(Invalid):
            events_by(object_type=object_type, object_id="1")


def test_the_list_is_paged_and_costs_the_same(world: World, desk: Desk) -> None:
    client = opened(desk, world.uwe)
    client.get("/protokoll/")
    with CaptureQueriesContext(connection) as few:
        client.get("/protokoll/")
    for number in range(70):
        change_department(world.admin, world.parks, name=f"Amt {number}", short_name="G", now=timezone.now())
    with CaptureQueriesContext(connection) as many:
        page = client.get("/protokoll/").content.decode()
    assert len(many) == len(few) <= 15
    assert 'rel="next"' in page
    assert page.partition("<tbody>")[2].count("<tr>") == 50


def test_whoever_is_given_work_is_shown_by_function_as_well(world: World, desk: Desk) -> None:
    Person.objects.filter(pk=world.dana.pk).update(duty="Bürgerdialog")
    with transaction.atomic():
        record_event(world.aylin, "dialogue.assigned", world.page, now=timezone.now(), to=world.dana.actor_key)
    main = opened(desk, world.uwe).get("/protokoll/").content.decode().split("<main")[1]
    assert "Bürgerdialog" in main
    assert world.dana.actor_key not in main


def test_what_was_noted_is_said_in_words(world: World, desk: Desk) -> None:
    with transaction.atomic():
        data = {"autosaved": False, "steps": ["subject", "release"], "role": "approver"}
        record_event(world.aylin, "editorial.post_submitted", world.page, now=timezone.now(), **data)
    main = opened(desk, world.uwe).get("/protokoll/").content.decode().split("<main")[1]
    assert all(words in main for words in ("nein", "Fachliche Prüfung, Freigabe"))
    assert not any(code in main for code in ("False", "approver", "subject"))
