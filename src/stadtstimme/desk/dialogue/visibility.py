"""Carries decisions to show or hide a comment to its network: at once where that works, else by the worker."""

from __future__ import annotations

import datetime as dt
import logging

from django.db import transaction
from django.db.models import F

from ...networks.errors import AuthExpired, NetworkError, RateLimited, Rejected
from ..channels.actions import note_dead
from ..channels.connecting import connection_to
from ..core.failures import describe
from ..core.leases import claim, pause_after
from .models import Comment

log = logging.getLogger(__name__)


def push_visibility(now: dt.datetime, limit: int, *, only: int | None = None) -> int:
    """Claims decisions that the network does not know yet and tells it. Telling it twice is fine."""
    waiting = Comment.objects.filter(next_attempt_at__isnull=False)
    if only is not None:
        waiting = waiting.filter(pk=only)
    rows = claim(waiting, now=now, limit=limit)
    for comment in rows:
        _push(comment, now)
    return len(rows)


def _push(comment: Comment, now: dt.datetime) -> None:
    again = None
    try:
        network = connection_to(comment.channel)
        # Nobody but us can read a private message, so there is nothing to show or hide.
        if network.capabilities.moderates and not comment.private:
            act = network.show_comment if comment.state == Comment.State.SHOWN else network.hide_comment
            act(comment.remote_id)
    except Rejected as error:
        log.warning("Comment %s: the network refused: %s", comment.pk, describe(error))
    except NetworkError as error:
        pause = (
            dt.timedelta(seconds=error.retry_after) if isinstance(error, RateLimited) else pause_after(comment.attempts)
        )
        again = now + pause
        if isinstance(error, AuthExpired):
            with transaction.atomic():
                note_dead(comment.channel, error, now=now)
        log.warning("Comment %s: the network could not be told: %s", comment.pk, describe(error))
    # A decision made meanwhile has changed lock_version and keeps its own turn.
    mine = Comment.objects.filter(pk=comment.pk, lock_version=comment.lock_version)
    mine.update(next_attempt_at=again, leased_until=None, lock_version=F("lock_version") + 1)
