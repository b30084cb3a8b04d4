"""Replies, mentions and quotes from the account's notices, oldest first.

The network lists notices from the newest backwards, and new ones arrive while we read. So we walk back, keeping only
the network's own cursors, until we reach what we had; then hand out the pages from the oldest to the newest. The newest
page is read again in its turn, and if it moved meanwhile we walk on until it meets what was handed out: nothing lies
between. Where we stand is written into our cursor after every page, so that a restart continues there.

Notices are ordered by the time a post claims, so a late one may appear further back: each round goes back OVERLAP beyond
the last one. What comes later still is found in the thread (threads.py).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from .comments import moment
from .xrpc import rows, words

OVERLAP = dt.timedelta(minutes=15)
# Pages that one call walks back at most, cursors that are kept at most (between them we walk again), entries a page.
WALK, KEPT, PAGE_MAX = 25, 64, 100
NEWEST = ""

Fetch = Callable[[str, int], Any]


@dataclass(frozen=True)
class Place:
    """Where we stand. `floor`: how far back this round goes; `mark`: the newest handed out in this round.

    `stack`: cursors of the pages not handed out yet, the newest first; `done`: the cursor of the last one that was.
    """

    floor: dt.datetime | None = None
    mark: dt.datetime | None = None
    stack: tuple[str, ...] = ()
    done: str = ""

    def written(self) -> str:
        """As our cursor."""
        times = [moment and moment.isoformat() for moment in (self.floor, self.mark)]
        return json.dumps([*times, self.done, *self.stack], separators=(",", ":"))

    @classmethod
    def read(cls, cursor: str) -> Place:
        """The reverse of `written`; whatever else it may be, we begin anew, since twice is better than never."""
        try:
            floor, mark, done, *stack = (str(part or "") for part in json.loads(cursor))
        except (ValueError, TypeError):
            return cls()
        return cls(moment(floor), moment(mark), tuple(stack), done)


def next_page(fetch: Fetch, cursor: str, limit: int) -> tuple[list[Any], str, bool]:
    """The next notices, oldest first, our next cursor, and whether there are more now.

    `fetch(cursor, limit)` asks the network for one page. A page may hold none while the walk back takes several calls.
    """
    place = Place.read(cursor)
    place = place if place.stack else replace(place, stack=(NEWEST,), done="")
    for _page in range(WALK):
        answer = fetch(place.stack[-1], max(1, min(limit, PAGE_MAX)))
        further = words(answer, "cursor")
        if _met(place, answer, further):
            return _handed_out(place, answer)
        place = replace(place, stack=_thinned((*place.stack, further)))
    return [], place.written(), True


def _met(place: Place, answer: Any, further: str) -> bool:
    """Whether this page goes back to what was handed out, or to where this round ends."""
    if not further or further in (place.done, *place.stack):
        return True
    border = place.mark or place.floor
    return border is not None and any(at < border for at in map(_time, rows(answer, "notifications")) if at)


def _handed_out(place: Place, answer: Any) -> tuple[list[Any], str, bool]:
    border = place.mark or place.floor
    timed = [(at, one) for one in rows(answer, "notifications") if (at := _time(one))]
    fresh = sorted(((at, one) for at, one in timed if border is None or at >= border), key=lambda pair: pair[0])
    mark = max((at for at, _one in fresh), default=place.mark)
    rest = place.stack[:-1]
    over = Place(floor=mark - OVERLAP if mark else place.floor)
    after = replace(place, mark=mark, stack=rest, done=place.stack[-1]) if rest else over
    return [one for _at, one in fresh], after.written(), bool(rest)


def _thinned(stack: tuple[str, ...]) -> tuple[str, ...]:
    """Every second cursor is enough: from one to the next we walk again."""
    return stack if len(stack) <= KEPT else (*stack[:-1:2], stack[-1])


def _time(notice: Any) -> dt.datetime | None:
    return moment(words(notice, "indexedAt"))
