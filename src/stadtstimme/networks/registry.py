"""Which network kinds can be reached, and how a connection to a profile is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .base import Network


@dataclass(frozen=True)
class Profile:
    """The profile to connect to: our channel's id, its address on the network, its credentials (never logged)."""

    channel_id: int
    address: str
    credentials: str = ""

    def __repr__(self) -> str:
        return f"Profile(channel_id={self.channel_id}, address={self.address!r})"


_CONNECTORS: dict[str, Callable[[Profile], Network]] = {}


def register(kind: str, connect: Callable[[Profile], Network]) -> None:
    """Registers how to connect to a kind of network. The last registration counts, so tests can put a double."""
    _CONNECTORS[kind] = connect


def connect(kind: str, profile: Profile) -> Network:
    """A connection to one profile. A kind without an interface is served by hand (manual.py)."""
    from .manual import ManualNetwork

    return _CONNECTORS.get(kind, ManualNetwork.for_kind(kind))(profile)


def reachable(kind: str) -> bool:
    """Whether the desk reaches this kind by itself."""
    return kind in _CONNECTORS
