"""State changes as conditional updates: two people or two workers cannot both win."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import F
from django.utils.translation import gettext as _

from .errors import Conflict


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
        raise Conflict(_("Jemand war schneller, oder der Stand hat sich geändert. Bitte laden Sie die Seite neu."))
    row.state = to
    row.lock_version += 1
    for name, value in changes.items():
        setattr(row, name, value)


def touch(row: Any, *, allowed: Iterable[str], **changes: Any) -> None:
    """A change that keeps the state, under the same condition as `transition`."""
    transition(row, row.state, allowed=allowed, **changes)
