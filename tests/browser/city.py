"""A running city for browser tests: desk, public side, worker and a console as processes, in a throw-away folder.

Its processes start once per test process; what is in it is put back as often as wanted (`City.filled`).
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
Cookies = list[dict[str, Any]]


@dataclass
class City:
    """Where it runs. `cookies` are those of the people who signed in since it was filled."""

    home: Path
    desk_url: str
    public_url: str
    site_processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    cookies: dict[str, Cookies] = field(default_factory=dict)
    console: subprocess.Popen[str] | None = None

    @property
    def log(self) -> Path:
        return self.home / "processes.log"

    def write_config(self) -> None:
        """The installation's file, as `stadtstimme demo` would write it."""
        (self.home / "stadtstimme.toml").write_text(
            f'city = "Stadt Musterstadt"\naddress = "Rathausplatz 1, 12345 Musterstadt"\n'
            f'contact_mail = "onlineteam@musterstadt.example"\ncontact_phone = "+49 69 90009 115"\n'
            f'desk_url = "{self.desk_url}"\npublic_url = "{self.public_url}"\n'
            f"demo = true\nsecond_factor_required = false\nundo_seconds = 0\n"
            f"private_networks = true\n",
            encoding="utf-8",
        )

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name != "STADTSTIMME_DATABASE_URL"}
        path = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
        own = {"STADTSTIMME_HOME": str(self.home), "PYTHONPATH": path}
        return {**kept, **own, "DJANGO_SETTINGS_MODULE": "tests.browser.settings", **more}

    def python(self, code: str) -> str:
        """Runs Python with the city's database (console.py), e.g. to prepare rows; returns what it printed."""
        if self.console is None:
            self.console = subprocess.Popen(
                [sys.executable, "-m", "tests.browser.console"],
                env=self.environment(),
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self.console.stdin is not None and self.console.stdout is not None
        print(json.dumps(code), file=self.console.stdin, flush=True)
        printed, error = json.loads(self.console.stdout.readline())
        assert not error, error
        return str(printed)

    def start(self, *command: str, **more: str) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            return subprocess.Popen(command, env=self.environment(**more), cwd=ROOT, stdout=log, stderr=log)

    def start_site(self, site: str) -> None:
        """Starts "desk" or "public" and returns at once."""
        address = self.url_of(site).removeprefix("http://")
        options = ["--bind", address, "--threads", "4", "--worker-class", "gthread", "--no-control-socket"]
        wsgi = "stadtstimme.desk.core.wsgi:application"
        self.site_processes[site] = self.start(sys.executable, "-m", "gunicorn", *options, wsgi, STADTSTIMME_SITE=site)

    def wait_for_site(self, site: str) -> None:
        wait_until_answering(self.url_of(site) + "/static/desk/desk.css")

    def url_of(self, site: str) -> str:
        return self.desk_url if site == "desk" else self.public_url

    @contextmanager
    def filled(self, contents: Path, *, worker: bool = True) -> Iterator[City]:
        """The city with these contents (`contents.py`), and nothing of what was there before."""
        for site in self.site_processes:
            self.wait_for_site(site)
        self.cookies.clear()
        shutil.rmtree(self.home / "media", ignore_errors=True)
        shutil.copytree(contents / "media", self.home / "media")
        copy_database(contents, self.home)
        with self.working() if worker else nullcontext():
            yield self

    @contextmanager
    def working(self) -> Iterator[None]:
        """With a worker: `stadtstimme worker`, a child of the console, because loading Django anew costs more than its work."""
        fork = f"from tests.browser import console\nprint(console.fork({str(self.log)!r}, 'worker'))"
        child = int(self.python(fork))
        try:
            yield
        finally:
            os.kill(child, signal.SIGTERM)
            self.python(f"from tests.browser import console\nconsole.wait_for({child})")

    def stop(self) -> None:
        for process in (*self.site_processes.values(), self.console):
            if process is not None:
                end(process)


def copy_database(origin: Path, home: Path) -> None:
    """From folder to folder, in one transaction of the file that the processes may have open."""
    files = origin / "db.sqlite3", home / "db.sqlite3"
    with closing(sqlite3.connect(files[0])) as old, closing(sqlite3.connect(files[1], timeout=20)) as new:
        old.backup(new)


def end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    process.wait(timeout=60)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_answering(url: str, seconds: float = 60) -> None:
    """Polls until the address answers; raises TimeoutError otherwise."""
    end_at = time.monotonic() + seconds
    while time.monotonic() < end_at:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"no answer from {url}")


@contextmanager
def running_city(home: Path) -> Iterator[City]:
    """Starts both sides, yields, and ends every process it started. Nothing is in the city yet.

    It does not wait for their answers: meanwhile somebody may make what is to be in it.
    """
    city = City(home, f"http://127.0.0.1:{free_port()}", f"http://127.0.0.1:{free_port()}")
    city.write_config()
    try:
        for site in ("desk", "public"):
            city.start_site(site)
        yield city
    finally:
        city.stop()
