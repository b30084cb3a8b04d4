"""What strangers typed, made safe to keep and safe to show. Nothing they write is ever markup."""

from __future__ import annotations

import re
import unicodedata

from django.utils.html import format_html, format_html_join, urlize
from django.utils.safestring import SafeString, mark_safe

_BREAKS = re.compile(r"\r\n?|\u2028|\u2029")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
# Overrides and isolates of the bidirectional algorithm: in a one-line name they could turn the words around it.
_TURNERS = re.compile("[\u202a-\u202e\u2066-\u2069]")
LINKED_UP_TO = 20_000


def cleaned(text: str) -> str:
    """The text with plain line breaks and without control characters; joiners of emoji and scripts stay."""
    text = _BREAKS.sub("\n", text)
    kept = (char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def cleaned_line(text: str) -> str:
    """One line, such as a name: as `cleaned`, without line breaks and without marks that turn the direction."""
    return " ".join(_TURNERS.sub("", cleaned(text)).split())


def is_visible(text: str) -> bool:
    """Whether a reader would see anything: spaces, joiners and other invisible characters alone are nothing."""
    return any(unicodedata.category(char)[0] not in "CZ" and char != "\u2800" for char in text)


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
