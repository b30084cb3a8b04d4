"""Reading the register."""

from __future__ import annotations

from django.db.models import QuerySet

from ..people.access import require
from ..people.models import Person
from .connecting import WITH_CONNECTION
from .models import Channel


def active_channels() -> QuerySet[Channel]:
    """The channels that can be written for now."""
    return Channel.objects.filter(state=Channel.State.ACTIVE).select_related(WITH_CONNECTION).order_by("name", "pk")


def channels_visible_to(viewer: Person) -> QuerySet[Channel]:
    """The register, for everybody who works here."""
    require(viewer, "channels.view")
    return Channel.objects.select_related("department", "responsible", "deputy", WITH_CONNECTION).order_by("name", "pk")


def requested_channels() -> QuerySet[Channel]:
    """Requests that wait for a decision, oldest first."""
    return Channel.objects.filter(state=Channel.State.REQUESTED).order_by("requested_at", "pk")


def channels_of(person: Person) -> QuerySet[Channel]:
    """Channels that are not closed and name the person as responsible or deputy."""
    named = Channel.objects.filter(responsible=person) | Channel.objects.filter(deputy=person)
    return named.exclude(state=Channel.State.CLOSED).select_related(WITH_CONNECTION).order_by("name", "pk")
