"""The supervisor ends everything it started, however it is told to, and gives up on what cannot run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
# Two programs: one that ends when asked, one that has a child of its own and ignores every polite signal.
SOURCE = """
    import sys
    from stadtstimme.desk.commands.parser import RefusedError
    from stadtstimme.desk.commands.supervisor import Program, Supervisor
    polite = "import time; time.sleep(600)"
    stubborn = ("import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
                "signal.signal(signal.SIGINT, signal.SIG_IGN); os.fork(); time.sleep(600)")
    broken = "raise SystemExit(3)"
    chosen = {"polite": polite, "stubborn": stubborn, "broken": broken}
    programs = [Program(name, ["-c", chosen[name]]) for name in sys.argv[1:]]
    try:
        Supervisor(programs, grace=0.5).run(ready=lambda: print("ready", flush=True))
    except RefusedError as refusal:
        sys.exit(str(refusal))
"""
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a supervisor over the named programs in a process group of its own and waits until it is ready."""
    started: list[subprocess.Popen[str]] = []

    def run(*names: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(SOURCE), *names],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


def family(process: subprocess.Popen[str], size: int) -> list[psutil.Process]:
    """All descendants, once there are `size` of them."""
    for _ in range(1200):
        found = psutil.Process(process.pid).children(recursive=True)
        if len(found) == size:
            return found
        time.sleep(0.05)
    raise AssertionError(found)


def gone(processes: list[psutil.Process]) -> bool:
    return not psutil.wait_procs(processes, timeout=60)[1]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_the_supervisor_ends_all(number: int, start: Start) -> None:
    process = start("polite", "stubborn")
    children = family(process, 3)
    process.send_signal(number)
    assert process.wait(60) == 0
    assert gone(children)


def test_ctrl_c_that_hits_the_whole_group_ends_all(start: Start) -> None:
    process = start("polite", "stubborn")
    children = family(process, 3)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(60) == 0
    assert gone(children)


def test_pressing_ctrl_c_many_times_changes_nothing(start: Start) -> None:
    process = start("stubborn")
    children = family(process, 2)
    for _ in range(5):
        process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    assert gone(children)


def test_a_killed_supervisor_leaves_no_polite_orphan(start: Start) -> None:
    process = start("polite", "polite")
    children = family(process, 2)
    process.kill()
    assert gone(children)


def test_a_program_that_cannot_start_ends_the_others_with_a_sentence(start: Start) -> None:
    process = start("polite", "broken")
    _out, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "broken ist gleich nach dem Start wieder ausgegangen" in errors


def test_a_sturdy_program_that_dies_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from stadtstimme.desk.commands import supervisor as module

    monkeypatch.setattr(module, "STURDY_SECONDS", 0.0)
    monkeypatch.setattr(module, "WATCH_SECONDS", 0.05)
    program = module.Program("short", ["-c", "pass"])
    supervisor = module.Supervisor([program], grace=0.5)
    starts: list[float] = []
    original = module.Program.start

    def counted(self: module.Program) -> None:
        starts.append(time.monotonic())
        original(self)
        if len(starts) == 3:
            supervisor.stop()

    monkeypatch.setattr(module.Program, "start", counted)
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        supervisor.run(ready=lambda: None)
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert len(starts) == 3
