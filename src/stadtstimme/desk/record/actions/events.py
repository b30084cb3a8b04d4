"""Appending events. Always inside the transaction of the action that is recorded."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import models, transaction

from ..chain import link_hash
from ..models import AuditEvent, ChainHead


class Actor(Protocol):
    """Whoever acts: a person, or the desk itself."""

    @property
    def actor_key(self) -> str: ...


@dataclass(frozen=True)
class SystemActor:
    """The worker and other duties of the desk itself."""

    actor_key: str = "system"


SYSTEM = SystemActor()


@dataclass(frozen=True)
class Happening:
    """What one event is to say. `data` takes ids, states, numbers and salted digests; texts do not belong here."""

    action: str
    target: models.Model
    data: dict[str, Any] = field(default_factory=dict)


def record_event(actor: Actor, action: str, target: models.Model, *, now: dt.datetime, **data: Any) -> AuditEvent:
    """Appends one event about `target`; see `Happening` for what `data` takes.

    Must run inside the transaction that changes `target` (raises TransactionManagementError otherwise): either both
    are kept or none.
    """
    return record_events(actor, [Happening(action, target, data)], now=now)[0]


def record_events(actor: Actor, happenings: Iterable[Happening], *, now: dt.datetime) -> list[AuditEvent]:
    """Appends many events in their order, each linked to the one before it, with the lock of the chain taken once."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("record_event needs the transaction of the change it records")
    happenings = list(happenings)
    if not happenings:
        return []
    head = ChainHead.objects.select_for_update().get_or_create(pk=1)[0]
    events: list[AuditEvent] = []
    for one in happenings:
        events.append(_linked(actor, one, head, now))
        head.sequence, head.hash = events[-1].sequence, events[-1].hash
    AuditEvent.objects.bulk_create(events)
    ChainHead.objects.filter(pk=head.pk).update(sequence=head.sequence, hash=head.hash)
    return events


def _linked(actor: Actor, one: Happening, head: ChainHead, now: dt.datetime) -> AuditEvent:
    """The event as the next link behind `head`."""
    sequence, kind, key = head.sequence + 1, one.target._meta.label_lower, str(one.target.pk)
    data = json.loads(json.dumps(one.data))  # as the database gives it back, so that it hashes the same then
    return AuditEvent(
        sequence=sequence,
        at=now,
        actor_key=actor.actor_key,
        action=one.action,
        object_type=kind,
        object_id=key,
        data=data,
        previous_hash=head.hash,
        hash=link_hash(sequence, now, actor.actor_key, one.action, (kind, key), data, head.hash),
    )
