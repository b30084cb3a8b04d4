"""Bluesky (AT Protocol): posts, answers and comments of one account. docs/networks/bluesky.md tells what is possible."""

from __future__ import annotations

from ..base import Network
from ..manual import ManualNetwork
from ..registry import Profile, register
from .joining import BlueskyJoining
from .network import BlueskyNetwork
from .tids import new_tid

__all__ = ["BlueskyJoining", "BlueskyNetwork", "connect", "register_bluesky"]

KIND = "bluesky"


def connect(profile: Profile) -> Network:
    """The account, or a person who publishes by hand as long as nobody connected it."""
    return BlueskyNetwork(profile) if profile.credentials else ManualNetwork(KIND, profile)


def register_bluesky() -> None:
    """Registers the connector."""
    register(KIND, connect, new_handle=new_tid, joining=BlueskyJoining())
