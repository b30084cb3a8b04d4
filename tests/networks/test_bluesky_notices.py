"""Walking through notices that change while we read: nothing is lost, every round ends, a restart continues.

The list here behaves as the AppView's: newest first by the time a post claims, pages of what a cursor left over. Its
cursors are times, so of several notices of one instant a page boundary may swallow some, as it does there.
"""

from __future__ import annotations

import datetime as dt
import heapq
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from stadtstimme.networks.bluesky import notices
from stadtstimme.networks.bluesky.notices import OVERLAP, Place, next_page

BEGIN = dt.datetime(2026, 11, 20, 8, 0, tzinfo=dt.UTC)


class Listing:
    """The network's side."""

    def __init__(self) -> None:
        self.times: dict[str, dt.datetime] = {}
        self.asked = 0

    def add(self, at: dt.datetime) -> str:
        while at in self.times.values():  # no two at one instant: what then gets lost is the network's
            at += dt.timedelta(milliseconds=1)
        name = f"n{len(self.times)}"
        self.times[name] = at
        return name

    def fetch(self, cursor: str, limit: int) -> Any:
        self.asked += 1
        rows = [row for row in self.times.items() if not cursor or row[1].isoformat() < cursor]
        page = heapq.nlargest(limit, rows, key=lambda row: row[1])
        answer: dict[str, Any] = {"notifications": [{"uri": uri, "indexedAt": at.isoformat()} for uri, at in page]}
        if len(rows) > limit:
            answer["cursor"] = page[-1][1].isoformat()
        return answer


def a_round(listing: Listing, cursor: str, limit: int, between: Any = lambda: None) -> tuple[list[str], str]:
    """All pages until there are no more."""
    seen: list[str] = []
    for _page in range(5000):
        found, cursor, more = next_page(listing.fetch, cursor, limit)
        seen += [one["uri"] for one in found]
        if not more:
            return seen, cursor
        between()
    raise AssertionError("the round does not end")


steps = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 600), st.integers(0, 14 * 60)),  # how many, seconds later, how late
    max_size=6,
)


@given(steps, st.integers(1, 7), st.lists(st.integers(1, 3), max_size=30))
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_whatever_arrives_while_we_read(
    arrivals: list[tuple[int, int, int]], limit: int, meanwhile: list[int]
) -> None:
    listing, now, cursor, seen = Listing(), BEGIN, "", []
    pending = list(meanwhile)

    def between() -> None:
        nonlocal now
        for _notice in range(pending.pop() if pending else 0):
            now += dt.timedelta(seconds=1)
            listing.add(now)

    for number, pause, late in [*arrivals, (0, 1, 0)]:
        for _notice in range(number):
            now += dt.timedelta(seconds=pause)
            listing.add(now)
        if number:
            listing.add(now - dt.timedelta(seconds=late))  # claims an earlier time than those we have
        found, cursor = a_round(listing, cursor, limit, between)
        seen += found
    found, cursor = a_round(listing, cursor, limit)
    assert set(listing.times) == {*seen, *found}


@given(st.integers(0, 60), st.integers(1, 9))
@settings(max_examples=30, deadline=None)
def test_pages_come_oldest_first(number: int, limit: int) -> None:
    listing = Listing()
    names = [listing.add(BEGIN + dt.timedelta(seconds=index)) for index in range(number)]
    seen, cursor = a_round(listing, "", limit)
    assert list(dict.fromkeys(seen)) == names
    again, _cursor = a_round(listing, cursor, limit)
    assert set(again) <= set(names)


def test_a_long_list_is_walked_in_bounded_steps_with_a_short_cursor() -> None:
    listing = Listing()
    for index in range(7000):
        listing.times[f"n{index}"] = BEGIN + dt.timedelta(seconds=index)
    cursor, seen, longest, most = "", 0, 0, 0
    more = True
    while more:
        before = listing.asked
        found, cursor, more = next_page(listing.fetch, cursor, 100)
        seen, longest, most = seen + len(found), max(longest, len(cursor)), max(most, listing.asked - before)
    assert seen >= 7000
    assert most <= notices.WALK
    assert longest < (notices.KEPT + 4) * 40
    assert listing.asked < 7000 / 100 * 6


def test_a_later_round_reads_only_what_is_near() -> None:
    listing = Listing()
    for index in range(3000):
        listing.times[f"n{index}"] = BEGIN + dt.timedelta(minutes=index)
    _seen, cursor = a_round(listing, "", 100)
    listing.asked = 0
    seen, cursor = a_round(listing, cursor, 100)
    assert listing.asked == 1
    assert len(seen) <= OVERLAP / dt.timedelta(minutes=1) + 1


def test_whatever_the_cursor_is_we_begin_anew() -> None:
    for cursor in ("", "Unsinn", "[]", "{}", "17", "[1,2]", '["gestern","heute","",""]', "null"):
        assert Place.read(cursor).floor is None
        listing = Listing()
        name = listing.add(BEGIN)
        assert a_round(listing, cursor, 10)[0] == [name]


def test_a_server_that_never_ends_does_not_hold_us() -> None:
    asked = 0

    def endless(_cursor: str, _limit: int) -> Any:
        nonlocal asked
        asked += 1
        at = (BEGIN - dt.timedelta(seconds=asked)).isoformat()
        return {"notifications": [{"uri": f"n{asked}", "indexedAt": at}], "cursor": f"c{asked}"}

    found, cursor, more = next_page(endless, "", 10)
    assert (found, more, asked) == ([], True, notices.WALK)
    assert len(cursor) < 3000


def test_nonsense_in_the_list_is_passed_over() -> None:
    answer = {"notifications": [None, 7, {"indexedAt": "gestern"}, {"uri": "n1", "indexedAt": BEGIN.isoformat()}, {}]}
    found, _cursor, more = next_page(lambda _cursor, _limit: answer, "", 10)
    assert ([one["uri"] for one in found], more) == (["n1"], False)
    assert next_page(lambda _cursor, _limit: ["nichts"], "", 10)[0] == []
