"""A Mastodon channel of the city, and a network in memory behind it that lets in by app password or sign-in page."""

from __future__ import annotations

import datetime as dt
from typing import Any

from stadtstimme.desk.channels import actions
from stadtstimme.desk.channels.models import Channel, ChannelConnection, NetworkKind
from stadtstimme.desk.people.models import Person
from stadtstimme.networks import registry
from stadtstimme.networks.base import Account
from stadtstimme.networks.memory import MemoryNetwork
from stadtstimme.networks.memory_doors import Doors

from ..world import World

ADDRESS = "https://mastodon.example/@musterstadt"
PASSWORD = "apfel-birne-quitte"
RETURN = "http://desk.musterstadt.example/kanaele/verbunden/"
TYPED = {"identifier": "musterstadt", "password": PASSWORD}


def account(**changes: Any) -> Account:
    """The city's account on the network."""
    facts: dict[str, Any] = {"remote_id": "4711", "name": "Musterstadt", "address": ADDRESS, **changes}
    return Account(**facts)


def joined_network(monkeypatch: Any, **doors: Any) -> MemoryNetwork:
    """The network in memory behind Mastodon; PASSWORD opens the city's account."""
    network = MemoryNetwork(doors=Doors({PASSWORD: account()}, **doors))
    put_behind_mastodon(network, monkeypatch)
    return network


def put_behind_mastodon(network: MemoryNetwork, monkeypatch: Any) -> None:
    """Every Mastodon channel reaches this network."""
    connector = registry.Connector(network.connect, joining=network.doors)
    monkeypatch.setattr(registry, "_CONNECTORS", {**registry._CONNECTORS, "mastodon": connector})


def mastodon(world: World, now: dt.datetime, **changes: Any) -> Channel:
    """An active Mastodon channel that Miriam looks after, Aylin is her deputy."""
    facts: dict[str, Any] = {
        "network": NetworkKind.MASTODON,
        "name": "Mastodon der Stadt",
        "address": ADDRESS,
        "department": world.city,
        "responsible": world.miriam,
        "deputy": world.aylin,
        "imprint_url": "https://musterstadt.example/impressum",
        "privacy_url": "https://musterstadt.example/datenschutz",
        "state": Channel.State.ACTIVE,
        "requested_by": world.miriam,
        "requested_at": now,
        **changes,
    }
    return Channel.objects.create(**facts)


def connect(actor: Person, channel: Channel, now: dt.datetime, typed: dict[str, str] = TYPED) -> ChannelConnection:
    """Connects with the app password and gives the row."""
    redirect = actions.begin_connection(actor, channel, typed, session_key="s", return_url=RETURN, now=now)
    assert redirect == ""
    return stored(channel)


def stored(channel: Channel) -> ChannelConnection:
    """The connection as it now stands in the database."""
    return ChannelConnection.objects.get(channel=channel)


def fresh(channel: Channel) -> Channel:
    """The channel as the next request reads it."""
    return Channel.objects.select_related("connection").get(pk=channel.pk)
