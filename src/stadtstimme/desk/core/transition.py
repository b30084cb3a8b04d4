"""State changes as conditional updates: two people or two workers cannot both win."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from .errors import Conflict

FASTER = _("Jemand war schneller, oder der Stand hat sich geändert. Bitte laden Sie die Seite neu.")


class Stateful(models.Model):
    """A row whose `state` changes only through `transition`; `lock_version` counts every change."""

    lock_version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True


def transition(row: Any, to: str, *, allowed: Iterable[str], **changes: Any) -> None:
    """Moves `row` from one of the `allowed` states to `to`, writing `changes` beside it.

    Holds only where state and lock_version in the database are still those of `row`. Raises Conflict otherwise.
    Call inside the transaction that also writes the audit event.
    """
    claimed = (
        type(row)
        ._base_manager.filter(pk=row.pk, state=row.state, lock_version=row.lock_version, state__in=list(allowed))
        .update(state=to, lock_version=F("lock_version") + 1, **changes)
    )
    if claimed != 1:
        raise Conflict(FASTER)
    _follow(row, to, changes)


def _follow(row: Any, to: str, changes: dict[str, Any]) -> None:
    """What the database now says, on the object in hand."""
    row.state = to
    row.lock_version += 1
    for name, value in changes.items():
        setattr(row, name, value)


def transition_all(rows: Iterable[Any], to: str, *, allowed: Iterable[str], **changes: Any) -> None:
    """`transition` for many rows of one model with the same changes. Raises Conflict where one of them is not as it was.

    Call inside a transaction: what was changed before the conflict showed is undone with it.
    """
    alike: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in rows:
        alike[row.state, row.lock_version].append(row)
    for (state, lock_version), some in alike.items():
        mine = type(some[0])._base_manager.filter(pk__in=[row.pk for row in some], state__in=list(allowed))
        unchanged = mine.filter(state=state, lock_version=lock_version)
        if unchanged.update(state=to, lock_version=F("lock_version") + 1, **changes) != len(some):
            raise Conflict(FASTER)
        for row in some:
            _follow(row, to, changes)


def touch(row: Any, *, allowed: Iterable[str], **changes: Any) -> None:
    """A change that keeps the state, under the same condition as `transition`."""
    transition(row, row.state, allowed=allowed, **changes)
