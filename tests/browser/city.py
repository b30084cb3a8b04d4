"""A running city for browser tests: the real desk, public side and worker as processes, in a throw-away folder."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PREPARE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0); call_command("createcachetable")
from tests.desk.world import build_world; build_world()
"""


@dataclass
class City:
    """Where it runs. `log` collects what the processes print."""

    home: Path
    desk_url: str
    public_url: str
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def log(self) -> Path:
        return self.home / "processes.log"

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name != "STADTSTIMME_DATABASE_URL"}
        path = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
        own = {"STADTSTIMME_HOME": str(self.home), "PYTHONPATH": path}
        return {**kept, **own, "DJANGO_SETTINGS_MODULE": "stadtstimme.desk.core.settings", **more}

    def python(self, code: str) -> str:
        """Runs Python with the city's database, e.g. to prepare rows; returns what it printed."""
        done = subprocess.run(
            [sys.executable, "-c", code], env=self.environment(), cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self, *command: str, **more: str) -> None:
        with self.log.open("ab") as log:
            process = subprocess.Popen(command, env=self.environment(**more), cwd=ROOT, stdout=log, stderr=log)
        self.processes.append(process)

    def start_site(self, site: str, url: str) -> None:
        address = url.removeprefix("http://")
        options = ["--bind", address, "--threads", "4", "--worker-class", "gthread", "--no-control-socket"]
        wsgi = "stadtstimme.desk.core.wsgi:application"
        self.start(sys.executable, "-m", "gunicorn", *options, wsgi, STADTSTIMME_SITE=site)
        wait_until_answering(url + "/static/desk/desk.css")

    def stop(self) -> None:
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_answering(url: str, seconds: float = 30) -> None:
    """Polls until the address answers; raises TimeoutError otherwise."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"no answer from {url}")


@contextmanager
def running_city(home: Path, *, worker: bool = True, prepare: str = PREPARE) -> Iterator[City]:
    """Starts everything, yields, and ends every process it started. `prepare` is Python that fills the database."""
    city = City(home, f"http://127.0.0.1:{free_port()}", f"http://127.0.0.1:{free_port()}")
    (home / "stadtstimme.toml").write_text(
        f'city = "Stadt Musterstadt"\naddress = "Rathausplatz 1, 12345 Musterstadt"\n'
        f'contact_mail = "onlineteam@musterstadt.example"\ncontact_phone = "+49 69 90009 115"\n'
        f'desk_url = "{city.desk_url}"\npublic_url = "{city.public_url}"\ndemo = true\nsecond_factor_required = false\nundo_seconds = 0\n',
        encoding="utf-8",
    )
    try:
        city.python(prepare)
        city.start_site("desk", city.desk_url)
        city.start_site("public", city.public_url)
        if worker:
            city.start(sys.executable, "-m", "stadtstimme.cli", "worker")
        yield city
    finally:
        city.stop()
