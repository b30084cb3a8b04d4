"""Reading the trail needs a purpose, and is itself recorded."""

from __future__ import annotations

import datetime as dt
from typing import Any, Protocol

from django.db import transaction
from django.utils.translation import gettext as _

from ...core.errors import Invalid, NotAllowed
from ..models import Reading
from .events import record_event

SHORTEST_PURPOSE = 10
LONGEST_PURPOSE = 300
LASTS = dt.timedelta(hours=8)


class Reader(Protocol):
    """A person who may read the trail (who that is, people/rules.py says)."""

    @property
    def actor_key(self) -> str: ...

    def has_perm(self, name: str, target: Any = None) -> bool: ...


def open_reading(actor: Reader, purpose: str, *, now: dt.datetime) -> Reading:
    """Opens the trail for `purpose`. Raises Invalid where the purpose says too little to be checked later."""
    require_reader(actor)
    purpose = " ".join(purpose.split())
    if not SHORTEST_PURPOSE <= len(purpose) <= LONGEST_PURPOSE:
        raise Invalid(
            _("Bitte schreiben Sie in einem Satz (10 bis 300 Zeichen), wofür Sie das Protokoll lesen."), "purpose"
        )
    with transaction.atomic():
        reading = Reading.objects.create(actor_key=actor.actor_key, purpose=purpose, opened_at=now)
        record_event(actor, "record.opened", reading, now=now)
    return reading


def note_reading(actor: Reader, reading: Reading, *, now: dt.datetime, **filters: Any) -> None:
    """Records that a page of the trail was shown, and by which filters."""
    require_reader(actor)
    with transaction.atomic():
        record_event(actor, "record.read", reading, now=now, **filters)


def require_reader(actor: Reader) -> None:
    """Raises NotAllowed unless the actor may read the trail."""
    if not actor.has_perm("record.read"):
        raise NotAllowed(_("Das Protokoll lesen nur Revision und Datenschutz."))
