"""Tells those who are waited for, and keeps the search up to date. Always inside the action's transaction.

Notices hold no word of a citizen: they are mailed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..core.models import SearchEntry
from ..core.notices import notify_all
from ..core.saying import Said, said
from ..core.search import drop_entry, entry_of, put_entries
from ..people.models import Person
from .models import Comment, Conversation
from .people import dialogue_people
from .press import press_finding, press_people
from .triage import fit_for_lists, without_private_data
from .words import title_words

DESK_URLS = "stadtstimme.desk.core.urls_desk"
SEARCH_KIND = "comment"
INDEXED_UP_TO = 20_000


def conversation_path(conversation_id: int, comment_id: int | None = None) -> str:
    """The deep link to a conversation in the desk, or to one comment in it."""
    path = reverse("dialogue:conversation", urlconf=DESK_URLS, args=[conversation_id])
    return f"{path}?kommentar={comment_id}" if comment_id else path


def named(conversation: Conversation) -> str | Promise:
    """What a conversation is called, short enough for a subject."""
    return title_words(conversation.title[:110])


def tell(
    people: Iterable[Person], kind: str, conversation: Conversation, subject: Said, *, occasion: str, now: dt.datetime
) -> None:
    """One notice to each of them, once per occasion."""
    path = conversation_path(conversation.pk)
    notify_all(people, kind=kind, subject=subject, body="", path=path, occasion=occasion, now=now)


def tell_urgent(comment: Comment, *, now: dt.datetime) -> None:
    """The dialogue of the channel's department learns that a comment cannot wait; the press office what the press asks."""
    conversation = comment.conversation
    channel = conversation.channel
    people = list(dialogue_people(channel.department_id))
    sentence = gettext_lazy("Dringend: Ein Kommentar auf %(channel)s braucht sofort jemanden")
    if press_finding(comment.report) is not None:
        sentence = gettext_lazy("Dringend: Auf %(channel)s fragt die Presse")
        people += press_people(channel.department_id)
    subject = said(sentence, channel=channel.name)
    tell(people, "urgent", conversation, subject, occasion=f"comment-{comment.pk}-urgent", now=now)


def index(comments: Iterable[Comment]) -> None:
    """Makes the comments' words findable; their writers' names are not: nobody searches for persons here."""
    put_entries(SEARCH_KIND, [_entry(one) for one in comments])


def _entry(comment: Comment) -> SearchEntry:
    conversation = comment.conversation
    return entry_of(
        SEARCH_KIND,
        comment.pk,
        department_id=conversation.channel.department_id,
        title=_("Kommentar: %(title)s") % {"title": conversation.title},
        excerpt=" ".join(fit_for_lists(comment)[:1_000].split())[:300],
        path=conversation_path(conversation.pk, comment.pk),
        text=without_private_data(comment)[:INDEXED_UP_TO],
        at=comment.written_at,
    )


def forget(comment: Comment) -> None:
    """Takes a deleted comment out of the search."""
    drop_entry(SEARCH_KIND, comment.pk)
