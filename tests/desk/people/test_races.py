"""Several processes at once: the rate limit counts across them, somebody always administers, the trail stays whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from stadtstimme.desk.channels.actions import activate_channel, pause_channel
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.people.actions import assign_role, deactivate_person, withdraw_role
from stadtstimme.desk.people.models import Person, Role, RoleAssignment
from stadtstimme.desk.people.queries import active_holders
from stadtstimme.desk.record.actions import SYSTEM, record_event
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.record.verify import verify_chain

from ..editorial.racing import committed_database, race
from ..world import PASSWORD, World, build_world

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
PROCESSES, TRIES, ALLOWED = 4, 6, 5
NOW = timezone.now


@pytest.fixture
def city(transactional_db: None, tmp_path: Path) -> Iterator[World]:
    """The small city in a database that other processes see; afterwards its trail must be whole."""
    with committed_database(tmp_path):
        yield build_world()
        assert verify_chain().intact


def guess(address: str, tries: int = TRIES, sender: str = "192.0.2.1") -> None:
    client = Client(REMOTE_ADDR=sender)
    for number in range(tries):
        client.post("/anmelden/", {"login": address, "password": f"geraten-{number}"})


def guesses_let_through() -> int:
    return AuditEvent.objects.filter(action="people.sign_in_refused").count()


def signs_in(address: str, sender: str) -> bool:
    answer = Client(REMOTE_ADDR=sender).post("/anmelden/", {"login": address, "password": PASSWORD})
    return answer.status_code == 302


def test_guessing_from_several_processes_is_limited_as_one(city: World) -> None:
    guessers = [partial(guess, city.bernd.email, sender=f"192.0.2.{number}") for number in range(PROCESSES)]
    assert race(*guessers) == [""] * PROCESSES
    assert guesses_let_through() <= ALLOWED
    assert not signs_in(city.bernd.email, "192.0.2.77"), "the account is not protected from other addresses"
    assert signs_in(city.carla.email, "192.0.2.77"), "somebody else is locked out as well"


def test_guessing_many_accounts_from_one_address_is_limited(city: World) -> None:
    guessers = [partial(guess, f"wer{number}@musterstadt.example", 5) for number in range(PROCESSES)]
    assert race(*guessers) == [""] * PROCESSES
    assert guesses_let_through() <= 10


def test_somebody_always_administers_also_when_two_part_ways(city: World) -> None:
    second = assign_role(city.admin, city.carla, Role.ADMINISTRATOR, None, now=NOW())
    first = RoleAssignment.objects.get(person=city.admin, role=Role.ADMINISTRATOR)
    errors = race(
        partial(withdraw_role, city.admin, second, now=NOW()),
        partial(withdraw_role, Person.objects.get(pk=city.carla.pk), first, now=NOW()),
    )
    assert sorted(errors) in (["", "Conflict"], ["", "NotAllowed"])
    assert active_holders(Role.ADMINISTRATOR, None).count() == 1


def test_somebody_always_administers_also_when_two_lock_each_other_out(city: World) -> None:
    assign_role(city.admin, city.carla, Role.ADMINISTRATOR, None, now=NOW())
    carla = Person.objects.get(pk=city.carla.pk)
    errors = race(
        partial(deactivate_person, city.admin, carla, now=NOW()),
        partial(deactivate_person, carla, city.admin, now=NOW()),
    )
    assert sorted(errors) == ["", "Conflict"]
    assert active_holders(Role.ADMINISTRATOR, None).count() == 1


def append(city: World, count: int) -> None:
    for number in range(count):
        with transaction.atomic():
            record_event(SYSTEM, "test.appended", city.parks, now=NOW(), number=number)


def test_the_trail_stays_one_chain_under_many_writers(city: World) -> None:
    assert race(*[partial(append, city, 25)] * PROCESSES) == [""] * PROCESSES
    verdict = verify_chain()
    assert (verdict.intact, verdict.events) == (True, PROCESSES * 25)


def test_verifying_while_others_write_raises_no_false_alarm(city: World) -> None:
    append(city, 50)

    def verify_often() -> None:
        for _ in range(10):
            assert verify_chain().intact

    assert race(verify_often, partial(append, city, 60), partial(append, city, 60)) == ["", "", ""]


def test_of_two_decisions_on_a_channel_one_wins(city: World) -> None:
    Channel.objects.filter(pk=city.page.pk).update(
        state=Channel.State.REQUESTED, address="http://www.musterstadt.example"
    )
    page = Channel.objects.get(pk=city.page.pk)
    day = dt.date(2026, 11, 20)
    errors = race(
        partial(activate_channel, city.bernd, page, talked_on=day, now=NOW()),
        partial(activate_channel, city.carla, page, talked_on=day, now=NOW()),
    )
    assert sorted(errors) == ["", "Conflict"]
    page.refresh_from_db()
    errors = race(
        partial(pause_channel, city.bernd, page, "Wartung am Abend", now=NOW()),
        partial(pause_channel, city.carla, page, "Wartung am Abend", now=NOW()),
    )
    assert sorted(errors) == ["", "Conflict"]
