"""Conversations, comments, and answers with the guard against what came meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal
from uuid import UUID

from django.http import Http404, HttpRequest
from ninja import Router

from ...core import clock
from ...dialogue import actions
from ...dialogue.actions.replying import Meanwhile
from ...dialogue.models import Answer, Comment, Conversation, Question
from ...dialogue.queries import answers_in, comment_of, conversations_page, conversations_visible_to, thread_of
from ...dialogue.triage import factual_core, hiding_proposed, is_urgent
from ...editorial.models import Post
from ...people.access import require
from ...people.models import Person
from ..auth import person_of
from ..presenting import page_in_desk
from ..problems import ApiError
from ..schemas.base import Cursor, Limit, paged
from ..schemas.dialogue import (
    AnswerOut,
    CommentOut,
    ConversationLine,
    ConversationOut,
    ConversationsOut,
    QuestionOut,
    ReplyIn,
    ReplyOut,
    SendReplyIn,
)
from ..scopes import Scope
from .door import door

router = Router(tags=["dialogue"])
Shown = Literal["open", "asked", "urgent", "mine", "closed"]


@router.get("/conversations", summary="List conversations", **door(Scope.COMMENTS_READ, {200: ConversationsOut}, 422))
def list_conversations(
    request: HttpRequest, show: Shown = "open", cursor: Cursor = None, limit: Limit = 25
) -> ConversationsOut:
    """What presses most stands first; of closed ones the latest."""
    person = person_of(request)
    require(person, "dialogue.view_conversation")
    order = ("-last_comment_at", "-id") if show == "closed" else ("pressing_at", "id")
    paged(conversations_visible_to(person).none(), order=order, cursor=cursor, limit=limit)
    page = conversations_page(person, show, cursor, now=clock.now(), size=limit)
    uids = dict(Post.objects.filter(pk__in=[one.post_id for one in page]).values_list("pk", "uid"))
    items = [ConversationLine(**_line(one, uids.get(one.post_id))) for one in page]
    return ConversationsOut(items=items, next_cursor=page.next_cursor)


@router.get(
    "/conversations/{int:pk}", summary="One conversation", **door(Scope.COMMENTS_READ, {200: ConversationOut}, 404, 422)
)
def show_conversation(request: HttpRequest, pk: int, cursor: Cursor = None) -> ConversationOut:
    """The latest comments with their answers, the oldest of them first, and all questions that are not settled."""
    conversation = conversations_visible_to(person_of(request)).select_related("post").filter(pk=pk).first()
    if conversation is None:
        raise Http404
    paged(conversation.comments.none(), order=("-written_at", "-id"), cursor=cursor, limit=1)
    thread = thread_of(conversation, cursor)
    return ConversationOut(
        **_line(conversation, conversation.post.uid if conversation.post else None),
        seen=conversation.news,
        comments=[_comment(one, thread.by_comment.get(one.pk, [])) for one in thread.comments],
        questions=[_question(one) for one in thread.unsettled],
        next_cursor=thread.page.next_cursor,
    )


@router.get("/comments/{int:pk}", summary="One comment", **door(Scope.COMMENTS_READ, {200: CommentOut}, 404))
def show_comment(request: HttpRequest, pk: int) -> CommentOut:
    """A comment with the answers to it."""
    comment = _found(person_of(request), pk)
    return _comment(comment, answers_in(comment.conversation, [comment.pk]))


@router.post(
    "/comments/{int:pk}/reply",
    summary="Draft an answer",
    **door(Scope.REPLIES_WRITE, {200: ReplyOut}, 404, 409, body=True),
)
def draft_reply(request: HttpRequest, pk: int, data: ReplyIn) -> ReplyOut:
    """Keeps the words as the draft of the token's person: each person has one draft per comment."""
    person = person_of(request)
    return _reply(actions.save_reply(person, _found(person, pk), _draft(data), now=clock.now()))


@router.post(
    "/comments/{int:pk}/reply/release",
    summary="Send an answer",
    **door(Scope.REPLIES_WRITE, {200: ReplyOut}, 404, 409, body=True),
)
def send_reply(request: HttpRequest, pk: int, data: SendReplyIn) -> ReplyOut:
    """Sends an answer against which the check has nothing but hints; else hand it in for a second person (`submission`).

    Where something came since `seen`, nothing is sent: the words are kept as a draft, and the problem (409) names the new value.
    """
    return _hand_in(request, pk, data, actions.send_reply)


@router.post(
    "/comments/{int:pk}/reply/submission",
    summary="Hand an answer in",
    **door(Scope.REPLIES_WRITE, {200: ReplyOut}, 404, 409, body=True),
)
def submit_reply(request: HttpRequest, pk: int, data: SendReplyIn) -> ReplyOut:
    """Asks a second person, as for any post."""
    return _hand_in(request, pk, data, actions.submit_reply)


def _hand_in(request: HttpRequest, pk: int, data: SendReplyIn, act: Callable[..., Answer]) -> ReplyOut:
    person = person_of(request)
    comment = _found(person, pk)
    try:
        return _reply(act(person, comment, _draft(data), seen=data.seen, now=clock.now()))
    except Meanwhile as error:
        seen = Conversation.objects.values_list("news", flat=True).get(pk=comment.conversation_id)
        raise ApiError("conversation-changed", str(error), seen=seen) from None


def _found(person: Person, pk: int) -> Comment:
    found = comment_of(person, pk)
    if found is None:
        raise Http404
    return found


def _draft(data: ReplyIn) -> actions.ReplyDraft:
    return actions.ReplyDraft(data.text, frozenset(data.questions), data.interim_until, data.warning)


def _reply(answer: Answer) -> ReplyOut:
    answer = Answer.objects.select_related("post__current_version").get(pk=answer.pk)
    version = answer.post.current_version
    return ReplyOut(
        post=answer.post.uid,
        comment=answer.comment_id,
        state=answer.post.state,
        version=version.number if version else 0,
        warning=version.warning if version else "",
        questions=sorted(answer.questions.values_list("pk", flat=True)),
        interim_until=answer.interim_until,
    )


def _line(one: Conversation, post: UUID | None) -> dict[str, object]:
    names = ("state", "title", "excerpt", "intent", "urgent", "open_questions", "due_at", "last_comment_at")
    return {
        "id": one.pk,
        "channel": one.channel_id,
        "post": post,
        "page": page_in_desk("dialogue:conversation", one.pk),
        **{name: getattr(one, name) for name in names},
    }


def _comment(one: Comment, answers: list[Answer]) -> CommentOut:
    names = ("state", "author_name", "warning", "text", "url", "written_at", "edited_at")
    return CommentOut(
        id=one.pk,
        conversation=one.conversation_id,
        channel=one.channel_id,
        matter=factual_core(one),
        urgent=is_urgent(one.report),
        hiding_proposed=hiding_proposed(one.report),
        answers=[AnswerOut(post=answer.post.uid, state=answer.post.state) for answer in answers],
        **{name: getattr(one, name) for name in names},
    )


def _question(one: Question) -> QuestionOut:
    names = ("text", "start", "end", "state", "due_at", "promised_on")
    return QuestionOut(id=one.pk, comment=one.comment_id, **{name: getattr(one, name) for name in names})
