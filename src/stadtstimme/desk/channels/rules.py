"""Who may request, decide on and look after channels."""

from __future__ import annotations

from typing import Any

import rules

from ..people.access import has_role, has_role_anywhere
from ..people.models import Department, Role


@rules.predicate  # type: ignore[untyped-decorator]
def decides(person: Any, _channel: Any = None) -> bool:
    """The city's approvers and the administration decide which profiles speak for the city."""
    return has_role(person, Role.APPROVER) or has_role(person, Role.ADMINISTRATOR)


@rules.predicate  # type: ignore[untyped-decorator]
def looks_after(person: Any, channel: Any = None) -> bool:
    """Named in the channel's file as responsible or deputy."""
    return channel is not None and person.pk in (channel.responsible_id, channel.deputy_id)


@rules.predicate  # type: ignore[untyped-decorator]
def works_for(person: Any, department: Any = None) -> bool:
    """Writes or releases for the department (for any, where none is named)."""
    wanted = (Role.AUTHOR, Role.APPROVER)
    if isinstance(department, Department):
        return any(has_role(person, role, department.pk) for role in wanted)
    return has_role_anywhere(person, *wanted)


@rules.predicate  # type: ignore[untyped-decorator]
def works_here(person: Any, _channel: Any = None) -> bool:
    """The register is open to everybody who has a role."""
    return has_role_anywhere(person, *Role)


rules.add_perm("channels.view", works_here)
rules.add_perm("channels.request", works_for | decides)
rules.add_perm("channels.decide", decides)
rules.add_perm("channels.change", decides | looks_after)
rules.add_perm("channels.pause", decides | looks_after)
rules.add_perm("channels.connect", decides | looks_after)
