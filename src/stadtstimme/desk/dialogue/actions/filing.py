"""Many comments filed in one transaction: conversations locked, comments added or followed, summaries and trail at the end.

All workers lock in one order: posts, conversations by their numbers, the end of the chain (editorial/outcomes.py). The
number of statements grows with the conversations, with edits, deletions and urgent ones, not with new comments.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import OuterRef, Subquery

from ....checker import Report
from ...core.transition import transition_all
from ...editorial.models import new_salt
from ...record.actions import SYSTEM, Happening, record_events
from ...record.chain import salted_digest
from ..incoming import Incoming, Key, among, key_of, reread
from ..models import Comment, RawComment
from ..questions import ask_first
from ..signals import comments_arrived
from ..telling import index, tell_urgent
from ..threads import refresh_all
from ..triage import is_urgent, triage
from ..watches import look_again
from .following import erase_raw, follow_comment
from .gathering import Thread, Threads, lock_threads

C = Comment.State
R = RawComment.State


def file_comments(batch: Sequence[Incoming], *, now: dt.datetime) -> None:
    """Files checked deliveries: all of them or, where anything goes wrong, none."""
    if batch:
        with transaction.atomic():
            _Filing(batch, lock_threads(batch), now).run()


class _Filing:
    """One batch in its transaction. `events`, `said` (comments with new words) and `arrived` (new ones) gather for the end."""

    def __init__(self, batch: Sequence[Incoming], threads: Threads, now: dt.datetime) -> None:
        self.batch = batch
        self.threads = threads
        self.now = now
        self.events: list[Happening] = []
        self.said: list[Comment] = []
        self.arrived: list[Comment] = []

    def run(self) -> None:
        self._check_again()
        known = _known(self.batch)
        self._add([one for one in self.batch if one.key not in known and not one.unknown])
        for one in self.batch:
            if one.key in known:
                self._follow(known[one.key], one)
        index(self.said)
        for comment in self.said:
            if is_urgent(comment.report):
                tell_urgent(comment, now=self.now)
        refresh_all([one.renewal() for one in self.threads.all])
        if self.arrived:
            talking = {comment.conversation_id for comment in self.arrived}
            spoken = (one.conversation for one in self.threads.all)
            look_again([one for one in spoken if one.pk in talking], now=self.now)
            comments_arrived.send(Comment, comments=self.arrived, now=self.now)
        record_events(SYSTEM, self.events, now=self.now)
        rows = [row for one in self.batch for row in one.rows]
        transition_all(rows, R.PROCESSED, allowed=[R.RECEIVED], next_attempt_at=None, leased_until=None)

    def _check_again(self) -> None:
        """Under the lock everything is read again: another worker may have been at the same comments."""
        reread(self.batch)
        for one in self.batch:
            if one.report is None:
                one.report = triage(one.wanted.text, one.post_text, now=self.now)

    def _add(self, new: Sequence[Incoming]) -> None:
        added = [(one, _comment(one, self.threads.below(one))) for one in new]
        Comment.objects.bulk_create([comment for _one, comment in added])
        _find_parents(new)
        ask_first((comment, _report(one).questions) for one, comment in added if not one.wanted.deleted)
        for one, comment in added:
            thread = self.threads.below(one)
            thread.link(one)
            if one.wanted.deleted:
                erase_raw(one.key)
                self.events.append(Happening("dialogue.comment_gone", comment))
            else:
                data = {"digest": salted_digest(comment.salt, comment.text), "questions": len(_report(one).questions)}
                self.events.append(Happening("dialogue.comment_received", comment, data))
                self.arrived.append(comment)
                self._note_words(comment, thread)

    def _follow(self, comment: Comment, one: Incoming) -> None:
        thread = self.threads.holding(comment)
        what = follow_comment(comment, one, now=self.now)
        if what.happening:
            self.events.append(what.happening)
        if what.said:
            self._note_words(comment, thread)
        if what.gone:
            thread.news += 1

    def _note_words(self, comment: Comment, thread: Thread) -> None:
        self.said.append(comment)
        thread.speak(urgent=is_urgent(comment.report))


def _known(batch: Iterable[Incoming]) -> dict[Key, Comment]:
    comments = Comment.objects.filter(among(one.key for one in batch))
    return {key_of(one): one for one in comments}


def _report(one: Incoming) -> Report:
    assert one.report is not None
    return one.report


def _comment(one: Incoming, thread: Thread) -> Comment:
    wanted = one.wanted
    channel, profile, remote_id = one.key
    received_at = min(row.received_at for row in one.rows)
    return Comment(
        conversation=thread.conversation,
        channel_id=channel,
        profile=profile,
        remote_id=remote_id,
        parent_remote_id=wanted.parent_remote_id,
        state=C.GONE if wanted.deleted else C.NEW,
        author_name=wanted.author_name,
        private=wanted.private,
        warning=wanted.warning,
        text=wanted.text,
        salt=new_salt(),
        url=wanted.url,
        report=_report(one).to_dict(),
        written_at=wanted.written_at or received_at,
        received_at=received_at,
        edited_at=wanted.edited_at,
    )


def _find_parents(new: Sequence[Incoming]) -> None:
    """Ties answers to what they answer, whichever of the two came first."""
    if not new:
        return
    keys = {one.key for one in new} | {(*one.key[:2], one.wanted.parent_remote_id) for one in new}
    waiting = Comment.objects.filter(among(keys, "parent_remote_id"), parent=None).exclude(parent_remote_id="")
    names = {"channel": "channel", "profile": "profile", "remote_id": "parent_remote_id"}
    parent = Comment.objects.filter(**{name: OuterRef(other) for name, other in names.items()})
    waiting.update(parent=Subquery(parent.values("pk")[:1]))
