"""Answers that somebody gave with the city's account on the network itself, past the desk.

They come in with the threads. The desk cannot know whether they answer what was asked: it shows them, tells whoever is
writing, and asks a person.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ....duties import serves
from ....networks.addresses import web_address
from ....networks.comments import RemoteComment
from ...channels.models import Channel
from ...core.errors import Conflict
from ...core.leases import claim, pause_after
from ...core.saying import said
from ...core.transition import touch, transition
from ...editorial.models import Delivery
from ...people.access import require
from ...people.models import Person
from ...record.actions import SYSTEM, record_event
from ..models import Comment, Conversation, OutsideAnswer, Question
from ..payloads import URL_LENGTH, storable
from ..people import dialogue_people
from ..telling import named, tell
from ..threads import UNSETTLED, locked, refresh
from .settling import close_when_done

O = OutsideAnswer.State  # noqa: E741 - like S, Q and C elsewhere
# What the desk sent itself may be listed before its delivery knows what became of the call.
SETTLES_WITHIN = dt.timedelta(minutes=2)
# Below a comment that is not there after so many tries (about an hour) nobody asked us anything.
GIVEN_UP_AFTER = 9


def keep_outside_answers(channel: Channel, answers: Sequence[RemoteComment], *, now: dt.datetime) -> None:
    """Stores what our account wrote and the desk did not send. Known ones write nothing unless their words changed."""
    if not answers:
        return
    rows = {storable(one.remote_id): _row(channel, one, now) for one in answers if not one.deleted}
    known = OutsideAnswer.objects.filter(channel=channel, profile=channel.profile, remote_id__in=rows)
    for row in known.select_related("comment"):
        wanted = rows.pop(row.remote_id)
        if row.state in (O.ASKED, O.ACCEPTED) and row.text != wanted.text and not _erased(row.comment):
            touch(row, allowed=O.values, text=wanted.text)
    OutsideAnswer.objects.bulk_create(rows.values(), ignore_conflicts=True)


def _row(channel: Channel, one: RemoteComment, now: dt.datetime) -> OutsideAnswer:
    return OutsideAnswer(
        channel=channel,
        profile=channel.profile,
        remote_id=storable(one.remote_id),
        parent_remote_id=storable(one.parent_remote_id)[:300],
        text=storable(one.text),
        url=web_address(storable(one.url))[:URL_LENGTH],
        written_at=one.written_at or now,
        found_at=now,
        next_attempt_at=now + SETTLES_WITHIN,
    )


def _erased(comment: Comment | None) -> bool:
    """Whether the citizen deleted what was answered: the answer may quote it, so its words are not kept either."""
    return comment is not None and comment.state == Comment.State.GONE and comment.held_at is None


def place_outside_answers(now: dt.datetime, limit: int) -> int:
    """Puts found answers below the comments they answer, and asks what they settle."""
    rows = claim(OutsideAnswer.objects.filter(state=O.FOUND), now=now, limit=limit)
    for row in rows:
        there = {"channel": row.channel_id, "profile": row.profile}
        comment = Comment.objects.filter(**there, remote_id=row.parent_remote_id).first()
        if Delivery.objects.filter(**there, remote_id=row.remote_id).exists():
            _ours(row)
        elif comment is not None:
            _place(row, comment, now)
        elif row.attempts >= GIVEN_UP_AFTER:
            _ours(row)
        else:
            touch(row, allowed=[O.FOUND], leased_until=None, next_attempt_at=now + pause_after(row.attempts + 1))
    return len(rows)


def _ours(row: OutsideAnswer) -> None:
    """Nothing to ask: the desk sent it, or it answers nobody. Its words are not kept."""
    transition(row, O.OURS, allowed=[O.FOUND], text="", leased_until=None, next_attempt_at=None)


def forget_outside_answer(delivery: Delivery) -> None:
    """The desk learns that it was its own. Inside the transaction that records the publication."""
    same = OutsideAnswer.objects.filter(channel=delivery.channel_id, profile=delivery.profile)
    mine = same.filter(remote_id=delivery.remote_id, state__in=(O.FOUND, O.ASKED))
    for row in mine:
        transition(row, O.OURS, allowed=[O.FOUND, O.ASKED], text="", leased_until=None, next_attempt_at=None)


def _place(row: OutsideAnswer, comment: Comment, now: dt.datetime) -> None:
    with transaction.atomic():
        conversation = locked(comment.conversation_id)
        comment.refresh_from_db(fields=["state", "held_at"])
        words = {"text": "", "url": ""} if _erased(comment) else {}
        transition(row, O.ASKED, allowed=[O.FOUND], comment=comment, leased_until=None, next_attempt_at=None, **words)
        record_event(SYSTEM, "dialogue.answered_outside", comment, now=now, answer=row.pk)
        refresh(conversation, news=conversation.news + 1)
        if Question.objects.filter(comment__conversation=conversation, state__in=UNSETTLED).exists():
            _ask(row, conversation, now)


def _ask(row: OutsideAnswer, conversation: Conversation, now: dt.datetime) -> None:
    assigned = conversation.assigned_to
    people = [assigned] if assigned else list(dialogue_people(conversation.channel.department_id))
    subject = said(
        gettext_lazy("Auf dem Netzwerk beantwortet: Ist „%(title)s“ damit erledigt?"), title=named(conversation)
    )
    tell(people, "outside_answer", conversation, subject, occasion=f"outside-answer-{row.pk}", now=now)


@serves("D3", how="gate")
def accept_outside_answer(actor: Person, row: OutsideAnswer, *, now: dt.datetime) -> None:
    """A person says: yes, that answers what the comment asked. Its open questions count as answered."""
    with transaction.atomic():
        comment, conversation = _decidable(actor, row)
        require(actor, "dialogue.answer", comment)
        for question in Question.objects.filter(comment=comment, state__in=UNSETTLED):
            reason = _("Auf dem Netzwerk beantwortet.")
            done = {"settled_at": now, "due_at": None, "promised_on": None, "reason": reason}
            transition(question, Question.State.ANSWERED, allowed=UNSETTLED, **done)
        _decide(actor, row, comment, O.ACCEPTED, now)
        refresh(conversation, news=conversation.news + 1)
        close_when_done(conversation)


def dismiss_outside_answer(actor: Person, row: OutsideAnswer, *, now: dt.datetime) -> None:
    """A person says: no, the question is still open."""
    with transaction.atomic():
        comment, conversation = _decidable(actor, row)
        _decide(actor, row, comment, O.DISMISSED, now)
        refresh(conversation, news=conversation.news + 1)


def _decidable(actor: Person, row: OutsideAnswer) -> tuple[Comment, Conversation]:
    if row.comment is None:
        raise Conflict(_("Hier ist nichts mehr zu entscheiden. Bitte laden Sie die Seite neu."))
    conversation = locked(row.comment.conversation_id)
    require(actor, "dialogue.work", conversation)
    return row.comment, conversation


def _decide(actor: Person, row: OutsideAnswer, comment: Comment, state: str, now: dt.datetime) -> None:
    transition(row, state, allowed=[O.ASKED], decided_by=actor, decided_at=now)
    record_event(actor, "dialogue.outside_answer_decided", comment, now=now, answer=row.pk, outcome=state)
