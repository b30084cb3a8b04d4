"""What the desk calls a citizen's own choice of topic."""

from __future__ import annotations

from functools import cache

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, gettext_noop, ngettext

from .models import Conversation

TOPICS = {
    "question": (gettext_lazy("Frage an die Stadt"), Conversation.Intent.NONE),
    "suggestion": (gettext_lazy("Anregung"), Conversation.Intent.SUGGESTION),
    "criticism": (gettext_lazy("Kritik"), Conversation.Intent.CRITICISM),
    "praise": (gettext_lazy("Lob"), Conversation.Intent.PRAISE),
    "barrier": (gettext_lazy("Barriere gemeldet"), Conversation.Intent.REPORT),
    "guideline": (gettext_lazy("Frage zur Leitlinie"), Conversation.Intent.NONE),
    "false_profile": (gettext_lazy("Falsches Profil gemeldet"), Conversation.Intent.REPORT),
}


def topic_words(topic: str) -> str:
    """The title of a conversation without a post, by what its writer chose; empty where nothing was chosen."""
    return str(TOPICS[topic][0]) if topic in TOPICS else ""


# Names that the desk gives a conversation where nobody gave one.
UNNAMED = (gettext_noop("Nachricht ohne Beitrag"), gettext_noop("Beitrag ohne Überschrift"))


@cache
def _given_names() -> frozenset[str]:
    with translation.override("de"):
        return frozenset(UNNAMED) | {str(label) for label, _intent in TOPICS.values()}


def title_words(title: str) -> str | Promise:
    """The title of a conversation; a name that the desk gave is said in the reader's language."""
    return gettext_lazy(title) if title in _given_names() else title


def headline(title: str, excerpt: str) -> tuple[str, str]:
    """What a list says about a conversation, and the smaller words below: where the title is a name that the desk gave,
    what the person wrote comes first.
    """
    words = str(title_words(title))
    return (excerpt, words) if excerpt and title in _given_names() else (words, excerpt)


def intent_of(topic: str) -> str:
    """How the writer's own choice files the conversation; a person may change it."""
    return str(TOPICS[topic][1]) if topic in TOPICS else ""


def many_questions(count: int) -> str:
    """1 Frage, 2 Fragen."""
    return ngettext("%(count)d Frage", "%(count)d Fragen", count) % {"count": count}
