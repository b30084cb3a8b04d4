"""Who has a part in a post: who wrote it, who decides on it, by which time the deputy is asked."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from ..core.service_hours import add_service_hours
from ..people.access import has_role, has_role_anywhere
from ..people.models import Person, Responsibility, Role
from .models import Post, ReviewStep, Version


def authors_of(post: Post) -> set[int]:
    """The ids of everybody who wrote any version of the post, those on the side included."""
    return set(Version.objects.filter(post_id=post.pk).values_list("created_by_id", flat=True).distinct())


def deciders(post: Post, kind: str, authors: set[int]) -> list[Person]:
    """Who may be asked for this step, first the one responsible, then the deputy; authors and the absent are left out."""
    who = post.responsibility
    first = who.approver if kind == ReviewStep.Kind.RELEASE else who.subject_reviewer
    found = [one for one in (first, who.deputy) if one is not None and one.pk not in authors and one.is_active]
    return [
        one for number, one in enumerate(found) if one not in found[:number] and may_hold(one, kind, post.department_id)
    ]


def may_hold(person: Person, kind: str, department_id: int) -> bool:
    """Whether the person's roles allow this kind of decision.

    A subject reviewer may be named by a topic of another department: knowledge does not follow the chart of the house.
    """
    if kind == ReviewStep.Kind.CONSENT:
        return has_role_anywhere(person, *Role)
    if has_role(person, Role.APPROVER, department_id):
        return True
    return kind == ReviewStep.Kind.SUBJECT and has_role_anywhere(person, Role.SUBJECT_REVIEWER)


def deputy_due(responsibility: Responsibility, publish_at: dt.datetime | None, *, now: dt.datetime) -> dt.datetime:
    """When the deputy is asked: after the responsibility's service hours, no later than halfway to the planned time.

    docs/decisions/0010-service-hours-count.md tells why.
    """
    due = add_service_hours(now, responsibility.deputy_after_hours)
    if publish_at is not None:
        due = min(due, now + max(publish_at - now, dt.timedelta()) / 2)
    return due


def involved(post: Post) -> list[Person]:
    """Who is told when something happens to the post: who created it and who wrote the current version."""
    version = post.current_version
    wrote = Q(pk=post.created_by_id) | (Q(pk=version.created_by_id) if version else Q())
    return list(Person.objects.filter(wrote, is_active=True).distinct())
