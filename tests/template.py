"""One migrated database for all test processes of a run: the first makes it, the others copy it. Migrating costs each 4 s of work."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core import management
from django.core.management import call_command
from django.db import connection


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Template]:
    """pytest-django's place for what must be true before it makes the databases."""
    base = tmp_path_factory.getbasetemp()
    template = Template(base.parent if base.name.startswith("popen-") else base, django_db_blocker)
    create = connection.creation.create_test_db

    def create_test_db(*arguments: Any, **options: Any) -> str:
        with pytest.MonkeyPatch.context() as patch:
            # Django makes an empty database and migrates it
            patch.setattr(management, "call_command", template.instead_of_migrating)
            return create(*arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection.creation, "create_test_db", create_test_db)
        yield template
    template.remove()


@pytest.fixture(scope="session")
def template(django_db_modify_db_settings: Template, django_db_setup: None) -> Template:
    """For tests that start an installation of their own."""
    return django_db_modify_db_settings


class Template:
    """`folder` belongs to one run and is the same for all its processes."""

    def __init__(self, folder: Path, blocker: Any) -> None:
        self.blocker = blocker
        self.file = folder / "template"
        self.name = f"template_{hashlib.sha256(str(folder).encode()).hexdigest()[:12]}"
        self.made_here = False

    def instead_of_migrating(self, command: str, *arguments: Any, **options: Any) -> None:
        if command != "migrate":
            call_command(command, *arguments, **options)
            return
        with self._alone():
            if self.file.exists():
                self._copy_from()
            else:
                call_command(command, *arguments, **options)
                self._keep()
                self.made_here = True

    def copy_to(self, database: str) -> bool:
        """A migrated database of this name, or in this file; none where the template has gone with the process that made it."""
        with self.blocker.unblock(), self._alone():
            if not self.file.exists():
                return False
            if connection.vendor == "postgresql":
                _on_server(f'CREATE DATABASE "{database}" TEMPLATE "{self.name}"')
            else:
                shutil.copyfile(self.file, database)
            return True

    def remove(self) -> None:
        """Whoever made it takes it away; a process that comes later makes its own."""
        if self.made_here:
            with self.blocker.unblock(), self._alone():
                self.file.unlink()
                if connection.vendor == "postgresql":
                    _on_server(f'DROP DATABASE "{self.name}"')

    def _keep(self) -> None:
        if connection.vendor == "postgresql":
            _on_server(f'CREATE DATABASE "{self.name}" TEMPLATE "{connection.settings_dict["NAME"]}"')
            self.file.touch()
        else:
            with closing(sqlite3.connect(self.file)) as new:
                connection.connection.backup(new)

    def _copy_from(self) -> None:
        if connection.vendor == "postgresql":
            name = connection.settings_dict["NAME"]
            _on_server(f'DROP DATABASE "{name}"', f'CREATE DATABASE "{name}" TEMPLATE "{self.name}"')
        else:
            connection.ensure_connection()
            with closing(sqlite3.connect(self.file)) as old:
                old.backup(connection.connection)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self.file.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _on_server(*statements: str) -> None:
    """Runs them where nobody uses the database of the tests."""
    connection.close()
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
