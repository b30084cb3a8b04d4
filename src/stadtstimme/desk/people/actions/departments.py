"""Departments of the city."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from ...core.errors import Invalid
from ...record.actions import record_event
from ..access import require
from ..models import Department, Person


def create_department(actor: Person, *, name: str, short_name: str, now: dt.datetime) -> Department:
    """Enters a department."""
    require(actor, "people.administer")
    with transaction.atomic():
        department = _save(Department(), name, short_name)
        record_event(actor, "people.department_created", department, now=now)
    return department


def change_department(
    actor: Person, department: Department, *, name: str, short_name: str, now: dt.datetime
) -> Department:
    """Renames a department."""
    require(actor, "people.administer", department)
    with transaction.atomic():
        _save(department, name, short_name)
        record_event(actor, "people.department_changed", department, now=now)
    return department


def _save(department: Department, name: str, short_name: str) -> Department:
    department.name, department.short_name = " ".join(name.split()), " ".join(short_name.split())
    if not department.name:
        raise Invalid(_("Bitte geben Sie den Namen an."), "name")
    if not department.short_name:
        raise Invalid(_("Bitte geben Sie einen Kurznamen an."), "short_name")
    try:
        with transaction.atomic():
            department.save()
    except IntegrityError:
        raise Invalid(_("Name oder Kurzname gehört schon zu einem anderen Fachbereich."), "name") from None
    return department
