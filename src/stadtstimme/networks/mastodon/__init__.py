"""Mastodon and the servers that speak its interface. docs/networks/mastodon.md tells what is possible."""

from __future__ import annotations

from ..registry import register
from .joining import MastodonJoining
from .network import MastodonNetwork

__all__ = ["MastodonJoining", "MastodonNetwork", "register_mastodon"]


def register_mastodon() -> None:
    """Registers the connector."""
    register(MastodonNetwork.kind, MastodonNetwork, joining=MastodonJoining())
