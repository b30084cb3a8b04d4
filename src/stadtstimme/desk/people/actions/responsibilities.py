"""Who decides on a topic."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from stadtstimme.duties import serves

from ...core.errors import Conflict, Invalid
from ...record.actions import record_event
from ..access import has_role, require
from ..models import Department, Person, Responsibility, Role

LONGEST_WAIT_HOURS = 240


@dataclass(frozen=True)
class ResponsibilityData:
    """What a responsibility says; see the model for the meaning of the fields."""

    topic: str
    department: Department
    approver: Person
    deputy: Person
    subject_reviewer: Person | None = None
    deputy_after_hours: int = 4
    public_contact: str = ""


@serves("Z1", how="register")
def create_responsibility(actor: Person, data: ResponsibilityData, *, now: dt.datetime) -> Responsibility:
    """Enters who decides on a topic: two different persons who both may release for the department."""
    require(actor, "people.administer")
    with transaction.atomic():
        responsibility = _save(Responsibility(), data)
        record_event(actor, "people.responsibility_created", responsibility, now=now, **_ids(responsibility))
    return responsibility


def change_responsibility(
    actor: Person, responsibility: Responsibility, data: ResponsibilityData, *, now: dt.datetime
) -> Responsibility:
    """Changes it for what is submitted from now on; decisions already asked for stay with whom they were asked of."""
    require(actor, "people.administer", responsibility)
    if not responsibility.active:
        raise Conflict(_("Diese Zuständigkeit gilt nicht mehr."))
    with transaction.atomic():
        _save(responsibility, data)
        record_event(actor, "people.responsibility_changed", responsibility, now=now, **_ids(responsibility))
    return responsibility


def retire_responsibility(actor: Person, responsibility: Responsibility, *, now: dt.datetime) -> Responsibility:
    """Takes a topic out of use. Posts that were written under it keep it."""
    require(actor, "people.administer", responsibility)
    with transaction.atomic():
        if not Responsibility.objects.filter(pk=responsibility.pk, active=True).update(active=False):
            raise Conflict(_("Diese Zuständigkeit gilt schon nicht mehr."))
        responsibility.active = False
        record_event(actor, "people.responsibility_retired", responsibility, now=now)
    return responsibility


def _save(responsibility: Responsibility, data: ResponsibilityData) -> Responsibility:
    _check_persons(data)
    topic = " ".join(data.topic.split())
    if not topic:
        raise Invalid(_("Bitte nennen Sie das Thema."), "topic")
    if not 1 <= data.deputy_after_hours <= LONGEST_WAIT_HOURS:
        raise Invalid(_("Bitte wählen Sie 1 bis 240 Stunden."), "deputy_after_hours")
    for name, value in {**vars(data), "topic": topic}.items():
        setattr(responsibility, name, value)
    try:
        with transaction.atomic():
            responsibility.save()
    except IntegrityError:
        raise Invalid(_("Dieses Thema gibt es schon."), "topic") from None
    return responsibility


def _check_persons(data: ResponsibilityData) -> None:
    if data.approver.pk == data.deputy.pk:
        raise Invalid(_("Freigabe und Vertretung müssen zwei verschiedene Personen sein."), "deputy")
    wanted = [("approver", data.approver, Role.APPROVER), ("deputy", data.deputy, Role.APPROVER)]
    if data.subject_reviewer:
        wanted.append(("subject_reviewer", data.subject_reviewer, Role.SUBJECT_REVIEWER))
    for field, person, role in wanted:
        if not person.is_active:
            raise Invalid(_("%(name)s ist abgemeldet.") % {"name": person.name}, field)
        if not has_role(person, role, data.department.pk):
            raise Invalid(
                _("%(name)s hat für diesen Fachbereich die Rolle „%(role)s“ nicht.")
                % {"name": person.name, "role": role.label},
                field,
            )


def _ids(one: Responsibility) -> dict[str, int | None]:
    return {"approver": one.approver_id, "deputy": one.deputy_id, "subject_reviewer": one.subject_reviewer_id}
