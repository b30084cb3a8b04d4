"""Appending events. Always inside the transaction of the action that is recorded."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
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


def record_event(actor: Actor, action: str, target: models.Model, *, now: dt.datetime, **data: Any) -> AuditEvent:
    """Appends one event about `target`. `data` takes ids, states, numbers and salted digests; texts do not belong here.

    Must run inside the transaction that changes `target` (raises TransactionManagementError otherwise): either both
    are kept or none.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("record_event needs the transaction of the change it records")
    head = ChainHead.objects.select_for_update().get_or_create(pk=1)[0]
    sequence, kind, key = head.sequence + 1, target._meta.label_lower, str(target.pk)
    data = json.loads(json.dumps(data))  # as the database gives it back, so that it hashes the same then
    value = link_hash(sequence, now, actor.actor_key, action, (kind, key), data, head.hash)
    event = AuditEvent.objects.create(
        sequence=sequence,
        at=now,
        actor_key=actor.actor_key,
        action=action,
        object_type=kind,
        object_id=key,
        data=data,
        previous_hash=head.hash,
        hash=value,
    )
    ChainHead.objects.filter(pk=head.pk).update(sequence=sequence, hash=value)
    return event
