"""Reading the trail. There is no way to ask for one person's events, nor to count anybody's."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ..core.errors import Invalid
from .models import AuditEvent, ChainCheck, Reading

# Objects that are persons, or that lead to one person's days: their trail is read by action and time only.
PERSONAL = frozenset({"people.person", "people.roleassignment", "record.reading", "sessions.session"})


def events_by(
    *,
    object_type: str = "",
    object_id: str = "",
    action: str = "",
    since: dt.datetime | None = None,
    until: dt.datetime | None = None,
) -> QuerySet[AuditEvent]:
    """Events by object, by action (exact, or all of an app: "channels") and by time, newest first."""
    if object_id and object_type in PERSONAL | {""}:
        raise Invalid(_("Nach einzelnen Personen wird hier nicht gefiltert."), "object_id")
    events = AuditEvent.objects.order_by("-sequence")
    wanted: dict[str, Any] = {"object_type": object_type, "object_id": object_id, "at__gte": since, "at__lt": until}
    events = events.filter(**{name: value for name, value in wanted.items() if value})
    if action and "." not in action:
        # a range, not startswith: both databases use the index for it
        return events.filter(action__gte=f"{action}.", action__lt=f"{action}/")
    return events.filter(action=action) if action else events


def latest_check() -> ChainCheck | None:
    """The outcome of the last verification."""
    return ChainCheck.objects.order_by("-checked_at", "-pk").first()


def reading_of(actor_key: str, pk: Any, *, since: dt.datetime) -> Reading | None:
    """The reader's own reading, where it was opened after `since`."""
    return Reading.objects.filter(pk=pk, actor_key=actor_key, opened_at__gte=since).first() if pk else None
