"""The queue "withdrawals": takes publications down on their networks."""

from __future__ import annotations

import datetime as dt
import logging

from django.db import transaction
from django.utils.translation import gettext as _

from ....networks.errors import AuthExpired, NetworkError, RateLimited, Rejected
from ...channels.actions import note_dead
from ...channels.connecting import connection_to
from ...core.errors import Conflict
from ...core.leases import claim, pause_after
from ...core.transition import touch
from ...record.actions import SYSTEM, record_event
from ..locking import locked
from ..models import Delivery
from ..outcomes import AT_REST, fresh, withdrawn
from ..people import involved
from ..telling import named, occasion_of, tell

log = logging.getLogger(__name__)


def withdraw_due(now: dt.datetime, limit: int) -> int:
    """Takes down what waits for it. Doing it twice is fine, so an expired lease simply means once more."""
    rows = claim(Delivery.objects.filter(state=Delivery.State.WITHDRAWING), now=now, limit=limit)
    for delivery in Delivery.objects.filter(pk__in=[row.pk for row in rows]).select_related(
        "channel__connection", "post"
    ):
        try:
            _withdraw(delivery, now)
        except Conflict:
            log.info("a withdrawal changed while its outcome was recorded")
    return len(rows)


def _withdraw(delivery: Delivery, now: dt.datetime) -> None:
    network = connection_to(delivery.channel)
    if not (network.capabilities.withdraws and delivery.remote_id):
        _by_hand(delivery, _("Bitte löschen Sie den Beitrag auf dem Kanal von Hand und bestätigen Sie es hier."), now)
        return
    try:
        network.withdraw(delivery.remote_id, delivery.post.withdrawal_reason)
    except Rejected as error:
        _by_hand(delivery, str(error), now)
    except Exception as error:
        if not isinstance(error, NetworkError):
            log.exception("connector %s failed", network.kind, exc_info=error)
        _later(delivery, error, now)
    else:
        withdrawn(delivery, now=now)


def _later(delivery: Delivery, error: Exception, now: dt.datetime) -> None:
    pause = pause_after(delivery.attempts)
    if isinstance(error, RateLimited):
        pause = max(pause, dt.timedelta(seconds=error.retry_after))
    told = str(error)[:500] if isinstance(error, NetworkError) else ""
    with transaction.atomic():
        touch(
            delivery, allowed=[Delivery.State.WITHDRAWING], leased_until=None, next_attempt_at=now + pause, error=told
        )
        if isinstance(error, AuthExpired):
            note_dead(delivery.channel, error, now=now)


def _by_hand(delivery: Delivery, sentence: str, now: dt.datetime) -> None:
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        touch(delivery, allowed=[Delivery.State.WITHDRAWING], error=sentence[:500], error_code="by_hand", **AT_REST)
        record_event(SYSTEM, "editorial.withdrawal_by_hand", delivery, now=now, post=post.pk)
        channel = delivery.channel
        subject = _("Bitte von Hand löschen: „%(title)s“ auf %(channel)s") % {
            "title": named(post),
            "channel": channel.name,
        }
        people = [channel.responsible, channel.deputy, *involved(post)]
        tell(people, "delivery", post, subject, sentence, occasion=occasion_of("by_hand", delivery), now=now)
