"""Calls to several networks beside each other: a lane per channel, so that a network that hangs holds only itself.

Nothing but the calls runs in threads. What came of them is recorded by the caller, one after the other, in its own
transactions.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import connections

Item = TypeVar("Item")
# A batch has to end well inside the two seconds in which the worker stops.
LANE_SECONDS = 1.5
LANES_MAX = 32
# How often `beat` is told about each call that still runs: several times within the shortest lease.
BEAT_SECONDS = 10.0


@dataclass(frozen=True)
class Called(Generic[Item]):
    """One call that was made: what it returned or raised, and how many seconds it took."""

    item: Item
    result: Any
    error: Exception | None
    seconds: float


class Lanes(Generic[Item]):
    """`call(item)` for each item, one at a time within its lane. Iterate to get the ends of the calls as they come.

    `ready(item)` is asked right before each call and may refuse it. A lane ends when its calls took `seconds`, or when
    somebody closes it; `left` are the items that were not called for that reason. `in_house` lanes run in this thread.
    `beat(item)` is called in this thread about every BEAT_SECONDS for each item whose call still runs in another one.
    """

    def __init__(
        self,
        items: Iterable[Item],
        *,
        lane_of: Callable[[Item], Hashable],
        call: Callable[[Item], Any],
        ready: Callable[[Item], bool] = lambda _item: True,
        in_house: Callable[[Item], bool] = lambda _item: False,
        beat: Callable[[Item], object] | None = None,
        seconds: float = LANE_SECONDS,
    ) -> None:
        self._call, self._ready, self._in_house = call, ready, in_house
        self._beat, self._beaten = beat, 0.0
        self._seconds = seconds
        self._waiting: dict[Hashable, deque[Item]] = {}
        self._used: dict[Hashable, float] = {}
        self.left: list[Item] = []
        self._lane_of = lane_of
        for item in items:
            self.add(item)

    def add(self, item: Item) -> None:
        """One more call at the end of its lane, as long as the lane's last call was not followed by others yet."""
        self._waiting.setdefault(self._lane_of(item), deque()).append(item)

    def close(self, lane: Hashable) -> None:
        """Makes no further call in this lane."""
        self.left.extend(self._waiting.get(lane, ()))
        self._waiting[lane] = deque()

    def __iter__(self) -> Iterator[Called[Item]]:
        own = [lane for lane, items in self._waiting.items() if self._in_house(items[0])]
        others = [lane for lane in self._waiting if lane not in own]
        apart = len(others) > 1 or (others and self._beat is not None)
        for lane in own if apart else [*own, *others]:
            yield from self._one_by_one(lane)
        if apart:
            yield from self._beside_each_other(others)

    def _one_by_one(self, lane: Hashable) -> Iterator[Called[Item]]:
        while (item := self._next(lane)) is not None:
            yield self._note(lane, self._made(item))

    def _beside_each_other(self, lanes: list[Hashable]) -> Iterator[Called[Item]]:
        with ThreadPoolExecutor(min(len(lanes), LANES_MAX)) as pool:
            running: dict[Future[Called[Item]], tuple[Hashable, Item]] = {}

            def start(lane: Hashable) -> None:
                if (item := self._next(lane)) is not None:
                    running[pool.submit(self._made_apart, item)] = (lane, item)

            for lane in lanes:
                start(lane)
            self._beaten = time.monotonic()
            while running:
                for future in self._ended(running):
                    lane, _item = running.pop(future)
                    yield self._note(lane, future.result())
                    start(lane)

    def _ended(self, running: dict[Future[Called[Item]], tuple[Hashable, Item]]) -> Iterable[Future[Called[Item]]]:
        """Waits for the next end or the next beat."""
        if self._beat is None:
            return wait(running, return_when=FIRST_COMPLETED).done
        ended = wait(running, timeout=BEAT_SECONDS, return_when=FIRST_COMPLETED).done
        if time.monotonic() - self._beaten >= BEAT_SECONDS:
            for future, (_lane, item) in running.items():
                if future not in ended:
                    self._beat(item)
            self._beaten = time.monotonic()
        return ended

    def _next(self, lane: Hashable) -> Item | None:
        if self._used.get(lane, 0.0) > self._seconds:
            self.close(lane)
        waiting = self._waiting[lane]
        while waiting:
            item = waiting.popleft()
            if self._ready(item):
                return item
        return None

    def _note(self, lane: Hashable, called: Called[Item]) -> Called[Item]:
        self._used[lane] = self._used.get(lane, 0.0) + called.seconds
        return called

    def _made_apart(self, item: Item) -> Called[Item]:
        try:
            return self._made(item)
        finally:
            connections.close_all()  # this thread's own, where the call opened one to keep renewed credentials

    def _made(self, item: Item) -> Called[Item]:
        started = time.monotonic()
        try:
            result, error = self._call(item), None
        except Exception as failure:
            result, error = None, failure
        return Called(item, result, error, time.monotonic() - started)
