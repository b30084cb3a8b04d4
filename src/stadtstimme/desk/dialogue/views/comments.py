"""What is decided about single comments and questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ...core import clock
from ...core.errors import Invalid
from .. import actions
from ..models import Comment
from ..queries import comment_of, outside_answer_of, question_of
from .page import find_conversation, show_page


@require_safe
def whole_text(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole text of a comment, as text."""
    response = HttpResponse(_comment(request, pk).text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "private, no-store"
    response["Content-Disposition"] = "inline"
    return response


@require_POST
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Below the post, for everybody."""
    return _act(
        request,
        pk,
        "show",
        lambda who, one, _reason: actions.show_comment(who, one, now=clock.now()),
        _("Der Kommentar ist sichtbar."),
    )


@require_POST
def hide(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of sight, with a reason."""
    return _act(
        request,
        pk,
        "hide",
        lambda who, one, reason: actions.hide_comment(who, one, reason, now=clock.now()),
        _("Der Kommentar ist ausgeblendet."),
    )


@require_POST
def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Kept as evidence."""
    return _act(
        request,
        pk,
        "hold",
        lambda who, one, reason: actions.hold_comment(who, one, reason, now=clock.now()),
        _("Der Kommentar ist als Beweis gesichert."),
    )


@require_POST
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """No longer kept as evidence."""
    return _act(
        request,
        pk,
        "release",
        lambda who, one, _reason: actions.release_comment(who, one, now=clock.now()),
        _("Die Sicherung ist beendet."),
    )


@require_POST
def answered_outside(request: HttpRequest, pk: int) -> HttpResponse:
    """The press office answered the press elsewhere."""
    return _act(
        request,
        pk,
        "answered_outside",
        lambda who, one, _reason: actions.record_answered_outside(who, one, now=clock.now()),
        _("Als außerhalb beantwortet vermerkt."),
    )


@require_POST
def close_question_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends a question with a reason."""
    question = question_of(request.user, pk)  # type: ignore[arg-type]
    if question is None:
        raise Http404
    try:
        actions.close_question(request.user, question, request.POST.get("reason", ""), now=clock.now())  # type: ignore[arg-type]
    except Invalid as error:
        conversation = find_conversation(request.user, question.comment.conversation_id)
        return show_page(request, conversation, refused={f"question-{pk}": str(error)}, status=error.status)
    messages.success(request, _("Die Frage ist erledigt."))
    return redirect("dialogue:conversation", question.comment.conversation_id)


@require_POST
def outside(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether what the city's account answered on the network settles the question."""
    row = outside_answer_of(request.user, pk)  # type: ignore[arg-type]
    if row is None or row.comment is None:
        raise Http404
    accept = request.POST.get("do") == "accept"
    act = actions.accept_outside_answer if accept else actions.dismiss_outside_answer
    act(request.user, row, now=clock.now())  # type: ignore[arg-type]
    words = _("Die Frage gilt als beantwortet.") if accept else _("Vermerkt. Die Frage bleibt offen.")
    messages.success(request, words)
    return redirect(
        f"{reverse('dialogue:conversation', args=[row.comment.conversation_id])}?kommentar={row.comment_id}"
    )


def _act(
    request: HttpRequest, pk: int, name: str, act: Callable[[Any, Comment, str], None], words: str
) -> HttpResponse:
    comment = _comment(request, pk)
    try:
        act(request.user, comment, request.POST.get("reason", ""))
    except Invalid as error:
        conversation = find_conversation(request.user, comment.conversation_id)
        return show_page(
            request, conversation, comment=comment, refused={f"{name}-{pk}": str(error)}, status=error.status
        )
    messages.success(request, words)
    address = reverse("dialogue:conversation", args=[comment.conversation_id])
    return redirect(f"{address}?kommentar={pk}#kommentar-{pk}")


def _comment(request: HttpRequest, pk: int) -> Comment:
    found = comment_of(request.user, pk)  # type: ignore[arg-type]
    if found is None:
        raise Http404
    return found
