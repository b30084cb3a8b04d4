"""What still depends on a person. Apps above add their own (entries.py), so that leaving shows all of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from .models import Person
from .queries import responsibilities_of


@dataclass(frozen=True)
class Assigned:
    """One thing, what the person is for it, and where somebody else can be put."""

    title: str
    part: str
    url: str


Source = Callable[[Person], list[Assigned]]
SOURCES: list[Source] = []


def add_assigned(source: Source) -> None:
    """Registers `source(person)`: what of an app depends on the person."""
    SOURCES.append(source)


def assigned_to(person: Person) -> list[Assigned]:
    """Everything that still depends on the person, responsibilities first."""
    return [one for source in (_responsibilities, *SOURCES) for one in source(person)]


def _responsibilities(person: Person) -> list[Assigned]:
    parts = {"approver_id": _("Freigabe"), "deputy_id": _("Vertretung"), "subject_reviewer_id": _("Fachliche Prüfung")}
    return [
        Assigned(one.topic, part, reverse("people:responsibility", args=[one.pk]))
        for one in responsibilities_of(person)
        for field, part in parts.items()
        if getattr(one, field) == person.pk
    ]
