"""The audit trail: append-only (triggers in the migration refuse UPDATE and DELETE) and hash-chained."""

from __future__ import annotations

from django.db import models


class AuditEvent(models.Model):
    """One event. `actor_key` is opaque (people know whose it is); `data` holds ids and salted digests, never texts.

    `hash` = SHA-256 over the event's canonical JSON and `previous_hash`, so a change or a gap shows.
    """

    sequence = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    actor_key = models.CharField(max_length=40)
    action = models.CharField(max_length=80)
    object_type = models.CharField(max_length=40)
    object_id = models.CharField(max_length=60)
    data = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = [
            models.Index(fields=["object_type", "object_id", "sequence"], name="audit_by_object"),
            models.Index(fields=["action", "-sequence"], name="audit_by_action"),
        ]


class ChainHead(models.Model):
    """The last event's number and hash, one row; it is locked while an event is appended and betrays a cut tail."""

    sequence = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)
