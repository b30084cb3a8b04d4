"""The first few rows of each of many spans of time, in one statement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet

Span = tuple[dt.datetime, dt.datetime]
# Stand for the ends of a span while the statement for one is written; nothing else in it is as old.
START, END = dt.datetime(1, 1, 2, tzinfo=dt.UTC), dt.datetime(1, 1, 3, tzinfo=dt.UTC)


def first_of_each(rows: QuerySet[Any], field: str, spans: Sequence[Span], many: int) -> list[int]:
    """The ids of the `many` earliest of `rows` by `field` (a time) in each span; a span's end is outside of it.

    For each span the index on the field is read, and left after `many` rows: how many there are does not matter.
    Counting them off in a window would read every row of every span. At most 500 spans (SQLite).
    """
    within = rows.filter(**{f"{field}__gte": START, f"{field}__lt": END}).order_by(field, "pk")
    part, given = within.values_list("pk", flat=True)[:many].query.sql_with_params()
    write = _for_postgresql if connection.vendor == "postgresql" else _for_sqlite
    with connection.cursor() as cursor:
        cursor.execute(*write(part, list(given), spans))
        return [pk for (pk,) in cursor.fetchall()]


def _adapted(moment: dt.datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


def _for_postgresql(part: str, given: list[Any], spans: Sequence[Span]) -> tuple[str, list[Any]]:
    """The part once, for each row of a list of spans: planning it for each of them takes longer than reading."""
    columns = {_adapted(START): "span.started", _adapted(END): "span.ended"}
    between = [columns.get(one) if isinstance(one, dt.datetime) else None for one in given]
    texts = part.split("%s")
    written = texts[0] + "".join((name or "%s") + text for name, text in zip(between, texts[1:], strict=True))
    params = [one for one, name in zip(given, between, strict=True) if name is None]
    lists = [[span[end] for span in spans] for end in (0, 1)]
    listed = "unnest(%s::timestamptz[], %s::timestamptz[]) AS span(started, ended)"
    return f"SELECT part.* FROM {listed} CROSS JOIN LATERAL ({written}) AS part", lists + params  # noqa: S608


def _for_sqlite(part: str, given: list[Any], spans: Sequence[Span]) -> tuple[str, list[Any]]:
    """The part as often as there are spans: SQLite knows no lateral joins and plans quickly."""
    start, end = _adapted(START), _adapted(END)
    params = [
        first if one == start else last if one == end else one
        for first, last in ((_adapted(span[0]), _adapted(span[1])) for span in spans)
        for one in given
    ]
    return " UNION ALL ".join([f"SELECT * FROM ({part})"] * len(spans)), params  # noqa: S608
