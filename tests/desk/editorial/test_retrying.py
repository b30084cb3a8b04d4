"""„Noch einmal senden“ where the outcome is unclear: until the network was asked it counts as public. Invariant 3."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.errors import Conflict
from stadtstimme.desk.editorial.actions import deliver_due, retry_delivery, save_version, withdraw_due, withdraw_post
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.desk.editorial.outgoing import content_for
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from ..world import World
from .scenes import NOW, approved, delivery_of, draft, fresh, version_of

pytestmark = pytest.mark.django_db
S = Delivery.State
LATER = NOW + dt.timedelta(hours=2)


def retried(world: World, network: MemoryNetwork, *, stands: bool = True) -> Delivery:
    """An unclear delivery that somebody sends again; `stands` on the network all the time."""
    post = approved(world)
    delivery = delivery_of(post)
    if stands:
        network.publish(content_for(delivery.version, delivery.channel_id), delivery.handle)
    Delivery.objects.update(state=S.UNKNOWN, next_attempt_at=None, intended_at=NOW)
    return retry_delivery(world.aylin, delivery, now=LATER)


@pytest.mark.parametrize("stands", [True, False])
def test_it_is_settled_by_reading_and_sent_in_one_batch(world: World, network: MemoryNetwork, stands: bool) -> None:
    delivery = retried(world, network, stands=stands)
    network.calls.clear()
    deliver_due(LATER, 10)
    assert delivery_of(delivery.post).state == S.COMPLETED
    assert network.calls == (["read_back"] if stands else ["read_back", "publish"])
    assert [one.handle for one in network.published] == [delivery.handle]


def test_withdrawn_meanwhile_it_is_taken_down(world: World, network: MemoryNetwork) -> None:
    delivery = retried(world, network)
    withdraw_post(world.bernd, fresh(delivery.post), "Der Termin fällt aus.", now=LATER)
    deliver_due(LATER, 10)
    withdraw_due(LATER + dt.timedelta(minutes=1), 10)
    assert delivery_of(delivery.post).state == S.WITHDRAWN
    assert list(network.standing()) == []


def test_withdrawn_meanwhile_it_is_not_sent_where_it_does_not_stand(world: World, network: MemoryNetwork) -> None:
    delivery = retried(world, network, stands=False)
    withdraw_post(world.bernd, fresh(delivery.post), "Der Termin fällt aus.", now=LATER)
    deliver_due(LATER, 10)
    assert (delivery_of(delivery.post).state, network.published) == (S.CANCELLED, [])


def test_an_edit_is_refused(world: World, network: MemoryNetwork) -> None:
    post = fresh(retried(world, network).post)
    with pytest.raises(Conflict):
        save_version(world.aylin, post, draft(world, "Andere Worte."), base=version_of(post).number, now=LATER)
    deliver_due(LATER, 10)
    assert len(network.published) == 1


def test_a_paused_channel_does_not_return_it_as_if_unsent(world: World, network: MemoryNetwork) -> None:
    post = retried(world, network).post
    Channel.objects.filter(pk=world.page.pk).update(state=Channel.State.PAUSED)
    deliver_due(LATER, 10)
    assert (fresh(post).state, delivery_of(post).state) == (Post.State.PUBLISHED, S.COMPLETED)


def test_what_cannot_be_read_is_settled_by_a_person_first(world: World, network: MemoryNetwork) -> None:
    network.capabilities = replace(EVERYTHING, reads_back=False)
    with pytest.raises(Conflict):
        retried(world, network)
    assert Delivery.objects.get().state == S.UNKNOWN
