"""Whether a comment is seen, and whether it is kept as evidence. A person decides; a check never does."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from ....duties import serves
from ...core.errors import Conflict
from ...core.transition import touch, transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..incoming import among, key_of
from ..models import Comment, RawComment
from ..payloads import merged
from ..threads import locked, refresh
from ..visibility import push_visibility
from .conversations import checked_reason
from .following import erase_comment

C = Comment.State


def show_comment(actor: Person, comment: Comment, *, now: dt.datetime) -> None:
    """Makes a comment visible below the post, now and for as long as nobody hides it."""
    _decide(actor, comment, C.SHOWN, "", now)


@serves("X10", how="gate")
def hide_comment(actor: Person, comment: Comment, reason: str, *, now: dt.datetime) -> None:
    """Takes a comment out of sight, with a reason its writer can read. It is kept here."""
    _decide(actor, comment, C.HIDDEN, checked_reason(reason), now)


def _decide(actor: Person, comment: Comment, state: str, reason: str, now: dt.datetime) -> None:
    with transaction.atomic():
        conversation = locked(comment.conversation_id)
        require(actor, "dialogue.work", conversation)
        comment = Comment.objects.get(pk=comment.pk)
        if comment.state == C.GONE:
            raise Conflict(_("Der Kommentar wurde inzwischen im Netzwerk gelöscht."))
        if comment.state == state and comment.state_reason == reason:
            return
        transition(
            comment,
            state,
            allowed=[C.NEW, C.SHOWN, C.HIDDEN],
            state_reason=reason,
            next_attempt_at=now,
            leased_until=None,
            attempts=0,
        )
        record_event(actor, f"dialogue.comment_{state}", comment, now=now)
        refresh(conversation)
    push_visibility(now, 1, only=comment.pk)


def hold_comment(actor: Person, comment: Comment, reason: str, *, now: dt.datetime) -> None:
    """Keeps a comment as evidence: deleted or edited on the network, it stays here as it is now."""
    reason = checked_reason(reason)
    with transaction.atomic():
        conversation = locked(comment.conversation_id)
        require(actor, "dialogue.work", conversation)
        comment = Comment.objects.get(pk=comment.pk)
        if not comment.text:
            raise Conflict(_("Der Kommentar wurde inzwischen im Netzwerk gelöscht."))
        touch(comment, allowed=C.values, held_at=comment.held_at or now, held_reason=reason)
        record_event(actor, "dialogue.comment_held", comment, now=now)


def release_comment(actor: Person, comment: Comment, *, now: dt.datetime) -> None:
    """Ends the keeping as evidence; what was deleted on the network meanwhile is erased here now."""
    with transaction.atomic():
        conversation = locked(comment.conversation_id)
        require(actor, "dialogue.work", conversation)
        comment = Comment.objects.select_related("conversation__channel").get(pk=comment.pk)
        touch(comment, allowed=C.values, held_at=None, held_reason="")
        record_event(actor, "dialogue.comment_released", comment, now=now)
        raws = RawComment.objects.filter(among([key_of(comment)]))
        if comment.state == C.GONE:
            erase_comment(comment, now=now)
            refresh(conversation)
        elif merged(raws.values_list("payload_hash", "payload")).text != comment.text:
            # The edit that the hold kept away is taken up by the queue.
            raws.update(state=RawComment.State.RECEIVED, next_attempt_at=now, leased_until=None)
