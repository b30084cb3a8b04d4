"""What happens around every request to the desk."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import translation

from .errors import ActionError

LANGUAGE_COOKIE = "sprache"
# Programs bring a key of their own to /api/; no cookie opens anything there (api/auth.py).
PROGRAMS = "/api/"
OPEN_PATHS = ("/anmelden/", "/static/", "/sprache/", "/darstellung/", PROGRAMS)
Handler = Callable[[HttpRequest], HttpResponse]


class PrivatePagesMiddleware:
    """Pages of the desk belong to one person: no cache in between keeps them, and a browser asks before it shows one again.

    Not "no-store": going back would then lose what somebody typed. Signing out empties the browser's cache instead
    (people/signing_out.py).
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response


class LanguageMiddleware:
    """German unless the person chose English: the browser's own language does not decide. Programs say it by header."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = _language_of(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def _language_of(request: HttpRequest) -> str:
    if request.path.startswith(PROGRAMS):
        return translation.get_language_from_request(request)
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, settings.LANGUAGE_CODE)
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


class SignInRequiredMiddleware:
    """The whole desk is closed to strangers; only what is listed in OPEN_PATHS is open.

    A request by script gets 401 with a sentence, so that a text being written stays on the page.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(OPEN_PATHS) or request.user.is_authenticated:
            return self.get_response(request)
        if request.headers.get("HX-Request") or request.headers.get("X-Requested-With") == "fetch":
            return HttpResponse(render(request, "core/signed_out.html").content, status=401)
        return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))


class ActionErrorMiddleware:
    """An action that refuses becomes a page with its sentence and the right status, never a stack trace."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, ActionError):
            return None
        fragment = bool(request.headers.get("HX-Request"))
        template = "core/refused_fragment.html" if fragment else "core/refused.html"
        return render(request, template, {"message": str(exception)}, status=exception.status)
