"""A consistent copy of the database while everything runs, and the way back. Call with Django set up."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection

from .parser import RefusedError

SQLITE_NAME, POSTGRESQL_NAME = "db.sqlite3", "db.dump"
# How our settings are called in the environment of PostgreSQL's own tools (libpq, "Environment Variables").
LIBPQ = {"NAME": "PGDATABASE", "HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}


def snapshot_name() -> str:
    """How the copy is called in a backup; it tells the engine."""
    return SQLITE_NAME if connection.vendor == "sqlite" else POSTGRESQL_NAME


def take_snapshot(target: Path) -> None:
    """Writes the database's present state to `target`. Raises RefusedError where that fails."""
    if connection.vendor == "sqlite":
        _copy_sqlite(target)
    else:
        _run_tool("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}")


def put_back(source: Path) -> None:
    """Fills the empty PostgreSQL database from a dump, all of it or nothing."""
    _run_tool("pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", str(source))


def _copy_sqlite(target: Path) -> None:
    """SQLite's online backup: writers may go on, the copy is one moment's state and a single file."""
    name = str(connection.settings_dict["NAME"])
    try:
        with closing(sqlite3.connect(name, timeout=20)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise RefusedError(f"Die Datenbank ließ sich nicht kopieren ({error}). Ist die Platte voll?") from None


def _run_tool(tool: str, *arguments: str) -> None:
    """Runs one of PostgreSQL's tools; the password travels in the environment, never on the command line."""
    database = str(connection.settings_dict["NAME"])
    target = [f"--dbname={database}"] if tool == "pg_restore" else []
    try:
        done = subprocess.run(  # noqa: S603
            [tool, *target, *arguments], env={**os.environ, **_libpq_environment()}, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise RefusedError(
            f"{tool} fehlt. Installieren Sie die Werkzeuge von PostgreSQL (postgresql-client)."
        ) from None
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise RefusedError(f"{tool} ist gescheitert: {lines[0] if lines else done.returncode}")


def _libpq_environment() -> dict[str, str]:
    settings = connection.settings_dict
    values = {LIBPQ[name]: str(settings[name]) for name in LIBPQ if settings.get(name)}
    return values | {f"PG{name.upper()}": str(value) for name, value in settings["OPTIONS"].items() if name != "pool"}
