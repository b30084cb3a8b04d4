"""Starts a few processes, starts those again that end by themselves, and takes all of them along when it ends."""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .parser import RefusedError

# A process that ends sooner than this after its start is broken: everything stops instead of starting it for ever.
STURDY_SECONDS = 5.0
WATCH_SECONDS = 0.5
SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG, prctl(2)

log = logging.getLogger("stadtstimme.supervisor")


@dataclass
class Program:
    """What is started: `name` for people, `arguments` after the Python interpreter, `environment` beside our own."""

    name: str
    arguments: list[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0

    def start(self) -> None:
        """Starts it in its own session, so that Ctrl-C at the terminal reaches the supervisor alone."""
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, *self.arguments],
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )

    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def is_sturdy(self) -> bool:
        return time.monotonic() - self.started_at >= STURDY_SECONDS

    def signal_all(self, number: int) -> None:
        """Signals the process's whole session: gunicorn's workers as well."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)

    def terminate(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()


_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def _die_with_parent() -> None:
    if _libc is not None:
        _libc.prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)


class Supervisor:
    """Runs `programs` until SIGINT, SIGTERM or SIGHUP; `grace` is how many seconds they get to end by themselves."""

    def __init__(self, programs: list[Program], *, grace: float) -> None:
        self.programs = programs
        self.grace = grace
        self.stopping = False
        self._wake_read, self._wake_write = os.pipe()

    def stop(self, *_signal: object) -> None:
        """Ends `run` soon. Fit to be a signal handler."""
        self.stopping = True
        os.write(self._wake_write, b".")

    def run(self, *, ready: Callable[[], None]) -> None:
        """Starts all, calls `ready`, watches. Raises RefusedError where a program could not be kept running."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.stop)
        broken: Program | None = None
        try:
            for program in self.programs:
                program.start()
            ready()
            while not self.stopping and broken is None:
                select.select([self._wake_read], [], [], WATCH_SECONDS)
                broken = self._revive()
        finally:
            self._end_all()
        if broken is not None:
            raise RefusedError(f"{broken.name} ist gleich nach dem Start wieder ausgegangen. Warum, steht darüber.")

    def healthy(self) -> bool:
        """Whether nothing asked to stop and every program runs."""
        return not self.stopping and not any(program.has_ended() for program in self.programs)

    def _revive(self) -> Program | None:
        """Starts again what ended; returns a program that ended too soon after its start."""
        for program in self.programs:
            if not self.stopping and program.has_ended():
                if not program.is_sturdy():
                    return program
                log.warning("%s ended by itself and is started again", program.name)
                program.start()
        return None

    def _end_all(self) -> None:
        for program in self.programs:
            program.terminate()
        deadline = time.monotonic() + self.grace
        for program in self.programs:
            if program.process is not None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    program.process.wait(max(0.0, deadline - time.monotonic()))
                program.signal_all(signal.SIGKILL)
                program.process.wait()
