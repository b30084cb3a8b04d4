"""The channels a text may go to, each with its mark, its limits and its count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ...networks.base import Content
from ...networks.counting import beyond, length_of
from ...networks.limits import Capabilities
from ..channels.connecting import connection_to
from ..channels.models import Channel, NetworkKind
from .draft import Draft
from .models import Post, Version
from .replies import Answered, answered_comment
from .shown_images import ShownImage

# What editors call the networks in short; "St" stands for the city's own page.
LETTERS = {
    "page": "St", "mastodon": "Ma", "bluesky": "Bl", "facebook": "FB",
    "instagram": "IG", "youtube": "YT", "x": "X", "whatsapp": "WA",
}  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """The short sign of a channel: two letters and its name for everybody who does not know them."""

    letters: str
    name: str
    network: str

    @classmethod
    def of(cls, channel: Channel) -> Mark:
        return cls.named(channel.name, channel.network)

    @classmethod
    def named(cls, name: str, network: str) -> Mark:
        """For a channel of which only this was read."""
        words = str(NetworkKind(network).label)
        return cls(LETTERS.get(network, words[:2]), name, words)


@dataclass(frozen=True)
class ChannelChoice:
    """One channel in the editor: ticked or not, its limits, its own wording, its count; `answers` is the comment replied to."""

    channel: Channel
    limits: Capabilities
    ticked: bool
    own_text: str
    text: str
    warning: str = ""
    answers: Answered | None = None

    @property
    def mark(self) -> Mark:
        return Mark.of(self.channel)

    @property
    def room(self) -> int:
        """How long the text may be, as it counts: a reply shares it with the name of the one it answers."""
        return self.limits.room_for(reply=self.answers is not None)

    @property
    def length(self) -> int:
        """The length of what this channel would get, as it counts."""
        return length_of(self.own_text or self.text, self.limits, self.warning)

    @property
    def over(self) -> int:
        """By how much it is too long; 0 when it fits."""
        return beyond(self.own_text or self.text, self.limits, self.warning, reply=self.answers is not None)

    def content(self, images: list[ShownImage]) -> Content:
        """What this channel would get, as far as its limits are concerned."""
        return Content(
            self.own_text or self.text,
            warning=self.warning,
            images=tuple(image.content for image in images),
            reply_to=self.answers.remote_id if self.answers else "",
            private=self.answers is not None and self.answers.private,
        )


def channel_choices(channels: Iterable[Channel], draft: Draft, answers: Answered | None = None) -> list[ChannelChoice]:
    """The channels as the editor offers them."""
    chosen = draft.targets
    return [
        ChannelChoice(
            one,
            connection_to(one).capabilities,
            one.pk in chosen,
            chosen.get(one.pk, ""),
            draft.text,
            draft.warning,
            answers,
        )
        for one in channels
    ]


def version_choices(version: Version, capabilities: Mapping[int, Capabilities] | None = None) -> list[ChannelChoice]:
    """The channels a version goes to, all ticked."""
    targets = sorted(version.targets.all(), key=lambda one: one.channel.name)
    known = capabilities or {}
    answers = answered_comment(version.post) if version.post.kind != Post.Kind.POST else None
    return [
        ChannelChoice(
            one.channel,
            known.get(one.channel_id) or connection_to(one.channel).capabilities,
            True,
            one.text,
            version.text,
            version.warning,
            answers,
        )
        for one in targets
    ]


def count_words() -> dict[str, str]:
    """What the scripts say that count while somebody types."""
    return {"count": _("{length} von {limit} Zeichen"), "over": _("{over} Zeichen zu lang")}
