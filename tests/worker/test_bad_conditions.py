"""A locked database, a full disk, a turned clock: the worker waits, says so, goes on, and nothing is lost or doubled."""

from __future__ import annotations

import datetime as dt
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from django.utils import timezone

from stadtstimme.desk.core.jobs import QUEUES
from stadtstimme.desk.core.leases import LEASE
from stadtstimme.desk.dialogue.actions import receive_comment
from stadtstimme.desk.dialogue.models import Comment, RawComment
from stadtstimme.desk.worker import Worker
from tests.commands.household import (
    SERVER_URL,
    WORLD,
    environment,
    fresh_database,
    install,
    install_migrated,
    script,
)
from tests.desk.world import World
from tests.template import Template

COMMENTS = 40
RECEIVE = f"""{WORLD}
from django.utils import timezone
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.dialogue.actions import receive_comment
page = build_world().page
for number in range({COMMENTS}):
    payload = {{"remote_id": str(number), "thread_id": "t", "text": f"Wann öffnet das Bad? {{number}}"}}
    receive_comment(page, str(number), payload, now=timezone.now())
"""
COUNT = (
    "SELECT count(*) FROM dialogue_rawcomment WHERE state = 'processed' UNION ALL SELECT count(*) FROM dialogue_comment"
)
# `filled` takes long to make: the tests that copy it run in one process.
ALONE = pytest.mark.xdist_group("filled")
REFUSED = "failed (OperationalError"
ALL_IN = f"{COMMENTS} {COMMENTS}"


def receive(world: World, count: int, now: dt.datetime) -> None:
    for number in range(count):
        payload = {"remote_id": str(number), "thread_id": "t", "text": f"Wann öffnet das Bad? {number}"}
        receive_comment(world.page, str(number), payload, now=now)


def worker_at(*instants: dt.datetime) -> Worker:
    """A worker over the comments whose clock shows one instant after the other, then stands still."""
    left = list(instants)
    return Worker({"comments": QUEUES["comments"]}, {}, lambda: left.pop(0) if len(left) > 1 else left[0])


@pytest.mark.django_db
@pytest.mark.parametrize("jump", [dt.timedelta(days=1), -dt.timedelta(days=1)])
def test_a_clock_that_jumps_while_work_is_done_doubles_nothing(world: World, jump: dt.timedelta) -> None:
    now = timezone.now()
    receive(world, 30, now - dt.timedelta(days=2))
    worker = worker_at(now, now, now, now + jump, now + jump, now, now + jump, now)
    for _ in range(8):
        worker.work_once()
    assert RawComment.objects.filter(state="processed").count() == 30
    assert Comment.objects.count() == 30


@pytest.mark.django_db
def test_a_lease_given_before_the_clock_was_set_back_does_not_hold_a_row_for_days(world: World) -> None:
    now = timezone.now()
    receive(world, 3, now - dt.timedelta(minutes=5))
    RawComment.objects.update(leased_until=now + dt.timedelta(days=3))
    worker_at(now).work_once()
    assert Comment.objects.count() == 3


@pytest.mark.django_db
def test_a_lease_that_runs_is_respected(world: World) -> None:
    now = timezone.now()
    receive(world, 3, now - dt.timedelta(minutes=5))
    RawComment.objects.update(leased_until=now + LEASE)
    worker_at(now).work_once()
    assert Comment.objects.count() == 0


