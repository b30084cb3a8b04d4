"""After a test that commits, the tables that have rows are emptied: most tests fill a dozen of them.

Django empties all of them, which takes PostgreSQL a tenth of a second, and then writes anew which models and permissions there
are. These two tables are left as they are here; no test changes them.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase

KEPT = {"auth_permission", "django_content_type"}
# It refuses to forget a single row; PostgreSQL empties it as a whole.
TRAIL = "record_auditevent"


@pytest.fixture(scope="session", autouse=True)
def only_what_is_filled() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _case: empty())
        yield


def empty() -> None:
    """No row is left in any table of ours, whatever refers to whatever: that is looked at when the transaction ends."""
    with transaction.atomic(), connection.cursor() as cursor:
        filled = sorted(_filled(cursor), key=lambda name: name != TRAIL)
        for name in filled:
            whole = name == TRAIL and connection.vendor == "postgresql"
            cursor.execute(f'TRUNCATE "{name}"' if whole else f'DELETE FROM "{name}"')


def _filled(cursor: object) -> set[str]:
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    asked = (f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")" for name in names if name not in KEPT)
    cursor.execute(" UNION ALL ".join(asked))  # type: ignore[attr-defined]
    return {name for (name,) in cursor.fetchall()}  # type: ignore[attr-defined]
