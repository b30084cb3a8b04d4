"""`stadtstimme demo` starts everything from nothing, says where it is, and takes everything along when it ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from stadtstimme.desk.demo.people import DEMO_PASSWORD, PEOPLE

from .household import command, environment


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo that is made once."""
    home = tmp_path_factory.mktemp("demo") / "var" / "demo"
    done = command("demo", "--home", home, "--prepare")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return home


@contextmanager
def running(home: Path, *flags: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The demo, with all that it said until it was ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "stadtstimme.cli", "demo", "--home", home, *flags],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    said: list[str] = []
    try:
        for line in process.stdout:
            said.append(line)
            if "Strg-C" in line:
                break
        yield process, "".join(said)
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=60)


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=60) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def addresses(said: str) -> list[str]:
    return re.findall(r"http://127\.0\.0\.1:\d+/", said)


def test_both_sides_answer_and_ctrl_c_leaves_nothing_behind(demo_home: Path) -> None:
    with running(demo_home) as (process, said):
        desk, public = addresses(said)
        assert (status(desk), status(public)) == (200, 200)
        assert DEMO_PASSWORD in said
        assert all(person.email in said and person.name in said for person in PEOPLE)
        family = psutil.Process(process.pid).children(recursive=True)
        assert len(family) == 5  # two gunicorns with one worker each, and the worker
        os.killpg(process.pid, signal.SIGINT)
        rest = process.communicate(timeout=60)[0]
    assert process.returncode == 0
    assert "Traceback" not in said + rest
    assert not psutil.wait_procs(family, timeout=60)[1]


def test_a_taken_port_is_refused_or_passed_over_and_the_same_demo_is_not_started_twice(demo_home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = command("demo", "--home", demo_home, "--port", port)
        assert done.returncode == 1
        assert f"Port {port} ist belegt" in done.stderr
    with running(demo_home) as (_process, first_said):
        again = command("demo", "--home", demo_home)
        assert again.returncode == 1
        assert "läuft schon" in again.stderr
        other = demo_home.with_name("other")
        shutil.copytree(demo_home, other)
        with running(other) as (_other, second_said):
            assert not set(addresses(first_said)) & set(addresses(second_said))
            assert [status(url) for url in addresses(second_said)] == [200, 200]
