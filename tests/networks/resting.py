"""The desk's own queue, run until a delivery comes to rest, with the clock stepping to when it wants to be tried again."""

from __future__ import annotations

import datetime as dt

from stadtstimme.desk.channels.models import Channel, ChannelConnection
from stadtstimme.desk.core.secrets import encrypt
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.networks.credentials import Credentials
from tests.desk.editorial.scenes import NOW, approved, channel, delivery_of
from tests.desk.world import World

S = Delivery.State
MOVING = (S.PLANNED, S.SENDING)
ROUNDS = 10


def connected(world: World, network: str, address: str, credentials: Credentials, account_id: str) -> Channel:
    """An active channel of this network, connected."""
    one = channel(world, network, f"Stadt auf {network}")
    Channel.objects.filter(pk=one.pk).update(address=address)
    store(one, credentials, account_id)
    return Channel.objects.select_related("connection").get(pk=one.pk)


def store(one: Channel, credentials: Credentials, account_id: str) -> None:
    """What connecting through the pages leaves behind."""
    values = {"state": ChannelConnection.State.CONNECTED, "sealed": encrypt(credentials.to_json()), "since": NOW}
    ChannelConnection.objects.update_or_create(
        channel=one, defaults={**values, "account_id": account_id, "trouble": ""}
    )


def released(world: World, one: Channel, text: str) -> Post:
    """A post with this text, released for this channel alone."""
    return approved(world, text, targets={one.pk: ""})


def first_try(post: Post, now: dt.datetime = NOW) -> Delivery:
    """One turn of the queue."""
    deliver_due(now, 10)
    return delivery_of(post)


def at_rest(post: Post, now: dt.datetime = NOW) -> Delivery:
    """Turn after turn, each when the delivery wants to be tried again, until nothing is left to do or ROUNDS are over."""
    delivery = delivery_of(post)
    for _round in range(ROUNDS):
        if delivery.state not in MOVING:
            break
        waits_until = max(filter(None, (delivery.next_attempt_at, delivery.leased_until, now)))
        now = waits_until + dt.timedelta(seconds=1)
        delivery = first_try(post, now)
    return delivery
