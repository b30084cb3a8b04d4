"""Calls to several networks beside each other: a lane per channel, so that a network that hangs holds only itself.

Nothing but the calls runs in threads (air.py). What came of them is recorded by the caller, one after the other, in its own
transactions.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from .air import Air, Called, made

__all__ = ["Air", "Called", "Lanes"]
Item = TypeVar("Item")
# A batch has to end well inside the two seconds in which the worker stops: no lane starts a call after so long, …
LANE_SECONDS = 1.5
# … and where nothing has ended for so long, what still runs is gathered by a later batch.
PATIENCE_SECONDS = 0.25
# How often `beat` is told about each call that still runs: several times within the shortest lease.
BEAT_SECONDS = 10.0


class Lanes(Generic[Item]):
    """`call(item)` for each item, one at a time within its lane. Iterate to get the ends of the calls as they come.

    `ready(item)` is asked right before each call and may refuse it. A lane ends when its calls took `seconds` (default:
    LANE_SECONDS), or when somebody closes it; `left` are the items that were not called for that reason. `in_house` lanes
    run in this thread.
    `beat(item)` is called in this thread about every BEAT_SECONDS for each item whose call still runs in another one.

    With an `air` that several batches share, a call that takes longer than the others stays in it: first come those that
    ended since the last batch (`landed` of them), and a lane whose call is still on its way leaves the rest of its items.
    """

    def __init__(
        self,
        items: Iterable[Item],
        *,
        lane_of: Callable[[Item], Hashable],
        call: Callable[[Item], Any],
        ready: Callable[[Item], bool] = lambda _item: True,
        in_house: Callable[[Item], bool] = lambda _item: False,
        beat: Callable[[Item], object] = lambda _item: None,
        seconds: float | None = None,
        air: Air[Item] | None = None,
    ) -> None:
        self._call, self._ready, self._in_house, self._beat = call, ready, in_house, beat
        self._seconds = LANE_SECONDS if seconds is None else seconds
        self._air: Air[Item] = air if air is not None else Air(shared=False)
        self._patience = PATIENCE_SECONDS if air is not None else float("inf")
        self._waiting: dict[Hashable, deque[Item]] = {}
        self._used: dict[Hashable, float] = {}
        self.left: list[Item] = []
        self.landed = 0
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
        self._beat_all()
        while ended := self._air.next():
            self.landed += 1
            yield ended[1]
            self.close(ended[0])  # the other queues may call there before this one does again
        own = [lane for lane, items in self._waiting.items() if items and self._in_house(items[0])]
        others = [lane for lane in self._waiting if lane not in own]
        for lane in own:
            yield from self._one_by_one(lane)
        yield from self._beside_each_other(others)

    def _one_by_one(self, lane: Hashable) -> Iterator[Called[Item]]:
        while (item := self._next(lane)) is not None:
            called = made(self._call, item)
            self._note(lane, called)
            yield called

    def _beside_each_other(self, lanes: Iterable[Hashable]) -> Iterator[Called[Item]]:
        """What is on its way when nothing has ended for a while is left there, with all that waits behind it."""
        try:
            running = {lane for lane in lanes if self._start(lane)}
            while running and (ended := self._next_end()):
                lane, called = ended
                if lane in running:
                    running.discard(lane)
                    self._note(lane, called)
                else:
                    self.landed += 1
                yield called
                if self._start(lane):
                    running.add(lane)
        finally:
            for lane in self._air.flying:
                self.close(lane)

    def _start(self, lane: Hashable) -> bool:
        if lane in self._air.flying or (item := self._next(lane)) is None:
            return False
        self._air.start(lane, item, self._call)
        return True

    def _next_end(self) -> tuple[Hashable, Called[Item]] | None:
        """The next end, before which leases are looked after; None where it takes too long."""
        until = time.monotonic() + self._patience
        while True:
            patience = until - time.monotonic()
            if ended := self._air.next(min(max(patience, 0.0), BEAT_SECONDS)):
                return ended
            self._beat_all()
            if patience <= 0:
                return None

    def _beat_all(self) -> None:
        if time.monotonic() - self._air.beaten >= BEAT_SECONDS:
            for item in self._air.flying.values():
                self._beat(item)
            self._air.beaten = time.monotonic()

    def _next(self, lane: Hashable) -> Item | None:
        if self._used.get(lane, 0.0) > self._seconds:
            self.close(lane)
        waiting = self._waiting.get(lane, ())
        while waiting:
            item = self._waiting[lane].popleft()
            if self._ready(item):
                return item
        return None

    def _note(self, lane: Hashable, called: Called[Item]) -> None:
        self._used[lane] = self._used.get(lane, 0.0) + called.seconds
