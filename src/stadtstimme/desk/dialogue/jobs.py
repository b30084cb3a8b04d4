"""Queues and duties of the dialogue, and what it does when an answer goes out or is taken back."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.dispatch import receiver

from ..channels.connecting import WITH_CONNECTION, connection_to
from ..channels.models import Channel
from ..channels.signals import channel_connected, channel_moved
from ..core.jobs import duty, queue
from ..editorial.models import Delivery, Post, Version
from ..editorial.replies import comment_row
from ..editorial.signals import delivery_completed, delivery_withdrawn, version_leaves_hand
from ..people.models import Person
from .actions import (
    forget_outside_answer,
    keep_listening,
    listen_due,
    listen_to,
    place_outside_answers,
    process_raw,
    remind_late,
    reopen_answer,
    return_broken_promises,
    revisit_due,
    settle_answer,
    watch_due,
)
from .models import Answer, Listener, Watch
from .press import refuse_for_press
from .visibility import push_visibility
from .watches import watch_publication


@queue("comments", batch=100)
def comments(now: dt.datetime, limit: int) -> int:
    """Raw deliveries become comments."""
    return process_raw(now, limit)


queue("listening", calls=True)(listen_due)
queue("threads", calls=True)(watch_due)
queue("mentions", calls=True)(revisit_due)
queue("outside_answers")(place_outside_answers)
duty("listeners", dt.timedelta(minutes=1))(keep_listening)


@queue("visibility", calls=True)
def visibility(now: dt.datetime, limit: int) -> int:
    """Networks learn which comments to show or hide."""
    return push_visibility(now, limit)


@duty("late_questions", dt.timedelta(minutes=10))
def late_questions(now: dt.datetime) -> None:
    """Promises that were not kept come back; late questions are told."""
    return_broken_promises(now=now)
    remind_late(now=now)


@receiver(channel_moved)
def listening_starts_anew(channel: Channel, **_more: Any) -> None:
    """Another profile has its own place to go on from, and what we published on the one before is not below it."""
    Watch.objects.filter(Q(delivery__channel=channel) | Q(conversation__channel=channel)).delete()
    Listener.objects.filter(channel=channel).delete()


@receiver(channel_connected)
def channel_is_read(channel: Channel, now: dt.datetime, **_more: Any) -> None:
    """A channel that was just connected is read at once. The credentials are stored after this is said, so only then it is asked."""
    transaction.on_commit(partial(_read_at_once, channel.pk, now), robust=True)


def _read_at_once(channel_id: int, now: dt.datetime) -> None:
    """Where this fails, the duty "listeners" does it a minute later."""
    channel = Channel.objects.select_related(WITH_CONNECTION).get(pk=channel_id)
    if connection_to(channel).capabilities.listens:
        listen_to([channel], now=now)
        Listener.objects.filter(channel=channel, leased_until=None).update(next_attempt_at=now)


@receiver(version_leaves_hand)
def press_is_answered_by_its_office(actor: Person, post: Post, version: Version, **_more: Any) -> None:
    """The editor's own page leads past the reply box, not past the press office: neither with text nor with pictures."""
    comment = comment_row(post)
    if comment is not None:
        own = [text for text in version.targets.values_list("text", flat=True) if text.strip()]
        pictures = ["" for _one in version.images.all()]  # no picture says the holding words
        refuse_for_press(actor, comment, version.text, *own, *pictures)


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


# Registered last: it comes after the conversation is locked, the order in which everybody locks these rows.
@receiver(delivery_completed)
def publication_is_watched(delivery: Delivery, now: dt.datetime, **_more: Any) -> None:
    """What the desk sent is nobody else's answer; below what is no answer itself, the thread is read."""
    if delivery.out_of_reach or not (delivery.remote_id and connection_to(delivery.channel).capabilities.listens):
        return
    forget_outside_answer(delivery)
    answered = Answer.objects.filter(post=delivery.post_id, comment__conversation__post__isnull=False)
    if delivery.post.kind != Post.Kind.REPLY or not answered.exists():
        watch_publication(delivery, now=now)
