"""Command lines that speak German, and the way to the installation they work on."""

from __future__ import annotations

import argparse
import atexit
import os
import re
import sys
from pathlib import Path
from typing import NoReturn

from ..core.installation import Installation, home_folder, read_installation
from ..core.loading import loading_for_good


class RefusedError(Exception):
    """The command cannot do this; the message is one German sentence that says what to do."""


# What argparse says, and how we say it. Source: the messages of Python's argparse.
SENTENCES = (
    (r"the following arguments are required: (.+)", r"Es fehlt: \1."),
    (r"unrecognized arguments: (.+)", r"Unbekannte Angabe: \1."),
    (r"argument (.+?): expected one argument", r"Zu \1 gehört ein Wert."),
    (r"argument (.+?): expected at least one argument", r"Zu \1 gehört mindestens ein Wert."),
    (r"argument (.+?): invalid int value: (.+)", r"\1 braucht eine ganze Zahl, nicht \2."),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1 kennt \2 nicht. Möglich sind: \3."),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 ist nicht eindeutig: \2."),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 und \2 schließen sich aus."),
    (r"argument (.+?): ignored explicit argument (.+)", r"Zu \1 gehört kein Wert."),
)


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help with a German heading."""

    def _format_usage(self, usage, actions, groups, prefix):  # type: ignore[no-untyped-def]
        return super()._format_usage(usage, actions, groups, "Aufruf: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser in German. `home` adds `--home FOLDER`."""

    def __init__(self, command: str, description: str, *, home: bool = True) -> None:
        super().__init__(
            prog=f"stadtstimme {command}", description=description, formatter_class=Formatter, add_help=False
        )
        self._positionals.title, self._optionals.title = "Angaben", "Wahlweise"
        self.add_argument("-h", "--help", action="help", help="zeigt diese Hilfe")
        if home:
            text = "Ordner der Installation (sonst STADTSTIMME_HOME)"
            self.add_argument("--home", type=Path, metavar="ORDNER", help=text)

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{self.prog}: {_in_german(message)}\nMehr dazu: {self.prog} --help\n")
        raise SystemExit(2)


def _in_german(message: str) -> str:
    for english, german in SENTENCES:
        if match := re.fullmatch(english, message):
            return match.expand(german)
    return message


def say(*words: object) -> None:
    """One line for the person at the terminal."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def open_installation(home: Path | None) -> Installation:
    """Reads the installation in `home` (else the environment's) and makes it this process's and its children's."""
    folder = home.resolve() if home else home_folder()
    installation = read_installation(folder)
    os.environ["STADTSTIMME_HOME"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stadtstimme.desk.core.settings")
    return installation


def set_up_django(home: Path | None) -> Installation:
    """Like `open_installation`, with Django ready for use. What stays open of the database is closed when the process ends."""
    installation = open_installation(home)
    with loading_for_good():
        import django
        from django.db import connections

        django.setup()
    atexit.register(connections.close_all)
    return installation
