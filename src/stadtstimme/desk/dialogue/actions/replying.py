"""Answers: posts like any other, tied to the comment they answer and the questions they settle.

They leave through the editorial gate alone. Before they do, the server looks whether the citizen wrote again or a
colleague answered meanwhile.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ....duties import serves
from ...channels.connecting import connection_to
from ...channels.models import Channel
from ...core.errors import Conflict, Invalid
from ...editorial.actions import create_post, discard_post, release_reply, save_version, submit_post, take_back_post
from ...editorial.draft import Draft, cleaned
from ...editorial.locking import locked as locked_post
from ...editorial.models import Post
from ...editorial.moving import MOVED
from ...people.access import require
from ...people.models import Person, Responsibility
from ...record.actions import record_event
from ..models import Answer, Comment, Conversation, Question
from ..press import holding_words, refuse_for_press
from ..threads import UNSETTLED, locked, refresh

WRITABLE = (Post.State.DRAFT, Post.State.RETURNED)
HANDED_IN = (Post.State.SUBMITTED, Post.State.APPROVED, Post.State.PUBLISHED)
Gate = Callable[[Person, Post, int], Post]


@dataclass(frozen=True)
class ReplyDraft:
    """What was typed: the text, the ids of the questions it answers, and for an interim reply the promised day.

    `warning` goes in front of the text; None repeats the comment's (warning_for).
    """

    text: str
    questions: frozenset[int] = frozenset()
    interim_until: dt.date | None = None
    warning: str | None = None


def warning_for(comment: Comment | None, channel: Channel) -> str:
    """What stands in front of an answer unless its writer says otherwise: the comment's warning, where the network has any."""
    if comment is None or not comment.warning:
        return ""
    return comment.warning if connection_to(channel).capabilities.warnings else ""


class Meanwhile(Conflict):
    """The conversation changed while the answer was written. The answer is saved as a draft."""


@serves("Z3", how="gate")
def start_reply(actor: Person, comment: Comment, *, text: str = "", now: dt.datetime) -> Post:
    """The actor's own draft of an answer to this comment; a new one where there is none.

    `text` is what it is to say: outside the press office the press gets the holding reply and no other word.
    """
    with transaction.atomic():
        conversation = locked(comment.conversation_id)
        require(actor, "dialogue.work", conversation)
        comment = Comment.objects.select_related("conversation__channel", "channel").get(pk=comment.pk)
        refuse_for_press(actor, comment, text)
        if comment.state == Comment.State.GONE:
            raise Conflict(_("Der Kommentar wurde inzwischen im Netzwerk gelöscht."))
        if comment.out_of_reach:
            raise Conflict(str(MOVED))
        mine = Answer.objects.filter(comment=comment, post__created_by=actor, post__state__in=WRITABLE)
        if known := mine.select_related("post__current_version").order_by("-pk").first():
            return known.post
        post = create_post(
            actor,
            department=conversation.channel.department,
            responsibility=_responsibility(conversation),
            kind=Post.Kind.REPLY,
            now=now,
        )
        answer = Answer.objects.create(comment=comment, post=post)
        record_event(actor, "dialogue.reply_started", answer, now=now, conversation=conversation.pk)
    return post


def _responsibility(conversation: Conversation) -> Responsibility:
    """Who decides where a second person is asked: as for the post, else as for the channel's department."""
    if conversation.post is not None and conversation.post.responsibility.active:
        return conversation.post.responsibility
    active = Responsibility.objects.filter(active=True).order_by("topic", "pk")
    found = active.filter(department=conversation.channel.department_id).first() or active.first()
    if found is None:
        raise Invalid(_("Es ist keine Zuständigkeit eingerichtet. Bitte wenden Sie sich an die Verwaltung."), "text")
    return found


