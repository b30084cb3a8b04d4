"""Both sides of a real installation answer behind a proxy, and their logs say nothing about people."""

from __future__ import annotations

import http.client
import logging
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from stadtstimme.desk.core.logs import PlaceFormatter

from .household import environment

SECRET = "Erna-Duvenbeck"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(port: int, path: str, host: str, *, https: bool = True) -> tuple[int, str]:
    """Status and Location of what the proxy would get."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Host": host} | ({"X-Forwarded-Proto": "https"} if https else {})
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status, answer.getheader("Location") or ""


@pytest.fixture
def served(household: Path, tmp_path: Path) -> Iterator[tuple[int, int, Path, subprocess.Popen[bytes]]]:
    """Ports of both sides, the file that takes the log, and the process."""
    desk, public, log = free_port(), free_port(), tmp_path / "log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "stadtstimme.cli", "serve", "--home", household, "--workers", "1"),
                *("--desk-bind", f"127.0.0.1:{desk}", "--public-bind", f"127.0.0.1:{public}"),
            ],
            env=environment(),
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    for port in (desk, public):
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
    yield desk, public, log, process
    if process.poll() is None:
        process.terminate()
        process.wait(30)


@pytest.mark.database
def test_both_sides_behind_a_proxy(served: tuple[int, int, Path, subprocess.Popen[bytes]]) -> None:
    desk, public, log, process = served
    inside, outside = "redaktion.musterstadt.example", "social.musterstadt.example"
    assert ask(desk, f"/suche/?q={SECRET}", inside)[0] == 302
    assert ask(public, f"/?q={SECRET}", outside)[0] == 200
    assert ask(public, "/static/desk/desk.css", outside)[0] == 200
    assert ask(public, "/beitraege/", outside)[0] == 404
    assert ask(desk, "/", inside, https=False) == (301, f"https://{inside}/")
    assert ask(desk, "/", "evil.example")[0] == 400
    family = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    assert not psutil.wait_procs(family, timeout=60)[1]
    written = log.read_text(encoding="utf-8")
    assert "GET /suche/ 302" in written
    assert "desk.css" not in written
    assert SECRET not in written
    assert "127.0.0.1 -" not in written


def test_an_error_is_logged_by_its_place_and_class_alone() -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "it failed", None, sys.exc_info())
    written = PlaceFormatter().format(record)
    assert "test_serve.py" in written
    assert "ValueError" in written
    assert written.count(SECRET) == 0
