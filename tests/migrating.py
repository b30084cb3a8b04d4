"""Migrations one by one, as an older installation goes through them; a new one takes those of an app in one step."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader


class OneByOne(MigrationLoader):
    """Knows no migration that stands for others; what depends on one depends on the last of those."""

    def load_disk(self) -> None:
        super().load_disk()
        last = {key: one.replaces[-1] for key, one in self.disk_migrations.items() if one.replaces}
        self.disk_migrations = {key: one for key, one in self.disk_migrations.items() if key not in last}
        for one in self.disk_migrations.values():
            one.dependencies = [last.get(key, key) for key in one.dependencies]


def executor() -> Any:
    """For the database of the tests."""
    made = MigrationExecutor(connection)
    made.loader = OneByOne(connection)
    return made
