"""A network in memory: for tests and for measuring the desk without a network behind it.

It can be told to fail in every way a network can, before or after the publication really happened.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from .base import Capabilities, Content, Problem, PublishResult
from .checks import check_against
from .registry import Profile

Result = TypeVar("Result")
When = Literal["before", "after"]
EVERYTHING = Capabilities(
    max_length=500, idempotent=True, reads_back=True, edits=True, withdraws=True, replies=True, moderates=True
)


@dataclass(frozen=True)
class Publication:
    """What stands on the network."""

    remote_id: str
    handle: str
    channel_id: int
    content: Content


@dataclass
class MemoryNetwork:
    """Keeps publications in a list. Use one instance as the connector of a kind: `register("x", network.connect)`.

    `calls` lists every call by name; `published` holds everything that was ever published, doubles included.
    """

    kind: str = "memory"
    capabilities: Capabilities = EVERYTHING
    published: list[Publication] = field(default_factory=list)
    withdrawn: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    calls: list[str] = field(default_factory=list)
    _faults: deque[tuple[str, Exception, When]] = field(default_factory=deque)
    _channel_id: int = 0

    def connect(self, profile: Profile) -> MemoryNetwork:
        """A connection for one profile that shares everything with this network."""
        connection = MemoryNetwork(
            self.kind, self.capabilities, self.published, self.withdrawn, self.hidden, self.calls, self._faults
        )
        connection._channel_id = profile.channel_id
        return connection

    def fail_next(self, error: Exception, when: When = "before", *, call: str = "publish", times: int = 1) -> None:
        """The next `times` calls of this name raise the error, before or after their effect."""
        self._faults.extend([(call, error, when)] * times)

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        """The shared limits."""
        return check_against(self.capabilities, content)

    def publish(self, content: Content, handle: str) -> PublishResult:
        """Publishes; an idempotent network knows a handle again."""
        return self._called("publish", lambda: self._publish(content, handle))

    def read_back(self, handle: str) -> PublishResult | None:
        """The publication of this handle, where the network can tell."""
        return self._called("read_back", lambda: self._find(handle) if self.capabilities.reads_back else None)

    def withdraw(self, remote_id: str, note: str) -> None:
        """Notes the withdrawal; the first note stays."""
        self._called("withdraw", lambda: self.withdrawn.setdefault(remote_id, note))

    def show_comment(self, remote_id: str) -> None:
        """Makes a comment visible."""
        self._called("show_comment", lambda: self.hidden.discard(remote_id))

    def hide_comment(self, remote_id: str) -> None:
        """Hides a comment."""
        self._called("hide_comment", lambda: self.hidden.add(remote_id))

    def standing(self) -> Iterable[Publication]:
        """What is public now."""
        return [one for one in self.published if one.remote_id not in self.withdrawn]

    def _publish(self, content: Content, handle: str) -> PublishResult:
        if self.capabilities.idempotent and (found := self._find(handle)):
            return found
        self.published.append(Publication(f"m{len(self.published) + 1}", handle, self._channel_id, content))
        return self._result(self.published[-1])

    def _find(self, handle: str) -> PublishResult | None:
        return next((self._result(one) for one in self.published if one.handle == handle), None)

    def _result(self, one: Publication) -> PublishResult:
        return PublishResult("completed", one.remote_id, f"https://{self.kind}.example/{one.remote_id}")

    def _called(self, name: str, effect: Callable[[], Result]) -> Result:
        self.calls.append(name)
        error, when = self._fault(name)
        if error is not None and when == "before":
            raise error
        result = effect()
        if error is not None:
            raise error
        return result

    def _fault(self, name: str) -> tuple[Exception | None, When]:
        if not self._faults or self._faults[0][0] != name:
            return None, "before"
        _call, error, when = self._faults.popleft()
        return error, when
