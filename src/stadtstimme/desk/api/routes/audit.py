"""The audit trail as JSON lines, for whoever keeps or verifies it elsewhere."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from ninja import Router

from ...core import clock
from ...record.actions import note_reading, open_reading
from ...record.heads import Head, current_head
from ...record.models import AuditEvent
from ..auth import person_of
from ..schemas.various import AuditExportIn, AuditLine
from ..scopes import Scope
from .door import door

router = Router(tags=["audit"])
MEDIA_TYPE = "application/x-ndjson"
CHUNK = 1000


@router.post("/audit/export", summary="Export the trail", **door(Scope.AUDIT_EXPORT, {200: AuditLine}, body=True))
def export_trail(request: HttpRequest, data: AuditExportIn) -> StreamingHttpResponse:
    """One event a line, in order, with what the hash chain needs; the last line is the signed head.

    The export is recorded with its purpose before the first line leaves.
    """
    person, now = person_of(request), clock.now()
    reading = open_reading(person, data.purpose, now=now)
    times = {name: value.isoformat() for name in ("since", "until") if (value := getattr(data, name))}
    note_reading(person, reading, now=now, way="export", oldest=data.after + 1, **times)
    head = current_head(settings.INSTALLATION.home, settings.INSTALLATION.city, now=now)
    return StreamingHttpResponse(_lines(data, head), content_type=MEDIA_TYPE)


def _lines(data: AuditExportIn, head: Head) -> Iterator[bytes]:
    """Chunk by chunk, so that memory stays flat and no cursor of the database stays open; ends at the head."""
    last = data.after
    while rows := list(_events(data, last, head.sequence)[:CHUNK]):
        yield b"".join(_line(_told(event)) for event in rows)
        last = rows[-1].sequence
    yield _line({**vars(head), "type": "head"})


def _events(data: AuditExportIn, after: int, until: int) -> QuerySet[AuditEvent]:
    rows = AuditEvent.objects.filter(sequence__gt=after, sequence__lte=until).order_by("sequence")
    if data.since:
        rows = rows.filter(at__gte=data.since)
    return rows.filter(at__lt=data.until) if data.until else rows


def _told(event: AuditEvent) -> dict[str, Any]:
    """The very members that the event's hash is made from, and the hash."""
    return {
        "sequence": event.sequence,
        "at": event.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        "actor": event.actor_key,
        "action": event.action,
        "type": event.object_type,
        "id": event.object_id,
        "data": event.data,
        "previous": event.previous_hash,
        "hash": event.hash,
    }


def _line(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
