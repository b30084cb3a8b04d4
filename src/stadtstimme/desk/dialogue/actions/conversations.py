"""Who looks after a conversation, what is noted about it, and its end."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ....duties import serves
from ...channels.connecting import connection_to
from ...core.errors import Conflict, Invalid
from ...core.saying import said
from ...core.transition import touch
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..models import Comment, Conversation, Note, Question
from ..people import dialogue_people
from ..telling import named, tell
from ..threads import UNSETTLED, locked, refresh

S = Conversation.State
NOTE_MAX = 5_000
REASON_MAX = 300


def checked_reason(reason: str, field: str = "reason") -> str:
    """A reason as it is kept. Raises Invalid for an empty or endless one."""
    reason = " ".join(reason.replace("\0", "").split())
    if len(reason) < 5:
        raise Invalid(_("Bitte begründen Sie das in einem Satz."), field)
    if len(reason) > REASON_MAX:
        raise Invalid(_("Die Begründung ist zu lang; bitte höchstens 300 Zeichen."), field)
    return reason


def assign_conversation(actor: Person, conversation: Conversation, person: Person | None, *, now: dt.datetime) -> None:
    """Gives the conversation to somebody of the dialogue (None: to nobody); whoever gets it is told."""
    with transaction.atomic():
        conversation = locked(conversation.pk)
        require(actor, "dialogue.work", conversation)
        if person is not None and not dialogue_people(conversation.channel.department_id).filter(pk=person.pk).exists():
            raise Invalid(_("Diese Person arbeitet nicht im Dialog dieses Kanals."), "person")
        touch(conversation, allowed=S.values, assigned_to=person)
        record_event(actor, "dialogue.assigned", conversation, now=now, to=person.actor_key if person else "")
        if person is not None and person != actor:
            _tell_assigned(actor, conversation, person, now)


@serves("G1", how="gate")
def hand_over_conversation(
    actor: Person, conversation: Conversation, person: Person | None, *, now: dt.datetime
) -> None:
    """„Ich gebe ab“: always possible, without a reason. None gives it back to everybody in the dialogue."""
    with transaction.atomic():
        assign_conversation(actor, conversation, person, now=now)
        if person is None:
            conversation = locked(conversation.pk)
            others = dialogue_people(conversation.channel.department_id).exclude(pk=actor.pk)
            subject = said(gettext_lazy("Abgegeben: „%(title)s“ sucht jemanden"), title=named(conversation))
            occasion = f"conversation-{conversation.pk}-handed-over-{conversation.lock_version}"
            tell(others, "handed_over", conversation, subject, occasion=occasion, now=now)


def _tell_assigned(actor: Person, conversation: Conversation, person: Person, now: dt.datetime) -> None:
    subject = said(
        gettext_lazy("%(name)s bittet Sie, „%(title)s“ zu übernehmen"), name=actor.name, title=named(conversation)
    )
    occasion = f"conversation-{conversation.pk}-assigned-{conversation.lock_version}"
    tell([person], "assigned", conversation, subject, occasion=occasion, now=now)


def add_note(actor: Person, conversation: Conversation, text: str, *, now: dt.datetime) -> Note:
    """An internal note; it never leaves the house."""
    text = text.replace("\0", "").strip()
    if not text or len(text) > NOTE_MAX:
        raise Invalid(_("Bitte schreiben Sie eine Notiz mit höchstens 5 000 Zeichen."), "note")
    with transaction.atomic():
        conversation = locked(conversation.pk)
        require(actor, "dialogue.note", conversation)
        note = Note.objects.create(conversation=conversation, text=text, written_by=actor, written_at=now)
        record_event(actor, "dialogue.note_added", conversation, now=now, note=note.pk)
    return note


@serves("G2", how="register")
def name_intent(actor: Person, conversation: Conversation, intent: str, *, now: dt.datetime) -> None:
    """A person calls it criticism, a suggestion, praise or a report; no program does."""
    if intent not in Conversation.Intent.values:
        raise Invalid(_("Diese Einordnung gibt es nicht."), "intent")
    with transaction.atomic():
        conversation = locked(conversation.pk)
        require(actor, "dialogue.work", conversation)
        touch(conversation, allowed=S.values, intent=intent)
        record_event(actor, "dialogue.intent_named", conversation, now=now, intent=intent)


@serves("D3", how="gate")
def close_conversation(actor: Person, conversation: Conversation, reason: str, *, now: dt.datetime) -> None:
    """Ends a conversation with a reason.

    Raises Invalid while a question is open or promised, or a comment waits for the decision whether it is shown.
    """
    reason = checked_reason(reason)
    with transaction.atomic():
        conversation = locked(conversation.pk)
        require(actor, "dialogue.work", conversation)
        _refuse_unsettled(conversation)
        refresh(conversation, S.CLOSED, close_reason=reason, urgent=False)
        record_event(actor, "dialogue.closed", conversation, now=now)


def _refuse_unsettled(conversation: Conversation) -> None:
    open_ones = Question.objects.filter(comment__conversation=conversation, state__in=UNSETTLED).count()
    if open_ones:
        sentence = ngettext(
            "Es ist noch %(count)d Frage offen. Bitte beantworten Sie sie oder schließen Sie sie mit einer Begründung.",
            "Es sind noch %(count)d Fragen offen. Bitte beantworten Sie sie oder schließen Sie jede mit einer Begründung.",
            open_ones,
        )
        raise Invalid(sentence % {"count": open_ones}, "reason")
    undecided = Comment.objects.filter(conversation=conversation, state=Comment.State.NEW).count()
    if undecided and decides_visibility(conversation):
        sentence = ngettext(
            "%(count)d Kommentar wartet noch auf Ihre Entscheidung: zeigen oder ausblenden.",
            "%(count)d Kommentare warten noch auf Ihre Entscheidung: zeigen oder ausblenden.",
            undecided,
        )
        raise Invalid(sentence % {"count": undecided}, "reason")


def decides_visibility(conversation: Conversation) -> bool:
    """Whether comments here are seen only once the desk shows them: below a post, where the network lets us moderate."""
    return conversation.post_id is not None and connection_to(conversation.channel).capabilities.moderates


def reopen_conversation(actor: Person, conversation: Conversation, *, now: dt.datetime) -> None:
    """Takes a closed conversation up again."""
    with transaction.atomic():
        conversation = locked(conversation.pk)
        require(actor, "dialogue.work", conversation)
        if conversation.state != S.CLOSED:
            raise Conflict(_("Dieses Gespräch ist schon offen."))
        refresh(conversation, S.OPEN, close_reason="")
        record_event(actor, "dialogue.reopened", conversation, now=now)
