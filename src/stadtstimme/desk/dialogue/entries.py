"""What the dialogue adds to the navigation, the first page and the search."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..channels.file_lines import add_file_lines
from ..core import clock, today
from ..core.navigation import Entry, add_entry
from ..core.search import register_kind
from ..core.service_hours import service_time_words
from ..people.models import Person
from ..record.labels import add_labels
from .channel_lines import deaf_channels, listening_lines
from .models import Conversation
from .queries import comment_entries, most_pressing, open_and_late
from .telling import SEARCH_KIND
from .words import headline, many_questions


def may_read(person: Person) -> bool:
    """Whether the dialogue is shown to the person at all."""
    return person.has_perm("dialogue.view_conversation")


def glance(person: Person) -> tuple[int, str]:
    """How many conversations are open, and „überfällig“ where something is late."""
    count, late = open_and_late(person, clock.now())
    return count, _("Fragen überfällig") if late else ""


def pressing_items(person: Person, now: dt.datetime) -> list[today.Item]:
    """The conversations with questions, by the time left, urgent ones first."""
    if not may_read(person):
        return []
    return [_item(one, now) for one in most_pressing(person, now)]


def _item(one: Conversation, now: dt.datetime) -> today.Item:
    overdue = one.due_at is not None and one.due_at < now
    note = service_time_words(one.due_at, now) if one.due_at else ""
    marks = [one.channel.name]
    if one.assigned_to:
        marks.append(_("bei %(name)s") % {"name": one.assigned_to.name})
    title, below = headline(one.title, one.excerpt)
    return today.Item(
        title=title,
        url=reverse("dialogue:conversation", args=[one.pk]),
        kind=many_questions(one.open_questions),
        at=one.due_at,
        at_word=_("Antwort bis"),
        note=below,
        marks=tuple(marks),
        late=one.urgent or overdue,
        late_note=(_("dringend, %(late)s") % {"late": note} if overdue else _("dringend, bitte sofort ansehen"))
        if one.urgent
        else note,
    )


add_entry(
    Entry(
        order=50,
        name="dialogue",
        label=gettext_lazy("Dialog"),
        icon="dialog",
        url_name="dialogue:conversations",
        allowed=may_read,
        glance=glance,
    )
)
today.add_source(today.DIALOGUE, pressing_items)
today.add_source(today.WAITING, deaf_channels)
add_file_lines(listening_lines)
today.add_step(today.DIALOGUE, gettext_lazy("Zum Dialog"), "dialogue:conversations", may_read)
register_kind(SEARCH_KIND, gettext_lazy("Kommentare"), gettext_lazy("Kommentar"), comment_entries)
add_labels(
    values={"intent": dict(Conversation.Intent.choices)},
    objects={
        "dialogue.conversation": gettext_lazy("Gespräch"),
        "dialogue.comment": gettext_lazy("Kommentar"),
        "dialogue.question": gettext_lazy("Frage"),
        "dialogue.answer": gettext_lazy("Antwort"),
        "dialogue.rawcomment": gettext_lazy("Lieferung eines Netzwerks"),
    },
    actions={
        "dialogue.comment_received": gettext_lazy("Kommentar angekommen"),
        "dialogue.comment_edited": gettext_lazy("Kommentar im Netzwerk geändert"),
        "dialogue.comment_gone": gettext_lazy("Kommentar im Netzwerk gelöscht"),
        "dialogue.comment_gone_but_held": gettext_lazy("Kommentar im Netzwerk gelöscht, hier als Beweis gesichert"),
        "dialogue.comment_shown": gettext_lazy("Kommentar gezeigt"),
        "dialogue.comment_hidden": gettext_lazy("Kommentar ausgeblendet"),
        "dialogue.comment_held": gettext_lazy("Kommentar als Beweis gesichert"),
        "dialogue.comment_released": gettext_lazy("Sicherung beendet"),
        "dialogue.raw_retried": gettext_lazy("Noch einmal gelesen"),
        "dialogue.reply_started": gettext_lazy("Antwort begonnen"),
        "dialogue.reply_taken_back": gettext_lazy("Antwort gleich wieder zurückgeholt"),
        "dialogue.answered_outside": gettext_lazy("Auf dem Netzwerk beantwortet"),
        "dialogue.outside_answer_decided": gettext_lazy("Über eine Antwort auf dem Netzwerk entschieden"),
        "dialogue.answered": gettext_lazy("Kommentar beantwortet"),
        "dialogue.press_answered": gettext_lazy("Presseanfrage außerhalb beantwortet"),
        "dialogue.answer_withdrawn": gettext_lazy("Antwort zurückgezogen"),
        "dialogue.promise_broken": gettext_lazy("Zusage verstrichen"),
        "dialogue.question_closed": gettext_lazy("Frage ohne Antwort erledigt"),
        "dialogue.assigned": gettext_lazy("Gespräch zugewiesen"),
        "dialogue.note_added": gettext_lazy("Notiz geschrieben"),
        "dialogue.intent_named": gettext_lazy("Gespräch eingeordnet"),
        "dialogue.closed": gettext_lazy("Gespräch erledigt"),
        "dialogue.reopened": gettext_lazy("Gespräch wieder geöffnet"),
    },
    data={
        "questions": gettext_lazy("Fragen"),
        "answer": gettext_lazy("Antwort"),
        "conversation": gettext_lazy("Gespräch"),
        "note": gettext_lazy("Notiz"),
        "intent": gettext_lazy("Worum es geht"),
        "to": gettext_lazy("an"),
    },
)
