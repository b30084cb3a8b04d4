"""Real installations for tests: made by the command, in a folder of their own, with a database of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from stadtstimme.desk.commands.config import set_entry
from tests.template import Template

SERVER_URL = os.environ.get("STADTSTIMME_DATABASE_URL", "")
# Seconds that a command may take: many times what it needs, for machines that do much else.
PATIENCE = 280
FLAGS = {
    "--city": "Stadt Musterstadt",
    "--address": "Rathausplatz 1, 12345 Musterstadt",
    "--contact-mail": "onlineteam@musterstadt.example",
    "--contact-phone": "+49 69 90009 115",
    "--desk-url": "https://redaktion.musterstadt.example",
    "--public-url": "https://social.musterstadt.example",
    "--admin-mail": "verwaltung@musterstadt.example",
    "--admin-name": "Ansgar Pohlmann",
}


def command(*arguments: object, home: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs `stadtstimme …` in a process of its own, without a terminal and without this process's installation."""
    return subprocess.run(
        [sys.executable, "-m", "stadtstimme.cli", *map(str, arguments)],
        env=environment(home, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def environment(home: Path | None = None, **more: str) -> dict[str, str]:
    """The environment without the settings of this test run, with `home` where one is given."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("STADTSTIMME_", "DJANGO_"))}
    return kept | ({"STADTSTIMME_HOME": str(home)} if home else {}) | more


def script(home: Path, source: str) -> str:
    """Runs Python with Django set up for the installation, in a process of its own; returns what it prints."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"from stadtstimme.desk.commands.parser import set_up_django; set_up_django(None)\n{source}",
        ],
        env=environment(home, PYTHONPATH=str(Path(__file__).resolve().parents[2])),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def init_flags(**changes: str) -> list[str]:
    """Everything `init` asks for; `changes` with _ instead of - replace or add."""
    flags = FLAGS | {f"--{name.replace('_', '-')}": value for name, value in changes.items()}
    return [part for pair in flags.items() for part in pair]


# How a script begins that fills an installation: nobody signs in there, so it hashes its passwords quickly.
WORLD = """
from django.conf import settings
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
from tests.desk.world import build_world
"""


def install(home: Path, database_url: str = "") -> Path:
    """An installation in `home`, on SQLite unless another database is given."""
    done = command("init", home, *init_flags(database_url=database_url))
    assert done.returncode == 0, done.stderr
    return home


def install_migrated(home: Path, migrated: Template) -> Path:
    """An installation on SQLite whose database was migrated before, for tests of something else."""
    ready = home.with_name(f"{home.name}.sqlite3")
    install(home, f"sqlite:///{ready}" if SERVER_URL == "" and migrated.copy_to(str(ready)) else "")
    if ready.exists():
        ready.rename(home / "db.sqlite3")
        set_entry(home, "database_url", None)
    return home


@contextmanager
def fresh_database(like: str = "", migrated: Template | None = None) -> Iterator[str]:
    """The URL of a PostgreSQL database that goes away: empty, a copy of `like` (a URL), or `migrated`; "" on SQLite."""
    if not SERVER_URL.startswith("postgres"):
        yield ""
        return
    name = f"household_{uuid.uuid4().hex[:12]}"
    original = f' TEMPLATE "{urlsplit(like).path[1:]}"' if like else ""
    with psycopg.connect(SERVER_URL, autocommit=True) as server:
        if not (migrated and migrated.copy_to(name)):
            server.execute(f'CREATE DATABASE "{name}"{original}')
        try:
            yield urlunsplit(urlsplit(SERVER_URL)._replace(path=f"/{name}"))
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
