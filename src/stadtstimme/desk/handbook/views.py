"""The rules with what was said about them, for those who answer for them. reading_views.py has the pages for readers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ..core import clock
from ..core.errors import ActionError
from ..editorial.checking import current_guideline
from ..people.access import require
from .actions import doubt_finding, settle_doubts
from .papers import agreement_paper
from .ruling import TEXT_KINDS, read_rules, served_clauses


@require_GET
def rules_page(request: HttpRequest) -> HttpResponse:
    """Which rules there are, what they weigh, which clauses they serve, and what people said about them."""
    require(request.user, "handbook.read_rules")
    document, language = current_guideline(), _language()
    clauses = served_clauses(document, language)
    context = {
        "guideline": document,
        "rules": read_rules(document, language),
        "text_kinds": TEXT_KINDS.values(),
        "clauses": clauses,
        "served": sum(bool(one.by) for one in clauses),
        "may_settle": request.user.has_perm("handbook.settle"),
    }
    return render(request, "handbook/rules.html", context)


@require_GET
def agreement(request: HttpRequest) -> HttpResponse:
    """A service agreement to start from, with the annex of this version, as a text file."""
    return HttpResponse(
        agreement_paper(),
        content_type="text/markdown; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="dienstvereinbarung.md"'},
    )


@require_POST
def doubt(request: HttpRequest) -> HttpResponse:
    """»Diese Stelle stimmt nicht.« The script gets JSON; without it the page one came from follows."""
    typing = request.headers.get("X-Requested-With") == "fetch"
    try:
        doubt_finding(
            request.user,  # type: ignore[arg-type]
            current_guideline(),
            kind=request.POST.get("kind", ""),
            clause=request.POST.get("clause", ""),
            source=request.POST.get("source", ""),
            words=request.POST.get("words", ""),
            consent=request.POST.get("consent") == "on",
            now=clock.now(),
        )
    except ActionError as error:
        if typing:
            return JsonResponse({"message": str(error)}, status=error.status)
        raise
    words = _("Danke. Ihre Rückmeldung zur Regel ist gespeichert, ohne Ihren Namen. Der Befund selbst bleibt bestehen.")
    if typing:
        return JsonResponse({"words": words})
    messages.success(request, words)
    return redirect(_came_from(request))


@require_POST
def settle(request: HttpRequest, kind: str) -> HttpResponse:
    """Somebody of the administration has looked into what was said about a rule."""
    newest = request.POST.get("newest", "")
    number = settle_doubts(
        request.user,  # type: ignore[arg-type]
        kind,
        newest=int(newest) if newest.isdecimal() and len(newest) < 18 else 0,
        now=clock.now(),
    )
    messages.success(request, _("Erledigt. Gelöschte Rückmeldungen: %(number)d.") % {"number": number})
    return redirect("handbook:rules")


def _language() -> str:
    return (get_language() or "de")[:2]


def _came_from(request: HttpRequest) -> str:
    address = request.headers.get("Referer", "")
    own = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if own else "handbook:guideline"
