"""Checklists, the reminder, the exercises. None of the views reads a body, a query, a cookie or a session."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ...core import clock
from ...editorial.checking import current_guideline
from ..reading import name_of
from ..selfcheck import bundle
from ..selfcheck.views import checker_set_up, offline_helper
from ..selfcheck.words import words
from .checklists import ABOUT, Checklist, Item, current_checklists
from .reminder import calendar_file
from .scenarios import Scenario, current_scenarios

SCRIPTS = (
    "public/training/exercises.js",
    "public/training/training.css",
    *(f"public/selfcheck/{one}" for one in ("hints.js", "running.js", "words.js", "selfcheck.css")),
)


@dataclass(frozen=True)
class ShownList:
    """A checklist with what the page says about it."""

    list: Checklist
    due: bool
    groups: list[tuple[str, list[Item]]]


@require_safe
def settings_page(request: HttpRequest) -> HttpResponse:
    """Checklists per platform. Ticks stay in the page, so nothing here knows of them."""
    kept = current_checklists()
    today = localdate(clock.now())
    shown = [
        ShownList(
            one,
            kept.content.is_due(one, today),
            [(about, found) for about in ABOUT if (found := [item for item in one.items if item.about == about])],
        )
        for one in kept.content.lists
    ]
    uncompared = any(one.checked_on is None for one in kept.content.lists)
    context = {
        "lists": shown,
        "uncompared": uncompared,
        "file": kept.content,
        "broken": kept.broken,
        "language": _language(),
    }
    return _answer(request, render(request, "handbook/settings.html", context))


@require_safe
def reminder(request: HttpRequest) -> HttpResponse:
    """The calendar file: the same for everybody who reads the same language."""
    page = settings.INSTALLATION.public_url + reverse("training:settings")
    title = _("Einstellungen meiner Konten ansehen")
    text = _("Zweimal im Jahr: Wer sieht was von mir, und wer kommt in meine Konten? Die Listen dazu: %(page)s") % {
        "page": page
    }
    content = calendar_file(title, text, settings.INSTALLATION.public_url, page)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="erinnerung.ics"'
    return _answer(request, response)


@require_safe
def exercises(request: HttpRequest) -> HttpResponse:
    """Everyday cases with feedback. Choices open in the page; what one writes is looked at by the checker in the browser."""
    kept = current_scenarios()
    guideline = current_guideline()
    context = {
        "scenarios": [(one, _clauses(one)) for one in kept.content],
        "broken": kept.broken,
        "guideline": guideline,
        "guideline_name": name_of(guideline, _language()),
        "language": _language(),
        "megabytes": bundle.megabytes(),
        "set_up": _set_up(),
    }
    return _answer(request, render(request, "handbook/exercises.html", context))


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """This page's own offline helper; its version changes with the page itself as well."""
    own = [reverse(f"training:{name}") for name in ("exercises", "worker")]
    version = f"{bundle.version()}-{exercises(request)['ETag'].strip(chr(34))}"
    return _answer(request, offline_helper("uebungen", version, [*own, *bundle.static_files(SCRIPTS)]))


def _set_up() -> dict[str, Any]:
    return {
        "checker": checker_set_up(reverse("training:worker")),
        "offline": reverse("training:offline"),
        "scope": reverse("training:exercises"),
        "megabytes": bundle.megabytes(),
        "language": _language(),
        "words": words(),
    }


def _clauses(scenario: Scenario) -> list[dict[str, str]]:
    found = scenario.clauses_in(current_guideline())
    return [{"id": one.id, "title": one.titled(_language()), "text": one.worded(_language())} for one in found]


def _language() -> str:
    return (get_language() or "de")[:2]


def _answer(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """With a validator made from its content; kept by the reader's own browser alone."""
    response["Cache-Control"] = "private, no-cache"
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    return get_conditional_response(request, etag, None, response) or response
