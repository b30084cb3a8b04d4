"""Carries decisions to show or hide a comment to its network: at once where that works, else by the worker."""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from ...networks.base import Network
from ...networks.errors import AuthExpired, RateLimited, Rejected
from ..channels.actions import note_dead
from ..channels.connecting import connection_to
from ..core.failures import describe
from ..core.lanes import Air, Lanes
from ..core.leases import claim, pause_after, release
from ..editorial.rests import Rests
from ..editorial.stopwatch import Stopwatch
from .models import Comment

log = logging.getLogger(__name__)


def push_visibility(now: dt.datetime, limit: int, *, only: int | None = None) -> int:
    """Claims decisions that the network does not know yet and tells it. Telling it twice is fine.

    With `only` this comment alone, and what became of it is waited for.
    """
    waiting = Comment.objects.filter(next_attempt_at__isnull=False)
    if only is not None:
        waiting = waiting.filter(pk=only)
    clock, rests = Stopwatch(now), Rests(now)
    rows = claim(waiting.exclude(channel__in=rests.resting), now=now, limit=limit)
    loaded = Comment.objects.filter(pk__in=[row.pk for row in rows]).select_related("channel__connection")
    tellings = [Telling(comment, connection_to(comment.channel)) for comment in loaded]
    lanes = Lanes(
        tellings,
        lane_of=lambda one: one.comment.channel_id,
        call=_tell,
        in_house=lambda one: one.network.capabilities.in_house,
        beat=lambda one: clock.keep(one.comment),
        air=TELLING if only is None else None,
    )
    for called in lanes:
        comment = called.item.comment
        if rests.note(comment.channel_id, called.error, called.seconds, now=now):
            lanes.close(comment.channel_id)
        _record(comment, called.error, now)
    for one in lanes.left:
        release(one.comment, next_attempt_at=now)
    return len(rows) + lanes.landed


@dataclass(frozen=True)
class Telling:
    """A claimed decision and the network that is to hear of it."""

    comment: Comment
    network: Network


TELLING: Air[Telling] = Air()


def _tell(one: Telling) -> None:
    comment, network = one.comment, one.network
    # Nobody but us can read a private message, so there is nothing to show or hide; on a profile of before nobody can.
    if network.capabilities.moderates and not comment.private and not comment.out_of_reach:
        act = network.show_comment if comment.state == Comment.State.SHOWN else network.hide_comment
        act(comment.remote_id)


def _record(comment: Comment, error: Exception | None, now: dt.datetime) -> None:
    again = None
    if isinstance(error, Rejected):
        log.warning("Comment %s: the network refused: %s", comment.pk, describe(error))
    elif error is not None:
        limited = isinstance(error, RateLimited)
        again = now + (dt.timedelta(seconds=error.retry_after) if limited else pause_after(comment.attempts))
        log.warning("Comment %s: the network could not be told: %s", comment.pk, describe(error))
    with transaction.atomic():
        if isinstance(error, AuthExpired):
            note_dead(comment.channel, error, now=now)
        mine = Comment.objects.filter(pk=comment.pk, lock_version=comment.lock_version)
        if not mine.update(next_attempt_at=again, leased_until=None, lock_version=F("lock_version") + 1):
            # Decided anew meanwhile, and this call may have come after the one that told of it: tell once more.
            Comment.objects.filter(pk=comment.pk).update(
                next_attempt_at=now, leased_until=None, lock_version=F("lock_version") + 1
            )
