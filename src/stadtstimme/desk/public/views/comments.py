"""The forms of the open side and the private link. No cookies, no scripts; guard.py says why there is no CSRF token."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ...core import clock
from .. import guard
from ..actions import send_follow_up, send_message, take_back_message
from ..forms import CommentForm, FollowUpForm, MessageForm
from ..models import PageComment
from ..queries import decisions_on, page_channel
from ..queries import message as find_message
from ..responses import OWN, kept, secret
from .articles import comment_form, find_article, show_article, takes_messages

BUSY = 503
# Seconds after which it is worth trying again, by status.
WAIT = {429: 600, BUSY: 60}


@require_http_methods(["GET", "HEAD", "POST"])
def comment(request: HttpRequest, slug: str) -> HttpResponse:
    """A comment below an article."""
    article = find_article(slug)
    if request.method != "POST" or article.withdrawn_at:
        return redirect("public:article", slug=slug)
    if (data := _typed(request)) is None:
        return _too_big(request)
    form = comment_form(article, data)
    if form is None:
        return show_article(request, article, None, status=409)
    if status := _refusal(request, form):
        return _again(show_article(request, article, form, status))
    channel = page_channel(article)
    assert channel is not None
    sent = _kept(form, lambda: send_message(article, channel, topic="", **_words(form), now=clock.now()))
    return _to_state(sent) if sent else _again(show_article(request, article, form, BUSY))


@require_http_methods(["GET", "HEAD", "POST"])
def message(request: HttpRequest) -> HttpResponse:
    """„Sagen Sie es uns“: a message without an article."""
    channel = page_channel()
    if request.method != "POST":
        form = MessageForm("message", topic=request.GET.get("thema", "")) if takes_messages(channel) else None
        page = render(request, "public/message.html", {"form": form})
        return kept(request, page, OWN, but=form["token"].value() if form else "")
    if (data := _typed(request)) is None:
        return _too_big(request)
    if channel is None:
        return render(request, "public/message.html", {"form": None}, status=409)
    form = MessageForm("message", data)
    if status := _refusal(request, form):
        return _again(render(request, "public/message.html", {"form": form}, status=status))
    topic = form.cleaned_data["topic"]
    if sent := _kept(form, lambda: send_message(None, channel, topic=topic, **_words(form), now=clock.now())):
        return _to_state(sent)
    return _again(render(request, "public/message.html", {"form": form}, status=BUSY))


@require_http_methods(["GET", "HEAD"])
def comment_state(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """The private page of one comment: where it stands and what the city answered."""
    first = _found(uid)
    if first.parent_id:
        return redirect("public:comment_state", uid=_parent_uid(first))
    return _show_state(request, first, _follow_up_form(first))


@require_POST
def follow_up(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """A further message through the private link."""
    first = _found(uid)
    if (data := _typed(request)) is None:
        return _too_big(request)
    form = _follow_up_form(first, data)
    channel = page_channel(first.article)
    if form is None or channel is None:
        return _show_state(request, first, None, 409)
    if status := _refusal(request, form):
        return _show_state(request, first, form, status)
    text = form.cleaned_data["text"]
    if _kept(form, lambda: send_follow_up(first, channel, text=text, form_key=form.key, now=clock.now())):
        return _to_state(first)
    return _show_state(request, first, form, BUSY)


@require_POST
def take_back(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Whoever holds the private link takes the comment back."""
    comment = PageComment.objects.filter(uid=uid).first()
    channel = page_channel(comment.article if comment else None)
    if comment is None or channel is None:
        raise Http404
    take_back_message(comment, channel, now=clock.now())
    return redirect("public:comment_state", uid=uid)


def _found(uid: uuid.UUID) -> PageComment:
    if found := find_message(uid):
        return found
    raise Http404


def _parent_uid(comment: PageComment) -> uuid.UUID:
    assert comment.parent is not None
    return comment.parent.uid


def _follow_up_form(first: PageComment, data: Any = None) -> FollowUpForm | None:
    open_page = takes_messages(page_channel(first.article)) and not (first.article and first.article.withdrawn_at)
    return FollowUpForm(f"thread-{first.pk}", data) if open_page and not first.taken_back_at else None


def _show_state(request: HttpRequest, first: PageComment, form: FollowUpForm | None, status: int = 200) -> HttpResponse:
    messages = [first, *first.follow_ups.all()]
    reasons = decisions_on(messages)
    shown = [(one, reasons.get(str(one.uid), "")) for one in messages]
    context = {"first": first, "messages": shown, "form": form, "sent": "gesendet" in request.GET}
    return secret(render(request, "public/comment_state.html", context, status=status))


def _typed(request: HttpRequest) -> QueryDict | None:
    """What was sent; None where it is more than any text could be."""
    try:
        return request.POST
    except RequestDataTooBig:
        return None


def _too_big(request: HttpRequest) -> HttpResponse:
    sentence = _("Das war zu viel auf einmal. Bitte gehen Sie zurück und kürzen Sie Ihren Text auf 2.000 Zeichen.")
    return secret(render(request, "public/refused.html", {"message": sentence}, status=413))


def _refusal(request: HttpRequest, form: CommentForm) -> int:
    """0 where the form may pass; else the status, with the sentence in the form and nothing typed lost."""
    if not form.is_valid():
        form.refresh_token()
        return 422
    # Sent twice is no further attempt: the second gets the first one's page.
    try:
        may_send = PageComment.objects.filter(form_token=form.key).exists() or guard.may_send(request)
    except OperationalError:
        return _say_busy(form)
    if not may_send:
        form.add_error(
            None,
            _(
                "In kurzer Zeit kam sehr viel von Ihrem Anschluss. Ihr Text steht noch da: Bitte schicken Sie ihn in zehn Minuten ab."
            ),
        )
        form.refresh_token()
        return 429
    return 0


def _kept(form: CommentForm, send: Callable[[], PageComment]) -> PageComment | None:
    """What `send` kept; None, with the sentence in the form, where the database takes nothing right now."""
    try:
        return send()
    except OperationalError:
        _say_busy(form)
        return None


def _say_busy(form: CommentForm) -> int:
    form.add_error(
        None,
        _(
            "Wir können gerade nichts speichern. Ihr Text steht noch da: Bitte schicken Sie ihn in einer Minute noch einmal ab."
        ),
    )
    form.refresh_token()
    return BUSY


def _again(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    if response.status_code in WAIT:
        response["Retry-After"] = str(WAIT[response.status_code])
    return response


def _words(form: CommentForm) -> dict[str, str]:
    return {"text": form.cleaned_data["text"], "name": form.cleaned_data["name"], "form_key": form.key}


def _to_state(comment: PageComment) -> HttpResponse:
    address = redirect("public:comment_state", uid=comment.uid)["Location"]
    return secret(HttpResponseRedirect(f"{address}?gesendet", status=303))
