"""A post for a channel whose credentials are dead waits, says so, and goes out once the channel is connected again."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtstimme.desk.channels.actions.watching import check_due
from stadtstimme.desk.channels.models import Channel, ChannelConnection
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.core.today import OUTGOING, items_for
from stadtstimme.desk.editorial.actions.deliveries import deliver_due
from stadtstimme.desk.editorial.actions.withdrawals import withdraw_due
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.desk.editorial.telling_the_story import delivery_lines
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.memory import MemoryNetwork
from stadtstimme.networks.memory_doors import Doors

from ..channels.joined import connect, fresh, joined_network, mastodon, stored
from ..world import World
from .scenes import NOW, approved, delivery_of

S = Delivery.State
LATER = NOW + dt.timedelta(minutes=11)


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    return joined_network(monkeypatch)


@pytest.fixture
def doors(network: MemoryNetwork) -> Doors:
    assert network.doors
    return network.doors


@pytest.fixture
def channel(world: World, network: MemoryNetwork) -> Channel:
    one = mastodon(world, NOW)
    connect(world.miriam, one, NOW)
    return fresh(one)


def post_for(world: World, channel: Channel) -> Delivery:
    return delivery_of(approved(world, targets={channel.pk: ""}))


def test_a_token_found_dead_while_sending_expires_the_connection(
    world: World, channel: Channel, network: MemoryNetwork, doors: Doors
) -> None:
    delivery = post_for(world, channel)
    doors.tokens.clear()
    deliver_due(NOW, 10)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error) == (S.PLANNED, "Die Zugangsdaten gelten nicht mehr.")
    assert stored(channel).state == ChannelConnection.State.EXPIRED
    assert Notice.objects.filter(kind="channel_dead").count() == 2
    assert network.published == []


def test_what_is_due_waits_without_a_call_and_says_so(
    world: World, channel: Channel, network: MemoryNetwork, doors: Doors
) -> None:
    delivery = post_for(world, channel)
    doors.tokens.clear()
    check_due(NOW + dt.timedelta(days=1), 10)
    network.shelf.calls.clear()
    moment = NOW
    for _try in range(3):
        deliver_due(moment, 10)
        moment += dt.timedelta(minutes=11)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.intended_at, network.calls) == (S.PLANNED, None, [])
    why = "Der Kanal muss neu verbunden werden. Die Zugangsdaten gelten nicht mehr."
    assert delivery.error == why
    assert AuditEvent.objects.filter(action="editorial.delivery_waits").count() == 1
    (line,) = delivery_lines(delivery.post, world.aylin)
    assert line.advice == "Danach geht der Beitrag von selbst hinaus, solange er nicht zu spät ist."
    (item,) = items_for(OUTGOING, world.aylin, NOW)
    assert (item.broken, item.note) == (True, f"Mastodon der Stadt: {why}")


def test_a_post_that_is_not_due_yet_says_it_beforehand(world: World, channel: Channel, doors: Doors) -> None:
    delivery = post_for(world, channel)
    doors.tokens.clear()
    check_due(NOW + dt.timedelta(days=1), 10)
    (line,) = delivery_lines(delivery.post, world.aylin)
    assert line.advice.startswith("Der Kanal muss neu verbunden werden. Die Zugangsdaten gelten nicht mehr. Danach")
    (item,) = items_for(OUTGOING, world.aylin, NOW)
    assert item.broken


def test_connecting_anew_sends_it_at_once(world: World, channel: Channel, network: MemoryNetwork, doors: Doors) -> None:
    delivery = post_for(world, channel)
    doors.tokens.clear()
    deliver_due(NOW, 10)
    deliver_due(LATER, 10)
    moment = LATER + dt.timedelta(minutes=1)
    assert deliver_due(moment, 10) == 0
    connect(world.aylin, fresh(channel), moment)
    assert deliver_due(moment, 10) == 1
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error, len(network.published)) == (S.COMPLETED, "", 1)


def test_a_withdrawal_waits_as_well(world: World, channel: Channel, network: MemoryNetwork, doors: Doors) -> None:
    delivery = post_for(world, channel)
    deliver_due(NOW, 10)
    Delivery.objects.update(state=S.WITHDRAWING, next_attempt_at=NOW)
    doors.tokens.clear()
    withdraw_due(NOW, 10)
    assert stored(channel).state == ChannelConnection.State.EXPIRED
    delivery.refresh_from_db()
    assert delivery.state == S.WITHDRAWING
    connect(world.aylin, fresh(channel), NOW)
    assert withdraw_due(NOW, 10) == 1
    delivery.refresh_from_db()
    assert delivery.state == S.WITHDRAWN


def test_a_channel_that_is_not_connected_is_served_by_hand(world: World, network: MemoryNetwork) -> None:
    delivery = post_for(world, mastodon(world, NOW))
    deliver_due(NOW, 10)
    delivery.refresh_from_db()
    assert (delivery.state, network.calls) == (S.BY_HAND, [])
