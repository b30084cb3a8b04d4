"""The queue "deliveries": claim, check everything again, store the intent, call the network, record what came of it.

The state tells what may have happened. `planned`: no call was made since the last outcome. `sending`: the intent is
stored and a call may have been made; a lease that ran out in this state is settled by asking the network, never by
sending blindly. No call is made inside a transaction.
"""

from __future__ import annotations

import datetime as dt
import logging
import time
from collections.abc import Callable

from django.db import transaction

from ....duties import serves
from ....networks.base import PublishResult
from ....networks.errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Rejected, Temporary
from ...channels.actions import note_dead
from ...channels.connecting import waits_for
from ...channels.models import Channel
from ...core.errors import Conflict
from ...core.leases import claim, pause_after, release, renew
from ...core.transition import transition
from ..models import Delivery
from ..outcomes import completed, failed, hand_over, postponed, processing, send_back, unclear, waiting
from ..outgoing import knows_again
from ..recheck import Outgoing, load

log = logging.getLogger(__name__)
CHUNK = 25
# A call must find at least this much of its lease left, or the lease is renewed first.
CALL_RESERVE = dt.timedelta(seconds=40)
AUTH_PAUSE = dt.timedelta(minutes=10)
UNSETTLED_MAX = 8


@serves("K1", how="gate")
def deliver_due(now: dt.datetime, limit: int) -> int:
    """Sends what is due (at most `limit`) and settles what a worker left in the middle. Returns how many were handled."""
    clock = Stopwatch(now)
    handled = settle_abandoned(now, limit)
    while handled < limit:
        planned = Delivery.objects.filter(state=Delivery.State.PLANNED)
        rows = claim(planned, now=clock.now(), limit=min(CHUNK, limit - handled))
        if not rows:
            break
        handled += len(rows)
        _deliver(rows, clock)
    return handled


def settle_abandoned(now: dt.datetime, limit: int) -> int:
    """Deliveries in `sending` whose worker is gone or whose network was not sure: asks the network what became of them."""
    rows = claim(Delivery.objects.filter(state=Delivery.State.SENDING), now=now, limit=limit)
    for one in load(rows, now=now) if rows else []:
        _settle(one, now)
    return len(rows)


def _deliver(rows: list[Delivery], clock: Stopwatch) -> None:
    for one in _with_intent(_sorted_out(load(rows, now=clock.now()), clock.now()), clock.now()):
        if clock.reserve(one.delivery):
            _send(one, clock.now())


class Stopwatch:
    """The present while a batch is worked off, and who still holds which lease."""

    def __init__(self, now: dt.datetime) -> None:
        self.began, self.started = now, time.monotonic()

    def now(self) -> dt.datetime:
        """The instant the batch began plus the time it has taken."""
        return self.began + dt.timedelta(seconds=time.monotonic() - self.started)

    def reserve(self, delivery: Delivery) -> bool:
        """Makes sure that the lease covers one more call. False where another worker has taken over."""
        assert delivery.leased_until is not None
        if delivery.leased_until - self.now() >= CALL_RESERVE:
            return True
        return renew(delivery, now=self.now())


def _sorted_out(outgoing: list[Outgoing], now: dt.datetime) -> list[Outgoing]:
    """Those that may leave by themselves; the others go back to their people or are published by hand."""
    leaving = []
    for one in outgoing:
        if one.objection:
            _quietly(send_back, one.delivery, one.objection, now=now)
        elif not one.network.capabilities.automatic:
            _quietly(hand_over, one.delivery, now=now)
        elif why := waits_for(one.delivery.channel):
            _quietly(waiting, one.delivery, why, AUTH_PAUSE, now=now)
        else:
            leaving.append(one)
    return leaving


def _with_intent(outgoing: list[Outgoing], now: dt.datetime) -> list[Outgoing]:
    """Stores for all of them, in one commit, that a call may be made from now on."""
    meant = []
    with transaction.atomic():
        channels = {one.delivery.channel_id for one in outgoing}
        active = set(Channel.objects.filter(pk__in=channels, state=Channel.State.ACTIVE).values_list("pk", flat=True))
        for one in sorted(outgoing, key=lambda one: one.delivery.pk):  # the order in which everybody locks them
            if one.delivery.channel_id not in active:
                release(one.delivery, next_attempt_at=now)
            elif _moved(one.delivery, now):
                meant.append(one)
    return meant


