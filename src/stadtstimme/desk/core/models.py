"""Rows that every part of the desk uses: notices, the search index, periodic duties."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from .leases import Leased
from .transition import Stateful


class Notice(Leased, Stateful):
    """Something a person is told: shown in the desk, mailed at once or in the daily digest. `path` is the deep link."""

    class State(models.TextChoices):
        PLANNED = "planned"
        MAILED = "mailed"
        FAILED = "failed"
        SETTLED = "settled"

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    path = models.CharField(max_length=300)
    state = models.CharField(max_length=20, choices=State.choices, default=State.PLANNED)
    digest = models.BooleanField(default=False)
    # Mailed here instead of to the recipient's own address: a former one that must learn of the change.
    address = models.EmailField(blank=True)
    created_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)
    # The same occasion is told once: who, what, about which thing.
    occasion = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recipient", "occasion"], name="notice_once")]
        indexes = [
            models.Index(fields=["state", "next_attempt_at"], name="notice_due"),
            models.Index(fields=["recipient", "-created_at"], name="notice_inbox"),
        ]


class SearchEntry(models.Model):
    """One searchable thing. `folded` is what is searched (core/folding.py); access is checked by the owning app."""

    kind = models.CharField(max_length=20)
    object_id = models.BigIntegerField()
    department_id = models.BigIntegerField(null=True)
    title = models.CharField(max_length=200)
    excerpt = models.CharField(max_length=300)
    path = models.CharField(max_length=200)
    folded = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="search_entry_once")]
        indexes = [models.Index(fields=["kind", "-at"], name="search_entry_recent")]


class PeriodicDuty(models.Model):
    """When a duty of core/jobs.py runs next, and who runs it now (a leased row: one worker at a time)."""

    name = models.CharField(max_length=80, unique=True)
    next_run_at = models.DateTimeField()
    leased_until = models.DateTimeField(null=True, blank=True)
    last_run_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)
