"""The questions of a comment as rows: found by the checker, settled by people."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from ...checker import Question as Asked
from .models import Comment, Question
from .press import deadline_in, press_finding
from .threads import answer_due

QUESTIONS_MAX = 50


def _asked(comment: Comment, asked: Iterable[Asked]) -> list[Asked]:
    """What the comment asks. An inquiry of the press is a question even where it has no question mark."""
    found = list(asked)[:QUESTIONS_MAX]
    if not found and (press := press_finding(comment.report)) is not None:
        start, end = press["start"] or 0, press["end"] or len(comment.text)
        found = [Asked(start=start, end=end, text=comment.text[start:end])]
    return found


def _due(comment: Comment) -> dt.datetime:
    """When it should be answered: by the service hours; for the press by the deadline that it names."""
    named = press_finding(comment.report) and deadline_in(comment.text, comment.written_at)
    return named or answer_due(comment.received_at)


def ask_first(comments: Iterable[tuple[Comment, Iterable[Asked]]]) -> None:
    """The rows of what comments ask that were not there before."""
    Question.objects.bulk_create([row for comment, asked in comments for row in _rows(comment, _asked(comment, asked))])


def _rows(comment: Comment, asked: list[Asked]) -> list[Question]:
    due_at = _due(comment) if asked else None
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
    for one in _asked(comment, asked):
        if known[one.text]:
            _move(known[one.text].pop(0), one)
        else:
            new.append(one)
    Question.objects.bulk_create(_rows(comment, new))
    if press_finding(comment.report):
        comment.questions.filter(state=Question.State.OPEN).update(due_at=_due(comment))
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
