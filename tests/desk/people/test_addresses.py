"""An administrator cannot take an account over in silence: its former address learns of every step."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core import mail
from django.test import Client

from stadtstimme.desk.core.errors import NotAllowed
from stadtstimme.desk.core.jobs_notices import mail_due
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.core.notices import mark_seen, notices_of
from stadtstimme.desk.people.actions import change_person, deactivate_person
from stadtstimme.desk.people.actions.addresses import tell_password_reset
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.models import AuditEvent
from tests.desk.world import World

NOW = dt.datetime(2026, 11, 20, 11, 0, tzinfo=dt.UTC)
OLD, NEW = "dana@musterstadt.example", "neu@musterstadt.example"


def move(world: World, email: str = NEW, now: dt.datetime = NOW) -> Person:
    return change_person(world.admin, world.dana, email=email, name=world.dana.name, duty="", now=now)


def mailed() -> set[tuple[str, str]]:
    mail_due(NOW + dt.timedelta(days=40), 50)
    return {(one.to[0], one.subject) for one in mail.outbox}


def test_both_addresses_learn_of_the_change(world: World) -> None:
    move(world)
    assert {address for address, _subject in mailed()} == {OLD, NEW}
    assert "geändert" in mail.outbox[0].subject
    event = AuditEvent.objects.get(action="people.person_changed")
    assert "email" in event.data["fields"]
    assert OLD not in str(event.data) + str(event.__dict__)


def test_whoever_sits_in_the_account_cannot_keep_the_mail_back(world: World) -> None:
    dana = move(world)
    mark_seen(dana, now=NOW)
    Person.objects.filter(pk=dana.pk).update(digest_only=True)
    deactivate_person(world.admin, dana, now=NOW)
    assert OLD in {address for address, _subject in mailed()}
    assert all(one.address == "" for one in notices_of(dana))


def test_an_account_that_rests_is_not_taken_over_either(world: World) -> None:
    deactivate_person(world.admin, world.dana, now=NOW)
    move(world)
    assert {address for address, _subject in mailed()} == {OLD}


def test_a_changed_name_is_no_mail(world: World) -> None:
    change_person(world.admin, world.dana, email=OLD, name="Dana Neu", duty="", now=NOW)
    assert not Notice.objects.exists()


def test_a_new_password_is_told_to_all_recent_addresses(world: World) -> None:
    move(world)
    dana = move(world, "fremd@musterstadt.example", NOW + dt.timedelta(days=1))
    Notice.objects.update(state="mailed", next_attempt_at=None)
    tell_password_reset(dana, now=NOW + dt.timedelta(days=2))
    assert {address for address, _subject in mailed()} == {OLD, NEW, "fremd@musterstadt.example"}


def test_an_address_of_long_ago_is_left_in_peace(world: World) -> None:
    dana = move(world)
    Notice.objects.update(state="mailed", next_attempt_at=None)
    tell_password_reset(dana, now=NOW + dt.timedelta(days=31))
    assert {address for address, _subject in mailed()} == {NEW}


def test_the_link_in_the_mail_ends_in_a_notice_and_an_event(world: World) -> None:
    client = Client()
    client.post("/anmelden/passwort/vergessen/", {"email": OLD})
    [link] = [word for word in mail.outbox[-1].body.split() if "/passwort/neu/" in word]
    page = client.get("/" + link.split("/", 3)[3], follow=True)
    new = "Ein-ganz-neues-Kennwort-9"
    client.post(page.request["PATH_INFO"], {"password1": new, "password2": new})
    assert Person.objects.get(pk=world.dana.pk).check_password(new)
    assert AuditEvent.objects.filter(action="people.password_reset").count() == 1
    assert Notice.objects.get(kind="password_reset").recipient == world.dana


def test_outsiders_change_nobody(world: World) -> None:
    for who in (world.dana, world.charlie, world.helga, world.bernd):
        with pytest.raises(NotAllowed):
            change_person(who, world.dana, email=NEW, name="x", duty="", now=NOW)
    assert not Notice.objects.exists()
