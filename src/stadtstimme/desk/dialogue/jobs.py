"""Queues and duties of the dialogue, and what it does when an answer goes out or is taken back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.dispatch import receiver

from ..core.jobs import duty, queue
from ..editorial.models import Delivery, Post
from ..editorial.signals import delivery_completed, delivery_withdrawn
from .actions import process_raw, remind_late, reopen_answer, return_broken_promises, settle_answer
from .models import Answer
from .visibility import push_visibility


@queue("comments", batch=100)
def comments(now: dt.datetime, limit: int) -> int:
    """Raw deliveries become comments."""
    return process_raw(now, limit)


@queue("visibility")
def visibility(now: dt.datetime, limit: int) -> int:
    """Networks learn which comments to show or hide."""
    return push_visibility(now, limit)


@duty("late_questions", dt.timedelta(minutes=10))
def late_questions(now: dt.datetime) -> None:
    """Promises that were not kept come back; late questions are told."""
    return_broken_promises(now=now)
    remind_late(now=now)


@receiver(delivery_completed)
def answer_published(delivery: Delivery, now: dt.datetime, **_more: Any) -> None:
    """Inside the transaction that records the publication."""
    if delivery.post.kind != Post.Kind.REPLY:
        return
    if answer := Answer.objects.select_related("comment").filter(post_id=delivery.post_id).first():
        settle_answer(answer, now=now)


@receiver(delivery_withdrawn)
def answer_withdrawn(delivery: Delivery, now: dt.datetime, **_more: Any) -> None:
    """Inside the transaction that records the withdrawal."""
    if answer := Answer.objects.select_related("comment").filter(post_id=delivery.post_id).first():
        reopen_answer(answer, now=now)
