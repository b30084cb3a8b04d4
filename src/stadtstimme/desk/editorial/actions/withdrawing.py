"""Taking back what was approved or published."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ....duties import serves
from ...core.errors import Invalid
from ...core.saying import said
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..locking import locked, refuse_unless
from ..models import Delivery, Post
from ..telling import involved_but, named, occasion_of, tell
from ..voiding import cancel_deliveries

WITHDRAWABLE = (Post.State.APPROVED, Post.State.PUBLISHED)
REASON_MIN, REASON_MAX = 5, 500


@serves("V2", "G4", how="gate")
def withdraw_post(actor: Person, post: Post, reason: str, *, now: dt.datetime) -> Post:
    """Takes a post back everywhere; the reason is shown in its place.

    What has not left is cancelled, what is published is taken down by the queue "withdrawals", what is on its way is taken
    down as soon as it has arrived.
    """
    reason = " ".join(reason.replace("\0", "").split())
    if not REASON_MIN <= len(reason) <= REASON_MAX:
        raise Invalid(_("Bitte nennen Sie einen Grund. Er steht öffentlich an der Stelle des Beitrags."), "reason")
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.withdraw_post", post)
        refuse_unless(post, WITHDRAWABLE)
        cancelled = cancel_deliveries(post)
        leaving = list(post.deliveries.filter(state=Delivery.State.COMPLETED))
        for delivery in leaving:
            start_withdrawal(delivery, now=now)
        transition(
            post,
            Post.State.WITHDRAWN,
            allowed=WITHDRAWABLE,
            withdrawn_at=now,
            withdrawal_reason=reason,
            updated_at=now,
        )
        record_event(actor, "editorial.post_withdrawn", post, now=now, cancelled=cancelled, withdrawing=len(leaving))
        subject = said(gettext_lazy("Zurückgezogen: „%(title)s“"), title=named(post))
        tell(
            involved_but(actor, post),
            "withdrawn",
            post,
            subject,
            reason,
            occasion=occasion_of("withdrawn", post),
            now=now,
        )
    return post


def start_withdrawal(delivery: Delivery, *, now: dt.datetime) -> None:
    """Hands a published delivery to the queue "withdrawals"."""
    transition(
        delivery,
        Delivery.State.WITHDRAWING,
        allowed=[Delivery.State.COMPLETED],
        next_attempt_at=now,
        leased_until=None,
        attempts=0,
    )
