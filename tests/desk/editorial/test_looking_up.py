"""„Nachsehen“: a person asks the network now what became of an unclear delivery."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stadtstimme.desk.core.errors import Conflict, Invalid
from stadtstimme.desk.editorial.actions import deliver_due, look_up_delivery, retry_delivery
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.desk.editorial.outgoing import content_for
from stadtstimme.networks.base import PublishResult
from stadtstimme.networks.errors import Temporary
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from ..world import World
from .scenes import NOW, approved, delivery_of, fresh

pytestmark = pytest.mark.django_db
S = Delivery.State


def unclear(world: World) -> Delivery:
    post = approved(world)
    Delivery.objects.filter(post=post).update(state=S.UNKNOWN, next_attempt_at=None, intended_at=NOW)
    return delivery_of(post)


def test_found_it_counts_as_published(world: World, network: MemoryNetwork) -> None:
    delivery = unclear(world)
    network.publish(content_for(delivery.version, delivery.channel_id), delivery.handle)
    assert look_up_delivery(world.aylin, delivery, now=NOW).state == S.COMPLETED
    assert fresh(delivery.post).state == Post.State.PUBLISHED
    with pytest.raises(Conflict):
        look_up_delivery(world.aylin, delivery, now=NOW)


def test_not_there_it_can_be_sent_again_once(world: World, network: MemoryNetwork) -> None:
    delivery = unclear(world)
    found = look_up_delivery(world.aylin, delivery, now=NOW)
    assert (found.state, found.error) == (S.FAILED, "Das Netzwerk sagt: Der Beitrag steht dort nicht.")
    retry_delivery(world.aylin, found, now=NOW)
    deliver_due(NOW, 10)
    assert [one.handle for one in network.published] == [delivery.handle]


def test_the_network_is_still_at_it(world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    delivery = unclear(world)
    monkeypatch.setattr(MemoryNetwork, "read_back", lambda *_call: PublishResult("pending", "container-1"))
    assert look_up_delivery(world.aylin, delivery, now=NOW).state == S.SENDING
    monkeypatch.undo()


@pytest.mark.parametrize("trouble", ["cannot say", "away"])
def test_an_answer_that_says_nothing_changes_nothing(world: World, network: MemoryNetwork, trouble: str) -> None:
    delivery = unclear(world)
    if trouble == "away":
        network.fail_next(Temporary("besetzt"), call="read_back")
    else:
        network.capabilities = replace(EVERYTHING, reads_back=False)
    with pytest.raises(Invalid):
        look_up_delivery(world.aylin, delivery, now=NOW)
    assert delivery_of(delivery.post).state == S.UNKNOWN
