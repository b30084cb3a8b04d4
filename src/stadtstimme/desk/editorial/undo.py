"""Until when a release can be taken back: only while nothing of it has left or was tried."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from ..people.models import Person
from .dispatch import undo_time
from .models import Delivery, Post, ReviewStep


@dataclass(frozen=True)
class Undo:
    """What a page shows: the post, until when it can be taken back, and how many seconds that is."""

    post: Post
    until: dt.datetime
    seconds: int


def undo_until(post: Post) -> dt.datetime | None:
    """The instant at which the first delivery of a released post may leave, where it can be taken back until then.

    None for what was not just released, is planned for later (it is simply changed), or was tried already.
    """
    if post.state != Post.State.APPROVED or post.approved_at is None or not undo_time():
        return None
    rows = post.deliveries.filter(version=post.current_version_id).exclude(state=Delivery.State.CANCELLED)
    planned = list(rows.values_list("state", "next_attempt_at", "attempts"))
    untouched = all(state == Delivery.State.PLANNED and not attempts for state, _at, attempts in planned)
    first = min((at for _state, at, _attempts in planned if at), default=None)
    if not untouched or first is None or first > post.approved_at + undo_time():
        return None
    return first


def undo_of(post: Post, now: dt.datetime) -> Undo | None:
    """The same as a page shows it; None where the time is over."""
    until = undo_until(post)
    if until is None or until <= now:
        return None
    return Undo(post, until, math.ceil((until - now).total_seconds()))


def just_released_by(person: Person, now: dt.datetime) -> list[Undo]:
    """What this person released a moment ago and can still take back."""
    if not undo_time():
        return []
    steps = ReviewStep.objects.filter(
        decided_by=person,
        decided_at__gt=now - undo_time(),
        state=ReviewStep.State.APPROVED,
        kind=ReviewStep.Kind.RELEASE,
    )
    return [one for step in steps.select_related("post") if (one := undo_of(step.post, now))]
