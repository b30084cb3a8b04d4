"""Questions about roles, asked by every app's rules.py."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from ..core.errors import NotAllowed
from .models import Person, Role


def has_role(person: Any, role: Role, department_id: int | None = None) -> bool:
    """Whether the person has the role for this department or for the whole city."""
    roles = getattr(person, "roles", frozenset())
    return (role.value, None) in roles or (department_id is not None and (role.value, department_id) in roles)


def has_role_anywhere(person: Any, *wanted: Role) -> bool:
    """Whether the person has one of the roles for any department."""
    names = {role.value for role in wanted}
    return any(role in names for role, _department in getattr(person, "roles", ()))


def departments_with(person: Person, *wanted: Role) -> set[int] | None:
    """The department ids in which the person has one of the roles; None means the whole city."""
    names = {role.value for role in wanted}
    found = {department for role, department in person.roles if role in names}
    return None if None in found else {one for one in found if one is not None}


def require(actor: Any, permission: str, target: Any = None) -> None:
    """Raises NotAllowed unless the actor has the permission (a predicate in some rules.py) on the target."""
    if not actor.has_perm(permission, target):
        raise NotAllowed(_("Dafür sind Sie nicht zuständig. Fragen Sie die Verwaltung, wenn das nicht stimmt."))
