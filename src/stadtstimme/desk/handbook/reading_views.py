"""The handbook's pages for readers, the same on both sides. None of them reads a body or a query: a question stays in the browser."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import conditional_page, require_safe

from ..editorial.checking import current_guideline
from .asking import asking_index, asking_sentences
from .helping import places
from .keeping import KEPT, LOGS, PROMISES, ROLES
from .keeping_outside import IN_BROWSER, OUTSIDE
from .leaflet import read_leaflet
from .reading import read_document, read_passages
from .rights import PERMISSIONS, rights
from .sides import OPEN, Side

# Addresses that stand on the leaflet.
PRINTED = {"guideline": "handbook:guideline", "self_check": "selfcheck:page", "profiles": "public:channels"}
View = Callable[[HttpRequest, Side], HttpResponse]


def read_only(view: View) -> Callable[..., HttpResponse]:
    """GET and HEAD alone, with a validator; on the open side everybody may keep the answer for a minute."""

    @require_safe
    @conditional_page
    @wraps(view)
    def answer(request: HttpRequest, side: Side) -> HttpResponse:
        response = view(request, side)
        if side.is_open:
            response["Cache-Control"] = "public, max-age=60"
        return response

    return answer


@read_only
def guideline(request: HttpRequest, side: Side) -> HttpResponse:
    """Contents left, »Darf ich …?« on top, clauses with examples, whom they bind and what serves them; who helps."""
    set_up = {"index": reverse("handbook:asking"), "language": _language(), "words": asking_sentences()}
    return _page(request, side, "handbook/guideline.html", {"asking": set_up})


@read_only
def asking(request: HttpRequest, side: Side) -> HttpResponse:
    """What the browser searches in, the same for everybody."""
    index = asking_index(current_guideline(), _language())
    return JsonResponse(index, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})


@read_only
def leaflet(request: HttpRequest, side: Side) -> HttpResponse:
    """Six panels, for the browser's print: A4 landscape, two sides, folded twice."""
    printed = {name: OPEN.printed(page) for name, page in PRINTED.items()}
    context = {"leaflet": read_leaflet(current_guideline(), _language()), "addresses": printed}
    return _page(request, side, "handbook/leaflet.html", context)


@read_only
def easy(request: HttpRequest, side: Side) -> HttpResponse:
    """One page in Leichte Sprache, German whatever the reader's language."""
    return _page(
        request, side, "handbook/easy.html", {"passages": read_passages(current_guideline().reading.easy, "de", "teil")}
    )


@read_only
def data(request: HttpRequest, side: Side) -> HttpResponse:
    """What is stored, why, how long, who sees it; which logs there are."""
    context = {"promises": PROMISES, "logs": LOGS, "kept": KEPT, "in_browser": IN_BROWSER, "outside": OUTSIDE}
    # The open side does not load all parts of the desk, so it cannot ask them who may do what.
    may = {} if side.is_open else rights()
    roles = [(role.label, words, [PERMISSIONS[one] for one in may.get(role, ())]) for role, words in ROLES.items()]
    return _page(request, side, "handbook/data.html", {**context, "roles": roles})


def _page(request: HttpRequest, side: Side, template: str, context: dict[str, Any]) -> HttpResponse:
    document = read_document(current_guideline(), _language())
    shared = {
        "side": side,
        "frame": side.frame,
        "guideline": document,
        "places": places(current_guideline(), _language()),
        "self_check": side.address("selfcheck:page"),
        "exercises": side.address("training:exercises"),
        "checklists": side.address("training:settings"),
        "profiles": side.address("public:channels"),
        "ask_us": side.address("public:message", "?thema=guideline"),
    }
    return render(request, template, {**shared, **context})


def _language() -> str:
    return (get_language() or "de")[:2]
