"""What the worker does: queues (rows that are due) and duties (things to do every so often).

An app declares both in its `jobs.py`; CoreConfig.ready imports those.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Queue:
    """`run(now, limit)` claims and handles due rows and returns how many it handled.

    `batch` is its limit where it is to differ from the worker's. `calls`: it calls the outside (core/lanes.py), and with a
    limit of 0 only records what became of calls that are on their way.
    """

    name: str
    run: Callable[[dt.datetime, int], int]
    batch: int | None = None
    calls: bool = False


@dataclass(frozen=True)
class Duty:
    """`run(now)` is called about every `every` by exactly one worker; a crash means it is called again."""

    name: str
    every: dt.timedelta
    run: Callable[[dt.datetime], None]


QUEUES: dict[str, Queue] = {}
DUTIES: dict[str, Duty] = {}


def queue(
    name: str, *, batch: int | None = None, calls: bool = False
) -> Callable[[Callable[[dt.datetime, int], int]], Callable[[dt.datetime, int], int]]:
    """Registers a function as a queue of the worker."""

    def register(run: Callable[[dt.datetime, int], int]) -> Callable[[dt.datetime, int], int]:
        _refuse_second(name, run, QUEUES)
        QUEUES[name] = Queue(name, run, batch, calls)
        return run

    return register


def duty(name: str, every: dt.timedelta) -> Callable[[Callable[[dt.datetime], None]], Callable[[dt.datetime], None]]:
    """Registers a function as a periodic duty of the worker."""

    def register(run: Callable[[dt.datetime], None]) -> Callable[[dt.datetime], None]:
        _refuse_second(name, run, DUTIES)
        DUTIES[name] = Duty(name, every, run)
        return run

    return register


def _refuse_second(name: str, run: Callable[..., object], known: Mapping[str, Queue | Duty]) -> None:
    """Two parts of the desk under one name would mean that one of them silently never runs."""
    if name in known and known[name].run is not run:
        raise ValueError(f"{name!r} is registered already")
