"""A process with Django set up for a city in tests: runs what it is sent, and starts the city's worker from itself."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import traceback
from typing import NoReturn

import django


def answer() -> None:
    """For each line, a JSON string of Python, answers a line: [what it printed, the error]."""
    from django.db import connections

    for line in sys.stdin:
        printed, error = io.StringIO(), ""
        try:
            with contextlib.redirect_stdout(printed):
                exec(json.loads(line), {})
        except BaseException:
            error = traceback.format_exc()
        connections.close_all()
        print(json.dumps([printed.getvalue(), error]), flush=True)


def fork(log: str, *command: str) -> int:
    """Starts `stadtstimme` with this command as a child that finds Django loaded; the number of its process."""
    child = os.fork()
    if child == 0:
        _become(log, command)
    return child


def _become(log: str, command: tuple[str, ...]) -> NoReturn:
    """The child: reads nothing, writes into the log, and ends with the command."""
    code = 1
    try:
        _lead_to(log)
        from stadtstimme.cli import main

        code = main(list(command))
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _lead_to(log: str) -> None:
    file, nothing = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), os.open(os.devnull, os.O_RDONLY)
    for origin, stream in ((nothing, 0), (file, 1), (file, 2)):
        os.dup2(origin, stream)
    sys.stdout = sys.__stdout__


def wait_for(child: int) -> None:
    """Until a forked child has ended."""
    os.waitpid(child, 0)


if __name__ == "__main__":
    django.setup()
    answer()
