"""What a network says later about a comment that is here already: new words, or that it was deleted there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import F

from ...core.transition import touch, transition
from ...record.actions import SYSTEM, Happening, record_events
from ...record.chain import salted_digest
from ..incoming import Incoming, Key, among
from ..models import Comment, RawComment
from ..payloads import erased
from ..questions import erase_questions, keep_questions
from ..telling import forget

C = Comment.State


@dataclass(frozen=True)
class Followed:
    """What became of the comment: the event for the trail, whether it says something new, whether its words are gone."""

    happening: Happening | None = None
    said: bool = False
    gone: bool = False


def follow_comment(comment: Comment, one: Incoming, *, now: dt.datetime) -> Followed:
    """Brings a comment in step with the network. Call with its conversation locked; the summary and the trail are the caller's."""
    wanted = one.wanted
    if wanted.deleted:
        return _remove(comment, one.key, now)
    told = {
        "text": wanted.text,
        "author_name": wanted.author_name,
        "edited_at": wanted.edited_at,
        "written_at": wanted.written_at or comment.written_at,
        "private": wanted.private,
        "warning": wanted.warning,
    }
    if comment.held_at is not None or all(getattr(comment, name) == value for name, value in told.items()):
        return Followed()
    if comment.text == wanted.text:
        touch(comment, allowed=C.values, **told)
        return Followed()
    assert one.report is not None
    touch(comment, allowed=C.values, report=one.report.to_dict(), **told)
    keep_questions(comment, one.report.questions, now=now)
    digest = salted_digest(comment.salt, comment.text)
    return Followed(Happening("dialogue.comment_edited", comment, {"digest": digest}), said=True)


def _remove(comment: Comment, key: Key, now: dt.datetime) -> Followed:
    """Deleted on the network means deleted here, unless it is held as evidence."""
    if comment.held_at is not None:
        if comment.state == C.GONE:
            return Followed()
        transition(comment, C.GONE, allowed=C.values)
        return Followed(Happening("dialogue.comment_gone_but_held", comment))
    erase_raw(key)
    if comment.state == C.GONE and not comment.text:
        return Followed()
    return Followed(_erase(comment, now), gone=True)


def erase_comment(comment: Comment, *, now: dt.datetime) -> None:
    """Takes the words, the name and the questions of a comment away; the row says that there was one."""
    record_events(SYSTEM, [_erase(comment, now)], now=now)


def _erase(comment: Comment, now: dt.datetime) -> Happening:
    erase_questions(comment, now=now)
    transition(
        comment,
        C.GONE,
        allowed=C.values,
        text="",
        warning="",
        author_name="",
        url="",  # it names the account on most networks
        report={},
        edited_at=None,
        next_attempt_at=None,
    )
    # What somebody answered past the desk may quote her.
    comment.outside_answers.update(text="", url="", lock_version=F("lock_version") + 1)
    forget(comment)
    return Happening("dialogue.comment_gone", comment)


def erase_raw(key: Key) -> None:
    """Takes the words out of everything that was delivered of a comment."""
    for row in RawComment.objects.filter(among([key])):
        RawComment.objects.filter(pk=row.pk).update(payload=erased(row.payload))
