"""The first page, search, notices, language and appearance, and the pages for when something is wrong."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from .clock import now
from .context import THEME_COOKIE, THEMES
from .middleware import LANGUAGE_COOKIE
from .notices import mark_seen, notices_of
from .paging import PARAMETER, Page, page_of
from .saying import choose_language
from .search import KINDS, find
from .today import parts_for

YEAR = 365 * 24 * 3600
LONGEST_QUERY = 200


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """What waits for me, what goes out today, what is open in the dialogue."""
    instant = now()
    return render(request, "core/today.html", {"parts": parts_for(request.user, instant), "now": instant})


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """Everything the person may see that holds all the words."""
    words = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    kind = request.GET.get("art", "")
    kind = kind if kind in KINDS else ""
    page = find(request.user, words, request.GET.get(PARAMETER), kind=kind) if words else Page([])
    for entry in page.items:
        entry.kind_label = KINDS[entry.kind].one
    return render(
        request,
        "core/search.html",
        {"search_words": words, "page": page, "kinds": list(KINDS.values()), "kind": kind},
    )


@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    """What I was told, newest first."""
    page = page_of(notices_of(request.user), order=("-created_at", "-id"), cursor=request.GET.get(PARAMETER))
    unread = any(notice.seen_at is None for notice in page.items)
    return render(request, "core/notices.html", {"page": page, "unread": unread})


@require_POST
def read_notices(request: HttpRequest) -> HttpResponse:
    """Marks all my notices as read."""
    mark_seen(request.user, now=now())
    return redirect("core:notices")


@require_GET
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Goes where the notice leads and marks it as read."""
    notice = get_object_or_404(notices_of(request.user), pk=pk)
    mark_seen(request.user, now=now(), pk=pk)
    return HttpResponseRedirect(_inside(notice.path, request))


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remembers German or English: with the person, whose mails follow it, and in a cookie for the page of sign-in."""
    chosen = request.POST.get("language", "")
    value = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    if request.user.is_authenticated:
        choose_language(request.user, value)
    return _remember(request, LANGUAGE_COOKIE, value)


@require_POST
def appearance(request: HttpRequest) -> HttpResponse:
    """Remembers light, dark or »as the device says« in a cookie; the server reads it, so no page flashes."""
    chosen = request.POST.get("theme", "")
    return _remember(request, THEME_COOKIE, chosen if chosen in THEMES else "")


def _remember(request: HttpRequest, cookie: str, value: str) -> HttpResponse:
    response = HttpResponseRedirect(_inside(request.POST.get("next", ""), request))
    if value:
        response.set_cookie(cookie, value, max_age=YEAR, httponly=True, samesite="Lax", secure=settings.HTTPS)
    else:
        response.delete_cookie(cookie, samesite="Lax")
    return response


def _inside(path: str, request: HttpRequest) -> str:
    """The path, where it leads to a page of this desk; else the first page."""
    return path if path and url_has_allowed_host_and_scheme(path, {request.get_host()}, request.is_secure()) else "/"


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent cannot be used."""
    return _problem(
        request, 400, _("Das konnten wir nicht lesen"), _("Gehen Sie zurück und versuchen Sie es noch einmal.")
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: not this person's business, or the form was too old."""
    return _problem(
        request,
        403,
        _("Das ist nicht für Sie freigegeben"),
        _("Wenn Sie hier arbeiten müssen, bitten Sie die Verwaltung um die passende Rolle."),
    )


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose key is missing or too old."""
    return _problem(
        request,
        403,
        _("Diese Seite war zu lange offen"),
        _("Gehen Sie zurück, laden Sie die Seite neu und schicken Sie das Formular noch einmal ab."),
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or not for this person (which is not told apart)."""
    return _problem(
        request,
        404,
        _("Diese Seite gibt es nicht"),
        _("Vielleicht wurde sie verschoben, oder die Adresse hat einen Tippfehler. Die Suche hilft weiter."),
    )


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault. The page needs neither the database nor the person."""
    return _problem(
        request,
        500,
        _("Hier ist uns etwas kaputtgegangen"),
        _(
            "Ihre Eingaben von eben wurden vielleicht nicht gespeichert. Gehen Sie zurück, prüfen Sie den Text, "
            "und versuchen Sie es in einer Minute noch einmal."
        ),
        template="core/broken.html",
    )


def _problem(
    request: HttpRequest, status: int, title: str, advice: str, template: str = "core/problem.html"
) -> HttpResponse:
    context: dict[str, Any] = {
        "title": title,
        "advice": advice,
        "status": status,
        "installation": settings.INSTALLATION,
    }
    return render(request, template, context, status=status)
