"""One post on its day in the calendar. A month shows more than a hundred, so it is put together here: as a template of
its own each of them cost ten times as much."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from ...core.icons import icon_markup
from ...core.templatetags.desk_ui import state_badge
from ..choices import Mark
from ..models import Post
from ..planning import Item
from ..presenting import Preview, SharedPreview, shared

register = template.Library()
TITLE, NAMED = 90, 60
NOTHING = mark_safe("")


@register.filter
def together(previews: list[Preview]) -> list[SharedPreview]:
    """Channels that show the same, together."""
    return shared(previews)


@register.simple_tag
def calendar_item(item: Item, here: str) -> SafeString:
    """When, on which channels, what, in which state; `here` is where moving it leads back to."""
    clock = item.at.strftime("%H:%M")
    return format_html(
        '<li class="calitem"{}>\n<p class="calitem__when figures"><time datetime="{}">{}</time>{}</p>\n'
        '<p class="calitem__title"><a href="{}">{}</a></p>\n<p class="calitem__state">{}</p>\n{}{}</li>',
        _moves(item, clock),
        item.at.isoformat(),
        clock,
        _marks(item.marks),
        reverse("editorial:post", args=[item.post.uid]),
        _short(item.post.title or item.post.excerpt or _("Ohne Text"), TITLE),
        state_badge(item.post),
        _collision() if item.collides else NOTHING,
        _move_link(item.post, here) if item.movable else NOTHING,
    )


def _moves(item: Item, clock: str) -> SafeString:
    """What the dialog for moving reads."""
    if not item.movable:
        return NOTHING
    voids = mark_safe(" data-voids") if item.voids else NOTHING
    return format_html(' data-item="{}" data-at="{}"{}', item.post.uid, clock, voids)


def _marks(marks: list[Mark]) -> SafeString:
    if not marks:
        return NOTHING
    return format_html('<span class="marks">{}</span>', format_html_join("", "{}", ((_mark(one),) for one in marks)))


@lru_cache(maxsize=512)
def _mark(mark: Mark) -> SafeString:
    return format_html(
        '<span class="channelmark" title="{}"><span aria-hidden="true">{}</span><span class="kern-sr-only">{}</span></span>',
        mark.name,
        mark.letters,
        mark.name,
    )


def _collision() -> SafeString:
    words = _("dicht neben einem anderen auf diesem Kanal")
    return format_html('<p class="calitem__note">{}{}</p>\n', icon_markup("warning"), words)


def _move_link(post: Post, here: str) -> SafeString:
    return format_html(
        '<p class="calitem__move"><a class="small" href="{}?here={}" data-move>{}<span class="kern-sr-only">: {}</span></a></p>\n',
        reverse("editorial:move", args=[post.uid]),
        quote(here),
        _("Verschieben"),
        _short(post.title or post.excerpt, NAMED),
    )


def _short(words: str, length: int) -> str:
    return words if len(words) <= length else Truncator(words).chars(length)
