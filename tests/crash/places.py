"""Where each crash happens: a copy of the prepared database and media for every point, on either engine."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connection


class Places:
    """Makes and removes copies of the scene. `folder` takes databases (SQLite) and media, and is this run's alone.

    On PostgreSQL several runs share the server, so the names of their databases end with a mark of their folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.postgres = connection.vendor == "postgresql"
        self.mark = hashlib.sha256(str(folder).encode()).hexdigest()[:12]

    def enter(self, name: str) -> None:
        """Turns this process to one place; it must not have a connection yet."""
        settings.MEDIA_ROOT = self.folder / f"{name}-media"
        connection.settings_dict["NAME"] = self.database(name)

    def database(self, name: str) -> str:
        """The database of a place: its name on the server, or its file."""
        return f"{name}_{self.mark}" if self.postgres else str(self.folder / f"{name}.sqlite3")

    def make(self, name: str) -> None:
        """A place with an empty database, unless somebody put one there before."""
        if self.postgres and not self._on_server(f"SELECT FROM pg_database WHERE datname = '{self.database(name)}'"):
            self._on_server(f'CREATE DATABASE "{self.database(name)}"')

    @contextmanager
    def copy(self, template: str, name: str) -> Iterator[str]:
        """A copy of a place that goes away again."""
        shutil.copytree(self.folder / f"{template}-media", self.folder / f"{name}-media")
        if self.postgres:
            self._on_server(f'CREATE DATABASE "{self.database(name)}" TEMPLATE "{self.database(template)}"')
        else:
            files = self.database(template), self.database(name)
            with closing(sqlite3.connect(files[0])) as old, closing(sqlite3.connect(files[1])) as new:
                old.backup(new)
        try:
            yield name
        finally:
            self.remove(name)

    def remove(self, name: str) -> None:
        """Deletes a place."""
        shutil.rmtree(self.folder / f"{name}-media", ignore_errors=True)
        if self.postgres:
            self._on_server(f'DROP DATABASE IF EXISTS "{self.database(name)}" WITH (FORCE)')
        for path in self.folder.glob(f"{name}.sqlite3*"):
            path.unlink()

    def _on_server(self, statement: str) -> int:
        """Runs it where nobody uses the databases of the places; returns how many rows it found."""
        parts: dict[str, Any] = {"user": settings.DATABASES["default"]["USER"], "dbname": "postgres"}
        parts |= {key.lower(): value for key in ("HOST", "PORT") if (value := settings.DATABASES["default"][key])}
        with psycopg.connect(**parts, autocommit=True) as server:
            return server.execute(statement).rowcount
