"""Duties run when they are due, by one worker, whatever happens to the clock or to the worker."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, OperationalError

from stadtstimme.desk.core.jobs import Duty
from stadtstimme.desk.core.models import PeriodicDuty
from stadtstimme.desk.duty_rows import run_due_duties

START = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
MINUTE = dt.timedelta(minutes=1)
pytestmark = pytest.mark.django_db


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> dt.datetime:
        return self.at


class Calls:
    """A duty that counts its calls and fails with `error` where one is set."""

    def __init__(self, every: dt.timedelta = HOUR) -> None:
        self.at: list[dt.datetime] = []
        self.error: Exception | None = None
        self.duty = Duty("count", every, self.run)

    def run(self, now: dt.datetime) -> None:
        self.at.append(now)
        if self.error:
            raise self.error


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def calls() -> Calls:
    return Calls()


def work(calls: Calls, clock: Clock) -> int:
    return run_due_duties({"count": calls.duty}, clock, lambda: False)


def test_runs_at_once_then_when_its_time_has_come(calls: Calls, clock: Clock) -> None:
    assert work(calls, clock) == 1
    assert work(calls, clock) == 0
    clock.at += HOUR - MINUTE
    assert work(calls, clock) == 0
    clock.at += MINUTE
    assert work(calls, clock) == 1
    assert calls.at == [START, START + HOUR]


def test_a_forward_jump_runs_it_once_and_does_not_catch_up(calls: Calls, clock: Clock) -> None:
    work(calls, clock)
    clock.at += dt.timedelta(days=400)
    assert [work(calls, clock) for _ in range(3)] == [1, 0, 0]


def test_a_clock_set_back_does_not_make_it_wait_for_the_old_time(calls: Calls, clock: Clock) -> None:
    work(calls, clock)
    clock.at -= dt.timedelta(days=3)
    assert work(calls, clock) == 1
    assert PeriodicDuty.objects.get().next_run_at == START - dt.timedelta(days=3) + HOUR


def test_a_lease_from_before_the_clock_was_set_back_is_void(calls: Calls, clock: Clock) -> None:
    PeriodicDuty.objects.create(name="count", next_run_at=START, leased_until=START + dt.timedelta(minutes=10))
    clock.at -= dt.timedelta(days=1)
    assert work(calls, clock) == 1


def test_a_crashed_worker_leaves_a_lease_that_runs_out(calls: Calls, clock: Clock) -> None:
    PeriodicDuty.objects.create(name="count", next_run_at=START, leased_until=START + dt.timedelta(minutes=10))
    assert work(calls, clock) == 0
    clock.at += dt.timedelta(minutes=10)
    assert work(calls, clock) == 1


def test_while_it_runs_no_other_worker_gets_it(clock: Clock) -> None:
    seen: list[int] = []
    duty = Duty("count", HOUR, lambda _now: seen.append(run_due_duties({"count": duty}, clock, lambda: False)))
    assert run_due_duties({"count": duty}, clock, lambda: False) == 1
    assert seen == [0]


def test_one_who_lost_the_lease_does_not_write_over_the_one_who_has_it(clock: Clock) -> None:
    def run_too_long(_now: dt.datetime) -> None:
        PeriodicDuty.objects.update(leased_until=START + 5 * HOUR, next_run_at=START + 4 * HOUR)

    run_due_duties({"count": Duty("count", HOUR, run_too_long)}, clock, lambda: False)
    row = PeriodicDuty.objects.get()
    assert (row.leased_until, row.next_run_at, row.last_run_at) == (START + 5 * HOUR, START + 4 * HOUR, None)


def test_an_error_is_noted_without_its_words_and_tried_again_after_a_minute(calls: Calls, clock: Clock) -> None:
    calls.error = IntegrityError("Erna Duvenbeck, geb. 02.09.1938")
    work(calls, clock)
    row = PeriodicDuty.objects.get()
    assert row.last_error.startswith("IntegrityError at ")
    assert "Erna" not in row.last_error
    calls.error = None
    clock.at += MINUTE
    assert work(calls, clock) == 1
    assert PeriodicDuty.objects.get().last_error == ""


def test_one_broken_duty_does_not_keep_the_others(calls: Calls, clock: Clock) -> None:
    calls.error = ValueError("broken")
    other = Calls()
    duties = {"a": calls.duty, "b": other.duty}
    run_due_duties({name: Duty(name, HOUR, duty.run) for name, duty in duties.items()}, clock, lambda: False)
    assert (len(calls.at), len(other.at)) == (1, 1)


def test_a_database_that_went_away_leaves_the_duty_to_the_end_of_its_lease(calls: Calls, clock: Clock) -> None:
    calls.error = OperationalError("away")
    with pytest.raises(OperationalError):
        work(calls, clock)
    assert PeriodicDuty.objects.get().leased_until == START + dt.timedelta(minutes=10)
    calls.error = None
    clock.at += dt.timedelta(minutes=10)
    assert work(calls, clock) == 1


def test_a_worker_that_is_told_to_stop_starts_no_further_duty(calls: Calls, clock: Clock) -> None:
    assert run_due_duties({"count": calls.duty}, clock, lambda: True) == 0
    assert calls.at == []
