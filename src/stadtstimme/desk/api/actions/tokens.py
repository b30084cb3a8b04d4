"""Giving a program a key and taking it away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from ...core.errors import Conflict, Invalid
from ...people.access import require
from ...people.models import Person
from ...record.actions import SYSTEM, record_event
from ...record.actions.events import Actor
from ..models import AccessToken
from ..scopes import Scope
from ..tokens import HINT_LENGTH, digest_of, new_secret, tokens_of

LONGEST_DAYS = 366
MOST = 20
NAME_MAX = 80


def create_token(
    actor: Person, name: str, scopes: Iterable[str], *, days: int, now: dt.datetime
) -> tuple[AccessToken, str]:
    """Makes a token for the actor's own programs that lasts `days`; returns it with the secret, which is nowhere kept.

    Raises Invalid with the field.
    """
    require(actor, "api.create_token")
    name, wanted = " ".join(name.replace("\0", "").split()), sorted(set(scopes))
    if not name or len(name) > NAME_MAX:
        raise Invalid(_("Bitte nennen Sie das Programm, in höchstens 80 Zeichen."), "name")
    if not wanted or set(wanted) - set(Scope.values):
        raise Invalid(_("Bitte wählen Sie, was das Programm darf."), "scopes")
    if not 1 <= days <= LONGEST_DAYS:
        raise Invalid(_("Ein Zugang gilt höchstens ein Jahr."), "days")
    secret = new_secret()
    with transaction.atomic():
        if tokens_of(actor).filter(expires_at__gt=now).count() >= MOST:
            raise Conflict(
                _("Sie haben schon sehr viele Zugänge. Bitte widerrufen Sie erst, was Sie nicht mehr brauchen.")
            )
        token = AccessToken.objects.create(
            person=actor,
            name=name,
            digest=digest_of(secret),
            hint=secret[:HINT_LENGTH],
            scopes=wanted,
            created_at=now,
            expires_at=now + dt.timedelta(days=days),
        )
        record_event(actor, "api.token_created", token, now=now, scopes=wanted, days=days)
    return token, secret


def revoke_token(actor: Person, token: AccessToken, *, now: dt.datetime) -> None:
    """Ends a token at once. Its person and the administration may do that."""
    require(actor, "api.revoke_token", token)
    with transaction.atomic():
        _revoke(actor, token, now)


def revoke_tokens_of(person: Person, *, now: dt.datetime) -> int:
    """Ends all tokens of somebody who leaves: coming back does not bring them back. Returns how many."""
    with transaction.atomic():
        live = list(tokens_of(person))
        for token in live:
            _revoke(SYSTEM, token, now)
    return len(live)


def _revoke(actor: Actor, token: AccessToken, now: dt.datetime) -> None:
    if not AccessToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=now):
        raise Conflict(_("Dieser Zugang ist schon widerrufen."))
    record_event(actor, "api.token_revoked", token, now=now)
