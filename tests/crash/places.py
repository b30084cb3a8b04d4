"""Where each crash happens: a copy of the prepared database and media for every point, on either engine."""

from __future__ import annotations

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
    """Makes and removes copies of the scene. `folder` takes databases (SQLite) and media."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.postgres = connection.vendor == "postgresql"

    def enter(self, name: str) -> None:
        """Turns this process to one place; it must not have a connection yet."""
        settings.MEDIA_ROOT = self.folder / f"{name}-media"
        connection.settings_dict["NAME"] = name if self.postgres else str(self.folder / f"{name}.sqlite3")

    def make_empty(self, name: str) -> None:
        """A place with an empty database."""
        if self.postgres:
            self._on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"')

    @contextmanager
    def copy(self, template: str, name: str) -> Iterator[str]:
        """A copy of a place that goes away again."""
        shutil.copytree(self.folder / f"{template}-media", self.folder / f"{name}-media")
        if self.postgres:
            self._on_server(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        else:
            source = self.folder / f"{template}.sqlite3"
            with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(self._file(name))) as new:
                old.backup(new)
        try:
            yield name
        finally:
            self.remove(name)

    def remove(self, name: str) -> None:
        """Deletes a place."""
        shutil.rmtree(self.folder / f"{name}-media", ignore_errors=True)
        if self.postgres:
            self._on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        for path in self.folder.glob(f"{name}.sqlite3*"):
            path.unlink()

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.sqlite3"

    def _on_server(self, *statements: str) -> None:
        parts: dict[str, Any] = {"user": settings.DATABASES["default"]["USER"], "dbname": "postgres"}
        parts |= {key.lower(): value for key in ("HOST", "PORT") if (value := settings.DATABASES["default"][key])}
        with psycopg.connect(**parts, autocommit=True) as server:
            for statement in statements:
                server.execute(statement)
