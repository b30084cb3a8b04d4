"""Two real processes on one committed database, and a network that both of them reach: a file."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection

from stadtstimme.networks import registry
from stadtstimme.networks.base import Capabilities, Content, Problem, PublishResult
from stadtstimme.networks.errors import OutcomeUnknown
from stadtstimme.networks.registry import Profile

CONTEXT = multiprocessing.get_context("fork")
LONGEST = 60.0
# Cannot recognise a handle and cannot be read: whatever is sent twice stands there twice.
FORGETFUL = Capabilities(max_length=500, withdraws=True)


@contextmanager
def committed_database(folder: Path) -> Iterator[None]:
    """The test database where other processes see it. SQLite's lies in memory, so it is copied into a file."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    memory, name = connection.connection, connection.settings_dict["NAME"]
    path = str(folder / "race.sqlite3")
    with sqlite3.connect(path) as file:
        memory.backup(file)
    file.close()
    connection.connection, connection.settings_dict["NAME"] = None, path
    try:
        yield
    finally:
        connection.close()
        connection.connection, connection.settings_dict["NAME"] = memory, name


def race(*runners: Callable[[], object]) -> list[str]:
    """Starts each runner in its own process at the same moment; returns the name of the error of each, "" for none."""
    connection.close()
    barrier, results = CONTEXT.Barrier(len(runners)), CONTEXT.Queue()
    processes = [
        CONTEXT.Process(target=_run, args=(number, runner, barrier, results)) for number, runner in enumerate(runners)
    ]
    for process in processes:
        process.start()
    found = dict(results.get(timeout=LONGEST) for _process in processes)
    for process in processes:
        process.join(LONGEST)
    return [found[number] for number in range(len(runners))]


def _run(number: int, runner: Callable[[], object], barrier: Any, results: Any) -> None:
    error = ""
    try:
        connection.ensure_connection()
        barrier.wait(LONGEST)
        runner()
    except Exception as failure:
        error = type(failure).__name__
        if error != "Conflict":
            traceback.print_exc()
    finally:
        connection.close()
        results.put((number, error))


@dataclass
class FileNetwork:
    """Publishes and withdraws by appending one line to a file, at once and whole, as a distant server would see it."""

    path: Path
    kind: str = "page"
    capabilities: Capabilities = FORGETFUL
    registered: dict[str, Any] = field(default_factory=dict)

    def connect(self, profile: Profile) -> FileNetwork:
        return self

    def register(self) -> None:
        """Stands behind the page from now on, in this process and those started from it."""
        registry.register("page", self.connect)

    def lines(self, word: str) -> list[str]:
        """What was published (`+`) or withdrawn (`-`)."""
        written = self.path.read_text("utf-8").splitlines() if self.path.exists() else []
        return [line[1:] for line in written if line.startswith(word)]

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        return ()

    def publish(self, content: Content, handle: str) -> PublishResult:
        self._append(f"+{handle}")
        return PublishResult("completed", handle, f"https://page.example/{handle}")

    def read_back(self, *_handle: object) -> PublishResult | None:
        raise OutcomeUnknown("nobody can tell")

    def withdraw(self, remote_id: str, note: str) -> None:
        self._append(f"-{remote_id}")

    def show_comment(self, remote_id: str) -> None: ...

    def hide_comment(self, remote_id: str) -> None: ...

    def _append(self, line: str) -> None:
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, f"{line}\n".encode())
        os.close(handle)
