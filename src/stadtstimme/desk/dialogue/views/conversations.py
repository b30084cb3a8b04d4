"""The list of conversations, and what is done with one as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ...core import clock
from ...core.errors import Invalid
from ...core.paging import PARAMETER
from ...people.access import require
from ...people.models import Person
from .. import actions
from ..models import Conversation
from ..presenting import FILTERS, presence_words, row_of
from ..queries import conversations_page, failed_deliveries, others_writing_in
from .page import find_conversation, show_page


@require_safe
def conversations(request: HttpRequest) -> HttpResponse:
    """All conversations the person sees, what presses most first; filters as links."""
    require(request.user, "dialogue.view_conversation")
    wanted = request.GET.get("zeigen", "")
    wanted = wanted if wanted in dict(FILTERS) else ""
    now = clock.now()
    page = conversations_page(_person(request), wanted, request.GET.get(PARAMETER), now=now)
    context = {
        "page": page,
        "rows": [row_of(one, now) for one in page.items],
        "filters": FILTERS,
        "wanted": wanted,
        "failed": failed_deliveries(_person(request))[:1].count(),
    }
    return render(request, "dialogue/conversations.html", context)


@require_safe
def conversation(request: HttpRequest, pk: int) -> HttpResponse:
    """One conversation: list, thread, work."""
    return show_page(request, find_conversation(request.user, pk))


@require_safe
def presence(request: HttpRequest, pk: int) -> HttpResponse:
    """Who else is here, and whether something came since the page was shown. Asked for every half minute."""
    one = find_conversation(request.user, pk)
    seen = request.GET.get("seen", "")
    answers = others_writing_in(one, _person(request), clock.now())
    changed = seen.isdecimal() and int(seen) != one.news
    return render(
        request, "dialogue/presence.html", {"conversation": one, "present": presence_words(answers), "changed": changed}
    )


@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """`person` is "me", the id of a colleague, or empty: given back to all."""
    who = request.POST.get("person", "")
    me = _person(request)
    person = me if who == "me" else Person.objects.filter(pk=who).first() if who.isdecimal() else None
    act = actions.assign_conversation if who == "me" else actions.hand_over_conversation
    words = _("Sie kümmern sich darum.") if person == me else _("Abgegeben.")
    return _act(request, pk, "assign", lambda one: act(me, one, person, now=clock.now()), words)


@require_POST
def intent(request: HttpRequest, pk: int) -> HttpResponse:
    """What the conversation is, in the words of a person."""
    named = request.POST.get("intent", "")
    return _act(
        request,
        pk,
        "intent",
        lambda one: actions.name_intent(_person(request), one, named, now=clock.now()),
        _("Eingeordnet."),
    )


@require_POST
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """An internal note."""
    text = request.POST.get("note", "")
    return _act(
        request,
        pk,
        "note",
        lambda one: actions.add_note(_person(request), one, text, now=clock.now()),
        _("Notiz gespeichert."),
    )


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """The end of a conversation, with a reason."""
    reason = request.POST.get("reason", "")
    return _act(
        request,
        pk,
        "close",
        lambda one: actions.close_conversation(_person(request), one, reason, now=clock.now()),
        _("Das Gespräch ist erledigt."),
    )


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a closed conversation up again."""
    return _act(
        request,
        pk,
        "reopen",
        lambda one: actions.reopen_conversation(_person(request), one, now=clock.now()),
        _("Das Gespräch ist wieder offen."),
    )


@require_safe
def failed(request: HttpRequest) -> HttpResponse:
    """Deliveries that could not be processed: they are kept, and somebody has to look."""
    require(request.user, "dialogue.view_conversation")
    return render(request, "dialogue/failed.html", {"rows": failed_deliveries(_person(request)).order_by("-pk")[:50]})


@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Tries a delivery again."""
    require(request.user, "dialogue.work")
    raw = get_object_or_404(failed_deliveries(_person(request)), pk=pk)
    actions.retry_raw(_person(request), raw, now=clock.now())
    messages.success(request, _("Der Kommentar wird gleich noch einmal gelesen."))
    return redirect("dialogue:failed")


def _act(request: HttpRequest, pk: int, name: str, act: Callable[[Conversation], Any], words: str) -> HttpResponse:
    """Runs an action on a conversation; a refusal stands at the form it belongs to."""
    one = find_conversation(request.user, pk)
    try:
        act(one)
    except Invalid as error:
        return show_page(request, find_conversation(request.user, pk), refused={name: str(error)}, status=error.status)
    messages.success(request, words)
    return redirect("dialogue:conversation", pk)


def _person(request: HttpRequest) -> Person:
    if not isinstance(request.user, Person):
        raise Http404
    return request.user
