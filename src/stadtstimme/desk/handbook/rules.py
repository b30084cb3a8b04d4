"""Who may say that a finding is wrong, who reads that, and who settles it."""

from __future__ import annotations

from typing import Any

import rules

from ..people.access import has_role, has_role_anywhere
from ..people.models import Role


@rules.predicate  # type: ignore[untyped-decorator]
def sees_findings(person: Any, _target: Any = None) -> bool:
    """Whoever works here meets findings."""
    return has_role_anywhere(person, *Role)


@rules.predicate  # type: ignore[untyped-decorator]
def answers_for_rules(person: Any, _target: Any = None) -> bool:
    """Approvers of any department, the administration, data protection and audit."""
    return has_role_anywhere(person, Role.APPROVER, Role.ADMINISTRATOR, Role.DATA_PROTECTION, Role.AUDITOR)


@rules.predicate  # type: ignore[untyped-decorator]
def settles(person: Any, _target: Any = None) -> bool:
    """The administration keeps the guideline file."""
    return has_role(person, Role.ADMINISTRATOR)


rules.add_perm("handbook.doubt", sees_findings)
rules.add_perm("handbook.read_rules", answers_for_rules)
rules.add_perm("handbook.settle", settles)
