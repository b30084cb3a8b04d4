"""Bluesky (AT Protocol): posts, answers and comments of one account. docs/networks/bluesky.md tells what is possible."""

from __future__ import annotations

from ..registry import register
from .joining import BlueskyJoining
from .network import BlueskyNetwork
from .tids import new_tid

__all__ = ["BlueskyJoining", "BlueskyNetwork", "register_bluesky"]


def register_bluesky() -> None:
    """Registers the connector."""
    register(BlueskyNetwork.kind, BlueskyNetwork, new_handle=new_tid, joining=BlueskyJoining())
