"""Answering: saving, live findings, sending or asking a second person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ....checker import Report
from ...core import clock
from ...core.errors import ActionError, Conflict, Invalid
from ...core.words import clock_words
from ...editorial.checking import check_draft
from ...editorial.draft import TEXT_MAX, WARNING_MAX, Draft
from ...editorial.models import Post
from ...editorial.presenting import findings_of, not_checked
from ...people.access import require
from .. import actions
from ..actions.replying import Meanwhile
from ..forms import ReplyForm
from ..models import Comment
from ..queries import answer_of, comment_of, thread_of
from .page import find_conversation, reply_form, show_page


@require_POST
def check(request: HttpRequest, pk: int) -> JsonResponse:
    """Findings on an answer while it is written. Stores nothing."""
    comment = _comment(request, pk)
    try:
        require(request.user, "dialogue.work", comment.conversation)
        findings = not_checked(request.POST.get("text", "")) or findings_of(
            [(None, _report(request.POST, comment))], {}
        )
    except ActionError as error:
        return JsonResponse({"message": str(error)}, status=error.status)
    shown = {"findings": findings, "editing": True}
    return JsonResponse(
        {
            "words": findings.words,
            "findings": render_to_string("editorial/findings.html", shown, request),
            "marks": [one.mark() for one in findings.items if one.start is not None],
        }
    )


@require_POST
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """`do` says what: save, send, or ask a second person. What was typed is always saved first.

    The script saves while one types; then the answer is JSON.
    """
    comment = _comment(request, pk)
    conversation = find_conversation(request.user, comment.conversation_id)
    require(request.user, "dialogue.work", conversation)
    thread = thread_of(conversation, None)
    form = reply_form(thread, conversation, comment, None, request.POST)
    do = request.POST.get("do", "save")
    typing = request.headers.get("X-Requested-With") == "fetch"
    try:
        valid = form.is_valid()
        if "text" in form.errors:  # too long to be kept: half of it would be worse than none
            words = form.errors["text"][0]
            return JsonResponse({"message": words}, status=422) if typing else _again(request, comment, form, "", 422)
        if not valid or do == "save":
            actions.save_reply(request.user, comment, form.draft(), now=clock.now())  # type: ignore[arg-type]
        if valid and do in ("send", "second"):
            _hand_in(request, comment, form, do)
            return _back(request, comment, str(_SENT[do]))
    except Meanwhile as error:
        return _again(request, comment, form, str(error), status=409)
    except (Conflict, Invalid) as error:
        name = getattr(error, "field", "")
        if name not in form.errors:  # the form said it already
            form.add_error(name if name in form.fields else None, str(error))
        if typing:
            return JsonResponse({"message": str(error)}, status=409)
    if typing:
        words = _("Entwurf gesichert, %(time)s") % {"time": clock_words(timezone.localtime())}
        return JsonResponse({"words": words})
    if form.errors:
        return _again(request, comment, form, "", status=422)
    return _back(request, comment, _("Entwurf gespeichert."))


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Undoes the sending of a moment ago; the answer is a draft again."""
    answer = answer_of(request.user, pk)  # type: ignore[arg-type]
    if answer is None:
        raise Http404
    actions.take_back_reply(request.user, answer, now=clock.now())  # type: ignore[arg-type]
    return _back(request, answer.comment, _("Zurückgeholt. Ihre Antwort steht wieder als Entwurf im Antwortfeld."))


_SENT = {
    "send": gettext_lazy("Die Antwort ist freigegeben und geht gleich hinaus."),
    "second": gettext_lazy("Eine zweite Person ist gefragt. Die Antwort geht hinaus, sobald sie freigegeben ist."),
}


def _hand_in(request: HttpRequest, comment: Comment, form: ReplyForm, do: str) -> None:
    act = actions.send_reply if do == "send" else actions.submit_reply
    act(request.user, comment, form.draft(), seen=form.cleaned_data["seen"] or 0, now=clock.now())  # type: ignore[arg-type]


def _again(request: HttpRequest, comment: Comment, form: ReplyForm, meanwhile: str, status: int) -> HttpResponse:
    """The page as it is now, with what was typed in the reply box and the findings on it."""
    conversation = find_conversation(request.user, comment.conversation_id)
    if meanwhile:
        # They have seen it now: the next attempt counts from here.
        form.data = form.data.copy()
        form.data["seen"] = str(conversation.news)
    report = _report(form.data, comment)
    return show_page(
        request, conversation, form=form, comment=comment, report=report, meanwhile=meanwhile, status=status
    )


def _report(typed: Mapping[str, Any], comment: Comment) -> Report:
    draft = Draft(text=typed.get("text", "")[:TEXT_MAX], warning=typed.get("warning", "")[:WARNING_MAX])
    return check_draft(
        draft, Post.Kind.REPLY, in_reply_to=comment.text, language=get_language() or "de", now=clock.now()
    )


def _back(request: HttpRequest, comment: Comment, words: str) -> HttpResponse:
    messages.success(request, words)
    # To the top of the page, where it is said that it was sent, and how to take it back.
    address = reverse("dialogue:conversation", args=[comment.conversation_id])
    return redirect(f"{address}?kommentar={comment.pk}")


def _comment(request: HttpRequest, pk: int) -> Comment:
    person: Any = request.user
    found = comment_of(person, pk)
    if found is None:
        raise Http404
    return found
