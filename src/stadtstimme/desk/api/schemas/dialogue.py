"""Conversations, comments and answers."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from .base import Day, In, Number, Out
from .posts import PostState, Text, Title


class QuestionOut(Out):
    """A question that is not settled. `start` and `end` are code points in the comment's text."""

    id: int
    comment: int
    text: str
    start: int
    end: int
    state: Literal["open", "answered", "interim", "closed"]
    due_at: dt.datetime | None
    promised_on: dt.date | None


class AnswerOut(Out):
    """An answer of the city to a comment: a post like any other."""

    post: UUID
    state: PostState


class CommentOut(Out):
    """A citizen's comment. `matter` is its text without abusive words; `author_name` is what the network shows.

    `warning` is what the writer put in front of the text; `text` begins with it.
    """

    id: int
    conversation: int
    channel: int
    state: Literal["new", "shown", "hidden", "gone"]
    author_name: str
    warning: str
    text: str
    matter: str
    url: str
    urgent: bool
    hiding_proposed: bool
    written_at: dt.datetime
    edited_at: dt.datetime | None
    answers: list[AnswerOut]


class ConversationLine(Out):
    """A conversation in lists. `due_at`: when the oldest open question should be answered (service hours)."""

    id: int
    channel: int
    post: UUID | None
    state: Literal["open", "waiting", "closed"]
    title: str
    excerpt: str
    intent: str
    urgent: bool
    open_questions: int
    due_at: dt.datetime | None
    last_comment_at: dt.datetime
    page: str


class ConversationsOut(Out):
    items: list[ConversationLine]
    next_cursor: str | None


class ConversationOut(ConversationLine):
    """The latest comments (or an earlier page). Send `seen` back with an answer: it tells whether something came since."""

    seen: int
    comments: list[CommentOut]
    questions: list[QuestionOut]
    next_cursor: str | None


class ReplyIn(In):
    """An answer: its text, the questions it settles, and for an interim reply the promised day.

    `warning` hides the text behind a sentence on channels that can; left out, the comment's is repeated there.
    """

    text: Text
    warning: Title | None = None
    questions: Annotated[list[Number], Field(max_length=100)] = []
    interim_until: Day | None = None


class SendReplyIn(ReplyIn):
    """`seen` is the conversation's, when it was read."""

    seen: Annotated[int, Field(ge=0, le=2**31 - 1, strict=True)]


class ReplyOut(Out):
    """The answer as it is kept now."""

    post: UUID
    comment: int
    state: PostState
    version: int
    warning: str
    questions: list[int]
    interim_until: dt.date | None
