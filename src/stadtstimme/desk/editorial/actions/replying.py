"""A reply that nothing speaks against may go out by its writer; docs/decisions/0005-quick-reply.md tells why."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from ....duties import serves
from ...core.errors import Invalid
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..checking import calm, check_version
from ..dispatch import approve_post
from ..hashing import audit_digest
from ..locking import locked
from ..models import Post, ReviewStep, Version
from ..signals import version_leaves_hand
from .submitting import SUBMITTABLE, ready_version


@serves("D5", how="gate")
def release_reply(actor: Person, post: Post, version_number: int, *, now: dt.datetime) -> Post:
    """Releases the current version of a reply without a second person.

    Raises Invalid (field "findings") where the report has more than hints: then `submit_post` asks a second person.
    """
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.release_reply", post)
        version = ready_version(post, version_number, SUBMITTABLE, now=now)
        version_leaves_hand.send(Post, actor=actor, post=post, version=version)
        if not calm(check_version(version, now=now)):
            raise Invalid(
                _("Zu dieser Antwort gibt es einen Befund. Bitte lassen Sie eine zweite Person entscheiden."),
                "findings",
            )
        _note_release(actor, post, version, now)
        record_event(
            actor, "editorial.reply_released", post, now=now, number=version.number, digest=audit_digest(version)
        )
        approve_post(actor, post, version, now=now)
    return post


def _note_release(actor: Person, post: Post, version: Version, now: dt.datetime) -> None:
    decided = {"content_hash": version.content_hash, "asked": actor, "decided_by": actor, "decided_at": now}
    step, made = ReviewStep.objects.get_or_create(
        version=version,
        kind=ReviewStep.Kind.CALM_REPLY,
        defaults={"post": post, "asked_at": now, "state": ReviewStep.State.APPROVED, **decided},
    )
    if not made:
        transition(step, ReviewStep.State.APPROVED, allowed=ReviewStep.State.values, **decided)
