"""What the editorial pages list, each in a constant number of queries and without reading texts."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from ..people.models import Person
from .models import Post, PreviewShown, ReviewStep, Version, VersionTarget
from .presenting import Mark
from .queries import posts_visible_to, steps_waiting_for


def step_for(person: Person, post: Post) -> ReviewStep | None:
    """The open decision on this post that the person may take, asked or as deputy."""
    mine = Q(asked=person) | Q(deputy=person)
    return post.steps.filter(mine, state=ReviewStep.State.OPEN).select_related("asked", "deputy").first()


def next_step(person: Person, after: ReviewStep, now: dt.datetime) -> ReviewStep | None:
    """The decision to take after this one: the following in the queue, else the first."""
    waiting = steps_waiting_for(person, now=now).exclude(pk=after.pk).select_related("post")
    later = Q(asked_at__gt=after.asked_at) | Q(asked_at=after.asked_at, pk__gt=after.pk)
    return waiting.filter(later).first() or waiting.first()


def seen_before(person: Person, version: Version) -> Version | None:
    """The version of this post that the person was last shown, other than this one."""
    shown = PreviewShown.objects.filter(person=person, version__post=version.post_id).exclude(version=version)
    last = shown.select_related("version").order_by("-shown_at").first()
    return last.version if last else None


def marks_of(posts: Iterable[Post]) -> dict[int, list[Mark]]:
    """The channels of the posts' current versions, by post id; one query."""
    by_version = {post.current_version_id: post.pk for post in posts if post.current_version_id}
    rows = VersionTarget.objects.filter(version__in=by_version).select_related("channel").order_by("channel__name")
    found: dict[int, list[Mark]] = defaultdict(list)
    for row in rows.defer("text"):
        found[by_version[row.version_id]].append(Mark.of(row.channel))
    return found


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
