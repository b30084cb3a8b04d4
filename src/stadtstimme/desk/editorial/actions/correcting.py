"""Correcting visibly: a new post beside the old one, which stays as it was."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from ....duties import serves
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..draft import Draft, draft_of
from ..locking import locked, refuse_unless
from ..models import Delivery, Post
from .posts import create_post
from .saving import save_version

# On networks these are the channels where the error stands.
STANDING = (Delivery.State.COMPLETED, Delivery.State.UNKNOWN)


@serves("G3", "G4", how="gate")
def correct_post(actor: Person, post: Post, *, now: dt.datetime) -> Post:
    """Starts a correction, prefilled with the published words, for every channel where they stand.

    A correction that the same person has begun and not touched since is returned instead of a second one.
    """
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.correct_post", post)
        refuse_unless(post, [Post.State.PUBLISHED])
        begun = _untouched(actor, post)
        if begun is not None:
            return begun
        correction = create_post(
            actor,
            department=post.department,
            responsibility=post.responsibility,
            kind=Post.Kind.CORRECTION,
            corrects=post,
            now=now,
        )
        save_version(actor, correction, _prefilled(post), base=None, now=now)
        record_event(actor, "editorial.correction_started", post, now=now, correction=correction.pk)
        correction.refresh_from_db()
    return correction


def _untouched(actor: Person, post: Post) -> Post | None:
    drafts = Post.objects.filter(corrects=post, state=Post.State.DRAFT, created_by=actor, current_version__number=1)
    return drafts.order_by("pk").first()


def _prefilled(post: Post) -> Draft:
    assert post.current_version is not None
    draft = draft_of(post.current_version)
    standing = set(post.deliveries.filter(state__in=STANDING).values_list("channel_id", flat=True))
    word = _("Berichtigung")
    return replace(
        draft,
        title=f"{word}: {draft.title}"[:200] if draft.title else "",
        text=f"{word}: {draft.text}",
        publish_at=None,
        publish_zone="",
        targets={channel: own and f"{word}: {own}" for channel, own in draft.targets.items() if channel in standing},
    )
