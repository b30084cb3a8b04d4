"""What the desk expects of a network. All limits are data, so the editor can show them before anything leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

Counting = Literal["codepoints", "graphemes"]


@dataclass(frozen=True)
class Capabilities:
    """Limits and abilities of one network or of one server of it. Lengths as counted by `counting`, sizes in bytes."""

    max_length: int
    counting: Counting = "codepoints"
    images_max: int = 4
    alt_text_max: int = 1500
    automatic: bool = True  # False: a person publishes by hand and brings proof
    idempotent: bool = False  # sending again with the same handle cannot double
    reads_back: bool = False  # can say whether a handle was published
    edits: bool = False
    withdraws: bool = False
    replies: bool = False
    moderates: bool = False


@dataclass(frozen=True)
class Image:
    """One image as it leaves: bytes come through `load`, so a queue of posts does not hold them in memory."""

    sha256: str
    mime: str
    width: int
    height: int
    alt_text: str
    load: Callable[[], bytes]
    credit: str = ""


@dataclass(frozen=True)
class Content:
    """One statement for one channel. `reply_to` and `corrects` are remote ids on the same channel."""

    text: str
    title: str = ""
    language: str = "de"
    images: tuple[Image, ...] = ()
    reply_to: str = ""
    corrects: str = ""
    published_at: dt.datetime | None = None


@dataclass(frozen=True)
class Problem:
    """Why content would not pass: `code` for programs, `message` for people (German), `field` where it belongs."""

    code: str
    message: str
    field: str = "text"


@dataclass(frozen=True)
class PublishResult:
    """Where it stands and where it can be seen. `remote_id` is empty until the network gave one."""

    state: Literal["pending", "ready", "completed"]
    remote_id: str = ""
    url: str = ""


class Network(Protocol):
    """A connection to one profile on one network. Every call may raise the errors of errors.py and nothing else."""

    kind: str
    capabilities: Capabilities

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        """Every limit, before anything leaves; empty means it would be accepted."""
        ...

    def publish(self, content: Content, handle: str) -> PublishResult:
        """Publishes under an idempotency handle that the caller stored before this call."""
        ...

    def read_back(self, handle: str) -> PublishResult | None:
        """What became of a handle; None where the network knows nothing of it."""
        ...

    def withdraw(self, remote_id: str, note: str) -> None:
        """Takes a publication down (or marks it withdrawn, with the note). Doing it twice is fine."""
        ...

    def show_comment(self, remote_id: str) -> None:
        """Makes a citizen's comment visible under the post."""
        ...

    def hide_comment(self, remote_id: str) -> None:
        """Takes a citizen's comment out of sight; it is kept."""
        ...
