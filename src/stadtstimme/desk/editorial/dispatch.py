"""From approval to rows that the worker sends."""

from __future__ import annotations

import datetime as dt

from django.conf import settings

from ...networks.registry import new_handle
from ..channels.models import Channel
from ..core.transition import transition
from ..people.models import Person
from ..record.actions import record_event
from .draft import with_rows
from .hashing import audit_digest
from .models import Delivery, Post, Version
from .telling import index

# The error code of deliveries that a person is asked about because their time is past.
LATE = "late"
UNSENT = (Delivery.State.CANCELLED, Delivery.State.FAILED)


def lateness() -> dt.timedelta:
    """How much later than planned something may still go out; after that a person decides again."""
    return dt.timedelta(hours=settings.INSTALLATION.delivery_lateness_hours)


def undo_time() -> dt.timedelta:
    """For how long a release can be taken back before anything leaves."""
    return dt.timedelta(seconds=settings.INSTALLATION.undo_seconds)


def approve_post(actor: Person, post: Post, version: Version, *, now: dt.datetime) -> None:
    """The last decision was made: plans one delivery for each channel. None leaves before it could be taken back."""
    due = version.publish_at or now + undo_time()
    transition(
        post,
        Post.State.APPROVED,
        allowed=[Post.State.SUBMITTED, Post.State.DRAFT, Post.State.RETURNED],
        approved_at=now,
        updated_at=now,
        calendar_at=due,
    )
    for target in with_rows(version).targets.all():
        plan_delivery(post, version, target.channel, due, now=now)
    index(post, version.text, now=now)
    record_event(actor, "editorial.post_approved", post, now=now, number=version.number, digest=audit_digest(version))


def plan_delivery(post: Post, version: Version, channel: Channel, due: dt.datetime, *, now: dt.datetime) -> None:
    """The delivery of this version to this channel. One that was cancelled before it left is planned again."""
    planned = {
        "due_at": due,
        "next_attempt_at": max(due, now + undo_time()),
        "attempts": 0,
        "leased_until": None,
        "error": "",
        "error_code": "",
    }
    handle = new_handle(channel.network, now)
    delivery, made = Delivery.objects.get_or_create(
        version=version, channel=channel, defaults={"post": post, "handle": handle, **planned}
    )
    if not made:
        transition(delivery, Delivery.State.PLANNED, allowed=UNSENT, **planned)
