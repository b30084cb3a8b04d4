"""The questions of a comment as rows: found by the checker, settled by people."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from ...checker import Question as Asked
from .models import Comment, Question
from .threads import answer_due

QUESTIONS_MAX = 50


def ask_first(comments: Iterable[tuple[Comment, Iterable[Asked]]]) -> None:
    """The rows of what comments ask that were not there before."""
    Question.objects.bulk_create([row for comment, asked in comments for row in _rows(comment, asked)])


def _rows(comment: Comment, asked: Iterable[Asked]) -> list[Question]:
    asked = list(asked)[:QUESTIONS_MAX]
    due_at = answer_due(comment.received_at) if asked else None
    return [Question(comment=comment, start=one.start, end=one.end, text=one.text, due_at=due_at) for one in asked]


def keep_questions(comment: Comment, asked: Iterable[Asked], *, now: dt.datetime) -> None:
    """Brings the rows in step with what the comment asks now.

    A question that still stands there keeps its state. One that an edit took away is dropped where nobody has touched
    it yet, and stays as it was settled otherwise.
    """
    known: dict[str, list[Question]] = defaultdict(list)
    for row in comment.questions.all():
        known[row.text].append(row)
    new: list[Asked] = []
    for one in list(asked)[:QUESTIONS_MAX]:
        if known[one.text]:
            _move(known[one.text].pop(0), one)
        else:
            new.append(one)
    Question.objects.bulk_create(_rows(comment, new))
    _drop([row.pk for rows in known.values() for row in rows], now)


def erase_questions(comment: Comment, *, now: dt.datetime) -> None:
    """The comment is gone: nothing is asked any more, and the words go with it."""
    _drop(list(comment.questions.values_list("pk", flat=True)), now)
    comment.questions.update(text="")


def _move(row: Question, asked: Asked) -> None:
    if (row.start, row.end) != (asked.start, asked.end):
        Question.objects.filter(pk=row.pk).update(start=asked.start, end=asked.end)


def _drop(ids: list[int], now: dt.datetime) -> None:
    rows = Question.objects.filter(pk__in=ids)
    rows.filter(state=Question.State.OPEN, answers=None).delete()
    gone = {"state": Question.State.CLOSED, "settled_at": now, "due_at": None, "reason": _("Im Netzwerk gelöscht.")}
    rows.filter(state__in=(Question.State.OPEN, Question.State.INTERIM)).update(**gone)
