"""Whose language a page is in, and who must show a second factor."""

from collections.abc import Callable

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language

from ..core.middleware import PROGRAMS

Handler = Callable[[HttpRequest], HttpResponse]


class PersonLanguageMiddleware:
    """Whoever chose a language reads it at every browser they sign in at; the cookie speaks for strangers alone."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = "" if request.path.startswith(PROGRAMS) else getattr(request.user, "language", "")
        if not language or language == get_language():
            return self.get_response(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class SecondFactorMiddleware:
    """Where the installation asks for it, nobody works without a second factor: the first stop is its set-up."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _must_set_up(request):
            return redirect(reverse("mfa_activate_totp"))
        return self.get_response(request)


def _must_set_up(request: HttpRequest) -> bool:
    if not settings.INSTALLATION.second_factor_required or _is_exempt(request):
        return False
    return request.user.is_authenticated and not _house_asked(request) and not is_mfa_enabled(request.user)


def _house_asked(request: HttpRequest) -> bool:
    """Signed in through the house's own service, which asks for a second factor itself."""
    oidc = settings.INSTALLATION.oidc
    records = get_authentication_records(request, request.user) if oidc and oidc.second_factor else []
    return any(record.get("method") == "socialaccount" for record in records)


def _is_exempt(request: HttpRequest) -> bool:
    return request.path.startswith(("/anmelden/", "/static/", "/sprache/", "/darstellung/"))
