"""Kills the worker at many points of its work and counts what is left after another worker came by.

    python -m tests.crash.runner FOLDER POINTS SEED

prints a table and ends with exit code 1 where something was lost or doubled. Needs STADTSTIMME_HOME.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.db import connection

from stadtstimme.desk.core.loading import loading_for_good

POSTS = COMMENTS = 12
# Of the comments some are edited and some deleted again, each by one more delivery.
EDITED, DELETED = 4, 3
# The queues that matter here, and how many rows they take at once (None: as always).
WORKED = {"deliveries": 5, "withdrawals": None, "comments": 5}
# The place in which everything is prepared.
SCENE = "crash_scene"
# A lease is a minute; a pause after a failed attempt at most an hour.
STEP = dt.timedelta(seconds=61)
STEPS = 8


def in_child(task: Callable[[], Any]) -> tuple[int, Any]:
    """Runs `task` in a fork of this process; returns the exit status (waitpid) and what the task returned."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(read)
            answer = json.dumps(task()).encode()
            with os.fdopen(write, "wb") as pipe:
                pipe.write(answer)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        answer = pipe.read()
    return os.waitpid(pid, 0)[1], json.loads(answer) if answer else None


def set_up() -> None:
    """Django ready for use; passwords, of which nothing here depends, hashed quickly."""
    with loading_for_good():
        django.setup()
        from tests.crash import killing  # noqa: F401
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def here(task: Callable[[], Any]) -> Any:
    """Runs `task` in this process, so that no fork need load or find out again what it loaded: two thirds of their time."""
    with loading_for_good():
        found = task()
    connection.close()
    return found


def main(folder: Path, points: int, seed: int) -> int:
    set_up()
    from .places import Places

    places = Places(folder)
    places.make(SCENE)
    here(lambda: prepare(places))
    with places.copy(SCENE, "crash_warm") as warm:
        wanted = here(lambda: settle(places, warm))
    with places.copy(SCENE, "crash_calm") as calm:
        total, commits, parts = in_child(lambda: work(places, calm, 0))[1]
        assert in_child(lambda: settle(places, calm))[1] == wanted
    refuse_unsound(wanted)
    print(
        f"{connection.vendor}: {total} events ({len(commits)} commits, {len(parts['comments'])} while comments were filed) "
        f"without a crash; {points} points, seed {seed}"
    )
    print(f"expected: {json.dumps(wanted, ensure_ascii=False)}")
    print(f"{'point':>6}  {'ended by':<9}  {'delivered before':>16}  {'comments before':>15}  outcome")
    try:
        wished = chosen((range(1, total + 1), commits, parts["comments"]), points, seed)
        outcomes = [attempt(places, point, wanted) for point in wished]
    finally:
        places.remove(SCENE)
    print(f"{connection.vendor}: {outcomes.count(True)} of {len(outcomes)} points lost nothing and doubled nothing")
    return 0 if all(outcomes) else 1


def refuse_unsound(wanted: Any) -> None:
    """The measure itself must be right: without a crash everything is delivered and taken in, once."""
    nothing = {key: wanted[key] for key in wanted if "twice" in key or "missing" in key or "flaws" in key}
    assert not any(nothing.values()), nothing
    assert (wanted["deliveries"], wanted["articles"]) == ({"completed": POSTS}, POSTS), wanted
    deliveries = COMMENTS + EDITED + DELETED
    assert (wanted["raw comments"], wanted["comments"]) == ({"processed": deliveries}, COMMENTS), wanted
    assert (wanted["comments gone"], wanted["comments to be found"]) == (DELETED, COMMENTS - DELETED), wanted


def chosen(kinds: Sequence[Sequence[int]], points: int, seed: int) -> list[int]:
    """A third of the points anywhere, one right after a commit, one in the last kind; each spread evenly.

    What is drawn twice, or not there, is drawn again from the first kind, which holds every event.
    """
    draw = random.Random(seed)
    drawn = {point for kind in kinds for point in _spread(kind, points // len(kinds), draw)}
    others = sorted(set(kinds[0]) - drawn)
    more = min(max(points - len(drawn), 0), len(others))
    return sorted([*drawn, *draw.sample(others, more)])


def _spread(events: Sequence[int], points: int, draw: random.Random) -> list[int]:
    points = min(points, len(events))
    parts = [events[len(events) * part // points : len(events) * (part + 1) // points] for part in range(points)]
    return [draw.choice(part) for part in parts]


def attempt(places: Any, point: int, wanted: Any) -> bool:
    """Crashes once, lets another worker finish, compares; prints one line of the table."""
    with places.copy(SCENE, f"crash_at_{point}") as name:
        status, seen = in_child(lambda: work(places, name, point))
        if seen:
            return attempt(places, earlier(point, seen[0]), wanted)
        before = in_child(lambda: progress(places, name))[1] or ["?", "?"]
        after = in_child(lambda: settle(places, name))[1]
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    different = [key for key in wanted if not after or after.get(key) != wanted[key]]
    outcome = "same" if not different else "; ".join(f"{key}: {after and after.get(key)}" for key in different)
    print(f"{point:>6}  {'SIGKILL' if killed else status:<9}  {before[0]:>16}  {before[1]:>15}  {outcome}", flush=True)
    return killed and not different


def earlier(point: int, events: int) -> int:
    """Where to strike instead, where this time there were fewer events: a lease looked after or not makes a difference."""
    assert 0 < events < point, "the killer never struck"
    return events


def prepare(places: Any) -> None:
    from stadtstimme.desk.commands.database import bring_up_to_date

    from .scene import build_scene

    places.enter(SCENE)
    bring_up_to_date()
    build_scene()


def work(places: Any, name: str, point: int) -> tuple[int, list[int], dict[str, list[int]]]:
    """Works until nothing is due, or until the killer strikes.

    Returns how many events there were, which were commits, and which happened in which queue.
    """
    from .killing import Killer

    places.enter(name)
    killer, worker = Killer(point), worker_at(dt.timedelta())
    worker.queues = {name: replace(one, run=killer.during(name, one.run)) for name, one in worker.queues.items()}
    killer.watch()
    while worker.work_once():
        pass
    return killer.seen, killer.commits, killer.parts


def settle(places: Any, name: str) -> Any:
    """Another worker, as the leases of the dead one run out; then the count."""
    from .census import take_census

    places.enter(name)
    for step in range(STEPS):
        worker = worker_at(step * STEP)
        while worker.work_once():
            pass
    return take_census()


def progress(places: Any, name: str) -> list[int]:
    """How far the killed worker had come."""
    from stadtstimme.desk.dialogue.models import RawComment
    from stadtstimme.desk.editorial.models import Delivery

    places.enter(name)
    completed = Delivery.objects.filter(state="completed").count()
    return [completed, RawComment.objects.filter(state="processed").count()]


def worker_at(ahead: dt.timedelta) -> Any:
    """A worker over the queues that matter here, whose clock runs ahead.

    Its batches wait for their calls: a machine under load must neither change the number of events nor end the counting early.
    """
    from stadtstimme.desk.core import clock, jobs, lanes
    from stadtstimme.desk.worker import Worker

    lanes.PATIENCE_SECONDS = lanes.LANE_SECONDS = 600.0
    queues = {name: replace(jobs.QUEUES[name], batch=batch) for name, batch in WORKED.items()}
    worker = Worker(queues, {}, lambda: clock.now() + ahead)
    worker.duties = {}
    return worker


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
