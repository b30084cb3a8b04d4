"""From raw deliveries to comments in conversations. Order and repetition of deliveries make no difference."""

from __future__ import annotations

import datetime as dt
import logging

from django.db import transaction
from django.utils.translation import gettext as _

from ....checker import Report
from ...core.failures import describe
from ...core.leases import claim, pause_after
from ...core.transition import touch, transition
from ...editorial.models import Delivery, Post, new_salt
from ...record.actions import SYSTEM, record_event
from ...record.chain import salted_digest
from ..models import Comment, Conversation, RawComment
from ..payloads import Wanted, erased, merged
from ..questions import erase_questions, keep_questions
from ..telling import forget, index, tell_urgent
from ..threads import LIFETIME, locked, refresh
from ..triage import is_urgent, triage
from ..words import intent_of, topic_words

log = logging.getLogger(__name__)
GIVEN_UP_AFTER = 12
C = Comment.State


def process_raw(now: dt.datetime, limit: int) -> int:
    """Claims and processes raw deliveries that are due; one that fails is tried again later, the others go on."""
    rows = claim(RawComment.objects.filter(state=RawComment.State.RECEIVED), now=now, limit=limit)
    for raw in rows:
        try:
            _process(raw, now)
        except Exception as error:
            _postpone(raw, error, now)
    return len(rows)


def _process(raw: RawComment, now: dt.datetime) -> None:
    checked = _checked(raw, now)
    with transaction.atomic():
        wanted = _wanted(raw)
        comment = Comment.objects.filter(channel_id=raw.channel_id, remote_id=raw.remote_id).first()
        thread_id = wanted.thread_id or raw.remote_id
        if comment is not None:
            _change(locked(comment.conversation_id), comment, raw, checked, now)
        elif wanted.thread_id or not wanted.deleted:
            _add(locked(_conversation(raw, wanted, thread_id, now).pk), raw, checked, now)
        transition(
            raw,
            RawComment.State.PROCESSED,
            allowed=[RawComment.State.RECEIVED],
            next_attempt_at=None,
            leased_until=None,
        )


def _wanted(raw: RawComment) -> Wanted:
    """The comment as all its deliveries together say it is."""
    rows = RawComment.objects.filter(channel_id=raw.channel_id, remote_id=raw.remote_id)
    return merged(rows.values_list("payload_hash", "payload"))


def _checked(raw: RawComment, now: dt.datetime) -> tuple[str, Report]:
    """The check takes the longest, so it runs before anything is locked."""
    wanted = _wanted(raw)
    post = _post_of(raw, wanted)
    return wanted.text, triage(wanted.text, _post_text(post), now=now)


def _post_of(raw: RawComment, wanted: Wanted) -> Post | None:
    if not wanted.post_remote_id:
        return None
    done = Delivery.objects.filter(channel_id=raw.channel_id, remote_id=wanted.post_remote_id)
    delivery = done.select_related("post__current_version").first()
    return delivery.post if delivery else None


def _post_text(post: Post | None) -> str:
    return post.current_version.text if post and post.current_version else ""


def _conversation(raw: RawComment, wanted: Wanted, thread_id: str, now: dt.datetime) -> Conversation:
    """The thread's conversation; the first comment makes it."""
    post = _post_of(raw, wanted)
    written_at = wanted.written_at or raw.received_at
    conversation, made = Conversation.objects.get_or_create(
        channel_id=raw.channel_id,
        thread_id=thread_id,
        defaults={
            "post": post,
            "title": _title(post, wanted),
            "intent": intent_of(wanted.topic),
            "last_comment_at": written_at,
            "pressing_at": written_at + LIFETIME,
        },
    )
    if not made and conversation.post_id is None and post is not None:
        touch(conversation, allowed=Conversation.State.values, post=post, title=_title(post, wanted))
    return conversation


def _title(post: Post | None, wanted: Wanted) -> str:
    if post is not None:
        return (post.title or post.excerpt or _("Beitrag ohne Überschrift"))[:200]
    return topic_words(wanted.topic) or _("Nachricht ohne Beitrag")


