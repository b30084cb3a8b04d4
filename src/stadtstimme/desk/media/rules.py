"""Who may upload and see images inside the house."""

from __future__ import annotations

from typing import Any

import rules

from ..people.access import has_role, has_role_anywhere
from ..people.models import Department, Role

UPLOADERS = (Role.AUTHOR, Role.SUBJECT_REVIEWER, Role.DIALOGUE)
VIEWERS = (*UPLOADERS, Role.APPROVER, Role.DATA_PROTECTION, Role.AUDITOR)


@rules.predicate  # type: ignore[untyped-decorator]
def uploads(person: Any, department: Any = None) -> bool:
    """Works on posts of the department; without a department, anywhere."""
    if isinstance(department, Department):
        return any(has_role(person, role, department.pk) for role in UPLOADERS)
    return has_role_anywhere(person, *UPLOADERS)


@rules.predicate  # type: ignore[untyped-decorator]
def views(person: Any, asset: Any = None) -> bool:
    """Whoever reads posts of the image's department; images of no department are the whole city's."""
    if asset is None or asset.department_id is None:
        return has_role_anywhere(person, *VIEWERS)
    return person.pk == asset.uploaded_by_id or any(has_role(person, role, asset.department_id) for role in VIEWERS)


rules.add_perm("media.upload", uploads)
rules.add_perm("media.view", views)
