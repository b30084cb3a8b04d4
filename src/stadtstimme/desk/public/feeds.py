"""RSS 2.0 (rssboard.org/rss-specification) and JSON Feed 1.1 (jsonfeed.org/version/1.1) of the newest articles."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..core.words import date_words
from .addresses import public_url
from .models import Article, ArticleImage
from .queries import articles
from .responses import SHARED, kept
from .texts import headline, rendered
from .views.articles import last_change

FEED_SIZE = 20
# XML 1.0 has no way to write these, not even escaped (w3.org/TR/xml, 2.2): one of them would break the feed for everybody.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def newest() -> list[Article]:
    """The newest articles. Withdrawn ones stay, with their note, so that feed readers replace what they kept."""
    return list(articles().order_by("-published_at", "-id")[:FEED_SIZE])


def title_of(article: Article) -> str:
    """The title, or what stands for one."""
    if article.withdrawn_at:
        return _("Zurückgezogen: Beitrag vom %(date)s") % {"date": date_words(localtime(article.published_at).date())}
    if article.warning and not article.title:
        return warned(article)
    return headline(article, 80) or _("Bild")


def warned(article: Article) -> str:
    """The warning as a sentence of its own."""
    return _("Inhaltshinweis: %(warning)s") % {"warning": article.warning}


def html_of(article: Article) -> str:
    """The article's content as HTML, made by us from plain text."""
    if article.withdrawn_at:
        return rendered(article.withdrawal_note or _("Die Stadt hat diesen Beitrag zurückgezogen."))
    # Few feed readers can fold anything away, so the warning stands in front, and pictures are described instead of shown.
    first = [format_html("<p><strong>{}</strong></p>", warned(article))] if article.warning else []
    images = [_described(image) if article.warning else _shown(image) for image in article.images.all()]
    return mark_safe("\n".join([*first, *_links(article), rendered(article.text), *images]))  # noqa: S308  (escaped parts)


def _shown(image: ArticleImage) -> str:
    source, size = public_url("image", sha256=image.sha256), (image.width, image.height)
    return format_html('<p><img src="{}" alt="{}" width="{}" height="{}"></p>', source, image.alt_text, *size)


def _described(image: ArticleImage) -> str:
    source = public_url("image", sha256=image.sha256)
    return format_html('<p><a href="{}">{}</a>: {}</p>', source, _("Bild ansehen"), image.alt_text)


def _links(article: Article) -> list[str]:
    lines = []
    if article.corrects and not article.corrects.withdrawn_at:
        lines.append((_("Berichtigung zu"), article.corrects))
    lines += [(_("Hierzu gibt es eine Berichtigung"), one) for one in article.corrections.all() if not one.withdrawn_at]
    return [
        format_html('<p>{}: <a href="{}">{}</a></p>', words, public_url("article", slug=other.slug), title_of(other))
        for words, other in lines
    ]


@require_safe
def rss(request: HttpRequest) -> HttpResponse:
    """RSS 2.0."""
    shown = newest()
    feed = Rss201rev2Feed(
        title=settings.INSTALLATION.city,
        link=public_url("articles"),
        description=_("Was die Stadt veröffentlicht"),
        language="de",
        feed_url=public_url("rss"),
    )
    for article in shown:
        url = public_url("article", slug=article.slug)
        feed.add_item(
            title=NOT_IN_XML.sub("", title_of(article)),
            link=url,
            description=NOT_IN_XML.sub("", html_of(article)),
            unique_id=url,
            unique_id_is_permalink=True,
            pubdate=article.published_at,
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")
    return kept(request, response, SHARED, changed=last_change(shown))


@require_safe
def json_feed(request: HttpRequest) -> HttpResponse:
    """JSON Feed 1.1."""
    shown = newest()
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": settings.INSTALLATION.city,
        "home_page_url": public_url("articles"),
        "feed_url": public_url("json_feed"),
        "language": "de",
        "authors": [{"name": settings.INSTALLATION.city, "url": public_url("articles")}],
        "items": [_item(article) for article in shown],
    }
    response = JsonResponse(feed, json_dumps_params={"ensure_ascii": False}, content_type="application/feed+json")
    return kept(request, response, SHARED, changed=last_change(shown))


def _item(article: Article) -> dict[str, Any]:
    url = public_url("article", slug=article.slug)
    item: dict[str, Any] = {
        "id": url,
        "url": url,
        "title": title_of(article),
        "content_html": html_of(article),
        "date_published": _stamp(article.published_at),
        "language": article.language,
    }
    changed = [one.published_at for one in article.corrections.all()] + [article.withdrawn_at or article.published_at]
    if max(changed) > article.published_at:
        item["date_modified"] = _stamp(max(changed))
    if article.warning:
        item["summary"] = warned(article)
    elif first := next(iter(article.images.all()), None):  # readers show it before anything is opened
        item["image"] = public_url("image", sha256=first.sha256)
    return item


def _stamp(moment: dt.datetime) -> str:
    return localtime(moment).isoformat(timespec="seconds")
