"""Kills its own process with SIGKILL at one point: after a statement, around a commit, at a write to a file or socket."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable
from typing import Any

from django.db import connection

WRITES = ((os, "write"), (os, "replace"), (os, "fsync"), (socket.socket, "send"), (socket.socket, "sendall"))


class Killer:
    """Counts what happens; the event with number `point` (from 1) is the last one. 0 counts only.

    `commits` are the numbers of the events right after a commit: there something has just become true for good.
    `parts` has the numbers of the events that happened while a queue of that name ran, and under "sent" those right after
    something was written to a socket: whoever listens has it, and the answer is never read.
    """

    def __init__(self, point: int = 0) -> None:
        self.point = point
        self.seen = 0
        self.commits: list[int] = []
        self.parts: dict[str, list[int]] = {}

    def during(self, name: str, run: Callable[..., int]) -> Callable[..., int]:
        """The same queue, its events noted in `parts`."""

        def noted(*arguments: Any) -> int:
            before = self.seen
            try:
                return run(*arguments)
            finally:
                self.parts.setdefault(name, []).extend(range(before + 1, self.seen + 1))

        return noted

    def note(self) -> None:
        """One more event."""
        self.seen += 1
        if self.seen == self.point:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """From now on every statement, commit and write of this process counts."""
        connection.ensure_connection()
        connection.execute_wrappers.append(self._after_statement)
        real = connection.connection
        connection.connection = _Watched(real, self._around_commit)
        for owner, name in WRITES:
            setattr(owner, name, self._after(getattr(owner, name), sends=owner is socket.socket))

    def _after_statement(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        try:
            return execute(sql, params, many, context)
        finally:
            self.note()

    def _around_commit(self, commit: Callable[[], None]) -> None:
        self.note()
        commit()
        self.commits.append(self.seen + 1)
        self.note()

    def _after(self, call: Callable[..., Any], *, sends: bool) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            try:
                return call(*arguments, **named)
            finally:
                if sends:
                    self.parts.setdefault("sent", []).append(self.seen + 1)
                self.note()

        return counted


class _Watched:
    """The driver's connection; a commit counts before and after it happened."""

    def __init__(self, real: Any, around: Callable[[Callable[[], None]], None]) -> None:
        self.__dict__.update(_real=real, _around=around)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._real, name, value)

    def commit(self) -> None:
        self._around(self._real.commit)