def _add(conversation: Conversation, raw: RawComment, checked: tuple[str, Report], now: dt.datetime) -> None:
    # Under the lock everything is read again: another worker may have been at the same comment.
    if known := Comment.objects.filter(channel_id=raw.channel_id, remote_id=raw.remote_id).first():
        return _change(conversation, known, raw, checked, now)
    wanted = _wanted(raw)
    report = _report(conversation, wanted, checked, now)
    comment = Comment.objects.create(
        conversation=conversation,
        channel_id=raw.channel_id,
        remote_id=raw.remote_id,
        parent=_parent(raw, wanted),
        parent_remote_id=wanted.parent_remote_id,
        state=C.GONE if wanted.deleted else C.NEW,
        author_name=wanted.author_name,
        text=wanted.text,
        salt=new_salt(),
        url=wanted.url,
        report=report.to_dict(),
        written_at=wanted.written_at or raw.received_at,
        received_at=raw.received_at,
        edited_at=wanted.edited_at,
    )
    Comment.objects.filter(channel_id=raw.channel_id, parent_remote_id=raw.remote_id, parent=None).update(
        parent=comment
    )
    if wanted.deleted:
        _erase_raw(raw)
        record_event(SYSTEM, "dialogue.comment_gone", comment, now=now)
        return refresh(conversation)
    keep_questions(comment, report.questions, now=now)
    digest = salted_digest(comment.salt, comment.text)
    record_event(SYSTEM, "dialogue.comment_received", comment, now=now, digest=digest, questions=len(report.questions))
    return _tell_of(conversation, comment, report, now)


def _change(
    conversation: Conversation, comment: Comment, raw: RawComment, checked: tuple[str, Report], now: dt.datetime
) -> None:
    comment = Comment.objects.select_related("conversation__channel").get(pk=comment.pk)
    comment.conversation = conversation
    wanted = _wanted(raw)
    if wanted.deleted:
        return _remove(conversation, comment, raw, now)
    told = {
        "text": wanted.text,
        "author_name": wanted.author_name,
        "edited_at": wanted.edited_at,
        "written_at": wanted.written_at or comment.written_at,
    }
    if comment.held_at is not None or all(getattr(comment, name) == value for name, value in told.items()):
        return None
    if comment.text == wanted.text:
        return touch(comment, allowed=C.values, **told)
    report = _report(conversation, wanted, checked, now)
    touch(comment, allowed=C.values, report=report.to_dict(), **told)
    keep_questions(comment, report.questions, now=now)
    digest = salted_digest(comment.salt, comment.text)
    record_event(SYSTEM, "dialogue.comment_edited", comment, now=now, digest=digest)
    return _tell_of(conversation, comment, report, now)


def _tell_of(conversation: Conversation, comment: Comment, report: Report, now: dt.datetime) -> None:
    comment.conversation = conversation
    urgent = is_urgent(report.to_dict())
    changes = {"urgent": True} if urgent else {}
    news = conversation.news + 1
    refresh(conversation, Conversation.State.OPEN, news=news, close_reason="", **changes)
    index(comment)
    if urgent:
        tell_urgent(comment, now=now)


def _remove(conversation: Conversation, comment: Comment, raw: RawComment, now: dt.datetime) -> None:
    """Deleted on the network means deleted here, unless it is held as evidence."""
    if comment.held_at is not None:
        if comment.state != C.GONE:
            transition(comment, C.GONE, allowed=C.values)
            record_event(SYSTEM, "dialogue.comment_gone_but_held", comment, now=now)
        return
    _erase_raw(raw)
    if comment.state == C.GONE and not comment.text:
        return
    erase_comment(comment, now=now)
    refresh(conversation, news=conversation.news + 1)


def erase_comment(comment: Comment, *, now: dt.datetime) -> None:
    """Takes the words, the name and the questions of a comment away; the row says that there was one."""
    erase_questions(comment, now=now)
    transition(
        comment, C.GONE, allowed=C.values, text="", author_name="", report={}, edited_at=None, next_attempt_at=None
    )
    forget(comment)
    record_event(SYSTEM, "dialogue.comment_gone", comment, now=now)


def _erase_raw(raw: RawComment) -> None:
    rows = RawComment.objects.filter(channel_id=raw.channel_id, remote_id=raw.remote_id)
    for row in rows:
        RawComment.objects.filter(pk=row.pk).update(payload=erased(row.payload))


def _report(conversation: Conversation, wanted: Wanted, checked: tuple[str, Report], now: dt.datetime) -> Report:
    text, report = checked
    return report if text == wanted.text else triage(wanted.text, _post_text(conversation.post), now=now)


def _parent(raw: RawComment, wanted: Wanted) -> Comment | None:
    if not wanted.parent_remote_id:
        return None
    return Comment.objects.filter(channel_id=raw.channel_id, remote_id=wanted.parent_remote_id).first()


def _postpone(raw: RawComment, error: Exception, now: dt.datetime) -> None:
    """Nothing of a failed attempt is kept but where it failed; after some hours a person has to look."""
    log.warning("Raw comment %s failed: %s", raw.pk, describe(error))
    given_up = raw.attempts >= GIVEN_UP_AFTER
    RawComment.objects.filter(pk=raw.pk, state=RawComment.State.RECEIVED).update(
        state=RawComment.State.FAILED if given_up else RawComment.State.RECEIVED,
        error=describe(error)[:500],
        leased_until=None,
        next_attempt_at=None if given_up else now + pause_after(raw.attempts),
    )
