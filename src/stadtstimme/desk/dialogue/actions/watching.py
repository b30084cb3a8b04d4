"""The queue "threads": reads the threads below our publications, since notices miss some and never tell of deletions.

Often while a publication or the last word below it is fresh, then hourly, then daily for a month; longer only while a
question there is open.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef

from ....duties import serves
from ....networks.base import Network
from ....networks.comments import RemoteComment
from ....networks.errors import AuthExpired, NetworkError, Rejected
from ...channels.actions import note_dead
from ...channels.connecting import connection_to, waits_for
from ...channels.models import Channel
from ...core.lanes import Air, Called, Lanes
from ...core.leases import claim, pause_after, release
from ...editorial.models import Delivery
from ...editorial.rests import AUTH_PAUSE, Rests
from ...editorial.stopwatch import Stopwatch
from ..known import Known, dated, known_of
from ..models import Comment, Conversation, Listener, Watch
from ..watches import DAILY, look_again, mine, next_look
from .receiving import receive_page

log = logging.getLogger(__name__)
# Comments of a thread of which we ask whether they are gone: the latest ones.
KNOWN_MAX = 2_000
# No row of ours is ever due later than this; one that is was written before the clock was set back.
LATEST = dt.timedelta(hours=25)


@dataclass(frozen=True)
class Look:
    """A claimed watch with what looking takes."""

    watch: Watch
    network: Network
    known: Known

    @property
    def channel_id(self) -> int:
        return publication(self.watch).channel_id


READING: Air[Look] = Air()


def publication(watch: Watch) -> Delivery:
    """What is watched here; the watches of conversations are never claimed by this queue."""
    assert watch.delivery is not None
    return watch.delivery


@serves("D2", how="duty")
def watch_due(now: dt.datetime, limit: int) -> int:
    """Reads threads that are due; returns how many."""
    clock, rests = Stopwatch(now), Rests(now)
    due = Watch.objects.filter(delivery__channel__state=Channel.State.ACTIVE)
    rows = claim(due.exclude(delivery__channel__in=rests.resting), now=now, limit=limit)
    related = ("delivery__channel__connection", "delivery__post")
    loaded = Watch.objects.filter(pk__in=[row.pk for row in rows]).select_related(*related)
    looks = [one for watch in loaded if (one := _ready(watch, now))]
    lanes = Lanes(
        looks,
        lane_of=lambda one: one.channel_id,
        call=_fetch,
        beat=lambda one: clock.keep(one.watch),
        air=READING,
    )
    for called in lanes:
        if rests.note(called.item.channel_id, called.error, called.seconds, now=now):
            lanes.close(called.item.channel_id)
        _looked(called, now)
    for one in lanes.left:
        release(one.watch, next_attempt_at=now)
    return len(rows) + lanes.landed


def _ready(watch: Watch, now: dt.datetime) -> Look | None:
    delivery = publication(watch)
    if delivery.state != Delivery.State.COMPLETED or delivery.out_of_reach:
        _end(watch, now)
        return None
    if waits_for(delivery.channel):
        release(watch, next_attempt_at=now + AUTH_PAUSE)
        return None
    comments = Comment.objects.filter(channel=delivery.channel_id, conversation__post=delivery.post_id)
    return Look(watch, connection_to(delivery.channel), known_of(comments, KNOWN_MAX))


def _end(watch: Watch, now: dt.datetime) -> None:
    """The publication is no longer ours to stand there; what citizens wrote below it is followed on its own."""
    delivery = publication(watch)
    below = Conversation.objects.filter(post=delivery.post_id, channel=delivery.channel_id)
    with transaction.atomic():
        mine(watch).update(leased_until=None, next_attempt_at=None)
        look_again(below.select_related("channel__connection"), now=now)


def _fetch(one: Look) -> tuple[RemoteComment, ...]:
    return one.network.fetch_thread(publication(one.watch).remote_id, list(one.known))


def _looked(called: Called[Look], now: dt.datetime) -> None:
    watch, error = called.item.watch, called.error
    if error is None:
        with transaction.atomic():
            told = dated(_asked_for(called), called.item.known, now)
            receive_page(publication(watch).channel, told, now=now)
            _next(watch, now)
    elif isinstance(error, Rejected):  # the publication is no longer there: looking again seldom is enough
        _next(watch, now, at_least=DAILY)
    else:
        if not isinstance(error, NetworkError):
            log.error("connector of channel %s failed", called.item.channel_id, exc_info=error)
        with transaction.atomic():
            if isinstance(error, AuthExpired):
                note_dead(publication(watch).channel, error, now=now)
            pause = AUTH_PAUSE if isinstance(error, AuthExpired) else pause_after(watch.failures + 1)
            mine(watch).update(failures=watch.failures + 1, leased_until=None, next_attempt_at=now + pause)


def _asked_for(called: Called[Look]) -> list[RemoteComment]:
    """Gone is only what we asked about: no network may take away what stands elsewhere."""
    return [one for one in called.result if not one.deleted or one.remote_id in called.item.known]


def _next(watch: Watch, now: dt.datetime, *, at_least: dt.timedelta = dt.timedelta()) -> None:
    delivery = publication(watch)
    below = Conversation.objects.filter(post=delivery.post_id, channel=delivery.channel_id)
    comments = Comment.objects.filter(conversation__in=below)
    again = next_look(comments, below.filter(open_questions__gt=0), now, since=delivery.completed_at, at_least=at_least)
    mine(watch).update(last_success_at=now, failures=0, attempts=0, leased_until=None, next_attempt_at=again)


def keep_listening(now: dt.datetime) -> None:
    """Brings the rows in step: every active channel that listens has one, old threads with questions are looked at again."""
    active = Channel.objects.filter(state=Channel.State.ACTIVE, listener=None).select_related("connection")
    listen_to([one for one in active if connection_to(one).capabilities.listens], now=now)
    asked = Conversation.objects.filter(
        post=OuterRef("delivery__post"), channel=OuterRef("delivery__channel"), open_questions__gt=0
    )
    ended = Watch.objects.filter(Exists(asked), next_attempt_at=None, delivery__state=Delivery.State.COMPLETED)
    ended.update(next_attempt_at=now)
    for model in (Listener, Watch):
        model.objects.filter(next_attempt_at__gt=now + LATEST).update(next_attempt_at=now)


def listen_to(channels: Iterable[Channel], *, now: dt.datetime) -> None:
    """These are read from now on; one that waits is read at once."""
    new = [Listener(channel=one, next_attempt_at=now) for one in channels]
    Listener.objects.bulk_create(new, ignore_conflicts=True)
