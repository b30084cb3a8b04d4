"""How conversations and comments are shown: plain view data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...checker import Report
from ..core.service_hours import service_time_words
from ..editorial.presenting import Findings, findings_of
from ..editorial.retelling import in_readers_language
from .models import Answer, Comment, Conversation, OutsideAnswer, Question
from .press import locked_for
from .queries import Thread
from .triage import factual_core, hiding_proposed, triage
from .words import many_questions

SHOWN_LENGTH = 4_000
QUESTIONS_SHOWN = 15
FILTERS: tuple[tuple[str, Any], ...] = (
    ("", gettext_lazy("Offen")),
    ("asked", gettext_lazy("Frage")),
    ("urgent", gettext_lazy("Dringend")),
    ("mine", gettext_lazy("Mir zugewiesen")),
    *[(value, label) for value, label in Conversation.Intent.choices if value],
    ("closed", gettext_lazy("Erledigt")),
)


@dataclass(frozen=True)
class Row:
    """One line of the list."""

    conversation: Conversation
    questions: str
    time_left: str
    late: bool


def row_of(conversation: Conversation, now: dt.datetime) -> Row:
    """A conversation as the list shows it, with the time left in words."""
    due = conversation.due_at
    return Row(
        conversation,
        many_questions(conversation.open_questions) if conversation.open_questions else "",
        service_time_words(due, now) if due else "",
        due is not None and due < now,
    )


@dataclass(frozen=True)
class ShownQuestion:
    """One question with its time left in words."""

    question: Question
    time_left: str
    late: bool


def question_of(question: Question, now: dt.datetime) -> ShownQuestion:
    """A question as the checklist shows it."""
    due = question.due_at
    return ShownQuestion(question, service_time_words(due, now) if due else "", due is not None and due < now)


@dataclass(frozen=True)
class ShownComment:
    """One comment as the desk shows it: the matter first, abuse folded away, what was found, what was answered."""

    comment: Comment
    text: str
    shortened: bool
    folded: bool
    findings: Findings
    hiding_proposed: bool
    answers: list[Answer]
    chosen: bool
    outside: list[OutsideAnswer]
    # Whether the press asks here and this person is outside the press office.
    locked: bool

    @property
    def published(self) -> list[Answer]:
        """The answers the citizen can read, and those taken back."""
        return [one for one in self.answers if one.post.state in ("published", "withdrawn")]

    @property
    def underway(self) -> list[Answer]:
        """The answers that wait for a second person or for the moment in which they leave."""
        return [one for one in self.answers if one.post.state in ("submitted", "approved")]


def comments_of(thread: Thread, conversation: Conversation, chosen: Comment | None, person: Any) -> list[ShownComment]:
    """The thread's comments, ready to be shown to this person."""
    version = conversation.post.current_version if conversation.post else None
    above = version.text if version else ""
    return [_comment(one, thread, above, chosen, person) for one in thread.comments]


def _comment(comment: Comment, thread: Thread, above: str, chosen: Comment | None, person: Any) -> ShownComment:
    core = factual_core(comment)
    report = Report.from_dict(comment.report) if comment.report else Report(None)
    return ShownComment(
        comment=comment,
        text=core[:SHOWN_LENGTH],
        shortened=len(core) > SHOWN_LENGTH,
        folded=core != comment.text,
        findings=_findings(comment, report, above),
        hiding_proposed=hiding_proposed(comment.report),
        answers=thread.by_comment.get(comment.pk, []),
        chosen=chosen is not None and chosen.pk == comment.pk,
        outside=(outside := thread.outside.get(comment.pk, [])),
        locked=bool(outside) and locked_for(person, comment),
    )


def _findings(comment: Comment, report: Report, above: str) -> Findings:
    """The findings on a comment. Several comments stand on one page, so their ids name the comment."""
    told = in_readers_language(
        report, lambda language: triage(comment.text, above, now=comment.received_at, language=language)
    )
    found = findings_of([(None, told)], {})
    return replace(found, items=[replace(one, id=f"kommentar-{comment.pk}-{one.id}") for one in found.items])


def choose_comment(thread: Thread, wanted: str | None) -> Comment | None:
    """The comment to answer: the one asked for, else the oldest with an open question, else the latest undecided one."""
    by_id = {str(comment.pk): comment for comment in thread.comments}
    if wanted in by_id:
        return by_id[wanted]
    for question in thread.unsettled:
        if str(question.comment_id) in by_id:
            return by_id[str(question.comment_id)]
    waiting = [comment for comment in thread.comments if comment.state == Comment.State.NEW]
    return (waiting or thread.comments or [None])[-1]


def checklist(thread: Thread, chosen: Comment | None, now: dt.datetime) -> list[ShownQuestion]:
    """The questions as a checklist, those of the chosen comment first; a page shows no more than fit in a mind."""
    mine = [one for one in thread.unsettled if chosen and one.comment_id == chosen.pk]
    others = [one for one in thread.unsettled if one not in mine]
    return [question_of(one, now) for one in (mine + others)[: max(QUESTIONS_SHOWN, len(mine))]]


def presence_words(answers: list[Answer]) -> list[str]:
    """Who else is at it, in sentences."""
    sentences = []
    for one in answers:
        name = one.post.created_by.name
        if one.post.state == "draft":
            sentences.append(_("%(name)s schreibt gerade an einer Antwort.") % {"name": name})
        elif one.post.state == "submitted":
            sentences.append(_("Eine Antwort von %(name)s wartet auf Freigabe.") % {"name": name})
        else:
            sentences.append(_("Eine Antwort von %(name)s geht gleich hinaus.") % {"name": name})
    return list(dict.fromkeys(sentences))
