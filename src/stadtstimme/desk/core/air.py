"""Calls to the outside that are on their way in this process, each in a thread of its own until it ends.

Nothing but the call runs in that thread; whoever started it gathers its end, in the same batch or in a later one. So a
server that hangs holds the thread of one call and nobody else (docs/decisions/0014-listening.md).
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

from django.db import connections

Item = TypeVar("Item")


@dataclass(frozen=True)
class Called(Generic[Item]):
    """One call that was made: what it returned or raised, and how many seconds it took."""

    item: Item
    result: Any
    error: Exception | None
    seconds: float


def made(call: Callable[[Item], Any], item: Item) -> Called[Item]:
    """Makes the call, in whatever thread this is."""
    started = time.monotonic()
    try:
        result, error = call(item), None
    except Exception as failure:
        result, error = None, failure
    return Called(item, result, error, time.monotonic() - started)


class Air(Generic[Item]):
    """The calls of one queue that are on their way, at most one in each lane. Used by one thread.

    `beaten`: when somebody last looked after their leases (monotonic).
    """

    def __init__(self, *, shared: bool = True) -> None:
        self.beaten = 0.0
        self._land_nothing()
        if shared:
            _all.append(self)

    def _land_nothing(self) -> None:
        self.flying: dict[Hashable, Item] = {}
        self._ended: SimpleQueue[tuple[Hashable, Called[Item]]] = SimpleQueue()

    def start(self, lane: Hashable, item: Item, call: Callable[[Item], Any]) -> None:
        """Makes the call in a thread of its own. The process may end before the thread does."""
        self.flying[lane] = item
        ended = self._ended

        def fly() -> None:
            try:
                called = made(call, item)
            finally:
                connections.close_all()  # this thread's own, where the call opened one to keep renewed credentials
            ended.put((lane, called))
            for wake in tuple(_listeners):
                wake()

        threading.Thread(target=fly, name=f"call in {lane}", daemon=True).start()

    def next(self, seconds: float | None = 0.0) -> tuple[Hashable, Called[Item]] | None:
        """The next call that ended, waiting for it at most so long (None: for as long as it takes)."""
        if not self.flying:
            return None
        try:
            lane, called = self._ended.get(timeout=seconds) if seconds != 0.0 else self._ended.get_nowait()
        except Empty:
            return None
        del self.flying[lane]
        return lane, called


_all: list[Air[Any]] = []
_listeners: list[Callable[[], None]] = []


def busy_channels() -> set[int]:
    """Channels (their lanes are numbers) where some queue waits for an answer; who calls there as well would wait too."""
    return {lane for one in _all for lane in one.flying if isinstance(lane, int)}


def calls_flying() -> bool:
    """Whether any call of this process is still on its way."""
    return any(one.flying for one in _all)


@contextmanager
def woken(wake: Callable[[], None]) -> Iterator[None]:
    """While the block runs, `wake` is called in some thread whenever a call has ended."""
    _listeners.append(wake)
    try:
        yield
    finally:
        _listeners.remove(wake)


def forget_all() -> None:
    """Nothing is on its way: in a new process the threads of the old one do not exist. What they call ends unheard."""
    _listeners.clear()
    for one in _all:
        one._land_nothing()


os.register_at_fork(after_in_child=forget_all)