def save_reply(actor: Person, comment: Comment, draft: ReplyDraft, *, now: dt.datetime) -> Answer:
    """Keeps what was typed as a version of the actor's draft, so that nothing is lost whatever follows."""
    # A transaction of its own: it locks the conversation, and whoever holds that lock must not ask for the post's.
    post = start_reply(actor, comment, text=draft.text, now=now)
    with transaction.atomic():
        warning = warning_for(comment, comment.conversation.channel) if draft.warning is None else draft.warning
        content = Draft(text=draft.text, warning=warning, targets={comment.channel_id: ""})
        base = post.current_version.number if post.current_version else None
        save_version(actor, post, content, base=base, now=now)
        answer = Answer.objects.select_related("comment").get(post=post)
        # A holding reply settles nothing: the press office still has to answer.
        asked = () if draft.text.strip() == holding_words() else draft.questions
        mine = Question.objects.filter(pk__in=asked, comment__conversation=comment.conversation_id)
        answer.questions.set(mine.filter(state__in=UNSETTLED))
        Answer.objects.filter(pk=answer.pk).update(interim_until=draft.interim_until)
        answer.interim_until = draft.interim_until
    return answer


@serves("D3", "D5", how="gate")
def send_reply(actor: Person, comment: Comment, draft: ReplyDraft, *, seen: int, now: dt.datetime) -> Answer:
    """Saves and releases the answer where nothing speaks against it. Sent twice it is one answer.

    `seen` is the conversation's `news` when the page was shown. Raises Meanwhile where it changed since, Invalid (field
    "findings") where the check asks for a second person: `submit_reply` does that.
    """
    return _hand_in(
        actor, comment, draft, seen, now, lambda who, post, number: release_reply(who, post, number, now=now)
    )


def submit_reply(actor: Person, comment: Comment, draft: ReplyDraft, *, seen: int, now: dt.datetime) -> Answer:
    """Saves the answer and asks a second person, as for any other post."""
    return _hand_in(actor, comment, draft, seen, now, lambda who, post, number: submit_post(who, post, number, now=now))


def _hand_in(actor: Person, comment: Comment, draft: ReplyDraft, seen: int, now: dt.datetime, gate: Gate) -> Answer:
    if known := _sent_before(actor, comment, draft):
        return known
    answer = save_reply(actor, comment, draft, now=now)
    _check_promise(answer, draft, now)
    with transaction.atomic():
        # The post's lock first, then the conversation's: the order that a publication takes them in.
        post = locked_post(answer.post)
        conversation = locked(comment.conversation_id)
        if known := _sent_before(actor, comment, draft):
            return _instead_of(known, actor, post, now)
        if conversation.news != seen:
            raise Meanwhile(
                _(
                    "Inzwischen hat sich hier etwas getan. Ihre Antwort ist als Entwurf gesichert und noch nicht gesendet."
                )
            )
        version = post.current_version
        assert version is not None
        gate(actor, post, version.number)
        refresh(conversation, news=conversation.news + 1)
    return answer


@serves("D5", how="gate")
def take_back_reply(actor: Person, answer: Answer, *, now: dt.datetime) -> None:
    """„Zurückholen“: an answer that has not left yet is its writer's draft again. Raises Conflict where it is too late."""
    with transaction.atomic():
        take_back_post(actor, answer.post, now=now)
        conversation = locked(answer.comment.conversation_id)
        record_event(actor, "dialogue.reply_taken_back", answer, now=now, conversation=conversation.pk)
        refresh(conversation, news=conversation.news + 1)


def _sent_before(actor: Person, comment: Comment, draft: ReplyDraft) -> Answer | None:
    """The same words of the same person to the same comment, handed in already: a double click is one answer."""
    text = cleaned(Draft(text=draft.text)).text
    mine = Answer.objects.filter(comment=comment, post__created_by=actor, post__state__in=HANDED_IN)
    return mine.filter(post__current_version__text=text).order_by("-pk").first()


def _instead_of(known: Answer, actor: Person, post: Post, now: dt.datetime) -> Answer:
    """The second click came so soon that it made a draft of its own; nobody needs that."""
    if known.post_id != post.pk:
        discard_post(actor, post, now=now)
    return known


def _check_promise(answer: Answer, draft: ReplyDraft, now: dt.datetime) -> None:
    if not draft.text.strip():
        raise Invalid(_("Bitte schreiben Sie erst eine Antwort."), "text")
    if draft.interim_until is None:
        return
    if draft.interim_until < timezone.localtime(now).date():
        raise Invalid(_("Der versprochene Tag liegt in der Vergangenheit."), "interim_until")
    if not answer.questions.exists():
        raise Invalid(_("Bitte wählen Sie, für welche Fragen der Zwischenbescheid gilt."), "questions")
