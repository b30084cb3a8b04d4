"""Notices: once per occasion, mailed at once or collected, tried again, never to those who left."""

from __future__ import annotations

import datetime as dt
import re
import smtplib
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client

from stadtstimme.desk.core import jobs_notices, today
from stadtstimme.desk.core.jobs import DUTIES, QUEUES
from stadtstimme.desk.core.jobs_notices import MOST_ATTEMPTS, forget_old_notices, mail_due, send_digests
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.core.notices import mark_seen, notices_of, notify, notify_all, settle_occasion, unread_count
from stadtstimme.desk.people.models import Person

from ..world import World

# A Monday, 09:30 in Berlin.
NOW = dt.datetime(2026, 11, 23, 8, 30, tzinfo=dt.UTC)
MORNING = dt.datetime(2026, 11, 24, 6, 5, tzinfo=dt.UTC)


def tell(person: Person, occasion: str = "step-1-asked", now: dt.datetime = NOW, **more: Any) -> bool:
    what = {"kind": "asked", "subject": "Ein Beitrag wartet auf Sie", "body": "Bitte prüfen.", "path": "/freigaben/7/"}
    return notify(person, occasion=occasion, now=now, **{**what, **more})


def test_one_occasion_is_told_once(world: World) -> None:
    assert tell(world.bernd)
    assert not tell(world.bernd)
    assert tell(world.carla)
    assert tell(world.bernd, "step-2-asked")
    assert Notice.objects.count() == 3


def test_telling_twice_breaks_no_transaction(world: World) -> None:
    with transaction.atomic():
        tell(world.bernd)
        tell(world.bernd)
        assert notices_of(world.bernd).count() == 1


def test_notify_all_tells_each_person_once(world: World) -> None:
    people = [world.bernd, world.bernd, world.carla]
    assert notify_all(people, kind="x", subject="x", path="/", occasion="x", now=NOW) == 2


def test_whoever_left_is_told_nothing(world: World) -> None:
    world.bernd.is_active = False
    assert not tell(world.bernd)


def test_a_notice_is_mailed_once_with_a_link(world: World, mailoutbox: list[mail.EmailMessage]) -> None:
    tell(world.bernd)
    assert mail_due(NOW, 10) == 1
    assert mail_due(NOW + dt.timedelta(days=2), 10) == 0
    [message] = mailoutbox
    assert message.to == [world.bernd.email]
    assert "http://desk.musterstadt.example/freigaben/7/" in message.body
    assert message.extra_headers["Message-ID"].endswith("@desk.musterstadt.example>")
    assert notices_of(world.bernd).get().state == Notice.State.MAILED


def test_what_was_read_in_the_desk_is_not_mailed(world: World, mailoutbox: list[mail.EmailMessage]) -> None:
    tell(world.bernd)
    mark_seen(world.bernd, now=NOW)
    mail_due(NOW, 10)
    assert mailoutbox == []
    assert notices_of(world.bernd).get().state == Notice.State.SETTLED


def test_what_is_done_is_not_mailed(world: World, mailoutbox: list[mail.EmailMessage]) -> None:
    tell(world.bernd)
    tell(world.carla)
    assert settle_occasion("step-1-asked", now=NOW) == 2
    mail_due(NOW, 10)
    assert mailoutbox == []
    assert unread_count(world.bernd) == 0


class Deaf:
    """A mail server that refuses everything, and counts."""

    def __init__(self, error: Exception) -> None:
        self.error, self.calls = error, 0

    def __call__(self) -> Deaf:
        return self

    def send_messages(self, _messages: list[Any]) -> int:
        self.calls += 1
        raise self.error


