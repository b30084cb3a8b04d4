"""What the worker does: queues (rows that are due) and duties (things to do every so often).

An app declares both in its `jobs.py`; CoreConfig.ready imports those.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Queue:
    """`run(now, limit)` claims and handles due rows and returns how many it handled."""

    name: str
    run: Callable[[dt.datetime, int], int]


@dataclass(frozen=True)
class Duty:
    """`run(now)` is called about every `every` by exactly one worker; a crash means it is called again."""

    name: str
    every: dt.timedelta
    run: Callable[[dt.datetime], None]


QUEUES: dict[str, Queue] = {}
DUTIES: dict[str, Duty] = {}


def queue(name: str) -> Callable[[Callable[[dt.datetime, int], int]], Callable[[dt.datetime, int], int]]:
    """Registers a function as a queue of the worker."""

    def register(run: Callable[[dt.datetime, int], int]) -> Callable[[dt.datetime, int], int]:
        QUEUES[name] = Queue(name, run)
        return run

    return register


def duty(
    name: str, every: dt.timedelta
) -> Callable[[Callable[[dt.datetime], None]], Callable[[dt.datetime], None]]:
    """Registers a function as a periodic duty of the worker."""

    def register(run: Callable[[dt.datetime], None]) -> Callable[[dt.datetime], None]:
        DUTIES[name] = Duty(name, every, run)
        return run

    return register
