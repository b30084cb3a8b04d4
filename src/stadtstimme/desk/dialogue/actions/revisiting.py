"""The queue "mentions": comments below no publication of ours are asked for one by one, whether they changed or are gone.

A mention, a direct message, a thread whose post we took down: no thread of ours is read there (watching.py), so the
conversation itself is looked at. All that are due on a channel go into one question.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import transaction

from ....duties import serves
from ....networks.base import Network
from ....networks.comments import RemoteComment
from ....networks.errors import AuthExpired, NetworkError
from ...channels.actions import note_dead
from ...channels.connecting import connection_to, waits_for
from ...channels.models import Channel
from ...core.lanes import Air, Called, Lanes
from ...core.leases import claim, pause_after, release
from ...editorial.rests import AUTH_PAUSE, Rests
from ...editorial.stopwatch import Stopwatch
from ..known import changed, dated, known_of
from ..models import Comment, Conversation, Watch
from ..threads import locked_all
from ..watches import DAILY, mine, next_look, threads_over
from .receiving import receive_page

log = logging.getLogger(__name__)
# Comments of a conversation that are asked for, the latest ones; and how many of a channel go into one look.
KNOWN_MAX, LOOK_MAX = 500, 100


@dataclass
class Look:
    """Claimed conversations of one channel, and what we know of their comments."""

    channel: Channel
    network: Network
    watches: list[Watch] = field(default_factory=list)
    known: dict[str, Mapping[str, Any]] = field(default_factory=dict)


ASKING: Air[Look] = Air()


def standing_alone(watch: Watch) -> Conversation:
    """What is looked at here; the watches of publications are never claimed by this queue."""
    conversation: Conversation | None = watch.conversation
    assert conversation is not None
    return conversation


@serves("D2", how="duty")
def revisit_due(now: dt.datetime, limit: int) -> int:
    """Looks at conversations that are due; returns how many."""
    rests = Rests(now)
    due = Watch.objects.filter(conversation__channel__state=Channel.State.ACTIVE)
    rows = claim(due.exclude(conversation__channel__in=rests.resting), now=now, limit=limit)
    lanes = Lanes(
        _looks(rows, now),
        lane_of=lambda one: one.channel.pk,
        call=_fetch,
        beat=partial(_keep, Stopwatch(now)),
        air=ASKING,
    )
    for called in lanes:
        if rests.note(called.item.channel.pk, called.error, called.seconds, now=now):
            lanes.close(called.item.channel.pk)
        _looked(called, now)
    for one in lanes.left:
        for watch in one.watches:
            release(watch, next_attempt_at=now)
    return len(rows) + lanes.landed


def _keep(clock: Stopwatch, one: Look) -> None:
    for watch in one.watches:
        clock.keep(watch)


def _looks(rows: Sequence[Watch], now: dt.datetime) -> list[Look]:
    """One for each channel. What does not fit into it waits for the next one."""
    found: dict[int, Look] = {}
    loaded = Watch.objects.filter(pk__in=[row.pk for row in rows]).select_related("conversation__channel__connection")
    for watch in _possible(loaded, now):
        conversation = standing_alone(watch)
        channel = conversation.channel
        look = found.setdefault(channel.pk, Look(channel, connection_to(channel)))
        if len(look.known) >= LOOK_MAX:
            release(watch, next_attempt_at=now)
            continue
        look.watches.append(watch)
        look.known |= known_of(Comment.objects.filter(conversation=conversation), KNOWN_MAX)
    return list(found.values())


def _possible(watches: Iterable[Watch], now: dt.datetime) -> Iterator[Watch]:
    """Those that can and need be looked at: no thread brings it by now, and somebody can be asked."""
    watches = list(watches)
    threads = threads_over(map(standing_alone, watches))
    for watch in watches:
        conversation = standing_alone(watch)
        if (conversation.channel_id, conversation.post_id) in threads:
            mine(watch).delete()
        elif not connection_to(conversation.channel).capabilities.listens:
            release(watch, next_attempt_at=now + DAILY)
        elif waits_for(conversation.channel):
            release(watch, next_attempt_at=now + AUTH_PAUSE)
        else:
            yield watch


def _fetch(one: Look) -> tuple[RemoteComment, ...]:
    return one.network.fetch_known(list(one.known))


def _looked(called: Called[Look], now: dt.datetime) -> None:
    look, error = called.item, called.error
    if error is None:
        with transaction.atomic():
            told = dated(changed(called.result, look.known), look.known, now)
            receive_page(look.channel, told, now=now)
            # Who takes in a new comment holds this lock: either its age counts here, or they find what was left here.
            locked_all(standing_alone(one).pk for one in look.watches)
            for watch in look.watches:
                _next(watch, now)
        return
    if not isinstance(error, NetworkError):
        log.error("connector of channel %s failed", look.channel.pk, exc_info=error)
    with transaction.atomic():
        if isinstance(error, AuthExpired):
            note_dead(look.channel, error, now=now)
        for watch in look.watches:
            pause = AUTH_PAUSE if isinstance(error, AuthExpired) else pause_after(watch.failures + 1)
            mine(watch).update(failures=watch.failures + 1, leased_until=None, next_attempt_at=now + pause)


def _next(watch: Watch, now: dt.datetime) -> None:
    conversation = standing_alone(watch)
    newest = Comment.objects.filter(conversation=conversation)
    asked = Conversation.objects.filter(pk=conversation.pk, open_questions__gt=0)
    if again := next_look(newest, asked, now):
        mine(watch).update(last_success_at=now, failures=0, attempts=0, leased_until=None, next_attempt_at=again)
    else:
        mine(watch).delete()
