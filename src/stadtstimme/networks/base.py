"""What the desk expects of a network: one protocol, with every limit as data (limits.py).

An answer is published like any other statement: `publish` with `Content.reply_to`. A correction likewise, with
`Content.corrects`. docs/decisions/0011-one-network-protocol.md tells why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from .comments import CommentPage, RemoteComment
from .credentials import Credentials
from .limits import Capabilities

__all__ = ["Account", "Capabilities", "Content", "Image", "Network", "Problem", "PublishResult"]


@dataclass(frozen=True)
class Image:
    """One image as it leaves: bytes come through `load`, so a queue of posts does not hold them in memory.

    `width` and `height` in pixels, `size` in bytes (0: not known before loading). `focus` is the point that stays in view
    where the image is cropped, from -1 (left, bottom) to 1 (right, top); None leaves it to the network.
    """

    sha256: str
    mime: str
    width: int
    height: int
    alt_text: str
    load: Callable[[], bytes]
    credit: str = ""
    size: int = 0
    focus: tuple[float, float] | None = None


@dataclass(frozen=True)
class Content:
    """One statement for one channel. `reply_to` and `corrects` are remote ids on the same channel.

    `warning` hides the text behind a sentence where the network can do that. `private`: an answer that only the one
    it answers may read (Capabilities.private_replies).
    """

    text: str
    title: str = ""
    language: str = "de"
    images: tuple[Image, ...] = ()
    reply_to: str = ""
    corrects: str = ""
    warning: str = ""
    private: bool = False
    published_at: dt.datetime | None = None


@dataclass(frozen=True)
class Problem:
    """Why content would not pass: `code` for programs, `message` for people (German), `field` where it belongs.

    With `blocks` False it is only told, because something will look different (an image is reduced on the way out).
    """

    code: str
    message: str
    field: str = "text"
    blocks: bool = True


@dataclass(frozen=True)
class PublishResult:
    """Where it stands and where it can be seen. `remote_id` is empty until the network gave one.

    `pending`: the network works on it, ask again with `read_back`. `ready`: call `publish` again with the same handle.
    """

    state: Literal["pending", "ready", "completed"]
    remote_id: str = ""
    url: str = ""


@dataclass(frozen=True)
class Account:
    """Who the credentials speak for: the profile, what it may do, until when (None: no end known)."""

    remote_id: str
    name: str
    address: str
    rights: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()
    expires_at: dt.datetime | None = None


class Network(Protocol):
    """A connection to one profile on one network. Every call may raise the errors of errors.py and nothing else.

    Making a connection costs nothing and calls nobody; the first call to the outside is made by the first method
    that needs one. `capabilities` and `check_post` never call anybody.
    """

    kind: str

    @property
    def capabilities(self) -> Capabilities:
        """The limits and abilities, as far as they were read (`read_limits`), else those that every server has."""
        ...

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        """Every limit, before anything leaves; nothing that blocks means it would be accepted."""
        ...

    def publish(self, content: Content, handle: str) -> PublishResult:
        """Publishes under an idempotency handle (registry.new_handle) that the caller stored before this call."""
        ...

    def read_back(self, handle: str, content: Content, since: dt.datetime) -> PublishResult | None:
        """What became of a handle that was first sent at `since` or later; None where it is surely not there.

        `content` helps networks that keep no handle: they compare. Raises OutcomeUnknown where nobody can tell.
        """
        ...

    def edit(self, remote_id: str, content: Content) -> PublishResult:
        """Changes the words of a publication where the network keeps the old ones visible. Doing it twice is fine."""
        ...

    def withdraw(self, remote_id: str, note: str) -> None:
        """Takes a publication down (or marks it withdrawn, with the note). Doing it twice is fine."""
        ...

    def fetch_comments(self, cursor: str = "", *, limit: int = 100) -> CommentPage:
        """What came in since `cursor` (empty: as far back as the network tells), oldest first, about `limit` of them.

        The cursor of the answer continues there, after a restart as well. What was seen before may come again. What our
        own account wrote is left out or marked `own`.
        """
        ...

    def fetch_thread(self, remote_id: str, known: Collection[str] = ()) -> tuple[RemoteComment, ...]:
        """All comments below a publication of ours, since notices may miss some; of `known` ones those that are gone.

        Gone means that the network said so of this one comment; what it merely did not list is not reported. What our
        own account wrote there, through the desk or beside it, comes along marked `own`.
        """
        ...

    def fetch_known(self, remote_ids: Collection[str]) -> tuple[RemoteComment, ...]:
        """These comments as they are now, wherever they stand; gone ones are `deleted`, in the sense of `fetch_thread`.

        Where they belong in a thread may be left out. What the network only withholds, or does not tell, is missing.
        """
        ...

    def show_comment(self, remote_id: str) -> None:
        """Makes a citizen's comment visible under the post."""
        ...

    def hide_comment(self, remote_id: str) -> None:
        """Takes a citizen's comment out of sight; it is kept."""
        ...

    def whoami(self) -> Account:
        """Whose credentials these are. Raises AuthExpired where they no longer work."""
        ...

    def refresh(self) -> Credentials | None:
        """New credentials where they can be renewed without a person; None where there is nothing to renew."""
        ...

    def read_limits(self) -> Mapping[str, Any]:
        """What this server says about its limits, as plain data to keep; it comes back through `Profile.limits`."""
        ...
