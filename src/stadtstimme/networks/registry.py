"""Which network kinds can be reached, how a connection to a profile is made, and how a profile is joined."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .base import Network
from .credentials import NOTHING, Credentials
from .joining import Joining


@dataclass(frozen=True)
class Profile:
    """The profile to connect to: our channel's id, its address on the network, its credentials (never logged).

    `limits` is what `Network.read_limits` once said. `keep` stores credentials that the network renewed in the middle
    of a call.
    """

    channel_id: int
    address: str
    credentials: Credentials = NOTHING
    limits: Mapping[str, Any] = field(default_factory=dict)
    keep: Callable[[Credentials], None] = lambda _credentials: None

    def __repr__(self) -> str:
        return f"Profile(channel_id={self.channel_id}, address={self.address!r})"


@dataclass(frozen=True)
class Connector:
    """One kind of network: how to connect, how to make a handle (default: a random one), how to join (None: no need)."""

    connect: Callable[[Profile], Network]
    new_handle: Callable[[dt.datetime], str] = lambda _now: uuid.uuid4().hex
    joining: Joining | None = None


_CONNECTORS: dict[str, Connector] = {}


def register(
    kind: str,
    connect: Callable[[Profile], Network],
    *,
    new_handle: Callable[[dt.datetime], str] | None = None,
    joining: Joining | None = None,
) -> None:
    """Registers how to reach a kind of network. The last registration counts, so tests can put a double."""
    more = {"new_handle": new_handle} if new_handle else {}
    _CONNECTORS[kind] = Connector(connect, joining=joining, **more)


def connect(kind: str, profile: Profile) -> Network:
    """A connection to one profile. A kind without an interface is served by hand (manual.py).

    Making one neither calls anybody nor looks into the credentials.
    """
    connector = _CONNECTORS.get(kind)
    return connector.connect(profile) if connector else by_hand(kind, profile)


def by_hand(kind: str, profile: Profile) -> Network:
    """A profile that a person serves, with the limits of its network, even where the desk could reach that."""
    from .manual import ManualNetwork

    connector = _CONNECTORS.get(kind)
    return ManualNetwork(kind, profile, connector.connect(profile).capabilities if connector else None)


def new_handle(kind: str, now: dt.datetime) -> str:
    """A fresh idempotency handle of at most 64 characters, to be stored before the first call."""
    connector = _CONNECTORS.get(kind)
    return connector.new_handle(now) if connector else uuid.uuid4().hex


def reachable(kind: str) -> bool:
    """Whether the desk reaches this kind by itself."""
    return kind in _CONNECTORS


def joining_of(kind: str) -> Joining | None:
    """How a profile of this kind is connected; None where there is nothing to connect."""
    connector = _CONNECTORS.get(kind)
    return connector.joining if connector else None
