"""Reading the dialogue: which conversations a person sees, and one conversation as a thread."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Case, Q, QuerySet, When

from ..core.models import SearchEntry
from ..core.navigation import COUNT_LIMIT
from ..core.paging import Page, page_of
from ..editorial.models import Post
from ..people.access import departments_with
from ..people.models import Person
from .models import Answer, Comment, Conversation, OutsideAnswer, Question, RawComment
from .rules import READERS
from .threads import UNSETTLED, pressing_before

THREAD_SIZE = 20
QUESTIONS_MAX = 100
# So many of the most pressing are looked at for whether something is late.
FIRST = 5
BY_PRESSURE = ("pressing_at", "id")
BY_TIME = ("-last_comment_at", "-id")
# Somebody who saved an answer so recently is taken to be at it.
SHOWN_OUTSIDE = (OutsideAnswer.State.ASKED, OutsideAnswer.State.ACCEPTED, OutsideAnswer.State.DISMISSED)
PRESENT = dt.timedelta(minutes=30)


def conversations_visible_to(person: Person) -> QuerySet[Conversation]:
    """The conversations on channels of the departments in which the person reads."""
    departments = departments_with(person, *READERS)
    rows = Conversation.objects.select_related("channel", "assigned_to")
    return rows if departments is None else rows.filter(channel__department_id__in=departments)


def conversations_page(
    person: Person, wanted: str, cursor: str | None, *, now: dt.datetime, size: int = 25
) -> Page[Conversation]:
    """One page of the list: what presses most stands first; of closed ones the latest."""
    rows = conversations_visible_to(person).defer("close_reason")
    if wanted == "closed":
        return page_of(rows.filter(state=Conversation.State.CLOSED), order=BY_TIME, cursor=cursor, size=size)
    found = rows.filter(_filter(person, wanted, now), pressing_at__lt=pressing_before(now, "open"))
    return page_of(found, order=BY_PRESSURE, cursor=cursor, size=size)


def _filter(person: Person, wanted: str, now: dt.datetime) -> Q:
    if wanted == "asked":
        return Q(pressing_at__lt=pressing_before(now, "asked"), open_questions__gt=0)
    if wanted == "urgent":
        return Q(pressing_at__lt=pressing_before(now, "urgent"))
    if wanted == "mine":
        return Q(assigned_to=person)
    if wanted in Conversation.Intent.values and wanted:
        return Q(intent=wanted)
    return Q()


def open_and_late(person: Person, now: dt.datetime) -> tuple[int, bool]:
    """How many conversations are open, counted up to COUNT_LIMIT, and whether one of the most pressing is late.

    One query that reads times alone, because every page asks for it.
    """
    rows = conversations_visible_to(person).filter(pressing_at__lt=pressing_before(now, "open"))
    times = list(rows.select_related(None).order_by(*BY_PRESSURE).values_list("pressing_at", "due_at")[:COUNT_LIMIT])
    asked = pressing_before(now, "asked")
    late = any(due_at and due_at < now for pressing_at, due_at in times[:FIRST] if pressing_at < asked)
    return len(times), late


def most_pressing(person: Person, now: dt.datetime, size: int = 10) -> list[Conversation]:
    """The open conversations with a question or an emergency that come first."""
    rows = conversations_visible_to(person).filter(pressing_at__lt=pressing_before(now, "asked"))
    return list(rows.order_by(*BY_PRESSURE)[:size])


def comment_of(person: Person, pk: int) -> Comment | None:
    """A comment in a conversation that the person sees."""
    seen = conversations_visible_to(person).values("pk")
    return Comment.objects.select_related("conversation__channel").filter(pk=pk, conversation__in=seen).first()


def question_of(person: Person, pk: int) -> Question | None:
    """A question in a conversation that the person sees."""
    seen = conversations_visible_to(person).values("pk")
    return Question.objects.select_related("comment").filter(pk=pk, comment__conversation__in=seen).first()


def answer_of(person: Person, pk: int) -> Answer | None:
    """An answer in a conversation that the person sees."""
    seen = conversations_visible_to(person).values("pk")
    return Answer.objects.select_related("comment", "post").filter(pk=pk, comment__conversation__in=seen).first()


def outside_answer_of(person: Person, pk: int) -> OutsideAnswer | None:
    """What the city's account answered on the network, in a conversation that the person sees."""
    seen = conversations_visible_to(person).values("pk")
    return OutsideAnswer.objects.select_related("comment").filter(pk=pk, comment__conversation__in=seen).first()


