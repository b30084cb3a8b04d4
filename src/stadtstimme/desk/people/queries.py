"""Reading persons, departments and responsibilities. No figures about persons: no counts, no times, no ranking."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from .access import require
from .models import Department, Person, Responsibility, Role


def persons_for(viewer: Person, *, search: str = "", active: bool | None = None) -> QuerySet[Person]:
    """Persons as the administration lists them, with their roles; `search` looks in name, function and address."""
    require(viewer, "people.view")
    found = Person.objects.prefetch_related("role_assignments__department").order_by("name", "pk")
    if active is not None:
        found = found.filter(is_active=active)
    if search:
        found = found.filter(Q(name__icontains=search) | Q(duty__icontains=search) | Q(email__icontains=search))
    return found


def departments_for(viewer: Person) -> QuerySet[Department]:
    """All departments."""
    require(viewer, "people.view")
    return Department.objects.order_by("name", "pk")


def responsibilities_for(viewer: Person) -> QuerySet[Responsibility]:
    """All responsibilities with the persons they name."""
    require(viewer, "people.view")
    named = Responsibility.objects.select_related("department", "approver", "deputy", "subject_reviewer")
    return named.order_by("-active", "topic", "pk")


def responsibilities_of(person: Person) -> QuerySet[Responsibility]:
    """Responsibilities in force that name the person."""
    named = Q(approver=person) | Q(deputy=person) | Q(subject_reviewer=person)
    return Responsibility.objects.filter(named, active=True).order_by("topic")


def unmanned_responsibilities() -> QuerySet[Responsibility]:
    """Responsibilities in force that name somebody who no longer works here."""
    gone = Q(approver__is_active=False) | Q(deputy__is_active=False) | Q(subject_reviewer__is_active=False)
    return Responsibility.objects.filter(gone, active=True).order_by("topic")


def active_holders(role: Role, department_id: int | None) -> QuerySet[Person]:
    """Active persons who hold the role for the department or the whole city."""
    where = Q(role_assignments__department=None) | Q(role_assignments__department_id=department_id)
    return Person.objects.filter(where, role_assignments__role=role, is_active=True).distinct().order_by("name")


def functions_of_actors(actor_keys: Iterable[str]) -> dict[str, str]:
    """Actor key -> function: the duty, else the roles. Never a name: the trail is not read to look at persons."""
    people = Person.objects.filter(actor_key__in=set(actor_keys)).prefetch_related("role_assignments")
    return {one.actor_key: _function(one) for one in people}


def _function(person: Person) -> str:
    roles = sorted({str(Role(one.role).label) for one in person.role_assignments.all()})
    return person.duty or ", ".join(roles)
