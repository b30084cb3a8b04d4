"""What the templates of the open side need besides desk_ui."""

from __future__ import annotations

from django import template
from django.http import HttpRequest, QueryDict
from django.urls import translate_url
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ...channels.models import Channel
from ...core.service_hours import service_hours_words
from .. import texts
from ..models import Article
from ..queries import page_channel

register = template.Library()
# What a page of the open side looks at in its address. Nothing else is repeated in the link to the other language.
READ_PARAMETERS = ("adresse", "thema", "seite", "gesendet")


@register.filter
def rendered(text: str) -> SafeString:
    """The city's own text as paragraphs with links."""
    return texts.rendered(text)


@register.filter
def rendered_foreign(text: str) -> SafeString:
    """A stranger's text as paragraphs; its links are marked as such."""
    return texts.rendered(text, trusted=False)


@register.filter
def excerpt(text: str, length: int) -> str:
    """The beginning of a text on one line."""
    return texts.excerpt(text, length)


@register.filter
def headline(article: Article, length: int) -> str:
    """What an article is called where there is little room."""
    return texts.headline(article, length)


@register.simple_tag
def opening_hours() -> str:
    """When the house reads, in words that a voice can read out as well."""
    return service_hours_words()


@register.simple_tag
def page_of_the_city() -> Channel | None:
    """The register's entry for this page: imprint and privacy links come from there."""
    return page_channel()


@register.simple_tag(takes_context=True)
def other_language(context: template.Context) -> dict[str, str]:
    """The same page in the other language: its address, code and name in that language."""
    request: HttpRequest = context["request"]
    code, name = ("de", "Deutsch") if get_language() == "en" else ("en", "English")
    read = QueryDict(mutable=True)
    read.update({key: request.GET[key] for key in READ_PARAMETERS if key in request.GET})
    query = f"?{read.urlencode()}" if read else ""
    return {"url": translate_url(request.path, code) + query, "code": code, "name": name}
