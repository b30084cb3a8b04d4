"""When a network fails, is silent or dies in the middle: nothing lost, nothing doubled, a person where nobody can tell."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from stadtstimme.desk.core.leases import LEASE, pause_after
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial.actions import (
    deliver_due,
    retry_delivery,
)
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.desk.editorial.outgoing import content_for
from stadtstimme.networks.base import PublishResult
from stadtstimme.networks.errors import AuthExpired, OutcomeUnknown, RateLimited, Rejected, Temporary
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from ..world import World
from .scenes import (
    NOW,
    approved,
    delivery_of,
)

pytestmark = pytest.mark.django_db
S = Delivery.State
LATER = NOW + dt.timedelta(hours=2)
PLAIN = replace(EVERYTHING, idempotent=False, reads_back=False)


PASSING = [
    (Temporary("besetzt"), pause_after(1)),
    (RateLimited("zu viel", retry_after=900), dt.timedelta(minutes=15)),
]


@pytest.mark.parametrize(("error", "pause"), PASSING)
def test_a_passing_trouble_is_tried_again_later_with_the_same_handle(
    world: World, network: MemoryNetwork, error: Exception, pause: dt.timedelta
) -> None:
    post = approved(world)
    network.fail_next(error)
    deliver_due(NOW, 10)
    delivery = delivery_of(post)
    assert (delivery.state, delivery.error) == (S.PLANNED, str(error))
    assert dt.timedelta() <= delivery.next_attempt_at - NOW - pause < dt.timedelta(seconds=30)
    deliver_due(NOW + pause + dt.timedelta(minutes=1), 10)
    assert [one.handle for one in network.published] == [delivery.handle]


def test_expired_credentials_wait_and_those_who_can_connect_are_told(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    network.fail_next(AuthExpired("Das Zugangszeichen ist abgelaufen."))
    deliver_due(NOW, 10)
    assert delivery_of(post).state == S.PLANNED
    assert set(Notice.objects.filter(kind="channel_dead").values_list("recipient", flat=True)) == {
        world.aylin.pk,
        world.bernd.pk,
    }


def test_a_rejection_waits_for_a_person(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    network.fail_next(Rejected("Dieses Wort ist hier verboten.", "422"))
    deliver_due(NOW, 10)
    delivery = delivery_of(post)
    assert (delivery.state, delivery.error_code) == (S.FAILED, "422")
    assert deliver_due(LATER, 10) == 0
    retry_delivery(world.aylin, delivery, now=LATER)
    deliver_due(LATER, 10)
    assert delivery_of(post).state == S.COMPLETED


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("error", [OutcomeUnknown("keine Antwort"), RuntimeError("a defect of the connector")])
def test_an_unknown_outcome_is_settled_by_reading_the_channel(
    world: World, network: MemoryNetwork, error: Exception, when: str
) -> None:
    post = approved(world)
    network.fail_next(error, when)  # type: ignore[arg-type]
    deliver_due(NOW, 10)
    assert delivery_of(post).state == S.SENDING
    deliver_due(LATER, 10)
    assert delivery_of(post).state == S.COMPLETED
    assert len(network.published) == 1


@pytest.mark.parametrize("when", ["before", "after"])
def test_where_nobody_can_tell_a_person_looks(world: World, network: MemoryNetwork, when: str) -> None:
    network.capabilities = PLAIN
    post = approved(world)
    network.fail_next(OutcomeUnknown("keine Antwort"), when)  # type: ignore[arg-type]
    deliver_due(NOW, 10)
    assert delivery_of(post).state == S.UNKNOWN
    assert deliver_due(LATER, 10) == 0
    assert network.calls == ["publish"]
    assert Notice.objects.filter(kind="delivery").exists()


ABILITIES = [(True, True), (True, False), (False, True), (False, False)]


@pytest.mark.parametrize("published", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(("idempotent", "reads_back"), ABILITIES)
def test_a_worker_that_died_in_the_middle_doubles_nothing(
    world: World, network: MemoryNetwork, idempotent: bool, reads_back: bool, published: bool
) -> None:
    network.capabilities = replace(EVERYTHING, idempotent=idempotent, reads_back=reads_back)
    post = approved(world)
    delivery = delivery_of(post)
    if published:
        network.publish(content_for(delivery.version, delivery.channel_id), delivery.handle)
    Delivery.objects.update(state=S.SENDING, leased_until=NOW + LEASE, lock_version=5)
    assert deliver_due(NOW, 10) == 0
    deliver_due(NOW + LEASE, 10)
    delivery.refresh_from_db()
    # A network that knows the handle but cannot be read is left to a person too: until it was sent again it would
    # count as planned, and an edit or a withdrawal would pass over what may be public.
    known = reads_back and (idempotent or published)
    assert delivery.state == (S.COMPLETED if known else S.UNKNOWN)
    assert len(network.published) == (1 if published or known else 0)


def test_where_reading_says_nothing_it_is_not_planned_again(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    network.fail_next(OutcomeUnknown("keine Antwort"), "after")
    network.fail_next(OutcomeUnknown("zweimal derselbe Text", "ambiguous"), call="read_back")
    deliver_due(NOW, 10)
    deliver_due(LATER, 10)
    assert (delivery_of(post).state, delivery_of(post).error_code) == (S.UNKNOWN, "ambiguous")
    assert network.calls == ["publish", "read_back"]


def test_a_network_that_cannot_be_read_for_long_is_left_to_a_person(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    network.fail_next(OutcomeUnknown("keine Antwort"))
    network.fail_next(Temporary("besetzt"), call="read_back", times=20)
    at = NOW
    for _round in range(10):
        deliver_due(at, 10)
        at += dt.timedelta(hours=1)
    assert delivery_of(post).state == S.UNKNOWN
    assert network.published == []


def test_a_network_that_needs_time_is_asked_again(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = approved(world)
    answers = iter([PublishResult("pending", "container-1"), PublishResult("completed", "m1", "https://x.example/m1")])
    monkeypatch.setattr(MemoryNetwork, "publish", lambda *_call: next(answers))
    monkeypatch.setattr(MemoryNetwork, "read_back", lambda *_call: next(answers))
    deliver_due(NOW, 10)
    assert (delivery_of(post).state, delivery_of(post).remote_id) == (S.SENDING, "container-1")
    deliver_due(LATER, 10)
    assert (delivery_of(post).state, delivery_of(post).remote_id) == (S.COMPLETED, "m1")


# By hand