def failed_deliveries(person: Person) -> QuerySet[RawComment]:
    """Raw deliveries that a person has to look at."""
    departments = departments_with(person, *READERS)
    rows = RawComment.objects.select_related("channel").filter(state=RawComment.State.FAILED)
    return rows if departments is None else rows.filter(channel__department_id__in=departments)


def comment_entries(person: Person, entries: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
    """Those of the search entries on comments that the person may see."""
    departments = departments_with(person, *READERS)
    return entries if departments is None else entries.filter(department_id__in=departments)


@dataclass
class Thread:
    """Part of a conversation, oldest comment first. Everything is read by a fixed number of queries.

    `unsettled` are open or promised questions of the whole conversation, those of these comments first.
    """

    page: Page[Comment]
    comments: list[Comment]
    unsettled: list[Question]
    answers: list[Answer]
    by_comment: dict[int, list[Answer]] = field(default_factory=dict)
    outside: dict[int, list[OutsideAnswer]] = field(default_factory=dict)

    def own_draft(self, person: Person, comment: Comment | None) -> Answer | None:
        """The answer to this comment that the person is writing."""
        writable = (Post.State.DRAFT, Post.State.RETURNED)
        mine = [one for one in self.answers if one.post.created_by_id == person.pk and one.post.state in writable]
        return next((one for one in reversed(mine) if comment and one.comment_id == comment.pk), None)

    def others_writing(self, person: Person, now: dt.datetime) -> list[Answer]:
        """Answers that colleagues are at, or have handed in and that are not public yet."""
        return [one for one in self.answers if _is_underway(one, person, now)]


def _is_underway(answer: Answer, person: Person, now: dt.datetime) -> bool:
    post = answer.post
    if post.state == Post.State.DRAFT:
        return post.created_by_id != person.pk and post.updated_at > now - PRESENT
    return post.state in (Post.State.SUBMITTED, Post.State.APPROVED)


def others_writing_in(conversation: Conversation, person: Person, now: dt.datetime) -> list[Answer]:
    """As `Thread.others_writing` for the latest comments, without reading those: every open page asks twice a minute."""
    latest = Comment.objects.filter(conversation=conversation).order_by("-written_at", "-id")
    answers = answers_in(conversation, list(latest.values_list("pk", flat=True)[:THREAD_SIZE]))
    return [one for one in answers if _is_underway(one, person, now)]


def thread_of(conversation: Conversation, cursor: str | None) -> Thread:
    """The latest comments of a conversation (or an earlier page) with their answers, and all unsettled questions."""
    rows = Comment.objects.filter(conversation=conversation)
    page = page_of(rows, order=("-written_at", "-id"), cursor=cursor, size=THREAD_SIZE)
    comments = list(reversed(page.items))
    ids = [comment.pk for comment in comments]
    questions = Question.objects.filter(comment__conversation=conversation, state__in=UNSETTLED)
    on_page = Case(When(comment__in=ids, then=0), default=1)
    ordered = questions.order_by(on_page, "comment__written_at", "comment_id", "start")
    answers = answers_in(conversation, ids)
    outside = OutsideAnswer.objects.filter(comment__in=ids, state__in=SHOWN_OUTSIDE).order_by("written_at", "pk")
    return Thread(page, comments, list(ordered[:QUESTIONS_MAX]), answers, _grouped(answers), _grouped(outside))


def answers_in(conversation: Conversation, comment_ids: Iterable[int]) -> list[Answer]:
    """Answers to these comments, oldest first; discarded ones are left out."""
    rows = Answer.objects.filter(comment__conversation=conversation, comment__in=comment_ids)
    known = rows.exclude(post__state=Post.State.DISCARDED).select_related("post__current_version", "post__created_by")
    return list(known.order_by("pk"))


Row = TypeVar("Row", Answer, OutsideAnswer)


def _grouped(answers: Iterable[Row]) -> dict[int, list[Row]]:
    grouped = defaultdict(list)
    for answer in answers:
        grouped[answer.comment_id or 0].append(answer)
    return grouped
