"""When the network is looked at again: by the age of what is looked at, and at once again where something new was said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db.models import F, Max, Q, QuerySet

from ..channels.connecting import connection_to
from ..editorial.models import Delivery
from .models import Comment, Conversation, Watch

# How old a publication and the last comment below it are at most, and how long until the thread is read again.
PACE = (
    (dt.timedelta(hours=6), dt.timedelta(minutes=5)),
    (dt.timedelta(hours=48), dt.timedelta(hours=1)),
    (dt.timedelta(days=30), dt.timedelta(days=1)),
)
DAILY, FIRST_LOOK = dt.timedelta(days=1), PACE[0][1]


def watch_publication(delivery: Delivery, *, now: dt.datetime) -> None:
    """From now on the thread below it is read. Inside the transaction that records the publication."""
    # One statement whether the row is there or not: this stands in every publication's transaction.
    Watch.objects.bulk_create([Watch(delivery=delivery, next_attempt_at=now + FIRST_LOOK)], ignore_conflicts=True)


def look_again(conversations: Iterable[Conversation], *, now: dt.datetime) -> None:
    """Something was said there: soon it is looked at whether it still stands. Load them with their channel's connection.

    Below a publication that is watched its thread brings that. Call with the conversations locked, or where nobody knows
    them yet.
    """
    conversations = list(conversations)
    listens = {one.channel_id: one.channel for one in conversations}
    heard = {key for key, channel in listens.items() if connection_to(channel).capabilities.listens}
    some = [one for one in conversations if one.channel_id in heard]
    if not some:
        return
    threads = threads_over(some)
    alone = [one for one in some if (one.channel_id, one.post_id) not in threads]
    soon = now + FIRST_LOOK
    Watch.objects.bulk_create([Watch(conversation=one, next_attempt_at=soon) for one in alone], ignore_conflicts=True)
    there = Watch.objects.filter(Q(pk__in=threads.values()) | Q(conversation__in=alone))
    # Whoever is looking right now looked too early: counting up takes the row away from them.
    late = Q(next_attempt_at=None) | Q(next_attempt_at__gt=soon) | Q(leased_until__isnull=False)
    there.filter(late).update(next_attempt_at=soon, lock_version=F("lock_version") + 1)


def threads_over(conversations: Iterable[Conversation]) -> dict[tuple[int, int], int]:
    """The watches of publications that stand above these: (channel, post) -> watch."""
    posts = {one.post_id for one in conversations if one.post_id is not None}
    if not posts:
        return {}
    rows = Watch.objects.filter(delivery__post__in=posts, delivery__state=Delivery.State.COMPLETED)
    return {(channel, post): pk for channel, post, pk in rows.values_list("delivery__channel", "delivery__post", "pk")}


def next_look(
    comments: QuerySet[Comment],
    asked: QuerySet[Conversation],
    now: dt.datetime,
    *,
    since: dt.datetime | None = None,
    at_least: dt.timedelta = dt.timedelta(),
) -> dt.datetime | None:
    """When to look again: by the age of the last comment (when it reached us, which nobody can claim) or of `since`.

    None where all is too old and nothing is `asked`.
    """
    newest = comments.aggregate(newest=Max("received_at"))["newest"]
    pause = pace_of(max(filter(None, (newest, since)), default=now), now)
    if pause is None and asked.exists():
        pause = DAILY
    return now + max(pause, at_least) if pause else None


def pace_of(since: dt.datetime, now: dt.datetime) -> dt.timedelta | None:
    """How long until one looks again at what is as old as `since`; None where it is too old."""
    return next((pause for oldest, pause in PACE if now - since < oldest), None)


def mine(watch: Watch) -> QuerySet[Watch]:
    """The row as long as nobody else has claimed it or wants it to be looked at earlier."""
    return Watch.objects.filter(pk=watch.pk, lock_version=watch.lock_version, leased_until=watch.leased_until)
