"""How a question ends: answered, promised with a date, or closed with a reason. There is no fourth way."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ....duties import serves
from ...core.errors import Conflict
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import SYSTEM, record_event
from ..models import Answer, Comment, Conversation, Question
from ..press import press_finding
from ..threads import UNSETTLED, answer_due, locked, refresh
from ..watches import look_again
from .conversations import checked_reason

Q = Question.State


def end_of(day: dt.date) -> dt.datetime:
    """The last instant of a local day: a promise for Friday is kept until Friday ends."""
    local = dt.datetime.combine(day, dt.time(23, 59, 59), timezone.get_default_timezone())
    return local.astimezone(dt.UTC)


def close_question(actor: Person, question: Question, reason: str, *, now: dt.datetime) -> None:
    """Ends a question without an answer, with the reason why."""
    reason = checked_reason(reason)
    with transaction.atomic():
        conversation = locked(question.comment.conversation_id)
        require(actor, "dialogue.work", conversation)
        question = Question.objects.select_related("comment__conversation__channel").get(pk=question.pk)
        require(actor, "dialogue.answer", question.comment)
        if question.state not in UNSETTLED:
            raise Conflict(_("Diese Frage ist schon erledigt."))
        transition(question, Q.CLOSED, allowed=UNSETTLED, reason=reason, settled_at=now, due_at=None)
        record_event(actor, "dialogue.question_closed", question, now=now, conversation=conversation.pk)
        refresh(conversation)


@serves("Z3", how="register")
def record_answered_outside(actor: Person, comment: Comment, *, now: dt.datetime) -> None:
    """The press office answered the press elsewhere, such as by telephone. What it said is not kept."""
    with transaction.atomic():
        conversation = locked(comment.conversation_id)
        comment = Comment.objects.select_related("conversation__channel").get(pk=comment.pk)
        require(actor, "dialogue.settle_press_inquiry", comment)
        if press_finding(comment.report) is None:
            raise Conflict(_("Das ist keine Anfrage der Presse."))
        rows = list(comment.questions.filter(state__in=UNSETTLED))
        if not rows:
            raise Conflict(_("Diese Anfrage ist schon erledigt."))
        for question in rows:
            reason = _("Die Pressestelle hat außerhalb geantwortet.")
            transition(question, Q.CLOSED, allowed=UNSETTLED, reason=reason, settled_at=now, due_at=None)
        record_event(actor, "dialogue.press_answered", comment, now=now, conversation=conversation.pk)
        refresh(conversation)
        close_when_done(conversation)


@serves("D3", how="register")
def settle_answer(answer: Answer, *, now: dt.datetime) -> None:
    """The answer is public: its questions are answered, or promised for a day; its comment is seen.

    Call inside the transaction that records the publication. Twice is fine.
    """
    conversation = locked(answer.comment.conversation_id)
    answer = Answer.objects.select_related("comment").get(pk=answer.pk)
    if answer.settled_at is not None:
        return
    for question in answer.questions.filter(state__in=UNSETTLED):
        _settle(question, answer, now)
    Answer.objects.filter(pk=answer.pk).update(settled_at=now, voided_at=None)
    _show_answered(answer.comment, now)
    record_event(SYSTEM, "dialogue.answered", answer, now=now, conversation=conversation.pk)
    refresh(conversation, news=conversation.news + 1)
    close_when_done(conversation)


def _settle(question: Question, answer: Answer, now: dt.datetime) -> None:
    if answer.interim_until is None:
        transition(question, Q.ANSWERED, allowed=UNSETTLED, settled_at=now, due_at=None, promised_on=None)
    else:
        day = answer.interim_until
        transition(question, Q.INTERIM, allowed=UNSETTLED, promised_on=day, due_at=end_of(day))


def _show_answered(comment: Comment, now: dt.datetime) -> None:
    """Who answers a comment shows it; the worker tells the network. A comment that was hidden stays so."""
    if comment.state == Comment.State.NEW:
        transition(
            comment,
            Comment.State.SHOWN,
            allowed=[Comment.State.NEW],
            next_attempt_at=now,
            leased_until=None,
            attempts=0,
        )


def close_when_done(conversation: Conversation) -> None:
    """Ends a conversation in which nothing is asked or undecided any more."""
    undecided = Comment.objects.filter(conversation=conversation, state=Comment.State.NEW).exists()
    if conversation.open_questions == 0 and not undecided:
        refresh(conversation, Conversation.State.CLOSED, close_reason=_("beantwortet"), urgent=False)


def reopen_answer(answer: Answer, *, now: dt.datetime) -> None:
    """The answer was withdrawn: what only it had answered is asked again. Call inside the withdrawal's transaction."""
    conversation = locked(answer.comment.conversation_id)
    answer = Answer.objects.get(pk=answer.pk)
    if answer.settled_at is None or answer.voided_at is not None:
        return
    Answer.objects.filter(pk=answer.pk).update(settled_at=None, voided_at=now)
    for question in answer.questions.filter(state__in=(Q.ANSWERED, Q.INTERIM)):
        if not question.answers.filter(settled_at__isnull=False).exists():
            transition(
                question,
                Q.OPEN,
                allowed=[Q.ANSWERED, Q.INTERIM],
                settled_at=None,
                promised_on=None,
                due_at=answer_due(now),
            )
    record_event(SYSTEM, "dialogue.answer_withdrawn", answer, now=now, conversation=conversation.pk)
    refresh(conversation, Conversation.State.OPEN, news=conversation.news + 1, close_reason="")
    look_again([conversation], now=now)
