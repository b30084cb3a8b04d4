"""Articles: the page of all, one by its permalink, its images."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from ...channels.models import Channel
from ...core.paging import PARAMETER, page_of
from ..forms import CommentForm
from ..images import image_path
from ..models import Article
from ..queries import articles, comments_of, is_shown_image, page_channel
from ..responses import OWN, SHARED, kept

PAGE_SIZE = 10
COMMENTS_SIZE = 30


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    """All articles, newest first, paged by key."""
    cursor = request.GET.get(PARAMETER)
    page = page_of(articles(), order=("-published_at", "-id"), cursor=cursor, size=PAGE_SIZE)
    response = render(request, "public/articles.html", {"page": page, "first": page.previous_cursor is None})
    return kept(request, response, SHARED)


def last_change(shown: Iterable[Article]) -> dt.datetime | None:
    """When the newest of these articles was published, withdrawn or corrected; None where there is none."""
    times = [moment for one in shown for moment in (one.published_at, one.withdrawn_at) if moment]
    times += [correction.published_at for one in shown for correction in one.corrections.all()]
    return max(times, default=None)


@require_safe
def article_page(request: HttpRequest, slug: str) -> HttpResponse:
    """One article with its comments and the form; 410 with the note where it was withdrawn."""
    article = find_article(slug)
    if article.withdrawn_at:
        return render(request, "public/withdrawn.html", {"article": article}, status=410)
    form = comment_form(article)
    return kept(request, show_article(request, article, form), OWN, but=form["token"].value() if form else "")


def find_article(slug: str) -> Article:
    """The article of a permalink. Raises Http404."""
    found = articles().filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def comment_form(article: Article, data: object = None) -> CommentForm | None:
    """The form below an article; None while its channel does not take comments."""
    channel = page_channel(article)
    return CommentForm(f"article-{article.pk}", data) if takes_messages(channel) else None


def takes_messages(channel: Channel | None) -> bool:
    """A paused or closed page takes no comments: nobody would read them."""
    return channel is not None and channel.state == Channel.State.ACTIVE


def show_article(request: HttpRequest, article: Article, form: CommentForm | None, status: int = 200) -> HttpResponse:
    """The article's page with the form as it stands."""
    order = ("sent_at", "id")
    page = page_of(comments_of(article), order=order, cursor=request.GET.get(PARAMETER), size=COMMENTS_SIZE)
    shown = {"article": article, "page": page, "form": form}
    return render(request, "public/article.html", shown, status=status)


@require_safe
def image(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """An image that an article shows now; a withdrawn article's images are gone."""
    shown = is_shown_image(sha256)
    if shown is None or not image_path(sha256).is_file():
        raise Http404
    etag = f'"{sha256}"'
    if unchanged := get_conditional_response(request, etag):
        return unchanged
    response = FileResponse(image_path(sha256).open("rb"), content_type=shown.mime)
    response["ETag"] = etag
    # An hour, not for ever: a picture that is taken down should be gone from caches soon.
    response["Cache-Control"] = "public, max-age=3600"
    response["Last-Modified"] = http_date(image_path(sha256).stat().st_mtime)
    return response
