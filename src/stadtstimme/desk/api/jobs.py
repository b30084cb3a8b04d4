"""What the worker does for webhooks, and the events that they are told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.dispatch import receiver

from ..core.jobs import duty, queue
from ..dialogue.models import Comment
from ..dialogue.signals import comments_arrived
from ..editorial.models import Delivery
from ..editorial.signals import delivery_completed, delivery_unclear
from .events import announce_comments, announce_delivery
from .models import Webhook
from .sending import forget_old_messages, send_due


@queue("webhooks", calls=True)
def webhooks(now: dt.datetime, limit: int) -> int:
    """Other programs are told."""
    return send_due(now, limit)


@duty("forget_webhook_messages", dt.timedelta(days=1))
def forget(now: dt.datetime) -> None:
    """Old messages go."""
    forget_old_messages(now)


@receiver(delivery_completed)
def published(delivery: Delivery, now: dt.datetime, **_more: Any) -> None:
    """What arrived after the post was withdrawn is taken down at once and no news."""
    if delivery.state == Delivery.State.COMPLETED:
        announce_delivery(Webhook.Event.POST_PUBLISHED, delivery, now=now)


@receiver(delivery_unclear)
def unclear(delivery: Delivery, now: dt.datetime, **_more: Any) -> None:
    """A person has to look."""
    announce_delivery(Webhook.Event.DELIVERY_UNKNOWN, delivery, now=now)


@receiver(comments_arrived)
def arrived(comments: Sequence[Comment], now: dt.datetime, **_more: Any) -> None:
    """New comments were taken in."""
    announce_comments(comments, now=now)
