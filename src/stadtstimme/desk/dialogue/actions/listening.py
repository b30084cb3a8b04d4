"""The queue "listening": reads what comes in on every channel whose network tells us, page by page.

What a page brought is stored in the transaction that moves the cursor, so that a crash repeats a page and never skips
one. docs/decisions/0014-listening.md tells why threads are read as well (watching.py).
"""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ....duties import serves
from ....networks.base import Network
from ....networks.comments import CommentPage
from ....networks.errors import AuthExpired, NetworkError
from ...channels.actions import note_dead
from ...channels.connecting import connection_to, waits_for
from ...channels.models import Channel
from ...core.errors import Conflict
from ...core.lanes import Air, Called, Lanes
from ...core.leases import LEASE, claim, pause_after, release, renew
from ...editorial.rests import AUTH_PAUSE, Rests
from ...editorial.stopwatch import Stopwatch
from ..models import Listener
from .receiving import receive_page

log = logging.getLogger(__name__)
EVERY = dt.timedelta(minutes=1)
LONGEST_PAUSE = dt.timedelta(minutes=10)
PAGE = 100
RESERVE = LEASE / 2


@dataclass
class Hearing:
    """A claimed listener that is read to its end. `cursor` is where the next page begins."""

    listener: Listener
    network: Network
    cursor: str


HEARING: Air[Hearing] = Air()


@serves("D2", how="duty")
def listen_due(now: dt.datetime, limit: int) -> int:
    """Reads the channels that are due; returns how many pages came. A channel with more to tell goes on in the next batch."""
    clock, rests = Stopwatch(now), Rests(now)
    due = Listener.objects.filter(channel__state=Channel.State.ACTIVE).exclude(channel__in=rests.resting)
    rows = claim(due, now=now, limit=limit)
    loaded = Listener.objects.filter(pk__in=[row.pk for row in rows]).select_related("channel__connection")
    hearings = [one for row in loaded if (one := _ready(row, now))]
    lanes = Lanes(
        hearings,
        lane_of=lambda one: one.listener.channel_id,
        call=_fetch,
        ready=lambda one: _reserve(one.listener, clock.now()),
        in_house=lambda one: one.network.capabilities.in_house,
        beat=lambda one: clock.keep(one.listener),
        air=HEARING,
    )
    pages = sum(_heard(called, lanes, rests, clock.now()) for called in lanes)
    for one in lanes.left:
        release(one.listener, next_attempt_at=clock.now())
    return pages


def _ready(listener: Listener, now: dt.datetime) -> Hearing | None:
    """None where nobody can be asked now: dead credentials, or a network that does not tell."""
    channel = listener.channel
    network = connection_to(channel)
    if not network.capabilities.listens:
        release(listener, next_attempt_at=now + LONGEST_PAUSE)
        return None
    if why := waits_for(channel):
        _failed(listener, why, AUTH_PAUSE, now)
        return None
    return Hearing(listener, network, listener.cursor)


def _reserve(listener: Listener, now: dt.datetime) -> bool:
    assert listener.leased_until is not None
    return listener.leased_until - now >= RESERVE or renew(listener, now=now)


def _fetch(one: Hearing) -> CommentPage:
    return one.network.fetch_comments(one.cursor, limit=PAGE)


def _heard(called: Called[Hearing], lanes: Lanes[Hearing], rests: Rests, now: dt.datetime) -> int:
    """Stores a page and asks for the next; returns 1 for a page."""
    one, error = called.item, called.error
    listener = one.listener
    until = rests.note(listener.channel_id, error, called.seconds, now=now)
    if error is not None:
        _note_trouble(listener, error, until, now)
        return 0
    try:
        _take(one, called.result, now)
    except Conflict:
        log.info("another worker reads channel %s", listener.channel_id)
        return 0
    if called.result.more:
        lanes.add(one)
    else:
        _succeeded(listener, now)
    return 1


def _take(one: Hearing, page: CommentPage, now: dt.datetime) -> None:
    """The page and the cursor behind it, or neither."""
    listener = one.listener
    with transaction.atomic():
        receive_page(listener.channel, page.comments, now=now)
        if page.cursor != one.cursor and not _mine(listener).update(cursor=page.cursor):
            raise Conflict(_("Jemand war schneller."))
    one.cursor = page.cursor


def _mine(listener: Listener) -> QuerySet[Listener]:
    """The row as long as nobody else has claimed it."""
    return Listener.objects.filter(
        pk=listener.pk, lock_version=listener.lock_version, leased_until=listener.leased_until
    )


def _succeeded(listener: Listener, now: dt.datetime) -> None:
    _mine(listener).update(
        last_success_at=now,
        failing_since=None,
        failures=0,
        attempts=0,
        trouble="",
        leased_until=None,
        next_attempt_at=now + EVERY,
    )


def _note_trouble(listener: Listener, error: Exception, until: dt.datetime | None, now: dt.datetime) -> None:
    if not isinstance(error, NetworkError):
        log.error("connector of channel %s failed", listener.channel_id, exc_info=error)
    told = str(error) if isinstance(error, NetworkError) else _("Die Kommentare konnten nicht gelesen werden.")
    pause = min(pause_after(listener.failures + 1), LONGEST_PAUSE)
    if isinstance(error, AuthExpired):
        pause = AUTH_PAUSE
    with transaction.atomic():
        _failed(listener, told, max(pause, until - now) if until else pause, now)
        if isinstance(error, AuthExpired):
            note_dead(listener.channel, error, now=now)


def _failed(listener: Listener, why: str, pause: dt.timedelta, now: dt.datetime) -> None:
    _mine(listener).update(
        failing_since=listener.failing_since or now,
        failures=listener.failures + 1,
        trouble=why[:300],
        leased_until=None,
        next_attempt_at=now + pause,
    )
