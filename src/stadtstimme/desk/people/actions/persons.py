"""Persons come, change and leave. They are never deleted: what they released stays theirs."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...core.errors import Conflict, Invalid
from ...core.notices import notify
from ...record.actions import record_event
from ..access import require
from ..models import Person
from ..signals import person_deactivated
from .addresses import tell_address_changed
from .guards import keep_an_administrator


def create_person(actor: Person, *, email: str, name: str, duty: str = "", now: dt.datetime) -> Person:
    """Enters a person without a password: they ask for one themselves ("Passwort vergessen") or use the house's sign-in."""
    require(actor, "people.administer")
    person = Person(email=_clean_address(email), name=_clean_name(name), duty=duty.strip())
    person.set_unusable_password()
    with transaction.atomic():
        _save_once(person)
        record_event(actor, "people.person_created", person, now=now)
    return person


def change_person(actor: Person, person: Person, *, email: str, name: str, duty: str, now: dt.datetime) -> Person:
    """Corrects name, function or address. A new address ends the open links to a new password and is told to the old one."""
    require(actor, "people.administer", person)
    wanted = {"email": _clean_address(email), "name": _clean_name(name), "duty": duty.strip()}
    changed = sorted(field for field, value in wanted.items() if getattr(person, field) != value)
    if not changed:
        return person
    with transaction.atomic():
        fresh = Person.objects.select_for_update().get(pk=person.pk)
        former = fresh.email
        for field in changed:
            setattr(fresh, field, wanted[field])
        _save_once(fresh, changed)
        record_event(actor, "people.person_changed", person, now=now, fields=changed)
        if fresh.email != former:
            tell_address_changed(fresh, former, now=now)
    person.refresh_from_db()
    return person


def deactivate_person(actor: Person, person: Person, *, now: dt.datetime) -> Person:
    """Ends all sign-ins of the person at once and for good: the password goes, so no old session ever revives."""
    require(actor, "people.administer", person)
    with transaction.atomic():
        locked = Person.objects.select_for_update().get(pk=person.pk)
        if not locked.is_active:
            raise Conflict(_("Diese Person ist schon abgemeldet."))
        locked.is_active = False
        locked.set_unusable_password()
        locked.save(update_fields=["is_active", "password"])
        person_deactivated.send(Person, person=person, now=now)
        record_event(actor, "people.person_deactivated", person, now=now)
        keep_an_administrator()
    person.refresh_from_db()
    return person


def reactivate_person(actor: Person, person: Person, *, now: dt.datetime) -> Person:
    """Lets a person back in; they ask for a new password themselves. Roles are as they were."""
    require(actor, "people.administer", person)
    with transaction.atomic():
        if not Person.objects.filter(pk=person.pk, is_active=False).update(is_active=True):
            raise Conflict(_("Diese Person ist schon aktiv."))
        person.is_active = True
        record_event(actor, "people.person_reactivated", person, now=now)
    return person


def remove_second_factor(actor: Person, person: Person, *, now: dt.datetime) -> None:
    """For somebody whose telephone and emergency codes are gone: they set up a new one. The person is told."""
    # not there on the open side, which imports this module too
    from allauth.mfa.models import Authenticator  # type: ignore[import-untyped]

    require(actor, "people.administer", person)
    with transaction.atomic():
        if not Authenticator.objects.filter(user_id=person.pk).delete()[0]:
            raise Conflict(_("Diese Person hat keinen zweiten Faktor."))
        record_event(actor, "people.second_factor_reset", person, now=now)
        notify(
            person,
            kind="second_factor_reset",
            subject=gettext_lazy("Ihr zweiter Faktor ist entfernt"),
            body=gettext_lazy(
                "Die Verwaltung hat ihn entfernt. Waren Sie das nicht, sprechen Sie sie bitte sofort an."
            ),
            path=reverse("mfa_index"),
            occasion=f"second-factor-{person.pk}-{now:%Y%m%d%H%M%S}",
            now=now,
        )


def _clean_address(email: str) -> str:
    address = Person.objects.normalize_email(email.strip()).lower()
    try:
        validate_email(address)
    except ValidationError:
        raise Invalid(_("Das ist keine gültige E-Mail-Adresse."), "email") from None
    return address


def _clean_name(name: str) -> str:
    clean = " ".join(name.split())
    if not clean:
        raise Invalid(_("Bitte geben Sie den Namen an."), "name")
    return clean


def _save_once(person: Person, fields: list[str] | None = None) -> None:
    try:
        with transaction.atomic():
            person.save(update_fields=fields)
    except IntegrityError:
        raise Invalid(_("Diese E-Mail-Adresse gehört schon zu einer anderen Person."), "email") from None
