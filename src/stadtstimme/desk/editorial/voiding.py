"""What an edit, a withdrawal or a failed check at the last moment takes back."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from ..core.errors import Conflict
from ..core.transition import transition
from ..people.models import Person
from .locking import locked_deliveries
from .models import Delivery, Post, ReviewStep
from .telling import settle_asking

LIVE_STEPS = (ReviewStep.State.WAITING, ReviewStep.State.OPEN, ReviewStep.State.APPROVED)
CANCELLABLE = (Delivery.State.PLANNED, Delivery.State.BY_HAND, Delivery.State.FAILED)
MAYBE_PUBLIC = (Delivery.State.SENDING, Delivery.State.UNKNOWN, Delivery.State.COMPLETED)


def void_steps(post: Post, *, now: dt.datetime) -> list[Person]:
    """Makes every step of the post void that was waiting or approved. Returns who was being asked."""
    asked: list[Person] = []
    for step in post.steps.filter(state__in=LIVE_STEPS).select_related("asked", "deputy"):
        if step.state == ReviewStep.State.OPEN:
            asked.append(step.asked)
            asked.extend([step.deputy] if step.deputy and step.deputy_asked_at else [])
            settle_asking(step, now=now)
        transition(step, ReviewStep.State.VOID, allowed=LIVE_STEPS)
    return asked


def cancel_deliveries(post: Post) -> int:
    """Cancels what has not left yet and returns how many. A delivery that a worker is claiming wins or loses as a whole."""
    waiting = [one for one in locked_deliveries(post) if one.state in CANCELLABLE]
    for delivery in waiting:
        transition(delivery, Delivery.State.CANCELLED, allowed=CANCELLABLE, next_attempt_at=None, leased_until=None)
    return len(waiting)


def refuse_if_maybe_public(post: Post) -> None:
    """Raises Conflict where a delivery is on its way, unclear or done: then only a correction is honest."""
    states = {one.state for one in locked_deliveries(post)} & set(MAYBE_PUBLIC)
    if Delivery.State.UNKNOWN in states:
        raise Conflict(_("Bei einem Kanal ist unklar, ob der Beitrag erschienen ist. Bitte klären Sie das zuerst."))
    if states:
        raise Conflict(_("Der Beitrag geht gerade hinaus. Ändern können Sie ihn nicht mehr, nur sichtbar berichtigen."))
