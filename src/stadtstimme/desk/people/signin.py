"""What is recorded of signing in: refusals and changes of how one signs in, never an address, a password or a place.

That somebody signed in or out is not recorded: in a trail that is kept for good it would be a time sheet
(docs/decisions/0017-no-time-sheet.md).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from allauth.account import signals as account_signals
from allauth.mfa import signals as mfa_signals
from django.contrib.auth import signals as auth_signals
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest

from ..core import clock
from ..record.actions import SYSTEM, record_event
from .actions.addresses import tell_password_reset
from .models import Person

ALL_SESSIONS = "-"


def note_sign_in(person: Person, action: str, *, now: dt.datetime, **data: Any) -> None:
    """Records that a person did something with their own sign-in."""
    with transaction.atomic():
        record_event(person, f"people.{action}", Session(session_key=ALL_SESSIONS), now=now, **data)


def note_failure(person: Person | None, *, now: dt.datetime, way: str) -> None:
    """Records a refused sign-in; `account` is the opaque key of the account that was tried, where there is one."""
    account = person.actor_key if person else ""
    with transaction.atomic():
        record_event(
            SYSTEM, "people.sign_in_refused", Session(session_key=ALL_SESSIONS), now=now, way=way, account=account
        )


def connect_signals() -> None:
    """Listens to Django's and allauth's signals; called once by PeopleConfig.ready."""
    auth_signals.user_login_failed.connect(_refused, dispatch_uid="people.refused")
    account_signals.password_changed.connect(_password_changed, dispatch_uid="people.password_changed")
    account_signals.password_reset.connect(_password_reset, dispatch_uid="people.password_reset")
    mfa_signals.authenticator_added.connect(_factor_added, dispatch_uid="people.factor_added")
    mfa_signals.authenticator_removed.connect(_factor_removed, dispatch_uid="people.factor_removed")
    mfa_signals.authenticator_reset.connect(_factor_reset, dispatch_uid="people.factor_reset")


def _refused(sender: Any, credentials: dict[str, Any], **_more: Any) -> None:
    address = str(credentials.get("email") or credentials.get("username") or "").lower()
    note_failure(Person.objects.filter(email=address).first(), now=clock.now(), way="password")


def _password_changed(sender: Any, request: HttpRequest, user: Person, **_more: Any) -> None:
    note_sign_in(user, "password_changed", now=clock.now())


def _password_reset(sender: Any, request: HttpRequest, user: Person, **_more: Any) -> None:
    with transaction.atomic():
        note_sign_in(user, "password_reset", now=clock.now())
        tell_password_reset(user, now=clock.now())


def _factor_added(sender: Any, request: HttpRequest, user: Person, authenticator: Any, **_more: Any) -> None:
    note_sign_in(user, "second_factor_added", now=clock.now(), kind=authenticator.type)


def _factor_removed(sender: Any, request: HttpRequest, user: Person, authenticator: Any, **_more: Any) -> None:
    note_sign_in(user, "second_factor_removed", now=clock.now(), kind=authenticator.type)


def _factor_reset(sender: Any, request: HttpRequest, user: Person, authenticator: Any, **_more: Any) -> None:
    note_sign_in(user, "second_factor_renewed", now=clock.now(), kind=authenticator.type)
