"""The worker goes on whatever one part of it does."""

from __future__ import annotations

import datetime as dt
import logging
import time

import pytest
from django.db import OperationalError

from stadtstimme.desk import worker as worker_module
from stadtstimme.desk.core.jobs import Queue
from stadtstimme.desk.core.models import PeriodicDuty
from stadtstimme.desk.worker import BATCH, Worker

pytestmark = pytest.mark.django_db
SECRET = "Passwort-von-Erna"


def queue(name: str, *outcomes: int | Exception) -> tuple[Queue, list[int]]:
    """A queue that gives one outcome after the other, then nothing; the list notes the limits it was called with."""
    left, limits = list(outcomes), []

    def run(_now: dt.datetime, limit: int) -> int:
        limits.append(limit)
        outcome = left.pop(0) if left else 0
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return Queue(name, run), limits


def worker_for(*queues: Queue) -> Worker:
    return Worker({one.name: one for one in queues}, {})


def test_every_queue_gets_one_batch_at_a_time() -> None:
    first, first_limits = queue("first", 20, 20, 5)
    second, second_limits = queue("second", 1)
    worker = worker_for(first, second)
    assert worker.work_once() == 22  # with the heartbeat
    assert [worker.work_once() for _ in range(3)] == [20, 5, 0]
    assert first_limits == [BATCH] * 4
    assert second_limits == [BATCH] * 4


def test_a_broken_queue_pauses_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    broken, broken_limits = queue("broken", *[ValueError(SECRET)] * 3)
    sound, sound_limits = queue("sound")
    worker = worker_for(broken, sound)
    at = 1000.0
    monkeypatch.setattr(worker_module, "monotonic", lambda: at)
    for seconds, calls in ((0.0, 1), (0.9, 1), (0.2, 2), (1.8, 2), (0.3, 3), (3.8, 3), (0.3, 4)):
        at += seconds
        worker.work_once()
        assert len(broken_limits) == calls, at
    assert len(sound_limits) == 7


def test_the_pause_ends_at_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    broken, limits = queue("broken", *[ValueError()] * 40)
    worker = worker_for(broken)
    at = 0.0
    monkeypatch.setattr(worker_module, "monotonic", lambda: at)
    for _ in range(40):
        worker.work_once()
        at += 60.0
    assert len(limits) == 40


def test_the_log_names_the_place_and_never_the_words(caplog: pytest.LogCaptureFixture) -> None:
    broken, _limits = queue("broken", ValueError(SECRET))
    with caplog.at_level(logging.INFO):
        worker_for(broken).work_once()
    assert "broken failed (ValueError at " in caplog.text
    assert "test_worker.py" in caplog.text
    assert SECRET not in caplog.text


def test_a_database_that_is_away_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[bool] = []
    broken, _limits = queue("broken", OperationalError("database is locked"))
    worker = worker_for(broken)
    monkeypatch.setattr(worker_module, "close_old_connections", lambda: None)
    monkeypatch.setattr(
        worker_module,
        "connection",
        type("C", (), {"in_atomic_block": False, "close": lambda _s: closed.append(True)})(),
    )
    worker.work_once()
    assert closed == [True]


def test_the_heartbeat_shows_when_the_worker_last_ran() -> None:
    worker_for().work_once()
    assert PeriodicDuty.objects.get(name="worker").last_run_at is not None


def test_an_idle_worker_wakes_for_stop_at_once() -> None:
    calls: list[dt.datetime] = []
    worker = Worker({"stop": Queue("stop", lambda now, _limit: calls.append(now) or worker.stop() or 0)}, {})
    worker.work_once()
    worker.stopping = False
    began = time.monotonic()
    worker.run()
    assert len(calls) == 2
    assert time.monotonic() - began < worker_module.IDLE_SECONDS


def test_a_stopped_worker_ends_its_batch_and_begins_no_other() -> None:
    second, limits = queue("second", 1)
    worker = Worker({"first": Queue("first", lambda _now, _limit: worker.stop() or 3), "second": second}, {})
    worker.run()
    assert limits == []
