"""What is different for programs: problems instead of pages, a check of size and format, a note of every change."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from ..core import clock
from ..record.actions import record_event
from .models import AccessToken
from .problems import MEDIA_TYPE, ApiError, problem_for

PATHS = "/api/"
LARGEST_BODY = 2 * 1024 * 1024
WITH_BODY = ("POST", "PUT", "PATCH", "DELETE")
KEPT_HEADERS = ("Allow", "Retry-After", "WWW-Authenticate")
# These change nothing, or the trail has an event of their own that says as much.
UNNOTED = frozenset({"check_text", "show_what_goes_out", "export_trail"})
Handler = Callable[[HttpRequest], HttpResponse]


class ProgramsMiddleware:
    """Turns whatever goes wrong below /api/ into a problem; the pages are not touched."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PATHS):
            return self.get_response(request)
        response = _refusal(request) or self.get_response(request)
        if response.status_code >= 400 and response.headers.get("Content-Type") != MEDIA_TYPE:
            response = _as_problem(response)
        _note_change(request, response)
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def _refusal(request: HttpRequest) -> HttpResponse | None:
    """Too large or not JSON: refused before anything of it is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if request.method not in WITH_BODY or not length.isdecimal() or int(length) == 0:
        return None
    if int(length) > LARGEST_BODY:
        return ApiError("too-large", names={"limit": LARGEST_BODY}).response()
    if request.content_type != "application/json":
        return ApiError("not-json").response()
    return None


def _as_problem(response: HttpResponse) -> HttpResponse:
    problem = problem_for(response.status_code).response()
    problem.status_code = response.status_code
    for name in KEPT_HEADERS:
        if name in response.headers:
            problem.headers[name] = response.headers[name]
    return problem


def _note_change(request: HttpRequest, response: HttpResponse) -> None:
    """Which key made which change: the action itself is in the trail already, with the person as its actor."""
    token, match = getattr(request, "auth", None), request.resolver_match
    changed = request.method in WITH_BODY and response.status_code < 400
    if not changed or not isinstance(token, AccessToken) or match is None or match.url_name in UNNOTED:
        return
    with transaction.atomic():
        record_event(token.person, "api.called", token, now=clock.now(), operation=f"{request.method} /{match.route}")