def test_a_silent_server_is_tried_again_with_growing_pauses(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(world.bernd)
    tell(world.carla)
    deaf = Deaf(ConnectionRefusedError())
    monkeypatch.setattr(jobs_notices, "get_connection", deaf)
    mail_due(NOW, 10)
    assert deaf.calls == 1, "the rest of the batch must not wait for a server that is not there"
    first = notices_of(world.bernd).get()
    assert first.state == Notice.State.PLANNED
    assert first.next_attempt_at > NOW
    later = first.next_attempt_at
    mail_due(later, 10)
    second = notices_of(world.bernd).get()
    assert second.next_attempt_at - later > first.next_attempt_at - NOW
    monkeypatch.undo()
    mail_due(second.next_attempt_at + dt.timedelta(minutes=1), 10)
    assert notices_of(world.bernd).get().state == Notice.State.MAILED


def test_a_refused_address_does_not_hold_up_the_others(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(world.bernd)
    tell(world.carla)
    deaf = Deaf(smtplib.SMTPRecipientsRefused({}))
    monkeypatch.setattr(jobs_notices, "get_connection", deaf)
    mail_due(NOW, 10)
    assert deaf.calls == 2


def test_at_last_it_is_given_up(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(world.bernd)
    Notice.objects.update(attempts=MOST_ATTEMPTS - 1)
    monkeypatch.setattr(jobs_notices, "get_connection", Deaf(TimeoutError()))
    mail_due(NOW, 10)
    assert notices_of(world.bernd).get().state == Notice.State.FAILED


def test_the_collection_comes_once_in_the_morning(world: World, mailoutbox: list[mail.EmailMessage]) -> None:
    Person.objects.filter(pk=world.bernd.pk).update(digest_only=True)
    bernd = Person.objects.get(pk=world.bernd.pk)
    tell(bernd)
    tell(bernd, "step-2-asked", subject="Noch ein Beitrag wartet")
    mail_due(NOW, 10)
    assert mailoutbox == []
    send_digests(MORNING - dt.timedelta(hours=2))
    mail_due(MORNING, 10)
    assert mailoutbox == [], "not before the house opens its eyes"
    for minutes in (0, 10, 200):
        send_digests(MORNING + dt.timedelta(minutes=minutes))
        mail_due(MORNING + dt.timedelta(minutes=minutes), 10)
    [message] = mailoutbox
    assert "Ein Beitrag wartet auf Sie" in message.body
    assert "Noch ein Beitrag wartet" in message.body
    assert unread_count(bernd) == 2, "the mail reads nothing for the person"
    assert notices_of(bernd).count() == 2, "the collection itself is no further notice"


def test_no_collection_on_a_holiday_or_weekend(world: World, mailoutbox: list[mail.EmailMessage]) -> None:
    Person.objects.filter(pk=world.bernd.pk).update(digest_only=True)
    tell(Person.objects.get(pk=world.bernd.pk))
    for day in (dt.datetime(2026, 11, 28, 8, tzinfo=dt.UTC), dt.datetime(2026, 12, 25, 8, tzinfo=dt.UTC)):
        send_digests(day)
        mail_due(day, 10)
    assert mailoutbox == []


def test_open_things_are_in_the_collection(
    world: World, mailoutbox: list[mail.EmailMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    def waiting(person: Any, now: dt.datetime) -> list[today.Item]:
        if person != world.carla:
            return []
        return [today.Item("Sperrung am Markt", "/freigaben/9/", "Freigabe", at=NOW, late=True)]

    monkeypatch.setitem(today.SOURCES, today.WAITING, [waiting])
    send_digests(MORNING)
    mail_due(MORNING, 10)
    [message] = mailoutbox
    assert message.to == [world.carla.email]
    assert "Sperrung am Markt (seit" in message.body
    assert "http://desk.musterstadt.example/freigaben/9/" in message.body


def test_old_notices_are_forgotten(world: World) -> None:
    tell(world.bernd)
    tell(world.bernd, "step-2-asked", now=NOW - dt.timedelta(days=181))
    forget_old_notices(NOW)
    assert [notice.occasion for notice in notices_of(world.bernd)] == ["step-1-asked"]


def test_the_worker_knows_all() -> None:
    assert DUTIES["forget-notices"].run is forget_old_notices
    assert QUEUES["notices"].run is mail_due
    assert DUTIES["digest"].run is send_digests


def test_the_page_shows_mine_and_marks_them_read(world: World, desk: Callable[..., Client]) -> None:
    tell(world.bernd)
    tell(world.carla, subject="Nur für Carla")
    client = desk(world.bernd)
    page = client.get("/mitteilungen/").content.decode()
    assert "Ein Beitrag wartet auf Sie" in page
    assert "Nur für Carla" not in page
    mine, hers = notices_of(world.bernd).get(), notices_of(world.carla).get()
    assert client.get(f"/mitteilungen/{hers.pk}/").status_code == 404
    assert unread_count(world.carla) == 1
    answer = client.get(f"/mitteilungen/{mine.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, "/freigaben/7/")
    assert unread_count(world.bernd) == 0


def test_all_can_be_marked_as_read(world: World, desk: Callable[..., Client]) -> None:
    for number in range(3):
        tell(world.bernd, f"step-{number}-asked")
    client = desk(world.bernd)
    assert client.get("/mitteilungen/gelesen/").status_code == 405
    client.post("/mitteilungen/gelesen/")
    assert unread_count(world.bernd) == 0
    assert desk(world.charlie).get("/mitteilungen/").status_code == 200
    assert desk(None).get("/mitteilungen/").status_code == 302


def test_the_list_is_paged(world: World, desk: Callable[..., Client], django_assert_max_num_queries: Any) -> None:
    for number in range(60):
        tell(world.bernd, f"step-{number}-asked", now=NOW + dt.timedelta(seconds=number))
    page = desk(world.bernd).get("/mitteilungen/")
    assert len(re.findall(r'href="/mitteilungen/\d+', page.content.decode())) == 25, "one link to each"
    assert "seite=" in page.content.decode()
