"""Networks without a connection: a person publishes by hand and brings the address of the publication as proof.

Limits as published by the networks (as of 2026-11); a network whose connector is registered takes its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from .base import Account, Content, Problem, PublishResult
from .checks import check_against
from .comments import CommentPage, RemoteComment
from .credentials import Credentials
from .errors import OutcomeUnknown, Rejected
from .limits import Capabilities

if TYPE_CHECKING:
    from .registry import Profile

LIMITS = {
    "mastodon": Capabilities(
        max_length=500, counting="graphemes", images_max=4, warnings=True, focus=True, automatic=False
    ),
    "bluesky": Capabilities(max_length=300, counting="graphemes", bytes_max=3000, images_max=4, automatic=False),
    "facebook": Capabilities(max_length=63206, images_max=10, automatic=False),
    "instagram": Capabilities(max_length=2200, images_max=10, automatic=False),
    "youtube": Capabilities(max_length=5000, images_max=1, titles=True, automatic=False),
    "x": Capabilities(max_length=280, images_max=4, alt_text_max=1000, automatic=False),
    "whatsapp": Capabilities(max_length=4096, images_max=1, automatic=False),
}
# What a post may hold; everything else of Capabilities is what a program can do there.
WHAT_FITS = (
    "max_length",
    "counting",
    "url_length",
    "mentions",
    "bytes_max",
    "images_max",
    "images",
    "video",
    "alt_text_max",
    "images_in_replies",
    "titles",
    "warnings",
    "focus",
)
SHORTEST = Capabilities(max_length=280, automatic=False)


def without_abilities(limits: Capabilities) -> Capabilities:
    """The same limits where nobody but a person does anything."""
    return Capabilities(automatic=False, **{name: getattr(limits, name) for name in WHAT_FITS})


class ManualNetwork:
    """Knows the limits (those of the network's connector, where there is one), publishes nothing by itself."""

    def __init__(self, kind: str, profile: Profile, limits: Capabilities | None = None) -> None:
        self.kind = kind
        self.profile = profile
        self.capabilities = without_abilities(limits) if limits else LIMITS.get(kind, SHORTEST)

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        """The shared limits."""
        return check_against(self.capabilities, content)

    def publish(self, content: Content, handle: str) -> PublishResult:
        """A person does it."""
        raise Rejected("Dieser Kanal wird von Hand bedient.", "manual")

    def read_back(self, handle: str, content: Content, since: dt.datetime) -> PublishResult | None:
        """A person looks."""
        raise OutcomeUnknown("Bitte sehen Sie auf dem Kanal nach.", "manual")

    def edit(self, remote_id: str, content: Content) -> PublishResult:
        """A person does it."""
        raise Rejected("Bitte ändern Sie den Beitrag von Hand und bestätigen Sie es.", "manual")

    def withdraw(self, remote_id: str, note: str) -> None:
        """A person does it."""
        raise Rejected("Bitte löschen Sie den Beitrag von Hand und bestätigen Sie es.", "manual")

    def fetch_comments(self, cursor: str = "", *, limit: int = 100) -> CommentPage:
        """Comments come by other ways."""
        return CommentPage((), cursor)

    def fetch_thread(self, remote_id: str, known: Collection[str] = ()) -> tuple[RemoteComment, ...]:
        """Comments come by other ways."""
        return ()

    def fetch_known(self, remote_ids: Collection[str]) -> tuple[RemoteComment, ...]:
        """Nobody to ask."""
        return ()

    def show_comment(self, remote_id: str) -> None:
        """A person does it."""
        raise Rejected("Bitte erledigen Sie das von Hand.", "manual")

    def hide_comment(self, remote_id: str) -> None:
        """A person does it."""
        raise Rejected("Bitte erledigen Sie das von Hand.", "manual")

    def whoami(self) -> Account:
        """There are no credentials; the profile is what the register says."""
        return Account("", "", self.profile.address)

    def refresh(self) -> Credentials | None:
        """Nothing to renew."""
        return None

    def read_limits(self) -> Mapping[str, Any]:
        """Nobody to ask."""
        return {}
