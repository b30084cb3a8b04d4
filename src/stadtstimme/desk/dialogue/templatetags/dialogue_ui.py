"""What the templates of the dialogue need besides desk_ui."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

from ..models import Conversation
from ..words import headline, title_words

register = template.Library()


@register.filter
def named(title: str) -> str:
    """A conversation's title; a name that the desk gave is said in the reader's language."""
    return str(title_words(title))


@register.filter
def headlined(conversation: Conversation) -> tuple[str, str]:
    """What a list says about the conversation, and the smaller words below."""
    return headline(conversation.title, conversation.excerpt)


@register.simple_tag
def refusal(refused: Mapping[str, str], name: str, pk: int) -> str:
    """The sentence with which the small form `name` of this row was refused; empty where it was not."""
    return refused.get(f"{name}-{pk}", "")
