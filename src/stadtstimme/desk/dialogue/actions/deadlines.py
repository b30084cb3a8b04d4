"""Times that pass: promises that were not kept come back, late questions are told."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy

from ....duties import serves
from ...core.saying import said
from ...core.service_hours import is_open
from ...core.transition import transition
from ...record.actions import SYSTEM, record_event
from ..models import Conversation, Question
from ..people import dialogue_people
from ..telling import named, tell
from ..threads import locked, refresh

BATCH = 200


@serves("D4", how="duty")
def return_broken_promises(*, now: dt.datetime) -> int:
    """Questions whose promised day has passed are open again, and late. Returns how many."""
    today = timezone.localtime(now).date()
    broken = Question.objects.filter(state=Question.State.INTERIM, promised_on__lt=today)
    rows = list(broken.select_related("comment").order_by("pk")[:BATCH])
    for question in rows:
        with transaction.atomic():
            conversation = locked(question.comment.conversation_id)
            question = Question.objects.get(pk=question.pk)
            if question.state == Question.State.INTERIM and question.promised_on and question.promised_on < today:
                transition(question, Question.State.OPEN, allowed=[Question.State.INTERIM])
                record_event(SYSTEM, "dialogue.promise_broken", question, now=now, conversation=conversation.pk)
                refresh(conversation, Conversation.State.OPEN)
    return len(rows)


@serves("D4", how="reminder")
def remind_late(*, now: dt.datetime) -> int:
    """Tells whoever looks after a conversation (else everybody in the dialogue) once that a question is late.

    While the house is closed only what is urgent is said: the rest waits for the morning.
    """
    late = Conversation.objects.filter(state__in=(Conversation.State.OPEN, Conversation.State.WAITING), due_at__lt=now)
    if not is_open(now):
        late = late.filter(urgent=True)
    rows = list(late.select_related("channel", "assigned_to").order_by("due_at", "pk")[:BATCH])
    for conversation in rows:
        assert conversation.due_at is not None
        people = (
            [conversation.assigned_to]
            if conversation.assigned_to
            else dialogue_people(conversation.channel.department_id)
        )
        subject = said(gettext_lazy("Überfällig: Eine Frage zu „%(title)s“ ist noch offen"), title=named(conversation))
        occasion = f"conversation-{conversation.pk}-late-{conversation.due_at:%Y%m%d%H%M%S}"
        with transaction.atomic():
            tell(people, "late", conversation, subject, occasion=occasion, now=now)
    return len(rows)
