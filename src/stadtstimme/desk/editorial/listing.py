"""What the editorial pages list, each in a constant number of queries and without reading texts."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet, Subquery

from ..people.models import Person
from .choices import Mark
from .models import Delivery, Post, PreviewShown, ReviewStep, Version, VersionTarget
from .queries import posts_visible_to, steps_waiting_for
from .telling_the_story import partly_published


def step_and_next(person: Person, uid: uuid.UUID, now: dt.datetime) -> tuple[ReviewStep | None, ReviewStep | None]:
    """The open decision on this post that the person may take, asked or as deputy, and the one to take after it.

    The next is the following in the queue, else its first. One query for both, which looks for three rows by their
    numbers: sorting all that is open took longer the more there was.
    """
    asked = Q(asked=person) | Q(deputy=person)
    open_steps = ReviewStep.objects.filter(state=ReviewStep.State.OPEN)
    here = open_steps.filter(asked, post__uid=uid)
    since, number = Subquery(here.values("asked_at")[:1]), Subquery(here.values("pk")[:1])
    others = steps_waiting_for(person, now=now).exclude(post__uid=uid)
    later = others.filter(Q(asked_at__gt=since) | Q(asked_at=since, pk__gt=number), asked_at__gte=since)
    wanted = Q(pk=number) | Q(pk=Subquery(later.values("pk")[:1])) | Q(pk=Subquery(others.values("pk")[:1]))
    rows = ReviewStep.objects.filter(wanted).select_related(
        "asked",
        "deputy",
        "channel__department",
        "post__department",
        "post__responsibility",
        "post__current_version__created_by",
    )
    found = sorted(rows, key=_in_queue)
    step = next((one for one in found if one.post.uid == uid), None)
    if step is None:
        return None, None
    following = sorted((one for one in found if one is not step), key=lambda one: _in_queue(one) < _in_queue(step))
    return step, next(iter(following), None)


def _in_queue(step: ReviewStep) -> tuple[dt.datetime, int]:
    return step.asked_at, step.pk


def shown_before(person: Person, version: Version) -> tuple[bool, Version | None]:
    """Whether the person was shown exactly this content before, and the version of the post they were shown last but it."""
    rows = PreviewShown.objects.filter(person=person, version__post=version.post_id).select_related("version")
    shown = list(rows.order_by("-shown_at")[:20])
    same = any(one.version_id == version.pk and one.content_hash == version.content_hash for one in shown)
    return same, next((one.version for one in shown if one.version_id != version.pk), None)


def marks_of(posts: Iterable[Post]) -> dict[int, list[Mark]]:
    """The channels of the posts' current versions, by post id; one query."""
    by_version = {post.current_version_id: post.pk for post in posts if post.current_version_id}
    rows = VersionTarget.objects.filter(version__in=by_version).order_by("channel__name")
    marks: dict[int, Mark] = {}  # many posts, few channels
    found: dict[int, list[Mark]] = defaultdict(list)
    for version, channel, name, network in rows.values_list(
        "version_id", "channel_id", "channel__name", "channel__network"
    ):
        if channel not in marks:
            marks[channel] = Mark.named(name, network)
        found[by_version[version]].append(marks[channel])
    return found


def progress_of(posts: Iterable[Post]) -> dict[int, str]:
    """„auf 2 von 3 Kanälen veröffentlicht“ by post id, for those where the state alone would say too much; one query."""
    published = [post.pk for post in posts if post.state == Post.State.PUBLISHED]
    rows = Delivery.objects.filter(post__in=published).exclude(state=Delivery.State.CANCELLED)
    latest: dict[int, dict[int, str]] = defaultdict(dict)
    for post, channel, state in rows.order_by("pk").values_list("post_id", "channel_id", "state"):
        latest[post][channel] = state
    return {post: words for post, states in latest.items() if (words := partly_published(states.values()))}


def filtered_posts(person: Person, filters: dict[str, Any]) -> QuerySet[Post]:
    """The posts a person may read, narrowed by `state`, `mine` and `department`."""
    rows = posts_visible_to(person).select_related("department", "created_by")
    if filters.get("state"):
        rows = rows.filter(state=filters["state"])
    if filters.get("mine"):
        rows = rows.filter(created_by=person)
    if filters.get("department"):
        rows = rows.filter(department=filters["department"])
    return rows