def _moved(delivery: Delivery, now: dt.datetime) -> bool:
    first = delivery.intended_at or now
    try:
        transition(delivery, Delivery.State.SENDING, allowed=[Delivery.State.PLANNED], intended_at=first)
    except Conflict:  # edited, withdrawn or taken over since the check
        return False
    return True


def _send(one: Outgoing, now: dt.datetime) -> None:
    try:
        result = one.network.publish(one.content, one.delivery.handle)
    except Exception as error:
        _quietly(_failed_call, one, error, now=now)
    else:
        _quietly(_record, one, result, now=now)


def _record(one: Outgoing, result: PublishResult, *, now: dt.datetime) -> None:
    if result.state == "completed":
        completed(one.delivery, result.remote_id, result.url, now=now)
    else:
        processing(one.delivery, result, now=now)


def _failed_call(one: Outgoing, error: Exception, *, now: dt.datetime) -> None:
    delivery, pause = one.delivery, pause_after(one.delivery.attempts)
    if isinstance(error, RateLimited):
        postponed(delivery, error, max(pause, dt.timedelta(seconds=error.retry_after)), now=now)
    elif isinstance(error, AuthExpired):
        postponed(delivery, error, AUTH_PAUSE, now=now)
    elif isinstance(error, Temporary):
        postponed(delivery, error, pause, now=now)
    elif isinstance(error, Rejected):
        failed(delivery, error, now=now)
    else:
        _unsure(one, error, pause, now)


def _unsure(one: Outgoing, error: Exception, pause: dt.timedelta, now: dt.datetime) -> None:
    if not isinstance(error, OutcomeUnknown):  # a defect of the connector: nobody knows how far it came
        log.exception("connector %s failed", one.network.kind, exc_info=error)
    if one.network.capabilities.reads_back:
        release(one.delivery, next_attempt_at=now + pause)
    else:
        unclear(one.delivery, error, now=now)


def _settle(one: Outgoing, now: dt.datetime) -> None:
    delivery = one.delivery
    try:
        result = one.network.read_back(delivery.handle, one.content, delivery.intended_at or delivery.due_at)
    except OutcomeUnknown as error:
        _again_or_asked(one, error, now)
    except NetworkError as error:
        _quietly(_not_readable, one, error, now=now)
    else:
        if result is not None and result.state != "ready":
            _quietly(_record, one, result, now=now)
        elif result is not None:
            _quietly(postponed, delivery, None, dt.timedelta(), now=now)
        else:
            _again_or_asked(one, None, now)


def _again_or_asked(one: Outgoing, error: OutcomeUnknown | None, now: dt.datetime) -> None:
    """Sent again only where the network knows the handle again; else a person looks."""
    if knows_again(one.network.capabilities, one.delivery, now):
        _quietly(postponed, one.delivery, None, dt.timedelta(), now=now)
    else:
        _quietly(unclear, one.delivery, error, now=now)


def _not_readable(one: Outgoing, error: NetworkError, *, now: dt.datetime) -> None:
    pause = pause_after(one.delivery.attempts)
    if isinstance(error, AuthExpired):
        pause = AUTH_PAUSE
        with transaction.atomic():
            note_dead(one.delivery.channel, error, now=now)
    if isinstance(error, Temporary | RateLimited | AuthExpired) and one.delivery.attempts < UNSETTLED_MAX:
        release(one.delivery, next_attempt_at=now + pause)
    else:
        unclear(one.delivery, error, now=now)


def _quietly(record: Callable[..., None], *arguments: object, **named: object) -> None:
    """Records one outcome. Somebody who was faster has recorded his own; the rest of the batch goes on."""
    try:
        record(*arguments, **named)
    except Conflict:
        log.info("a delivery changed while its outcome was recorded")
