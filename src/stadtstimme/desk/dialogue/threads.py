"""A conversation as a whole: locking it, and its summary for lists (state, questions, what presses)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Min, OuterRef, Q, Subquery

from ..core.service_hours import add_service_hours
from ..core.transition import transition
from .models import Comment, Conversation, Question
from .triage import fit_for_lists

S = Conversation.State
EXCERPT = 200
# The order of conversations is one column, so that lists of any length are read from an index: urgent ones a lifetime
# early, those with a question at the time it is due, those without one a lifetime late, closed ones two.
LIFETIME = dt.timedelta(days=36_525)
NOTHING_SAID = {"last_comment_at": None, "undecided": 0, "asked": 0, "promised": 0, "soonest_at": None}
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


def locked_all(conversation_ids: Iterable[int]) -> list[Conversation]:
    """Several conversations with their channels as they are now, locked in the one order that all keep to."""
    rows = Conversation.objects.select_for_update(of=("self",)).select_related("channel__connection")
    return list(rows.filter(pk__in=set(conversation_ids)).order_by("pk"))


def refresh(conversation: Conversation, state: str = "", **changes: Any) -> None:
    """Brings the summary in step with comments and questions and the conversation to `state` (default: as it is).

    An open conversation without open questions but with a promise waits; a waiting one with an open question is open.
    """
    refresh_all([(conversation, state, changes)])


def refresh_all(renewals: Sequence[tuple[Conversation, str, Mapping[str, Any]]]) -> None:
    """`refresh` for many conversations, each with its state and changes; the facts are read for all at once."""
    ids = [conversation.pk for conversation, _state, _changes in renewals]
    facts, excerpts = _facts(ids), _excerpts(ids)
    for conversation, state, changes in renewals:
        _renew(conversation, state or conversation.state, facts[conversation.pk], excerpts, changes)


def _renew(
    conversation: Conversation, state: str, facts: dict[str, Any], excerpts: dict[int, str], changes: Mapping[str, Any]
) -> None:
    if state == S.WAITING and facts["asked"]:
        state = S.OPEN
    elif state == S.OPEN and facts["promised"] and not facts["asked"] and not facts["undecided"]:
        state = S.WAITING
    urgent = changes.get("urgent", conversation.urgent)
    last = facts["last_comment_at"] or conversation.last_comment_at
    summary = {
        "open_questions": facts["asked"] + facts["promised"],
        "due_at": facts["soonest_at"],
        "last_comment_at": last,
        "pressing_at": _pressing(state, facts["soonest_at"], last, urgent),
        "excerpt": excerpts.get(conversation.pk, ""),
    }
    transition(conversation, state, allowed=S.values, **summary, **changes)


def _facts(ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    facts = {one: dict(NOTHING_SAID) for one in ids}
    comments = Comment.objects.filter(conversation__in=facts).values("conversation_id")
    for row in comments.annotate(last_comment_at=Max("written_at"), undecided=Count("pk", Q(state=Comment.State.NEW))):
        facts[row.pop("conversation_id")].update(row)
    questions = Question.objects.filter(comment__conversation__in=facts, state__in=UNSETTLED).order_by()
    asked = questions.values("comment__conversation_id").annotate(
        asked=Count("pk", Q(state=Question.State.OPEN)),
        promised=Count("pk", Q(state=Question.State.INTERIM)),
        soonest_at=Min("due_at"),
    )
    for row in asked:
        facts[row.pop("comment__conversation_id")].update(row)
    return facts


def _pressing(state: str, due_at: dt.datetime | None, last_comment_at: dt.datetime, urgent: bool) -> dt.datetime:
    if state == S.CLOSED:
        return last_comment_at + 2 * LIFETIME
    if urgent:
        return last_comment_at - LIFETIME
    return due_at or last_comment_at + LIFETIME


def pressing_before(now: dt.datetime, what: str) -> dt.datetime:
    """The end of one part of the order: "urgent", "asked" or "open"."""
    return now + LIFETIME * {"urgent": -0.5, "asked": 0.5, "open": 1.5}[what]


def _excerpts(ids: Iterable[int]) -> dict[int, str]:
    """The latest words of each conversation that has any."""
    known = Comment.objects.filter(conversation=OuterRef("pk")).exclude(text="").order_by("-written_at", "-pk")
    latest = Conversation.objects.filter(pk__in=list(ids)).values(last=Subquery(known.values("pk")[:1]))
    rows = Comment.objects.filter(pk__in=latest).only("conversation_id", "text", "report")
    return {one.conversation_id: " ".join(fit_for_lists(one)[: EXCERPT * 4].split())[:EXCERPT] for one in rows}
