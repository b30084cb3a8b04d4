"""Who may do what with posts. Predicates ask for roles in the post's department and for duties by name.

A released version has at least four eyes: no predicate for a decision lets anybody pass who wrote any version.
"""

from __future__ import annotations

import rules

from ..channels.models import Channel
from ..people.access import has_role, has_role_anywhere
from ..people.models import Department, Person, Role
from .models import Delivery, Post, ReviewStep, Version
from .people import authors_of, may_hold

READERS = (
    Role.AUTHOR,
    Role.SUBJECT_REVIEWER,
    Role.APPROVER,
    Role.DIALOGUE,
    Role.DATA_PROTECTION,
    Role.AUDITOR,
)


def _writes(person: Person, department_id: int | None, kind: str) -> bool:
    if kind == Post.Kind.REPLY and has_role(person, Role.DIALOGUE, department_id):
        return True
    return has_role(person, Role.AUTHOR, department_id)


@rules.predicate
def starts_post(person: Person, department: Department | None) -> bool:
    """An author, of this department where one is named."""
    return has_role(person, Role.AUTHOR, department.pk) if department else has_role_anywhere(person, Role.AUTHOR)


@rules.predicate
def starts_reply(person: Person, department: Department | None) -> bool:
    """An author or the dialogue of this department."""
    if department is None:
        return has_role_anywhere(person, Role.AUTHOR, Role.DIALOGUE)
    return _writes(person, department.pk, Post.Kind.REPLY)


@rules.predicate
def writes_post(person: Person, post: Post | None) -> bool:
    """An author of the department; replies also the dialogue."""
    return post is not None and _writes(person, post.department_id, post.kind)


@rules.predicate
def reads_post(person: Person, post: Post | None) -> bool:
    """A role that reads in this department, or a duty on this very post."""
    if post is None:
        return has_role_anywhere(person, *READERS)
    if any(has_role(person, role, post.department_id) for role in READERS):
        return True
    return person.pk in (post.created_by_id, *_asked(post))


def _asked(post: Post) -> set[int | None]:
    return {one for pair in post.steps.values_list("asked_id", "deputy_id") for one in pair}


@rules.predicate
def reads_version(person: Person, version: Version | None) -> bool:
    """As for its post."""
    return version is not None and bool(reads_post(person, version.post))


@rules.predicate
def decides_step(person: Person, step: ReviewStep | None) -> bool:
    """Asked or deputy, with the role or the channel, and without a word in any version of the post."""
    if step is None:
        return has_role_anywhere(person, Role.APPROVER, Role.SUBJECT_REVIEWER)
    if step.channel is not None and not _looks_after(person, step.channel):
        return False
    entitled = may_hold(person, step.kind, step.post.department_id)
    return entitled and person.pk in (step.asked_id, step.deputy_id) and person.pk not in authors_of(step.post)


@rules.predicate
def overrides_stop(person: Person, version: Version | None) -> bool:
    """Entitled to release this post by its responsibility, and not an author of it."""
    if version is None or not has_role(person, Role.APPROVER, version.post.department_id):
        return False
    who = version.post.responsibility
    return person.pk in (who.approver_id, who.deputy_id) and person.pk not in authors_of(version.post)


@rules.predicate
def releases_reply(person: Person, post: Post | None) -> bool:
    """The dialogue of the department, for replies only; what the report says is asked by the action."""
    return post is not None and post.kind == Post.Kind.REPLY and has_role(person, Role.DIALOGUE, post.department_id)


@rules.predicate
def withdraws_post(person: Person, post: Post | None) -> bool:
    """Taking something back needs no second person: authors and approvers of the department."""
    return post is not None and (
        _writes(person, post.department_id, post.kind) or has_role(person, Role.APPROVER, post.department_id)
    )


def _looks_after(person: Person, channel: Channel) -> bool:
    return person.pk in (channel.responsible_id, channel.deputy_id)


@rules.predicate
def settles_delivery(person: Person, delivery: Delivery | None) -> bool:
    """Who looks after the channel (with any role), or an author or approver of the post's department."""
    if delivery is None:
        return False
    if _looks_after(person, delivery.channel) and has_role_anywhere(person, *Role):
        return True
    return bool(withdraws_post(person, delivery.post))


rules.add_perm("editorial.create_post", starts_post)
rules.add_perm("editorial.create_reply", starts_reply)
rules.add_perm("editorial.view_post", reads_post)
rules.add_perm("editorial.view_version", reads_version)
rules.add_perm("editorial.edit_post", writes_post)
rules.add_perm("editorial.remark_post", reads_post)
rules.add_perm("editorial.decide_step", decides_step)
rules.add_perm("editorial.override_stop", overrides_stop)
rules.add_perm("editorial.release_reply", releases_reply)
rules.add_perm("editorial.discard_post", writes_post)
rules.add_perm("editorial.withdraw_post", withdraws_post)
rules.add_perm("editorial.correct_post", writes_post)
rules.add_perm("editorial.settle_delivery", settles_delivery)
