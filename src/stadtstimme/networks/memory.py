"""A network in memory: for tests and for measuring the desk without a network behind it.

It can be told to fail in every way a network can, before or after the publication really happened.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

from .base import Account, Content, Problem, PublishResult
from .checks import blocking, check_against
from .comments import CommentPage, RemoteComment
from .credentials import Credentials
from .errors import OutcomeUnknown, Rejected
from .limits import Capabilities
from .memory_doors import Doors
from .registry import Profile

Result = TypeVar("Result")
When = Literal["before", "after"]
EVERYTHING = Capabilities(
    max_length=500,
    idempotent=True,
    reads_back=True,
    edits=True,
    withdraws=True,
    replies=True,
    private_replies=True,
    warnings=True,
    focus=True,
    moderates=True,
    listens=True,
)


@dataclass(frozen=True)
class Publication:
    """What stands on the network."""

    remote_id: str
    handle: str
    channel_id: int
    content: Content


@dataclass
class Shelf:
    """What stands on the network, for every connection to it."""

    published: list[Publication] = field(default_factory=list)
    edited: dict[str, Content] = field(default_factory=dict)
    withdrawn: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    comments: list[RemoteComment] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    faults: deque[tuple[str, Exception, When]] = field(default_factory=deque)


@dataclass
class MemoryNetwork:
    """Keeps everything on a shelf. Use one instance as the connector of a kind: `register("x", network.connect)`.

    With `doors` only their tokens are let in, and `doors` is what it is registered with as its `joining`.
    `shelf.calls` lists every call by name; `shelf.published` holds all that was ever published, doubles included.
    """

    kind: str = "memory"
    capabilities: Capabilities = EVERYTHING
    shelf: Shelf = field(default_factory=Shelf)
    doors: Doors | None = None
    profile: Profile = field(default_factory=lambda: Profile(0, "https://memory.example/@stadt"))

    @property
    def published(self) -> list[Publication]:
        """Everything that was ever published."""
        return self.shelf.published

    @property
    def withdrawn(self) -> dict[str, str]:
        """Remote id -> note."""
        return self.shelf.withdrawn

    @property
    def hidden(self) -> set[str]:
        """Comments out of sight."""
        return self.shelf.hidden

    @property
    def calls(self) -> list[str]:
        """The names of all calls, in their order."""
        return self.shelf.calls

    def connect(self, profile: Profile) -> MemoryNetwork:
        """A connection for one profile that shares everything with this network."""
        return replace(self, profile=profile)

    def fail_next(self, error: Exception, when: When = "before", *, call: str = "publish", times: int = 1) -> None:
        """The next `times` calls of this name raise the error, before or after their effect."""
        self.shelf.faults.extend([(call, error, when)] * times)

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        """The shared limits."""
        return check_against(self.capabilities, content)

    def publish(self, content: Content, handle: str) -> PublishResult:
        """Publishes; an idempotent network knows a handle again."""
        return self._called("publish", lambda: self._publish(content, handle))

    def read_back(self, handle: str, content: Content, since: dt.datetime) -> PublishResult | None:
        """The publication of this handle, where the network can tell."""
        return self._called("read_back", lambda: self._find_surely(handle))

    def edit(self, remote_id: str, content: Content) -> PublishResult:
        """Notes the new words beside the old."""
        return self._called("edit", lambda: self._edit(remote_id, content))

    def withdraw(self, remote_id: str, note: str) -> None:
        """Notes the withdrawal; the first note stays."""
        self._called("withdraw", lambda: self.withdrawn.setdefault(remote_id, note))

    def show_comment(self, remote_id: str) -> None:
        """Makes a comment visible."""
        self._called("show_comment", lambda: self.hidden.discard(remote_id))

    def hide_comment(self, remote_id: str) -> None:
        """Hides a comment."""
        self._called("hide_comment", lambda: self.hidden.add(remote_id))

    def fetch_comments(self, cursor: str = "", *, limit: int = 100) -> CommentPage:
        """What was put on the shelf, in that order; the cursor counts."""
        return self._called("fetch_comments", lambda: self._page(int(cursor or 0), limit))

    def fetch_thread(self, remote_id: str, known: Collection[str] = ()) -> tuple[RemoteComment, ...]:
        """The last state of each comment below a publication; deleted ones only where they are known."""
        return self._called("fetch_thread", lambda: self._thread(remote_id, known))

    def fetch_known(self, remote_ids: Collection[str]) -> tuple[RemoteComment, ...]:
        """The last state of each; what never was on the shelf is gone."""
        return self._called("fetch_known", lambda: self._known(remote_ids))

    def whoami(self) -> Account:
        """Whose token it is; without doors always the profile itself."""
        return self._called("whoami", self._whoami)

    def refresh(self) -> Credentials | None:
        """A new token, where the doors give one out."""
        return self._called("refresh", lambda: self.doors.renewed(self.profile.credentials) if self.doors else None)

    def read_limits(self) -> Mapping[str, Any]:
        """The length, as a server would say it."""
        return self._called("read_limits", lambda: {"max_length": self.capabilities.max_length})

    def standing(self) -> Iterable[Publication]:
        """What is public now."""
        return [one for one in self.published if one.remote_id not in self.withdrawn]

    def _whoami(self) -> Account:
        if self.doors is None:
            return Account("stadt", "Stadt", self.profile.address)
        return self.doors.let_in(self.profile.credentials)

    def _publish(self, content: Content, handle: str) -> PublishResult:
        if problems := blocking(self.check_post(content)):
            raise Rejected(problems[0].message, problems[0].code)
        if self.capabilities.idempotent and (found := self._find(handle)):
            return found
        self.published.append(Publication(f"m{len(self.published) + 1}", handle, self.profile.channel_id, content))
        return self._result(self.published[-1])

    def _find(self, handle: str) -> PublishResult | None:
        return next((self._result(one) for one in self.published if one.handle == handle), None)

    def _find_surely(self, handle: str) -> PublishResult | None:
        if not self.capabilities.reads_back:
            raise OutcomeUnknown("Dieses Netzwerk kann das nicht sagen.", "unreadable")
        return self._find(handle)

    def _edit(self, remote_id: str, content: Content) -> PublishResult:
        if not (found := next((one for one in self.published if one.remote_id == remote_id), None)):
            raise Rejected("Diesen Beitrag gibt es nicht.", "unknown")
        self.shelf.edited[remote_id] = content
        return self._result(found)

    def _page(self, start: int, limit: int) -> CommentPage:
        end = min(start + limit, len(self.shelf.comments))
        return CommentPage(tuple(self.shelf.comments[start:end]), str(end), end < len(self.shelf.comments))

    def _thread(self, remote_id: str, known: Collection[str]) -> tuple[RemoteComment, ...]:
        last = {one.remote_id: one for one in self.shelf.comments}
        below = {key for key, one in last.items() if one.post_remote_id == remote_id and not one.deleted}
        gone = {key for key, one in last.items() if one.deleted and key in known}
        return (*(last[key] for key in last if key in below | gone), *self._own_answers(remote_id, below))

    def _known(self, remote_ids: Collection[str]) -> tuple[RemoteComment, ...]:
        last = {one.remote_id: one for one in self.shelf.comments}
        return tuple(last.get(key) or RemoteComment(key, deleted=True) for key in dict.fromkeys(remote_ids))

    def _own_answers(self, remote_id: str, below: set[str]) -> Iterable[RemoteComment]:
        """What our account answered there, as every network lists it among the comments."""
        for one in self.standing():
            if (parent := one.content.reply_to) in below:
                yield RemoteComment(one.remote_id, remote_id, remote_id, parent, "Stadt", one.content.text, own=True)

    def _result(self, one: Publication) -> PublishResult:
        return PublishResult("completed", one.remote_id, f"https://{self.kind}.example/{one.remote_id}")

    def _called(self, name: str, effect: Callable[[], Result]) -> Result:
        self.calls.append(name)
        error, when = self._fault(name)
        if error is not None and when == "before":
            raise error
        if self.doors is not None and name != "refresh":
            self.doors.let_in(self.profile.credentials)
        result = effect()
        if error is not None:
            raise error
        return result

    def _fault(self, name: str) -> tuple[Exception | None, When]:
        faults = self.shelf.faults
        if not faults or faults[0][0] != name:
            return None, "before"
        _call, error, when = faults.popleft()
        return error, when
