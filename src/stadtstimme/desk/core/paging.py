"""Pages by key, not by number: a page costs the same at the millionth row, and no row is lost or shown twice.

A cursor names the row a page starts behind (or ends before), by the values it is sorted by. It is opaque to the reader
and no secret: it is checked like any other input, and nonsense means the first page.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Model, Q, QuerySet

PAGE_SIZE = 25
PARAMETER = "seite"
LONGEST_CURSOR = 600
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Some rows, and the cursors of the pages beside them (None where there is none)."""

    items: list[Row]
    next_cursor: str | None = None
    previous_cursor: str | None = None

    def __iter__(self) -> Any:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@dataclass(frozen=True)
class _Cursor:
    backwards: bool
    values: tuple[Any, ...]


def page_of(
    queryset: QuerySet[Row],
    *,
    order: Sequence[str] = ("-updated_at", "-id"),
    cursor: str | None = None,
    size: int = PAGE_SIZE,
) -> Page[Row]:
    """One page of `queryset` in `order`, one query (two when a page before the first is asked for).

    `order` names fields that are never NULL and ends with a unique one, so that no two rows are at the same place.
    """
    read = _read_cursor(cursor, queryset, order)
    if read is not None and read.backwards:
        rows = list(queryset.filter(_beyond(order, read)).order_by(*map(_turned, order))[: size + 1])
        if len(rows) > size:
            rows = rows[:size][::-1]
            return Page(rows, _write_cursor(rows[-1], order, False), _write_cursor(rows[0], order, True))
        read = None
    found = queryset if read is None else queryset.filter(_beyond(order, read))
    rows = list(found.order_by(*order)[: size + 1])
    following = _write_cursor(rows[size - 1], order, False) if len(rows) > size else None
    rows = rows[:size]
    if read is None:
        return Page(rows, following)
    return Page(rows, following, _write_cursor(rows[0], order, True) if rows else _behind(read))


def is_cursor(text: str, queryset: QuerySet[Any], order: Sequence[str]) -> bool:
    """Whether `page_of` would understand this cursor. Pages pass over nonsense; a program has to be told."""
    return _read_cursor(text, queryset, order) is not None


def _beyond(order: Sequence[str], cursor: _Cursor) -> Q:
    """The rows after the cursor (before it, when it goes backwards), in the order given."""
    names = [name.lstrip("-") for name in order]
    wanted = Q(pk__in=[])
    for place, name in enumerate(names):
        descending = order[place].startswith("-") != cursor.backwards
        same = Q(**dict(zip(names[:place], cursor.values[:place], strict=True)))
        wanted |= same & Q(**{f"{name}__{'lt' if descending else 'gt'}": cursor.values[place]})
    # Says nothing new, but lets the database start in its index at the right place.
    descending = order[0].startswith("-") != cursor.backwards
    return Q(**{f"{names[0]}__{'lte' if descending else 'gte'}": cursor.values[0]}) & wanted


def _turned(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _write_cursor(row: Model, order: Sequence[str], backwards: bool) -> str:
    values = [_as_text(_value(row, name.lstrip("-"))) for name in order]
    return _pack([int(backwards), *values])


def _behind(cursor: _Cursor) -> str:
    """From an empty page behind the last row back to the rows before it."""
    return _pack([1, *map(_as_text, cursor.values)])


def _pack(parts: list[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts, separators=(",", ":")).encode()).decode().rstrip("=")


def _value(row: Any, name: str) -> Any:
    for part in name.split("__"):
        row = getattr(row, part)
    return row


def _as_text(value: Any) -> Any:
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    return value if isinstance(value, int | str | float | bool) else str(value)


def _read_cursor(text: str | None, queryset: QuerySet[Any], order: Sequence[str]) -> _Cursor | None:
    if not text or len(text) > LONGEST_CURSOR:
        return None
    try:
        backwards, *values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        read = [_as_value(queryset, name.lstrip("-"), value) for name, value in zip(order, values, strict=True)]
    except (ValueError, TypeError, OverflowError, binascii.Error, ValidationError):
        return None
    return _Cursor(backwards == 1, tuple(read))


def _as_value(queryset: QuerySet[Any], name: str, value: Any) -> Any:
    """The value as the field understands it; ValidationError or ValueError where it is nonsense."""
    if value is None or isinstance(value, list | dict):
        raise ValueError(name)
    annotation = queryset.query.annotations.get(name)
    field = annotation.output_field if annotation is not None else _field_of(queryset.model, name)
    read = field.to_python(value)
    if isinstance(read, dt.datetime) and read.tzinfo is None:
        raise ValueError(name)
    if isinstance(read, int) and abs(read) >= 2**63:
        raise ValueError(name)
    return read


def _field_of(model: type[Model], name: str) -> Any:
    *path, last = name.split("__")
    for part in path:
        related = model._meta.get_field(part).related_model
        if not isinstance(related, type):
            raise FieldDoesNotExist(name)
        model = related
    return model._meta.get_field(last)
