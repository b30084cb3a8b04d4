"""What the door for programs adds to the desk: words for the trail, and the end of keys when their person leaves."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from ..people.models import Person
from ..people.signals import person_deactivated
from ..record.labels import add_labels
from .actions import revoke_tokens_of


@receiver(person_deactivated)
def keys_of_somebody_who_left(person: Person, now: dt.datetime, **_more: Any) -> None:
    """Inside the transaction that ends their sign-ins."""
    revoke_tokens_of(person, now=now)


add_labels(
    objects={"api.accesstoken": _("Zugang für ein Programm"), "api.webhook": _("Webhook")},
    actions={
        "api.token_created": _("Zugang für ein Programm erstellt"),
        "api.token_revoked": _("Zugang für ein Programm widerrufen"),
        "api.called": _("Änderung durch ein Programm"),
        "api.webhook_registered": _("Webhook eingerichtet"),
        "api.webhook_removed": _("Webhook entfernt"),
        "api.webhook_tried": _("Webhook ausprobiert"),
    },
    data={
        "scopes": _("Rechte"),
        "days": _("gültig in Tagen"),
        "operation": _("Vorgang"),
        "events": _("Ereignisse"),
    },
)
