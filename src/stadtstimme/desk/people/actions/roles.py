"""Giving and taking roles. Both are recorded; nobody is above the rules."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from stadtstimme.duties import serves

from ...core.errors import Conflict, Invalid, NotAllowed
from ...record.actions import record_event
from ..access import require
from ..models import Department, Person, Responsibility, Role, RoleAssignment
from ..rules import CITY_WIDE_ONLY
from .guards import keep_an_administrator


@serves("Z1", how="register")
def assign_role(
    actor: Person, person: Person, role: str, department: Department | None, *, now: dt.datetime
) -> RoleAssignment:
    """Gives a role for one department, or for the whole city where `department` is None. Giving it twice is one role."""
    require(actor, "people.administer", person)
    if actor.pk == person.pk:
        raise NotAllowed(
            _("Niemand gibt sich selbst eine Rolle. Bitten Sie eine andere Person in der Verwaltung darum.")
        )
    if role not in Role.values:
        raise Invalid(_("Diese Rolle gibt es nicht."), "role")
    if role in CITY_WIDE_ONLY and department is not None:
        raise Invalid(_("Diese Rolle gilt immer für die ganze Stadt."), "department")
    if not person.is_active:
        raise Conflict(_("Diese Person ist abgemeldet und kann keine Rolle bekommen."))
    with transaction.atomic():
        assignment, new = RoleAssignment.objects.get_or_create(person=person, role=role, department=department)
        if new:
            where = department.pk if department else None
            record_event(actor, "people.role_assigned", person, now=now, role=role, department=where)
    person.__dict__.pop("_roles", None)
    return assignment


def withdraw_role(actor: Person, assignment: RoleAssignment, *, now: dt.datetime) -> None:
    """Takes a role. Refused where a responsibility in force still needs it, or for the last administrator."""
    person = assignment.person
    require(actor, "people.administer", person)
    with transaction.atomic():
        if not RoleAssignment.objects.filter(pk=assignment.pk).delete()[0]:
            raise Conflict(_("Diese Rolle ist schon entzogen."))
        person.__dict__.pop("_roles", None)
        _refuse_where_needed(person, assignment.role)
        where = assignment.department_id
        record_event(actor, "people.role_withdrawn", person, now=now, role=assignment.role, department=where)
        keep_an_administrator()


def _refuse_where_needed(person: Person, role: str) -> None:
    """Raises Conflict (and so undoes the transaction) where the roles that are left no longer carry a responsibility."""
    fields = {Role.APPROVER: ("approver", "deputy"), Role.SUBJECT_REVIEWER: ("subject_reviewer",)}.get(Role(role), ())
    for field in fields:
        for one in Responsibility.objects.filter(active=True, **{field: person}):
            if not {(role, None), (role, one.department_id)} & person.roles:
                raise Conflict(
                    _("„%(topic)s“ braucht diese Rolle noch. Tragen Sie dort zuerst jemand anderen ein.")
                    % {"topic": one.topic}
                )
