"""Who may see and change persons, roles and responsibilities, and who may read the audit trail."""

from __future__ import annotations

from typing import Any

import rules

from .access import has_role, has_role_anywhere
from .models import Role

CITY_WIDE_ONLY = (Role.ADMINISTRATOR, Role.DATA_PROTECTION, Role.AUDITOR)


@rules.predicate  # type: ignore[untyped-decorator]
def is_administrator(person: Any, _target: Any = None) -> bool:
    """Roles of this kind are given for the whole city only."""
    return has_role(person, Role.ADMINISTRATOR)


@rules.predicate  # type: ignore[untyped-decorator]
def oversees(person: Any, _target: Any = None) -> bool:
    """Data protection and audit."""
    return has_role(person, Role.DATA_PROTECTION) or has_role(person, Role.AUDITOR)


@rules.predicate  # type: ignore[untyped-decorator]
def works_here(person: Any, _target: Any = None) -> bool:
    """Has any role at all."""
    return has_role_anywhere(person, *Role)


rules.add_perm("people.administer", is_administrator)
rules.add_perm("people.view", is_administrator | oversees)
rules.add_perm("people.work", works_here)
rules.add_perm("record.read", oversees)