@pytest.fixture(scope="module")
def filled(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with comments that wait for the worker; always on SQLite, whose one file can be locked and full."""
    home = install_migrated(tmp_path_factory.mktemp("filled") / "stadt", template)
    script(home, RECEIVE)
    return home


@pytest.fixture
def home(filled: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "stadt"
    copy.mkdir()
    for name in ("stadtstimme.toml", "secret_key"):
        (copy / name).write_bytes((filled / name).read_bytes())
    with closing(sqlite3.connect(filled / "db.sqlite3")) as old, closing(sqlite3.connect(copy / "db.sqlite3")) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=WAL")
    return copy


@dataclass
class Started:
    """A worker process, and the file that takes what it logs."""

    process: subprocess.Popen[bytes]
    log: Path

    def said(self, words: str) -> bool:
        assert self.process.poll() is None, self.log.read_text()
        return words in self.log.read_text()


def start_worker(home: Path, before: str = "") -> Started:
    """The real worker in a process of its own; `before` is Python that runs first."""
    source = (
        "from stadtstimme.desk.commands.parser import set_up_django; set_up_django(None)\n"
        f"{before}\nfrom stadtstimme.desk.worker import run_worker; run_worker()"
    )
    number, path = tempfile.mkstemp(suffix=".log", dir=home.parent)
    with os.fdopen(number, "wb") as log:
        return Started(subprocess.Popen([sys.executable, "-c", source], env=environment(home), stderr=log), Path(path))


def finish(worker: Started) -> str:
    """Stops the worker as the system does; returns what it logged."""
    worker.process.send_signal(signal.SIGTERM)
    worker.process.wait(timeout=30)
    log = worker.log.read_text()
    assert worker.process.returncode == 0, log
    return log


def wait_for(happened: Callable[[], bool]) -> None:
    for _ in range(600):
        if happened():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen")


def done(home: Path) -> str:
    with closing(sqlite3.connect(home / "db.sqlite3", timeout=20)) as database:
        return " ".join(str(count) for (count,) in database.execute(COUNT))


@ALONE
def test_a_database_locked_by_another_process_is_waited_for(home: Path) -> None:
    impatient = "from django.db import connection; connection.settings_dict['OPTIONS']['timeout'] = 0.2"
    with closing(sqlite3.connect(home / "db.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        worker = start_worker(home, impatient)
        wait_for(lambda: worker.said(REFUSED))
        other.execute("ROLLBACK")
    wait_for(lambda: done(home) == ALL_IN)
    # what was refused first may rest a second longer than the work takes
    wait_for(lambda: worker.said("works again"))
    finish(worker)


@ALONE
def test_a_full_disk_is_said_and_waited_for(home: Path) -> None:
    # No file of the worker may grow beyond what the database's log can hold for a few rows.
    limit = (home / "db.sqlite3").stat().st_size
    small = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit // 8}, resource.RLIM_INFINITY))\n"
        "import datetime; from stadtstimme.desk.core import leases; leases.LEASE = datetime.timedelta(seconds=3)"
    )
    worker = start_worker(home, small)
    wait_for(lambda: worker.said(REFUSED))
    assert done(home) != ALL_IN
    resource.prlimit(worker.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    wait_for(lambda: done(home) == ALL_IN)
    finish(worker)


@ALONE
def test_a_backup_onto_a_full_disk_leaves_no_half_file(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "saved.tar"
    limit = (home / "db.sqlite3").stat().st_size // 2
    backup = subprocess.run(
        [sys.executable, "-m", "stadtstimme.cli", "backup", "--home", home, "--to", target],
        env=environment(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert backup.returncode == 1
    assert backup.stderr.startswith("stadtstimme backup: ")
    assert len(backup.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir() if path != home] == []


@ALONE
def test_an_idle_worker_stops_at_once(home: Path) -> None:
    worker = start_worker(home)
    wait_for(lambda: done(home) == ALL_IN)
    began = time.monotonic()
    assert "worker stopped" in finish(worker)
    assert time.monotonic() - began < 20


@pytest.fixture
def on_either(
    request: pytest.FixtureRequest, template: Template, tmp_path: Path
) -> Iterator[tuple[Path, Callable[[], str]]]:
    """The same installation on the database that the tests run on, and what counts as `done` does."""
    if not SERVER_URL.startswith("postgres"):
        home = request.getfixturevalue("home")
        yield home, lambda: done(home)
        return
    with fresh_database(migrated=template) as url:
        home = install(tmp_path / "stadt", url)
        script(home, RECEIVE)
        with psycopg.connect(url, autocommit=True) as database:
            yield home, lambda: " ".join(str(count) for (count,) in database.execute(COUNT))


@ALONE
@pytest.mark.database
@pytest.mark.race
def test_many_workers_at_once_take_every_comment_once(on_either: tuple[Path, Callable[[], str]]) -> None:
    home, count = on_either
    workers = [start_worker(home) for _ in range(3)]
    try:
        wait_for(lambda: count() == ALL_IN)
    finally:
        logs = [finish(worker) for worker in workers]
    flaws = "from stadtstimme.desk.record.verify import verify_chain\nprint(verify_chain().flaw_count)"
    assert (count(), script(home, flaws)) == (ALL_IN, "0")
    assert not any("Traceback" in log for log in logs)
