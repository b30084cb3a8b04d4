"""The queue "deliveries": claim, check everything again, store the intent, call the network, record what came of it.

The state tells what may have happened. `planned`: no call was made since the last outcome. `sending`: the intent is
stored and a call may have been made; a lease that ran out in this state is settled by asking the network, never by
sending blindly. No call is made inside a transaction, and networks are called beside each other (lanes.py).
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable

from django.db import transaction

from ....duties import serves
from ....networks.base import PublishResult
from ....networks.errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Rejected, Temporary
from ...channels.actions import note_dead
from ...channels.connecting import waits_for
from ...channels.models import Channel
from ...core.errors import Conflict
from ...core.lanes import Air, Called, Lanes
from ...core.leases import claim, pause_after, release
from ...core.transition import transition
from ..models import Delivery
from ..moving import MOVED
from ..outcomes import (
    completed,
    failed,
    given_back,
    hand_over,
    postponed,
    processing,
    send_back,
    too_late,
    unclear,
    waiting,
)
from ..outgoing import knows_again
from ..recheck import Outgoing, load
from ..rests import AUTH_PAUSE, Rests
from ..stopwatch import Stopwatch

log = logging.getLogger(__name__)
CHUNK = 25
UNSETTLED_MAX = 8
# Calls that outlast their batch, to publish and to read back.
LEAVING: Air[Outgoing] = Air()
SETTLING: Air[Outgoing] = Air()


@serves("K1", how="gate")
def deliver_due(now: dt.datetime, limit: int) -> int:
    """Sends what is due (at most `limit`) and settles what a worker left in the middle. Returns how many were handled.

    With a limit of 0 it only records what became of calls that are on their way.
    """
    clock = Stopwatch(now)
    handled = _deliver_planned(clock, limit)
    # Settling asks networks that were in trouble a moment ago, so it comes after what can simply leave.
    settled = settle_abandoned(clock.now(), limit)
    return handled + settled + (_deliver_planned(clock, limit - handled) if settled else 0)


def settle_abandoned(now: dt.datetime, limit: int) -> int:
    """Deliveries in `sending` whose worker is gone or whose network was not sure: asks the network what became of them."""
    clock = Stopwatch(now)
    rests = Rests(now)
    unsettled = Delivery.objects.filter(state=Delivery.State.SENDING)
    rows = claim(unsettled.exclude(channel__in=rests.resting), now=now, limit=limit)
    lanes = _lanes(_within_reach(rows, now), _read_back, clock, SETTLING)
    for called in lanes:
        _note(called, lanes, rests, clock.now())
        _quietly(_settle, called, now=clock.now())
    for one in lanes.left:
        release(one.delivery, next_attempt_at=clock.now())
    return len(rows) + lanes.landed


def _within_reach(rows: list[Delivery], now: dt.datetime) -> list[Outgoing]:
    """The channel may be another profile by now, which knows nothing of what was sent before: then a person looks."""
    found = load(rows, now=now) if rows else []
    for one in found:
        if one.delivery.out_of_reach:
            _quietly(unclear, one.delivery, OutcomeUnknown(str(MOVED), "moved"), now=now)
    return [one for one in found if not one.delivery.out_of_reach]


def _deliver_planned(clock: Stopwatch, limit: int) -> int:
    rests = Rests(clock.now())
    landed = _deliver([], clock, rests) if LEAVING.flying else 0
    handled = 0
    while handled < limit:
        planned = Delivery.objects.filter(state=Delivery.State.PLANNED)
        free = planned.exclude(channel__in=rests.resting)
        rows = claim(free, now=clock.now(), limit=min(CHUNK, limit - handled))
        if not rows:
            break
        handled += len(rows)
        _deliver(rows, clock, rests)
    return handled + landed


def _deliver(rows: list[Delivery], clock: Stopwatch, rests: Rests) -> int:
    """Sends these, and records what became of calls of earlier batches; returns how many of those ended."""
    ready = _sorted_out(load(rows, now=clock.now()), clock.now()) if rows else []
    lanes = _lanes(_with_intent(ready, clock.now()) if ready else [], _publish, clock, LEAVING)
    until: dict[int, dt.datetime] = {}
    for called in lanes:
        if pause := _note(called, lanes, rests, clock.now()):
            until[called.item.delivery.channel_id] = pause
        _sent(called, clock.now())
    for one in lanes.left:
        again = until.get(one.delivery.channel_id, clock.now())
        _quietly(given_back, one.delivery, again, intended_at=one.intended_before)
    return lanes.landed


def _lanes(
    outgoing: list[Outgoing], call: Callable[[Outgoing], object], clock: Stopwatch, air: Air[Outgoing]
) -> Lanes[Outgoing]:
    return Lanes(
        outgoing,
        lane_of=lambda one: one.delivery.channel_id,
        call=call,
        ready=lambda one: clock.reserve(one.delivery),
        beat=lambda one: clock.keep(one.delivery),
        in_house=lambda one: one.network.capabilities.in_house,
        air=air,
    )


def _publish(one: Outgoing) -> PublishResult:
    return one.network.publish(one.content, one.delivery.handle)


def _read_back(one: Outgoing) -> PublishResult | None:
    delivery = one.delivery
    return one.network.read_back(delivery.handle, one.content, delivery.intended_at or delivery.due_at)


def _note(called: Called[Outgoing], lanes: Lanes[Outgoing], rests: Rests, now: dt.datetime) -> dt.datetime | None:
    """Where the network wants to be left alone, no further call is made in its lane."""
    channel_id = called.item.delivery.channel_id
    until = rests.note(channel_id, called.error, called.seconds, now=now)
    if until is not None:
        lanes.close(channel_id)
    return until


def _sorted_out(outgoing: list[Outgoing], now: dt.datetime) -> list[Outgoing]:
    """Those that may leave by themselves; the others go back to their people or are published by hand."""
    leaving = []
    for one in outgoing:
        if one.objection:
            _quietly(send_back, one.delivery, one.objection, now=now)
        elif one.late:
            _quietly(too_late, one.delivery, now=now)
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
        active = Channel.objects.filter(pk__in=channels, state=Channel.State.ACTIVE)
        profiles = dict(active.values_list("pk", "profile"))
        for one in sorted(outgoing, key=lambda one: one.delivery.pk):  # the order in which everybody locks them
            if profiles.get(one.delivery.channel_id) != one.delivery.channel.profile:
                release(one.delivery, next_attempt_at=now)
            elif _moved(one, now):
                meant.append(one)
    return meant


def _moved(one: Outgoing, now: dt.datetime) -> bool:
    delivery = one.delivery
    one.intended_before = delivery.intended_at
    profile = delivery.channel.profile
    first = now if delivery.intended_at is None or delivery.out_of_reach else delivery.intended_at
    try:
        transition(
            delivery, Delivery.State.SENDING, allowed=[Delivery.State.PLANNED], intended_at=first, profile=profile
        )
    except Conflict:  # edited, withdrawn or taken over since the check
        return False
    return True


def _sent(called: Called[Outgoing], now: dt.datetime) -> None:
    if called.error is not None:
        _quietly(_failed_call, called.item, called.error, now=now)
    else:
        _quietly(_record, called.item, called.result, now=now)


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
        log.error("connector %s failed", one.network.kind, exc_info=error)
    if one.network.capabilities.reads_back:
        release(one.delivery, next_attempt_at=now + pause)
    else:
        unclear(one.delivery, error, now=now)


def _settle(called: Called[Outgoing], *, now: dt.datetime) -> None:
    one, result, error = called.item, called.result, called.error
    if isinstance(error, OutcomeUnknown):
        _again_or_asked(one, error, now)
    elif error is not None:
        _not_readable(one, error, now=now)
    elif result is not None and result.state != "ready":
        _record(one, result, now=now)
    elif result is not None:
        postponed(one.delivery, None, dt.timedelta(), now=now)
    else:
        _again_or_asked(one, None, now)


def _again_or_asked(one: Outgoing, error: OutcomeUnknown | None, now: dt.datetime) -> None:
    """Sent again only where it is surely not there (`error` is None) and the network knows the handle again.

    Else a person looks: planned would let an edit or a withdrawal pass over what may be public.
    """
    if error is None and knows_again(one.network.capabilities, one.delivery, now):
        _quietly(postponed, one.delivery, None, dt.timedelta(), now=now)
    else:
        _quietly(unclear, one.delivery, error, now=now)


def _not_readable(one: Outgoing, error: Exception, *, now: dt.datetime) -> None:
    pause = pause_after(one.delivery.attempts)
    if isinstance(error, AuthExpired):
        pause = AUTH_PAUSE
        with transaction.atomic():
            note_dead(one.delivery.channel, error, now=now)
    if not isinstance(error, NetworkError):
        log.error("connector %s failed", one.network.kind, exc_info=error)
    passing = isinstance(error, Temporary | RateLimited | AuthExpired) or not isinstance(error, NetworkError)
    if passing and one.delivery.attempts < UNSETTLED_MAX:
        release(one.delivery, next_attempt_at=now + pause)
    else:
        unclear(one.delivery, error, now=now)


def _quietly(record: Callable[..., None], *arguments: object, **named: object) -> None:
    """Records one outcome. Somebody who was faster has recorded his own; the rest of the batch goes on."""
    try:
        record(*arguments, **named)
    except Conflict:
        log.info("a delivery changed while its outcome was recorded")
