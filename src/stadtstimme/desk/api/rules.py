"""Who may give keys to programs, and who may have the desk call other addresses."""

from __future__ import annotations

from typing import Any

import rules

from ..people.access import has_role_anywhere
from ..people.models import Role
from ..people.rules import is_administrator
from .models import AccessToken


@rules.predicate  # type: ignore[untyped-decorator]
def works_here(person: Any, _target: Any = None) -> bool:
    """Has any role at all: without one a key would open nothing."""
    return has_role_anywhere(person, *Role)


@rules.predicate  # type: ignore[untyped-decorator]
def owns_token(person: Any, token: AccessToken | None = None) -> bool:
    """The person who made it."""
    return token is not None and token.person_id == person.pk


rules.add_perm("api.create_token", works_here)
rules.add_perm("api.revoke_token", owns_token | is_administrator)
rules.add_perm("api.administer", is_administrator)
