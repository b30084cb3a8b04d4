"""Who works in the dialogue of a department."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from ..people.models import Person, Role


def dialogue_people(department_id: int) -> QuerySet[Person]:
    """Everybody active with the role dialogue for this department or the whole city, by name."""
    given = Q(role_assignments__department_id=department_id) | Q(role_assignments__department=None)
    return (
        Person.objects.filter(given, role_assignments__role=Role.DIALOGUE, is_active=True).distinct().order_by("name")
    )
