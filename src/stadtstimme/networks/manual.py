"""Networks without a connection: a person publishes by hand and brings the address of the publication as proof.

Limits as published by the networks (as of 2026-11); a network whose connector is registered takes its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .base import Capabilities, Content, Problem, PublishResult
from .checks import check_against
from .errors import Rejected

if TYPE_CHECKING:
    from .registry import Profile

LIMITS = {
    "mastodon": Capabilities(max_length=500, counting="graphemes", images_max=4, automatic=False),
    "bluesky": Capabilities(max_length=300, counting="graphemes", images_max=4, automatic=False),
    "facebook": Capabilities(max_length=63206, images_max=10, automatic=False),
    "instagram": Capabilities(max_length=2200, images_max=10, automatic=False),
    "youtube": Capabilities(max_length=5000, images_max=1, automatic=False),
    "x": Capabilities(max_length=280, images_max=4, alt_text_max=1000, automatic=False),
    "whatsapp": Capabilities(max_length=4096, images_max=1, automatic=False),
}
SHORTEST = Capabilities(max_length=280, automatic=False)


class ManualNetwork:
    """Knows the limits, publishes nothing by itself."""

    def __init__(self, kind: str, profile: Profile) -> None:
        self.kind = kind
        self.profile = profile
        self.capabilities = LIMITS.get(kind, SHORTEST)

    @classmethod
    def for_kind(cls, kind: str) -> Callable[[Profile], ManualNetwork]:
        """A connector of this kind, as the registry expects it."""
        return lambda profile: cls(kind, profile)

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        return check_against(self.capabilities, content)

    def publish(self, content: Content, handle: str) -> PublishResult:
        raise Rejected("Dieser Kanal wird von Hand bedient.", "manual")

    def read_back(self, handle: str) -> PublishResult | None:
        return None

    def withdraw(self, remote_id: str, note: str) -> None:
        raise Rejected("Bitte löschen Sie den Beitrag von Hand und bestätigen Sie es.", "manual")

    def show_comment(self, remote_id: str) -> None:
        raise Rejected("Bitte erledigen Sie das von Hand.", "manual")

    def hide_comment(self, remote_id: str) -> None:
        raise Rejected("Bitte erledigen Sie das von Hand.", "manual")
