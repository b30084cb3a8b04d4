"""The connectors that are shipped. The city's own page registers itself (desk/public), everything else stands here."""

from __future__ import annotations

from .bluesky import register_bluesky
from .mastodon import register_mastodon


def register_all() -> None:
    """Registers every shipped connector; calling it twice changes nothing."""
    register_bluesky()
    register_mastodon()
