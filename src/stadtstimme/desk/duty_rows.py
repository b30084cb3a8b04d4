"""Periodic duties as leased rows: one worker at a time, and neither a crash nor a turned clock stops them."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Mapping

from django.db import InterfaceError, OperationalError

from .core.failures import describe
from .core.jobs import Duty
from .core.models import PeriodicDuty

SHORTEST_LEASE = dt.timedelta(minutes=1)
LONGEST_LEASE = dt.timedelta(minutes=10)
RETRY = dt.timedelta(minutes=1)

log = logging.getLogger("stadtstimme.worker")


def run_due_duties(
    duties: Mapping[str, Duty], read_clock: Callable[[], dt.datetime], stopping: Callable[[], bool]
) -> int:
    """Runs every duty that is due and that no other worker holds; returns how many ran."""
    ran = 0
    for row in _rows_of(duties, read_clock()):
        duty, now = duties[row.name], read_clock()
        if stopping():
            break
        if _is_due(row, duty, now) and _claim(row, duty, now):
            _run(row, duty, now, read_clock)
            ran += 1
    return ran


def _rows_of(duties: Mapping[str, Duty], now: dt.datetime) -> list[PeriodicDuty]:
    """The duties' rows, most overdue first; a duty without one gets one that is due at once."""
    rows = PeriodicDuty.objects.filter(name__in=list(duties)).order_by("next_run_at", "pk")
    missing = set(duties) - {row.name for row in rows}
    if missing:
        new = [PeriodicDuty(name=name, next_run_at=now) for name in sorted(missing)]
        PeriodicDuty.objects.bulk_create(new, ignore_conflicts=True)
    return list(rows.all() if missing else rows)


def _lease(duty: Duty) -> dt.timedelta:
    return min(max(duty.every, SHORTEST_LEASE), LONGEST_LEASE)


def _is_due(row: PeriodicDuty, duty: Duty, now: dt.datetime) -> bool:
    """A time further ahead than any that we write means that the clock was set back: such a row is due."""
    waits = now < row.next_run_at <= now + max(duty.every, RETRY)
    held = row.leased_until is not None and now < row.leased_until <= now + _lease(duty)
    return not waits and not held


def _claim(row: PeriodicDuty, duty: Duty, now: dt.datetime) -> bool:
    """Takes the lease if the row is still as it was read: of two workers one wins."""
    unchanged = PeriodicDuty.objects.filter(pk=row.pk, next_run_at=row.next_run_at, leased_until=row.leased_until)
    row.leased_until = now + _lease(duty)
    return unchanged.update(leased_until=row.leased_until) == 1


def _run(row: PeriodicDuty, duty: Duty, now: dt.datetime, read_clock: Callable[[], dt.datetime]) -> None:
    error, pause = "", duty.every
    try:
        duty.run(now)
    except (OperationalError, InterfaceError):
        raise  # the row could not be written either: its lease runs out, then the duty is called again
    except Exception as failure:
        error, pause = describe(failure), min(duty.every, RETRY)
        log.error("duty %s failed (%s)", duty.name, error)
    ended = read_clock()
    mine = PeriodicDuty.objects.filter(pk=row.pk, leased_until=row.leased_until)
    mine.update(next_run_at=ended + pause, leased_until=None, last_run_at=ended, last_error=error[:500])
