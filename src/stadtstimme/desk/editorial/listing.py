"""What the editorial pages list, each in a constant number of queries and without reading texts."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Subquery, When

from ..people.models import Person
from .models import Post, PreviewShown, ReviewStep, Version, VersionTarget
from .presenting import Mark
from .queries import posts_visible_to


def step_and_next(person: Person, uid: uuid.UUID, now: dt.datetime) -> tuple[ReviewStep | None, ReviewStep | None]:
    """The open decision on this post that the person may take, asked or as deputy, and the one to take after it.

    The next is the following in the queue, else its first. One query for both.
    """
    asked = Q(asked=person) | Q(deputy=person)
    due = Q(asked=person) | Q(deputy=person, deputy_due_at__lte=now)
    open_steps = ReviewStep.objects.filter(state=ReviewStep.State.OPEN)
    here = open_steps.filter(asked, post__uid=uid)
    since, number = here.values("asked_at")[:1], here.values("pk")[:1]
    later = Q(asked_at__gt=Subquery(since)) | Q(asked_at=Subquery(since), pk__gt=Subquery(number))
    place = Case(When(post__uid=uid, then=0), When(later, then=1), default=2, output_field=IntegerField())
    rows = open_steps.filter(Q(asked, post__uid=uid) | due).select_related(
        "asked", "deputy", "post__department", "post__responsibility", "post__current_version__created_by"
    )
    found = list(rows.annotate(place=place).order_by("place", "asked_at", "pk")[:2])
    if not found or found[0].post.uid != uid:
        return None, None
    return found[0], next(iter(found[1:]), None)


def shown_before(person: Person, version: Version) -> tuple[bool, Version | None]:
    """Whether the person was shown exactly this content before, and the version of the post they were shown last but it."""
    rows = PreviewShown.objects.filter(person=person, version__post=version.post_id).select_related("version")
    shown = list(rows.order_by("-shown_at")[:20])
    same = any(one.version_id == version.pk and one.content_hash == version.content_hash for one in shown)
    return same, next((one.version for one in shown if one.version_id != version.pk), None)


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
