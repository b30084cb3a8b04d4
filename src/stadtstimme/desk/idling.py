"""How a worker with nothing to do learns cheaply that there may be something: asking every queue costs a dozen queries.

What becomes due is either written by somebody (the database's mark changes) or waits for its time (the earliest one is known).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import DatabaseError, InterfaceError, connection
from django.db.models import Min, QuerySet

from .core.leases import Leased
from .core.models import PeriodicDuty

# SQLite: changes with every commit of another connection (sqlite.org/pragma.html#pragma_data_version). PostgreSQL: which
# transactions are over and therefore seen (functions-info, "Transaction ID and Snapshot Information"), those of all its databases.
MARKS = {"sqlite": "PRAGMA data_version", "postgresql": "SELECT pg_current_snapshot()::text"}


def database_mark() -> object | None:
    """Differs from an earlier one where somebody else has written since; None where this database cannot tell."""
    statement = MARKS.get(connection.vendor)
    if statement is None:
        return None
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            row = cursor.fetchone()
    except (DatabaseError, InterfaceError):  # a PostgreSQL look-alike without this function, or a database that is away
        return None
    return row[0] if row else None


def next_due_at(now: dt.datetime) -> dt.datetime | None:
    """The earliest time after `now` at which a row or a duty falls due; None where none waits or the database is away."""
    try:
        return min(_due_times(now), default=None)
    except (DatabaseError, InterfaceError):  # the worker's next round meets it as well, says so and pauses
        return None


def _due_times(now: dt.datetime) -> Iterator[dt.datetime]:
    waits = [(PeriodicDuty.objects.filter(next_run_at__gt=now), "next_run_at")]
    waits += [(_waiting(model, now), "next_attempt_at") for model in apps.get_models() if issubclass(model, Leased)]
    for rows, name in waits:
        if (earliest := rows.aggregate(at=Min(name))["at"]) is not None:
            yield earliest


def _waiting(model: Any, now: dt.datetime) -> QuerySet[Any]:
    """Names every state where the index begins with it: so a look costs the same with a million rows."""
    rows: QuerySet[Any] = model._base_manager.filter(next_attempt_at__gt=now)
    if any(index.fields == ["state", "next_attempt_at"] for index in model._meta.indexes):
        rows = rows.filter(state__in=[value for value, _label in model._meta.get_field("state").choices])
    return rows
