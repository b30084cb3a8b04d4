"""How a token looks, how it is kept, and how one is found again."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from django.db.models import QuerySet

from ..people.models import Person
from .models import AccessToken

# Readable, so that people and secret scanners know what leaked.
PREFIX = "stst_"
BYTES = 32
HINT_LENGTH = len(PREFIX) + 6


def new_secret() -> str:
    """A fresh token: the prefix and 256 random bits."""
    return PREFIX + secrets.token_urlsafe(BYTES)


def digest_of(secret: str) -> str:
    """SHA-256 (hex). No salt and no slow hash: nobody guesses 256 random bits."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def find_token(secret: str) -> AccessToken | None:
    """The token with its person, whatever its state; None where there never was one."""
    rows = AccessToken.objects.select_related("person")
    return rows.filter(digest=digest_of(secret)).first() if secret.startswith(PREFIX) else None


def note_use(token: AccessToken, day: dt.date) -> None:
    """Keeps the day of the last use; at most one write a day."""
    if token.last_used_on != day:
        AccessToken.objects.filter(pk=token.pk).update(last_used_on=day)


def tokens_of(person: Person) -> QuerySet[AccessToken]:
    """The person's own tokens that were not revoked, the newest first."""
    return AccessToken.objects.filter(person=person, revoked_at=None).order_by("-created_at", "-pk")


def usable_tokens(now: dt.datetime) -> QuerySet[AccessToken]:
    """Every token that still opens something, for the administration."""
    live = AccessToken.objects.filter(revoked_at=None, expires_at__gt=now, person__is_active=True)
    return live.select_related("person").order_by("-created_at", "-pk")
