"""The worker: hands due rows to their queues and runs the periodic duties, until it is told to stop.

The rows are the truth (core/leases.py), so any number of workers may run where the database can take them, and a
worker that is killed leaves nothing but leases that run out.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import select
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from time import monotonic

from django.db import InterfaceError, OperationalError, close_old_connections, connection

from .core import clock, jobs
from .core.air import calls_flying, woken
from .core.failures import describe
from .core.jobs import Duty, Queue
from .duty_rows import run_due_duties
from .idling import database_mark, next_due_at

# One batch has to end well inside the two seconds in which the worker stops.
BATCH = 20
# How often an idle worker looks whether something may be due, and how often it asks every queue whatever it saw: leases that
# ran out and a clock that was set back are found by asking alone.
IDLE_SECONDS = 1.0
ASK_SECONDS = 10.0
# How long calls that are on their way may take to end when the worker stops; the leases of the others run out.
LANDING_SECONDS = 5.0
FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 60.0
# Does nothing but leave the time of its last run: the Verwaltung sees from it that a worker lives.
HEARTBEAT = Duty("worker", dt.timedelta(minutes=1), lambda _now: None)

log = logging.getLogger("stadtstimme.worker")


class Worker:
    """Works off `queues` and `duties` (default: all that the apps registered); `read_clock` gives the present."""

    def __init__(
        self,
        queues: Mapping[str, Queue] | None = None,
        duties: Mapping[str, Duty] | None = None,
        read_clock: Callable[[], dt.datetime] = clock.now,
    ) -> None:
        self.queues = jobs.QUEUES if queues is None else queues
        self.duties = {HEARTBEAT.name: HEARTBEAT, **(jobs.DUTIES if duties is None else duties)}
        self.read_clock = read_clock
        self.stopping = False
        self._failures: dict[str, int] = {}
        self._paused_until: dict[str, float] = {}
        self._wake_read, self._wake_write = os.pipe()
        for end in (self._wake_read, self._wake_write):
            os.set_blocking(end, False)

    def stop(self, *_signal: object) -> None:
        """Lets the running batch end and what is on its way land, then `run` returns. Fit to be a signal handler."""
        self.stopping = True
        self.wake()

    def wake(self) -> None:
        """Ends a rest at once, from whatever thread."""
        with suppress(BlockingIOError):  # so many wait to be read that this one changes nothing
            os.write(self._wake_write, b".")

    def run(self) -> None:
        """Works until `stop`; with nothing to do it rests until something may be due, and not once a call has ended."""
        with woken(self.wake):
            while not self.stopping:
                # Before the work: what is written or falls due while it is done must not be missed.
                mark, began = database_mark(), self.read_clock()
                if not self.work_once():
                    self._rest_until_due(mark, began)
            self._land()

    def _rest_until_due(self, mark: object | None, began: dt.datetime) -> None:
        """Rests while nobody has written since `mark` and no time after `began` has come; never past ASK_SECONDS."""
        ends, due = monotonic() + ASK_SECONDS, next_due_at(began)
        while not self.stopping:
            seconds = (due - self.read_clock()).total_seconds() if due else IDLE_SECONDS
            woke = self._rest(min(max(seconds, 0.0), IDLE_SECONDS))
            if woke or mark is None or self._failures or calls_flying() or monotonic() >= ends:
                return
            if database_mark() != mark or (due is not None and self.read_clock() >= due):
                return

    def _rest(self, seconds: float) -> bool:
        """Whether somebody woke it."""
        woke = bool(select.select([self._wake_read], [], [], seconds)[0])
        with suppress(BlockingIOError):
            os.read(self._wake_read, 1024)
        return woke

    def _land(self) -> None:
        """Records what becomes of the calls that are on their way, as far as they end soon."""
        ends = monotonic() + LANDING_SECONDS
        while calls_flying() and monotonic() < ends:
            self._rest(LANDING_SECONDS / 20)
            for queue in self.queues.values():
                if queue.calls:
                    self._guarded(queue.name, partial(queue.run, self.read_clock(), 0))

    def work_once(self) -> int:
        """One batch of every queue and every due duty; returns how many rows and duties were handled."""
        self._guarded("connection", _close_old_connections)
        duties = partial(run_due_duties, self.duties, self.read_clock, lambda: self.stopping)
        handled = self._guarded("duties", duties)
        for queue in self.queues.values():
            if self.stopping:
                break
            handled += self._guarded(queue.name, partial(self._run_batch, queue))
        return handled

    def _run_batch(self, queue: Queue) -> int:
        return queue.run(self.read_clock(), queue.batch or BATCH)

    def _guarded(self, name: str, run: Callable[[], int]) -> int:
        """Runs one part. An error pauses this part alone: one second, twice as long each time, at most a minute."""
        if monotonic() < self._paused_until.get(name, 0.0):
            return 0
        try:
            handled = run()
        except Exception as error:
            self._note_failure(name, error)
            return 0
        if self._failures.pop(name, 0):
            log.warning("%s works again", name)
        return handled

    def _note_failure(self, name: str, error: Exception) -> None:
        failures = self._failures[name] = self._failures.get(name, 0) + 1
        pause = min(FIRST_PAUSE_SECONDS * 2 ** min(failures - 1, 10), LONGEST_PAUSE_SECONDS)
        self._paused_until[name] = monotonic() + pause
        log.error("%s failed (%s), next try in %.0f s", name, describe(error), pause)
        if isinstance(error, OperationalError | InterfaceError) and not connection.in_atomic_block:
            connection.close()


def _close_old_connections() -> int:
    if not connection.in_atomic_block:
        close_old_connections()
    return 0


def run_worker() -> None:
    """Runs a worker in this process until SIGTERM or SIGINT."""
    worker = Worker()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, worker.stop)
    log.info("worker starts: %s", ", ".join([*worker.queues, *worker.duties]))
    worker.run()
    connection.close()
    log.info("worker stopped")
