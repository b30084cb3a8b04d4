"""Kills the process while a call to the outside is in the air: its thread waits, the worker goes on with everything else."""

from __future__ import annotations

import os
import random
import signal
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from stadtstimme.desk.core.air import Air

# A call that publishes writes to its socket about so often; one that wrote less waits when it is over, before anybody knows.
SENDS = 7
STATEMENTS = 40
HANGING_SECONDS = 120.0


@dataclass(frozen=True)
class Moment:
    """The call with this number (from 1) hangs after so many writes to its socket (0: before the first one), and the worker

    is killed so many statements later, while it does something else.
    """

    call: int
    sends: int
    statements: int

    def __str__(self) -> str:
        return f"call {self.call}, {self.sends} sent, +{self.statements}"


def moments(count: int, calls: int, seed: int) -> list[Moment]:
    """Each place on the way of each call before any comes twice, in a drawn order."""
    draw = random.Random(seed)
    places = [(call, sends) for call in range(1, calls + 1) for sends in range(SENDS + 1)]
    draw.shuffle(places)
    return [Moment(*places[number % len(places)], draw.randint(1, STATEMENTS)) for number in range(count)]


class Hover:
    """Counts the calls of this process; `watch` from when on."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self.calls = self.sends = self.statements = 0
        self.thread = 0
        self.hanging = threading.Event()

    def watch(self) -> None:
        """From now on the chosen call will hang."""
        begin, send, send_all = Air.start, socket.socket.send, socket.socket.sendall

        def start(air: Any, lane: Any, item: Any, call: Callable[[Any], Any]) -> None:
            self.calls += 1
            begin(air, lane, item, self._hung(call) if self.calls == self.moment.call else call)

        Air.start = start  # type: ignore[method-assign]
        socket.socket.send = self._counted(send)  # type: ignore[method-assign, assignment]
        socket.socket.sendall = self._counted(send_all)  # type: ignore[method-assign, assignment]
        connection.ensure_connection()
        connection.execute_wrappers.append(self._after_statement)

    def _hung(self, call: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def flying(item: Any) -> Any:
            self.thread = threading.get_ident()
            self._hang(0)
            try:
                return call(item)
            finally:
                self._hang(self.sends, over=True)

        return flying

    def _counted(self, write: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            try:
                return write(*arguments, **named)
            finally:
                if threading.get_ident() == self.thread:
                    self.sends += 1
                    self._hang(self.sends)

        return counted

    def _hang(self, sends: int, *, over: bool = False) -> None:
        if sends == self.moment.sends or (over and sends < self.moment.sends):
            self.hanging.set()
            threading.Event().wait(HANGING_SECONDS)
            os._exit(3)  # nobody came: a fault of the test, which sees that the process was not killed

    def _after_statement(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        try:
            return execute(sql, params, many, context)
        finally:
            if self.hanging.is_set() and threading.current_thread() is threading.main_thread():
                self.statements += 1
                if self.statements == self.moment.statements:
                    os.kill(os.getpid(), signal.SIGKILL)
