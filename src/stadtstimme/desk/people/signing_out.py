"""Signing out, so that nothing stays behind on a computer that others use as well."""

from __future__ import annotations

from allauth.account import views as account
from django.http import HttpRequest, HttpResponse


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session and has the browser forget pages, images and drafts of this desk (w3.org/TR/clear-site-data)."""
    response: HttpResponse = account.logout(request)
    if request.method == "POST":
        response["Clear-Site-Data"] = '"cache", "storage"'
    return response
