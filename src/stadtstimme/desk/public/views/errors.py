"""What the open side says when something is not there."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 as a page of the city."""
    sentence = _("Diese Seite gibt es nicht. Vielleicht fehlt in der Adresse ein Zeichen.")
    return render(request, "public/refused.html", {"message": sentence}, status=404)
