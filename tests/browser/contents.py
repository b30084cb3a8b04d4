"""What a city for browser tests may be filled with. Built once per test run, by whichever test process needs it first."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from .city import City, copy_database

UP_TO_DATE = """
from stadtstimme.desk.commands.database import bring_up_to_date
bring_up_to_date()
"""
# The people of tests/desk/world.py, to whom nothing has happened yet.
WORLD = """
from tests.desk.world import build_world
build_world()
"""
# Musterstadt with its week.
DEMO = """
from stadtstimme.desk.demo.fill import fill
refused = fill()
assert not refused, refused
"""
# The addresses that the contents name. Nobody follows them: the city that shows the contents has others.
DESK_URL, PUBLIC_URL = "http://127.0.0.1:8100", "http://127.0.0.1:8101"


def contents(name: str, code: str, factory: pytest.TempPathFactory) -> Path:
    """The folder with the database and the media that `code` made; the test processes of one run share it."""
    base = factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    with (shared / f"contents-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = shared / f"contents-{name}"
        if not done.exists():
            origin = None if code == UP_TO_DATE else contents("nothing", UP_TO_DATE, factory)
            _build(shared / f"contents-{name}-unfinished", code, origin).rename(done)
    return done


def _build(home: Path, code: str, origin: Path | None) -> Path:
    (home / "media").mkdir(parents=True)
    city = City(home, DESK_URL, PUBLIC_URL)
    city.write_config()
    if origin:
        copy_database(origin, home)
    try:
        city.python(code)
    finally:
        city.stop()
    return home
