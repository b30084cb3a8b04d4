"""Planned times are instants: the night of the clock change plays no tricks."""

# What clocks show has no zone of its own.
# ruff: noqa: DTZ001, DTZ901

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtstimme.desk.core.clock import local_instant
from stadtstimme.desk.core.errors import Invalid
from stadtstimme.desk.core.jobs import DUTIES, QUEUES, duty, queue

BERLIN = "Europe/Berlin"


def test_summer_and_winter() -> None:
    assert local_instant(dt.datetime(2026, 7, 1, 12), BERLIN) == dt.datetime(2026, 7, 1, 10, tzinfo=dt.UTC)
    assert local_instant(dt.datetime(2026, 12, 1, 12), BERLIN) == dt.datetime(2026, 12, 1, 11, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "naive",
    [
        dt.datetime(2027, 3, 28, 2, 0),
        dt.datetime(2027, 3, 28, 2, 30),
        dt.datetime(2026, 10, 25, 2, 0),
        dt.datetime(2026, 10, 25, 2, 59),
    ],
)
def test_a_time_that_is_skipped_or_shown_twice_is_refused(naive: dt.datetime) -> None:
    with pytest.raises(Invalid) as refused:
        local_instant(naive, BERLIN)
    assert refused.value.field == "publish_at"


@pytest.mark.parametrize(
    "naive", [dt.datetime(2027, 3, 28, 1, 59), dt.datetime(2027, 3, 28, 3, 0), dt.datetime(2026, 10, 25, 3, 0)]
)
def test_the_minutes_beside_the_change_are_fine(naive: dt.datetime) -> None:
    assert local_instant(naive, BERLIN).astimezone(ZoneInfo(BERLIN)).replace(tzinfo=None) == naive


@pytest.mark.parametrize("zone", ["", "Europe", "Mars/Olympus", "../../etc/passwd", "/etc/passwd", "\0", "x" * 300])
def test_an_unknown_zone_is_said_at_its_field(zone: str) -> None:
    with pytest.raises(Invalid) as refused:
        local_instant(dt.datetime(2026, 12, 1, 12), zone)
    assert refused.value.field == "publish_zone"


def test_dates_at_the_edge_of_time_are_refused() -> None:
    with pytest.raises(Invalid):
        local_instant(dt.datetime.min, "Asia/Tokyo")
    with pytest.raises(Invalid):
        local_instant(dt.datetime.max, "America/New_York")


def test_a_time_with_a_zone_of_its_own_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="zone"):
        local_instant(dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC), BERLIN)


@given(
    st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2090, 1, 1)),
    st.sampled_from([BERLIN, "America/St_Johns", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu"]),
)
def test_what_is_accepted_is_shown_again_as_it_was_typed(naive: dt.datetime, zone: str) -> None:
    try:
        instant = local_instant(naive, zone)
    except Invalid:
        return
    assert instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) == naive


def test_two_jobs_of_one_name_are_refused() -> None:
    def one(now: dt.datetime, limit: int) -> int:
        return 0

    def other(now: dt.datetime, limit: int) -> int:
        return 0

    queue("twice")(one)
    try:
        queue("twice")(one)
        with pytest.raises(ValueError, match="twice"):
            queue("twice")(other)
    finally:
        del QUEUES["twice"]


def test_duties_are_known_by_name() -> None:
    def one(now: dt.datetime) -> None: ...

    duty("now and then", dt.timedelta(hours=1))(one)
    assert DUTIES.pop("now and then").run is one
