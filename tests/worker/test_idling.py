"""An idle worker looks instead of asking, and misses neither what is written nor what falls due."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from django.db import connection, connections

from stadtstimme.desk import worker as worker_module
from stadtstimme.desk.core import clock
from stadtstimme.desk.core.jobs import Queue
from stadtstimme.desk.core.models import Notice, PeriodicDuty
from stadtstimme.desk.idling import MARKS, database_mark, next_due_at
from stadtstimme.desk.worker import Worker
from tests.desk.world import World

NOW = dt.datetime(2026, 11, 26, 9, 0, tzinfo=dt.UTC)
LONG = 600.0


def notice_at(world: World, at: dt.datetime | None, key: str = "a") -> Notice:
    facts = {"kind": "k", "subject": "s", "path": "/", "created_at": NOW, "occasion": key}
    return Notice.objects.create(recipient=world.aylin, next_attempt_at=at, **facts)


def elsewhere(write: Callable[[], object]) -> None:
    """Runs it on a connection of its own, as another process would."""

    def run() -> None:
        try:
            write()
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


@pytest.fixture
def sleeper(monkeypatch: pytest.MonkeyPatch) -> tuple[Worker, list[int]]:
    """A worker that would sleep for longer than any test, and what its queue was asked; the second time stops it."""
    asked: list[int] = []

    def run(_now: dt.datetime, _limit: int) -> int:
        asked.append(1)
        if len(asked) == 2:
            worker.stop()
        return 0

    worker = Worker({"one": Queue("one", run)}, {})
    PeriodicDuty.objects.create(name="worker", next_run_at=clock.now() + dt.timedelta(minutes=1))
    monkeypatch.setattr(worker_module, "ASK_SECONDS", LONG)
    return worker, asked


@pytest.mark.django_db(transaction=True)
def test_the_mark_changes_when_another_process_writes(world: World) -> None:
    assert connection.vendor in MARKS
    before = database_mark()
    assert before is not None
    elsewhere(lambda: notice_at(world, NOW))
    assert database_mark() != before


@pytest.mark.django_db
def test_a_database_without_a_mark_is_asked_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(MARKS, connection.vendor)
    assert database_mark() is None


@pytest.mark.django_db
def test_the_next_time_is_the_earliest_that_is_still_to_come(world: World) -> None:
    PeriodicDuty.objects.all().delete()
    assert next_due_at(NOW) is None
    for minutes, key in ((-5, "past"), (7, "soon"), (9, "later")):
        notice_at(world, NOW + dt.timedelta(minutes=minutes), key)
    assert next_due_at(NOW) == NOW + dt.timedelta(minutes=7)
    PeriodicDuty.objects.create(name="duty", next_run_at=NOW + dt.timedelta(minutes=2))
    assert next_due_at(NOW) == NOW + dt.timedelta(minutes=2)


@pytest.mark.django_db(transaction=True)
def test_what_another_process_writes_ends_the_rest(
    world: World, sleeper: tuple[Worker, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    worker, asked = sleeper
    rests: list[float] = []

    def rest(seconds: float) -> bool:
        rests.append(seconds)
        if len(rests) == 3:
            elsewhere(lambda: notice_at(world, NOW))
        return False

    monkeypatch.setattr(worker, "_rest", rest)
    worker.run()
    assert len(asked) == 2
    # PostgreSQL's mark speaks of all its databases: those of the other test processes may end the rest before
    assert len(rests) == 3 or (connection.vendor == "postgresql" and len(rests) < 3)


@pytest.mark.django_db
def test_a_time_that_comes_ends_the_rest_at_that_moment(
    world: World, sleeper: tuple[Worker, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "database_mark", lambda: "as before")
    worker, asked = sleeper
    present = clock.now()
    worker.read_clock = lambda: present
    notice_at(world, present + dt.timedelta(seconds=2.5))
    rests: list[float] = []

    def rest(seconds: float) -> bool:
        nonlocal present
        rests.append(seconds)
        present += dt.timedelta(seconds=seconds)
        return False

    monkeypatch.setattr(worker, "_rest", rest)
    worker.run()
    assert rests == [1.0, 1.0, 0.5]
    assert len(asked) == 2


@pytest.mark.django_db
def test_what_fell_due_while_the_worker_was_busy_is_not_waited_for(
    world: World, sleeper: tuple[Worker, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The queue was asked with an earlier present than the one that shows when it is done."""
    worker, asked = sleeper
    times = [clock.now() + dt.timedelta(seconds=number) for number in range(60)]
    notice_at(world, times[0] + dt.timedelta(seconds=0.5))
    left = iter(times)
    worker.read_clock = lambda: next(left)
    monkeypatch.setattr(worker, "_rest", lambda seconds: bool(rests.append(seconds)))
    rests: list[float] = []
    worker.run()
    assert rests == [0.0]
    assert len(asked) == 2


@pytest.mark.django_db
def test_a_part_in_trouble_keeps_the_worker_asking(
    sleeper: tuple[Worker, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    worker, asked = sleeper
    worker._failures["another"] = 1
    rests: list[float] = []
    monkeypatch.setattr(worker, "_rest", lambda seconds: bool(rests.append(seconds)))
    worker.run()
    assert (len(asked), len(rests)) == (2, 1)
