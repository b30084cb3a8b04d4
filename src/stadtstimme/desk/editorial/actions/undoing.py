"""„Zurückholen“: what was just released has not left yet, and can be taken back without a reason."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from ....duties import serves
from ...core.errors import Conflict
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..locking import locked, refuse_unless
from ..models import Post, ReviewStep
from ..undo import undo_until
from ..voiding import cancel_deliveries, void_steps

K = ReviewStep.Kind


@serves("D5", how="gate")
def take_back_post(actor: Person, post: Post, *, now: dt.datetime) -> Post:
    """Takes a release back before anything has left.

    What a second person released waits for their decision again; an answer that its writer released is a draft again.
    Raises Conflict where the time is over: the server's clock decides, whatever the page still shows.
    """
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.withdraw_post", post)
        refuse_unless(post, [Post.State.APPROVED])
        until = undo_until(post)
        if until is None or now >= until:
            raise Conflict(_("Zu spät: Das geht gerade hinaus. Sie können es noch zurückziehen oder berichtigen."))
        cancel_deliveries(post)
        _reopen(post, now)
        record_event(actor, "editorial.release_taken_back", post, now=now)
    return post


def _reopen(post: Post, now: dt.datetime) -> None:
    steps = post.steps.filter(version=post.current_version_id, state=ReviewStep.State.APPROVED)
    release = steps.filter(kind=K.RELEASE).first()
    state = Post.State.DRAFT
    if release is None:
        void_steps(post, now=now)
    else:
        state = Post.State.SUBMITTED
        for agreed in steps.filter(kind=K.CONSENT, decided_by=release.decided_by_id):
            transition(agreed, ReviewStep.State.VOID, allowed=[ReviewStep.State.APPROVED])
        again = {"decided_by": None, "decided_at": None, "remark": "", "asked_at": now}
        transition(release, ReviewStep.State.OPEN, allowed=[ReviewStep.State.APPROVED], **again)
    transition(post, state, allowed=[Post.State.APPROVED], approved_at=None, updated_at=now)
