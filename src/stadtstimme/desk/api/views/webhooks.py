"""Verwaltung, Schnittstelle: which programs have keys, and which addresses are told what."""

from __future__ import annotations

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ...core import clock
from ...core.acting import attempt
from ...core.paging import PARAMETER, page_of
from ...people.access import require
from .. import actions
from ..forms import WebhookForm
from ..models import Webhook
from ..tokens import usable_tokens
from .tokens import names_of, shown_once

EVENTS: dict[str, Any] = dict(Webhook.Event.choices)


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """All addresses and all keys. When a key was last used is its person's business alone."""
    require(request.user, "people.view")
    page = page_of(usable_tokens(clock.now()), order=("-created_at", "-id"), cursor=request.GET.get(PARAMETER))
    shown = {
        "webhooks": [(one, _events(one)) for one in Webhook.objects.order_by("name", "pk")],
        "page": page,
        "tokens": [(one, names_of(one)) for one in page],
        "here": "interface",
        "may_change": request.user.has_perm("api.administer"),
    }
    return render(request, "api/overview.html", shown)


@require_http_methods(["GET", "POST"])
def new_webhook(request: HttpRequest) -> HttpResponse:
    """Registers an address, after the password was asked for again. The secret stands in this one answer and nowhere else."""
    require(request.user, "api.administer")
    return _new_webhook(request)


@reauthentication_required
def _new_webhook(request: HttpRequest) -> HttpResponse:
    form = WebhookForm(request.POST or None)
    if request.method == "POST":
        made = attempt(form, lambda: actions.register_webhook(request.user, **form.cleaned_data, now=clock.now()))
        if made:
            one, secret = made
            return shown_once(request, "api/webhook_made.html", {"webhook": one, "secret": secret})
    return render(request, "api/new_webhook.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def webhook(request: HttpRequest, pk: int) -> HttpResponse:
    """One address and what became of the latest messages."""
    require(request.user, "people.view")
    one = get_object_or_404(Webhook, pk=pk)
    page = page_of(one.messages.order_by(), order=("-id",), cursor=request.GET.get(PARAMETER))
    shown = {
        "webhook": one,
        "events": _events(one),
        "page": page,
        "rows": [(row, EVENTS.get(row.event, _("Probe"))) for row in page],
        "may_change": request.user.has_perm("api.administer"),
    }
    return render(request, "api/webhook.html", shown)


@require_POST
def ping(request: HttpRequest, pk: int) -> HttpResponse:
    """Tries the address."""
    require(request.user, "api.administer")
    actions.ping_webhook(request.user, get_object_or_404(Webhook, pk=pk), now=clock.now())
    messages.success(request, _("Die Probe geht gleich hinaus. Laden Sie die Seite in einer Minute neu."))
    return redirect("api:webhook", pk)


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends it."""
    require(request.user, "api.administer")
    actions.remove_webhook(request.user, get_object_or_404(Webhook, pk=pk), now=clock.now())
    messages.success(request, _("Der Webhook ist entfernt."))
    return redirect("api:overview")


def _events(one: Webhook) -> list[Any]:
    return [EVENTS.get(name, name) for name in one.events]
