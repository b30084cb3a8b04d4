"""A conversation as a whole: locking it, and its summary for lists (state, questions, what presses)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Min, Q

from ..core.service_hours import add_service_hours
from ..core.transition import transition
from .models import Comment, Conversation, Question
from .triage import fit_for_lists

S = Conversation.State
EXCERPT = 200
# The order of conversations is one column, so that lists of any length are read from an index: urgent ones a lifetime
# early, those with a question at the time it is due, those without one a lifetime late, closed ones two.
LIFETIME = dt.timedelta(days=36_525)
UNSETTLED = (Question.State.OPEN, Question.State.INTERIM)


def locked(conversation_id: int) -> Conversation:
    """The conversation as it is now, locked until the transaction ends: the lock of everything in it.

    Whoever needs a post's lock as well takes that first (editorial/locking.py).
    """
    rows = Conversation.objects.select_for_update(of=("self",))
    return rows.select_related("channel__connection", "post__current_version").get(pk=conversation_id)


def answer_due(asked_at: dt.datetime) -> dt.datetime:
    """When a question should be answered: the promised number of service hours after it reached us."""
    return add_service_hours(asked_at, settings.INSTALLATION.answer_service_hours)


def refresh(conversation: Conversation, state: str = "", **changes: Any) -> None:
    """Brings the summary in step with comments and questions and the conversation to `state` (default: as it is).

    An open conversation without open questions but with a promise waits; a waiting one with an open question is open.
    """
    facts = _facts(conversation)
    state = state or conversation.state
    if state == S.WAITING and facts["asked"]:
        state = S.OPEN
    elif state == S.OPEN and facts["promised"] and not facts["asked"] and not facts["undecided"]:
        state = S.WAITING
    urgent = changes.get("urgent", conversation.urgent)
    last = facts["last_comment_at"] or conversation.last_comment_at
    summary = {
        "open_questions": facts["asked"] + facts["promised"],
        "due_at": facts["due_at"],
        "last_comment_at": last,
        "pressing_at": _pressing(state, facts["due_at"], last, urgent),
        "excerpt": _excerpt(conversation),
    }
    transition(conversation, state, allowed=S.values, **summary, **changes)


def _facts(conversation: Conversation) -> dict[str, Any]:
    comments = Comment.objects.filter(conversation=conversation)
    told = comments.aggregate(last_comment_at=Max("written_at"), undecided=Count("pk", Q(state=Comment.State.NEW)))
    questions = Question.objects.filter(comment__conversation=conversation, state__in=UNSETTLED)
    asked = questions.aggregate(
        asked=Count("pk", Q(state=Question.State.OPEN)),
        promised=Count("pk", Q(state=Question.State.INTERIM)),
        due_at=Min("due_at"),
    )
    return told | asked


def _pressing(state: str, due_at: dt.datetime | None, last_comment_at: dt.datetime, urgent: bool) -> dt.datetime:
    if state == S.CLOSED:
        return last_comment_at + 2 * LIFETIME
    if urgent:
        return last_comment_at - LIFETIME
    return due_at or last_comment_at + LIFETIME


def pressing_before(now: dt.datetime, what: str) -> dt.datetime:
    """The end of one part of the order: "urgent", "asked" or "open"."""
    return now + LIFETIME * {"urgent": -0.5, "asked": 0.5, "open": 1.5}[what]


def _excerpt(conversation: Conversation) -> str:
    known = Comment.objects.filter(conversation=conversation).exclude(text="")
    last = known.only("text", "report").order_by("-written_at", "-pk").first()
    return " ".join(fit_for_lists(last)[: EXCERPT * 4].split())[:EXCERPT] if last else ""
