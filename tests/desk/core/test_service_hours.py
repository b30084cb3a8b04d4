"""Service hours across nights, weekends, holidays and the change of the clock."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from stadtstimme.desk.core.service_hours import (
    ServiceHoursError,
    add_service_hours,
    parse_service_hours,
    service_hours_words,
    service_time_between,
    service_time_left,
    service_time_words,
)

BERLIN = ZoneInfo("Europe/Berlin")
HOURS = parse_service_hours("Mo-Do 08:00-16:00, Fr 08:00-12:30")
MOMENTS = st.integers(0, 365 * 24 * 60).map(
    lambda minutes: dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes)
)
ROUND = parse_service_hours("Mo-So 00:00-23:59")


def at(text: str) -> dt.datetime:
    """A local time in Berlin."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-23T09:00", 4, "2026-11-23T13:00"),
        ("2026-11-23T15:00", 2, "2026-11-24T09:00"),
        ("2026-11-23T22:00", 1, "2026-11-24T09:00"),
        ("2026-11-27T12:00", 1, "2026-11-30T08:30"),  # Friday noon to Monday
        ("2026-11-28T10:00", 0.5, "2026-11-30T08:30"),  # Saturday
        ("2026-11-23T08:00", 8, "2026-11-23T16:00"),  # to the last minute, not the next morning
        ("2026-12-24T15:00", 2, "2026-12-28T09:00"),  # Christmas on Friday and Saturday
        ("2026-10-22T15:00", 8.5, "2026-10-26T11:00"),  # over the night in which the clock goes back
        ("2026-03-26T15:00", 8.5, "2026-03-30T11:00"),  # and forward
    ],
)
def test_hours_run_only_while_the_house_is_at_work(start: str, hours: float, end: str) -> None:
    assert add_service_hours(at(start), hours, HOURS) == at(end)


def test_holidays_are_those_of_the_land() -> None:
    """Epiphany is a holiday in Bavaria, not in North Rhine-Westphalia."""
    bavaria = parse_service_hours("Mo-Fr 08:00-16:00", land="BY")
    rhine = parse_service_hours("Mo-Fr 08:00-16:00", land="NW")
    start = at("2026-01-05T15:00")
    assert add_service_hours(start, 2, rhine) == at("2026-01-06T09:00")
    assert add_service_hours(start, 2, bavaria) == at("2026-01-07T09:00")


def test_clock_change_inside_service_hours_counts_real_time() -> None:
    """On 25 October 2026 the span from 00:00 to 23:59 has an hour more."""
    day = (at("2026-10-25T00:00"), at("2026-10-25T23:59"))
    assert service_time_between(*day, ROUND) == dt.timedelta(hours=24, minutes=59)
    assert service_time_between(at("2026-03-29T00:00"), at("2026-03-29T23:59"), ROUND) == dt.timedelta(
        hours=22, minutes=59
    )


@settings(max_examples=80)
@given(
    start=MOMENTS,
    minutes=st.integers(1, 6000),
)
def test_adding_and_measuring_agree(start: dt.datetime, minutes: int) -> None:
    end = add_service_hours(start, minutes / 60, HOURS)
    assert abs(service_time_between(start, end, HOURS) - dt.timedelta(minutes=minutes)) < dt.timedelta(seconds=1)
    assert end > start


@settings(max_examples=80)
@given(
    start=MOMENTS,
    first=st.integers(0, 3000),
    second=st.integers(0, 3000),
)
def test_time_adds_up_over_a_point_between(start: dt.datetime, first: int, second: int) -> None:
    middle = start + dt.timedelta(minutes=first)
    end = middle + dt.timedelta(minutes=second)
    whole = service_time_between(start, end, HOURS)
    assert whole == service_time_between(start, middle, HOURS) + service_time_between(middle, end, HOURS)
    assert service_time_between(end, start, HOURS) == -whole


def test_late_is_negative_and_said_in_words() -> None:
    due = at("2026-11-23T10:00")
    assert service_time_left(due, at("2026-11-23T12:00"), HOURS) == dt.timedelta(hours=-2)
    assert service_time_words(due, at("2026-11-23T12:00"), HOURS) == "seit 2 Stunden Servicezeit überfällig"
    assert service_time_words(due, at("2026-11-23T10:00:30"), HOURS) == "überfällig"
    assert service_time_words(due, at("2026-11-23T09:00"), HOURS) == "noch 1 Stunde Servicezeit"


@pytest.mark.parametrize(
    "text",
    ["", "immer", "Mo 8-16", "Mo 25:00-26:00", "Mo 16:00-08:00", "Fr-Mo 08:00-10:00", "Mo 08:00-12:00, Mo 11:00-13:00"],
)
def test_unreadable_hours_are_refused(text: str) -> None:
    with pytest.raises(ServiceHoursError):
        parse_service_hours(text)


def test_a_lunch_break_is_two_spans() -> None:
    calendar = parse_service_hours("Mo-Fr 08:00-12:00, Mo-Fr 13:00-16:00")
    assert add_service_hours(at("2026-11-23T11:00"), 2, calendar) == at("2026-11-23T14:00")


def test_endless_waiting_is_refused() -> None:
    with pytest.raises(ServiceHoursError):
        add_service_hours(at("2026-11-23T11:00"), 100_000, HOURS)


def test_the_hours_are_said_in_words() -> None:
    assert service_hours_words() == "Montag bis Donnerstag 8 bis 16 Uhr, Freitag 8 bis 12:30 Uhr"
    with override("en"):
        assert service_hours_words() == "Monday to Thursday 8 to 16, Friday 8 to 12:30"
