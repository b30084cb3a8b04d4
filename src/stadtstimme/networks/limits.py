"""The limits and abilities of a network as data, so that the editor can show them before anything leaves."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Counting = Literal["codepoints", "graphemes"]
Mentions = Literal["written", "local_part"]


@dataclass(frozen=True)
class MediaLimits:
    """Limits of one medium. Sizes in bytes, areas in pixels, ratios width to height, times in seconds; 0: none known.

    `reducible`: what is too large is made smaller on the way out and said so, instead of being refused.
    """

    types: tuple[str, ...] = ("image/jpeg", "image/png", "image/gif", "image/webp")
    bytes_max: int = 0
    pixels_max: int = 0
    ratio_min: float = 0.0
    ratio_max: float = 0.0
    seconds_max: float = 0.0
    reducible: bool = False


@dataclass(frozen=True)
class RateLimit:
    """At most `calls` in `seconds`."""

    calls: int
    seconds: int


@dataclass(frozen=True)
class Capabilities:
    """Limits and abilities of one network or of one server of it.

    `max_length` as counted by `counting`; an address counts `url_length` whatever its length (0: as written), a
    mention of somebody elsewhere as written or by its local part alone; `bytes_max` of UTF-8 holds beside it (0: none).
    `reply_reserve`: of `max_length` this much is kept for the name that the connector puts in front of an answer.
    """

    max_length: int
    counting: Counting = "codepoints"
    url_length: int = 0
    mentions: Mentions = "written"
    bytes_max: int = 0
    reply_reserve: int = 0
    images_max: int = 4
    images: MediaLimits = MediaLimits()
    video: MediaLimits | None = None
    alt_text_max: int = 1500
    titles: bool = False  # a post has a headline of its own
    automatic: bool = True  # False: a person publishes by hand and brings proof
    idempotent: bool = False  # sending again with the same handle cannot double …
    idempotent_for: dt.timedelta | None = None  # … for this long after the first time (None: for ever)
    reads_back: bool = False  # can say whether a handle was published
    edits: bool = False
    withdraws: bool = False
    replies: bool = False
    private_replies: bool = False  # an answer to a private message stays private
    images_in_replies: bool = True
    warnings: bool = False  # can hide a text behind a sentence (Content.warning)
    focus: bool = False  # crops images around a point of our choice (Image.focus)
    moderates: bool = False  # shows and hides citizens' comments
    listens: bool = False  # fetch_comments and fetch_thread bring what citizens write
    in_house: bool = False  # calls end in our own database: they are quick and made in the same process
    rate: RateLimit | None = None

    def room_for(self, *, reply: bool) -> int:
        """How long a text may be, as counted; an answer shares the room with the name of the one it answers."""
        return self.max_length - self.reply_reserve if reply else self.max_length
