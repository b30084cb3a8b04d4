"""The queue "withdrawals": takes publications down on their networks. What does not succeed is a task, never a success."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ....networks.base import Network
from ....networks.errors import AuthExpired, NetworkError, RateLimited, Rejected
from ...channels.actions import note_dead
from ...channels.connecting import connection_to
from ...core.errors import Conflict
from ...core.lanes import Air, Lanes
from ...core.leases import claim, pause_after, release
from ...core.saying import retold, said
from ...core.transition import touch
from ...record.actions import SYSTEM, record_event
from ..locking import locked
from ..models import Delivery
from ..moving import MOVED
from ..outcomes import AT_REST, fresh, withdrawn
from ..people import involved
from ..rests import Rests
from ..stopwatch import Stopwatch
from ..telling import named, occasion_of, tell

log = logging.getLogger(__name__)
# After so many attempts (about two minutes) a person is asked to delete by hand; the desk goes on trying.
TASK_AFTER = 5
# The same where the next attempt would come later than this after the post was withdrawn.
TASK_WITHIN = dt.timedelta(minutes=15)
STUBBORN = "stubborn"
W = Delivery.State.WITHDRAWING


def withdraw_due(now: dt.datetime, limit: int) -> int:
    """Takes down what waits for it. Doing it twice is fine, so an expired lease simply means once more.

    A channel that hangs is left alone; one that asked for a pause between posts is not.
    """
    clock, rests = Stopwatch(now), Rests(now)
    rows = claim(Delivery.objects.filter(state=W).exclude(channel__in=rests.hanging), now=now, limit=limit)
    found = Delivery.objects.filter(pk__in=[row.pk for row in rows]).select_related("channel__connection", "post")
    possible = [one for delivery in found if (one := _possible(delivery, now))]
    lanes = Lanes(
        possible,
        lane_of=lambda one: one.delivery.channel_id,
        call=_withdraw,
        in_house=lambda one: one.network.capabilities.in_house,
        beat=lambda one: clock.keep(one.delivery),
        air=GOING,
    )
    limited: dict[int, RateLimited] = {}
    for called in lanes:
        channel_id, error = called.item.delivery.channel_id, called.error
        # Taking down succeeds although the channel rests from posting: that does not end the rest.
        known = error is None and channel_id in rests.limited
        if not known and rests.note(channel_id, error, called.seconds, now=now):
            lanes.close(channel_id)
        if isinstance(error, RateLimited):
            limited[channel_id] = error
        _quietly(_record, called.item.delivery, error, now)
    for one in lanes.left:
        if asked := limited.get(one.delivery.channel_id):
            _quietly(_later, one.delivery, asked, now)
        else:
            release(one.delivery, next_attempt_at=now)
    return len(rows) + lanes.landed


@dataclass(frozen=True)
class Leaving:
    """A claimed withdrawal and the network that is to carry it out."""

    delivery: Delivery
    network: Network


GOING: Air[Leaving] = Air()


def _possible(delivery: Delivery, now: dt.datetime) -> Leaving | None:
    if delivery.out_of_reach:
        _quietly(_by_hand, delivery, str(MOVED), now)
        return None
    network = connection_to(delivery.channel)
    if network.capabilities.withdraws and delivery.remote_id:
        return Leaving(delivery, network)
    _quietly(_by_hand, delivery, _("Dieses Netzwerk lässt uns nicht löschen."), now)
    return None


def _withdraw(one: Leaving) -> None:
    one.network.withdraw(one.delivery.remote_id, one.delivery.post.withdrawal_reason)


def _record(delivery: Delivery, error: Exception | None, now: dt.datetime) -> None:
    if error is None:
        withdrawn(delivery, now=now)
    elif isinstance(error, Rejected):
        _by_hand(delivery, str(error), now)
    else:
        if not isinstance(error, NetworkError):
            log.error("a connector failed", exc_info=error)
        _later(delivery, error, now)


def _later(delivery: Delivery, error: Exception, now: dt.datetime) -> None:
    pause = pause_after(delivery.attempts)
    if isinstance(error, RateLimited):
        pause = max(pause, dt.timedelta(seconds=error.retry_after))
    told = str(error)[:500] if isinstance(error, NetworkError) else ""
    again = {"leased_until": None, "next_attempt_at": now + pause, "error": told}
    with transaction.atomic():
        if delivery.error_code == STUBBORN or not _stubborn(delivery, now + pause):
            touch(delivery, allowed=[W], **again)
        else:
            _task(delivery, told or _("Das Löschen gelingt nicht."), now, error_code=STUBBORN, **again)
        if isinstance(error, AuthExpired):
            note_dead(delivery.channel, error, now=now)


def _stubborn(delivery: Delivery, again: dt.datetime) -> bool:
    since = delivery.post.withdrawn_at
    return delivery.attempts >= TASK_AFTER or (since is not None and again - since > TASK_WITHIN)


def _by_hand(delivery: Delivery, sentence: str, now: dt.datetime) -> None:
    _task(delivery, sentence, now, error_code="by_hand", error=sentence[:500], **AT_REST)


def _task(delivery: Delivery, sentence: str, now: dt.datetime, **changes: object) -> None:
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        touch(delivery, allowed=[W], **changes)
        record_event(SYSTEM, "editorial.withdrawal_by_hand", delivery, now=now, post=post.pk)
        channel = delivery.channel
        sentence_of = gettext_lazy("Bitte von Hand löschen: „%(title)s“ auf %(channel)s")
        subject = said(sentence_of, title=named(post), channel=channel.name)
        people = [channel.responsible, channel.deputy, *involved(post)]
        tell(people, "delivery", post, subject, retold(sentence), occasion=occasion_of("by_hand", delivery), now=now)


def _quietly(record: Callable[..., None], *arguments: object) -> None:
    try:
        record(*arguments)
    except Conflict:
        log.info("a withdrawal changed while its outcome was recorded")
