"""Zugänge für Programme: everybody's own."""

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
from ...people.access import require
from .. import actions
from ..forms import TokenForm
from ..models import AccessToken
from ..scopes import Scope
from ..tokens import tokens_of

NAMES: dict[str, Any] = dict(Scope.choices)


@require_GET
def own_tokens(request: HttpRequest) -> HttpResponse:
    """My tokens and what each may do."""
    now = clock.now()
    shown = {
        "rows": [(one, names_of(one), one.expires_at <= now) for one in tokens_of(request.user)],
        "may_create": request.user.has_perm("api.create_token"),
    }
    return render(request, "api/tokens.html", shown)


@require_http_methods(["GET", "POST"])
def new_token(request: HttpRequest) -> HttpResponse:
    """Makes a token, after the password was asked for again. The secret stands in this one answer and nowhere else."""
    require(request.user, "api.create_token")
    return _new_token(request)


@reauthentication_required
def _new_token(request: HttpRequest) -> HttpResponse:
    form = TokenForm(request.POST or None)
    if request.method == "POST":
        made = attempt(form, lambda: actions.create_token(request.user, **form.cleaned_data, now=clock.now()))
        if made:
            token, secret = made
            return shown_once(request, "api/token_made.html", {"token": token, "secret": secret})
    return render(request, "api/new_token.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends a token at once: my own, or anybody's by the administration."""
    token = get_object_or_404(AccessToken, pk=pk)
    require(request.user, "api.revoke_token", token)
    actions.revoke_token(request.user, token, now=clock.now())
    messages.success(request, _("Der Zugang ist widerrufen. Er öffnet ab sofort nichts mehr."))
    return redirect("api:overview" if request.POST.get("from") == "overview" else "api:tokens")


def names_of(token: AccessToken) -> list[Any]:
    """What the token may do, in words."""
    return [NAMES.get(one, one) for one in token.scopes]


def shown_once(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page that no browser and nothing in between keeps."""
    answer = render(request, template, context)
    answer.headers["Cache-Control"] = "no-store"
    return answer
