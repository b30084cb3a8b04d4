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
            models.Index(fields=["at", "sequence"], name="audit_by_time"),
        ]


class ChainHead(models.Model):
    """The last event's number and hash, one row; it is locked while an event is appended and betrays a cut tail."""

    sequence = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)


class Reading(models.Model):
    """Somebody opened the trail, and what for. The purpose is text and can be erased, so it stands beside the chain."""

    actor_key = models.CharField(max_length=40)
    purpose = models.CharField(max_length=300)
    opened_at = models.DateTimeField()


class ChainCheck(models.Model):
    """The outcome of one verification of the whole chain; the latest is shown to whoever reads the trail."""

    checked_at = models.DateTimeField()
    sequence = models.BigIntegerField()
    flaws = models.PositiveIntegerField(default=0)
    first_flaw = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["-checked_at"], name="chain_check_recent")]
