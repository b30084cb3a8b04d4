"""The only way in: a bearer token with the scope that an operation asks for. No cookie opens anything here."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from ..core import clock
from ..people.models import Person
from .limits import seconds_to_wait
from .models import AccessToken
from .problems import ApiError
from .scopes import Scope
from .tokens import find_token, note_use

CHALLENGE = 'Bearer realm="stadtstimme"'


class Bearer(HttpBearer):
    """Asks for a token with one scope (None: for any token)."""

    def __init__(self, scope: Scope | None) -> None:
        super().__init__()
        self.scope = scope

    def __call__(self, request: HttpRequest) -> AccessToken:
        found = super().__call__(request)
        if found is None:
            raise ApiError("token-missing", headers={"WWW-Authenticate": CHALLENGE})
        return found

    def authenticate(self, request: HttpRequest, token: str) -> AccessToken:
        """The token, after its person has become `request.user`. Raises ApiError."""
        now = clock.now()
        known = find_token(token)
        if known is None or known.revoked_at is not None or not known.person.is_active:
            raise _refused("token-unknown")
        if known.expires_at <= now:
            raise _refused("token-expired")
        if wait := seconds_to_wait(known.pk, now):
            raise ApiError("too-many-requests", headers={"Retry-After": str(wait)})
        if self.scope is not None and self.scope not in known.scopes:
            raise ApiError("scope-missing", names={"scope": self.scope.value}, scope=self.scope.value)
        note_use(known, timezone.localtime(now).date())
        request.user = known.person
        return known


def _refused(code: str) -> ApiError:
    return ApiError(code, headers={"WWW-Authenticate": f'{CHALLENGE}, error="invalid_token"'})


def person_of(request: HttpRequest) -> Person:
    """Whose roles decide about this request."""
    token: AccessToken = request.auth  # type: ignore[attr-defined]
    return token.person
