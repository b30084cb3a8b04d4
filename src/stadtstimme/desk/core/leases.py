"""The domain row is the queue: claim what is due by conditional update, in batches, with a lease that runs out."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import connection, models, transaction
from django.db.models import F, Q

LEASE = dt.timedelta(seconds=60)
FIRST_PAUSE = dt.timedelta(seconds=10)
LONGEST_PAUSE = dt.timedelta(hours=1)


class Leased(models.Model):
    """A row that a worker claims when `next_attempt_at` has come and nobody holds the lease."""

    attempts = models.PositiveIntegerField(default=0, editable=False)
    next_attempt_at = models.DateTimeField(null=True, blank=True, editable=False)
    leased_until = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True


def claim(due: models.QuerySet[Any], *, now: dt.datetime, limit: int, **changes: Any) -> list[Any]:
    """Claims up to `limit` rows of `due` for one LEASE and returns them as they now are, oldest first.

    Adds one to `attempts` and to `lock_version`, sets `changes`. Rows that another worker is claiming are passed over
    (SKIP LOCKED on PostgreSQL; SQLite has one writer at a time).
    """
    # No lease is given for longer than LEASE: one that ends later was given before the clock was set back.
    ended = Q(leased_until__isnull=True) | Q(leased_until__lte=now) | Q(leased_until__gt=now + 2 * LEASE)
    free = due.filter(ended, next_attempt_at__lte=now)
    if not free.exists():  # an idle worker takes no write lock
        return []
    with transaction.atomic():
        rows = free.order_by("next_attempt_at", "pk")
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True, of=("self",))
        ids = list(rows.values_list("pk", flat=True)[:limit])
        if not ids:
            return []
        mine = due.model._base_manager.filter(pk__in=ids)
        mine.update(leased_until=now + LEASE, attempts=F("attempts") + 1, lock_version=F("lock_version") + 1, **changes)
    return list(due.model._base_manager.filter(pk__in=ids).order_by("next_attempt_at", "pk"))


def renew(row: Any, *, now: dt.datetime) -> bool:
    """Extends the lease that `row` was claimed with. False where it ran out and somebody else has claimed the row."""
    return _keep(row, leased_until=now + LEASE)


def release(row: Any, *, next_attempt_at: dt.datetime) -> bool:
    """Gives the lease back: the row is due again at `next_attempt_at`. False where somebody else has claimed it."""
    return _keep(row, leased_until=None, next_attempt_at=next_attempt_at)


def _keep(row: Any, **changes: Any) -> bool:
    # Every claim counts lock_version up, so an unchanged one means that the lease is still ours.
    mine = type(row)._base_manager.filter(pk=row.pk, lock_version=row.lock_version, leased_until=row.leased_until)
    if mine.update(**changes) != 1:
        return False
    for name, value in changes.items():
        setattr(row, name, value)
    return True


def pause_after(attempts: int) -> dt.timedelta:
    """How long to wait after so many attempts: doubles from ten seconds up to an hour."""
    return min(FIRST_PAUSE * 2 ** min(max(attempts - 1, 0), 12), LONGEST_PAUSE)
