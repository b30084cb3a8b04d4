"""What a worker with nothing to do costs, and how soon it takes up what another process writes or what falls due.

    python benchmarks/idle.py [SECONDS]

On SQLite in a temporary folder unless STADTSTIMME_DATABASE_URL names an empty PostgreSQL. The worker is a process of its own; its
processor time is read from the system (Linux), apart from its start.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SETTLE_SECONDS = 15
ROUNDS = 8
AHEAD = dt.timedelta(seconds=3)


def main(seconds: float) -> None:
    """Prints one line."""
    with tempfile.TemporaryDirectory() as home:
        from benchmarks.deliveries import configure

        configure(Path(home))
        from django.core.management import call_command
        from django.db import connection

        from tests.desk.world import build_world

        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        world = build_world()
        worker = subprocess.Popen([sys.executable, "-m", "stadtstimme.cli", "worker"], stderr=subprocess.DEVNULL)
        try:
            _wait(
                world.page, "first-0", dt.timedelta()
            )  # the checker's learned parts are loaded with the first comment
            time.sleep(SETTLE_SECONDS)
            before = _used(worker.pid)
            time.sleep(seconds)
            idle = (_used(worker.pid) - before) / seconds
            written = [_wait(world.page, f"now-{number}", dt.timedelta()) for number in range(ROUNDS)]
            due = [_wait(world.page, f"later-{number}", AHEAD) for number in range(ROUNDS)]
        finally:
            worker.terminate()
            worker.wait()
        print(
            f"{connection.vendor}: {idle:.2%} of a processor while nothing is to do; a comment is taken up after "
            f"{_told(written)}, a row whose time comes {_told(due)} later"
        )
        connection.close()


def _used(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _wait(channel: object, key: str, ahead: dt.timedelta) -> float:
    """How many seconds after its time a comment was taken up."""
    from stadtstimme.desk.core import clock
    from stadtstimme.desk.dialogue.actions import receive_comment
    from stadtstimme.desk.dialogue.models import RawComment

    time.sleep(1 + int(key[-1]) / 10)  # not in step with the worker
    due = clock.now() + ahead
    receive_comment(channel, key, {"remote_id": key, "thread_id": "t", "text": "Wann öffnet das Bad?"}, now=due)
    while not RawComment.objects.filter(remote_id=key, state="processed").exists():
        time.sleep(0.01)
    return (clock.now() - due).total_seconds()


def _told(waits: list[float]) -> str:
    return f"{statistics.median(waits):.2f} s (at most {max(waits):.2f})"


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main(float(sys.argv[1]) if sys.argv[1:] else 60.0)
