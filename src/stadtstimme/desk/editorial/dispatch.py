"""From approval to rows that the worker sends."""

from __future__ import annotations

import datetime as dt
import uuid

from django.conf import settings

from ..core.transition import transition
from ..people.models import Person
from ..record.actions import record_event
from .hashing import audit_digest
from .models import Delivery, Post, Version
from .telling import index

UNSENT = (Delivery.State.CANCELLED, Delivery.State.FAILED)


def lateness() -> dt.timedelta:
    """How much later than planned something may still go out; after that a person decides again."""
    return dt.timedelta(hours=settings.INSTALLATION.delivery_lateness_hours)


def approve_post(actor: Person, post: Post, version: Version, *, now: dt.datetime) -> None:
    """The last decision was made: plans one delivery for each channel."""
    due = version.publish_at or now
    transition(
        post,
        Post.State.APPROVED,
        allowed=[Post.State.SUBMITTED, Post.State.DRAFT, Post.State.RETURNED],
        approved_at=now,
        updated_at=now,
        calendar_at=due,
    )
    for channel in version.targets.values_list("channel_id", flat=True):
        plan_delivery(post, version, channel, due)
    index(post, version.text, now=now)
    record_event(actor, "editorial.post_approved", post, now=now, number=version.number, digest=audit_digest(version))


def plan_delivery(post: Post, version: Version, channel_id: int, due: dt.datetime) -> None:
    """The delivery of this version to this channel. One that was cancelled before it left is planned again."""
    planned = {
        "due_at": due,
        "next_attempt_at": due,
        "attempts": 0,
        "leased_until": None,
        "error": "",
        "error_code": "",
    }
    delivery, made = Delivery.objects.get_or_create(
        version=version, channel_id=channel_id, defaults={"post": post, "handle": uuid.uuid4().hex, **planned}
    )
    if not made:
        transition(delivery, Delivery.State.PLANNED, allowed=UNSENT, **planned)
