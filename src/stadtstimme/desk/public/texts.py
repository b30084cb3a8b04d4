"""Plain texts made safe to show. Nothing that anybody writes is ever markup."""

from __future__ import annotations

import re

from django.utils.html import format_html, format_html_join, urlize
from django.utils.safestring import SafeString, mark_safe

from .models import Article

_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
LINKED_UP_TO = 20_000


def rendered(text: str, *, trusted: bool = True) -> SafeString:
    """Paragraphs, line breaks and links of a plain text; everything else is escaped.

    Each paragraph finds its own direction. Links in texts that are not the city's own get rel="nofollow ugc".
    """
    paragraphs = [part for part in _PARAGRAPHS.split(text.strip()) if part.strip()]
    return format_html_join("\n", '<p dir="auto">{}</p>', ((_inline(part, trusted),) for part in paragraphs))


def _inline(paragraph: str, trusted: bool) -> SafeString:
    # urlize escapes with autoescape=True. Very long paragraphs stay plain: nobody reads links in them.
    if len(paragraph) > LINKED_UP_TO:
        return mark_safe(format_html("{}", paragraph).replace("\n", "<br>"))  # noqa: S308  (escaped above)
    linked = urlize(paragraph, nofollow=not trusted, autoescape=True)
    ours = linked if trusted else linked.replace('rel="nofollow"', 'rel="nofollow ugc"')
    return mark_safe(ours.replace("\n", "<br>"))  # noqa: S308  (escaped by urlize)


def excerpt(text: str, length: int) -> str:
    """The beginning of a text on one line, cut at a word, with an ellipsis where something is missing."""
    line = " ".join(text[: length * 4].split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[length // 2 :] else cut).rstrip(",;:–-") + " …"


def headline(article: Article, length: int) -> str:
    """The title, else how the text begins; where a warning stands in front of the text, the warning and not the text."""
    return article.title or excerpt(article.warning or article.text, length)
