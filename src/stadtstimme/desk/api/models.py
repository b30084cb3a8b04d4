"""Tokens of programs, addresses that want to be told, and what they are told (the row is the queue)."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..core.leases import Leased
from ..core.sealed import SealedField
from ..core.transition import Stateful
from ..people.models import Person


class AccessToken(models.Model):
    """A key that a person gave to a program. Only its SHA-256 is kept; `hint` is its beginning, to tell keys apart."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=16)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    # The day, not the minute: enough to find forgotten keys, too little to watch anybody at work.
    last_used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["person", "-created_at"], name="token_of_person")]


class Webhook(models.Model):
    """An address that is told when something happened. `secret` is encrypted (core/secrets.py)."""

    class Event(models.TextChoices):
        POST_PUBLISHED = "post_published", _("Beitrag auf einem Kanal veröffentlicht")
        COMMENT_ARRIVED = "comment_arrived", _("Kommentar angekommen")
        DELIVERY_UNKNOWN = "delivery_unknown", _("Ausgang einer Sendung unklar")

    name = models.CharField(max_length=80)
    url = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    secret = SealedField()
    # How many attempts in a row failed, and until when the address is left alone.
    failures = models.PositiveIntegerField(default=0)
    quiet_until = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()


class WebhookMessage(Leased, Stateful):
    """One event for one address. `payload` holds ids and links, never a citizen's words."""

    class State(models.TextChoices):
        PLANNED = "planned", _("wird zugestellt")
        COMPLETED = "completed", _("zugestellt")
        FAILED = "failed", _("aufgegeben")

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="messages")
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    event = models.CharField(max_length=40)
    # What happened to what: the same event is told once.
    occasion = models.CharField(max_length=80)
    payload = models.JSONField()
    state = models.CharField(max_length=20, choices=State.choices, default=State.PLANNED)
    created_at = models.DateTimeField()
    completed_at = models.DateTimeField(null=True, blank=True)
    # What came of the last attempt: an HTTP status as a number, or a word such as "timeout".
    outcome = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["webhook", "occasion"], name="webhook_event_once")]
        indexes = [
            models.Index(fields=["state", "next_attempt_at"], name="webhook_message_due"),
            models.Index(fields=["webhook", "-id"], name="webhook_message_recent"),
        ]
