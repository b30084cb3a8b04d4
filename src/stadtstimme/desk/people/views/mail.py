"""How I am told."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..actions import choose_mail


@require_POST
def mail(request: HttpRequest) -> HttpResponse:
    """The button below the notices."""
    choose_mail(request.user, digest_only=request.POST.get("digest") == "1")
    messages.success(request, _("Gespeichert."))
    return redirect("core:notices")
