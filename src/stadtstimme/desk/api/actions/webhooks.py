"""Addresses of other programs that are told what happened."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from ...core.errors import Conflict, Invalid
from ...core.secrets import encrypt
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..events import PING, plan_message
from ..models import Webhook, WebhookMessage
from ..signing import new_secret

MOST = 20
NAME_MAX, URL_MAX = 80, 500


def register_webhook(
    actor: Person, name: str, url: str, events: Iterable[str], *, now: dt.datetime
) -> tuple[Webhook, str]:
    """Returns the webhook with the secret that signs its messages; shown once, kept encrypted. Raises Invalid with the field."""
    require(actor, "api.administer")
    name, wanted = " ".join(name.replace("\0", "").split()), sorted(set(events))
    if not name or len(name) > NAME_MAX:
        raise Invalid(_("Bitte nennen Sie das Programm, in höchstens 80 Zeichen."), "name")
    if not wanted or set(wanted) - set(Webhook.Event.values):
        raise Invalid(_("Bitte wählen Sie, was gemeldet werden soll."), "events")
    secret = new_secret()
    with transaction.atomic():
        if Webhook.objects.count() >= MOST:
            raise Conflict(_("Es gibt schon sehr viele Webhooks. Bitte entfernen Sie erst, was niemand mehr braucht."))
        webhook = Webhook.objects.create(
            name=name,
            url=_clean_url(url),
            events=wanted,
            secret=encrypt(secret),
            created_by=actor,
            created_at=now,
        )
        record_event(actor, "api.webhook_registered", webhook, now=now, events=wanted)
    return webhook, secret


def remove_webhook(actor: Person, webhook: Webhook, *, now: dt.datetime) -> None:
    """Ends it; what was not sent yet is not sent."""
    require(actor, "api.administer")
    with transaction.atomic():
        record_event(actor, "api.webhook_removed", webhook, now=now)
        webhook.delete()


def ping_webhook(actor: Person, webhook: Webhook, *, now: dt.datetime) -> WebhookMessage:
    """Sends a message without any event at the worker's next round, also where the address is left alone for now."""
    require(actor, "api.administer")
    with transaction.atomic():
        message = plan_message(webhook, PING, f"ping-{uuid.uuid4().hex}", {"webhook": webhook.pk}, now=now)
        message.save()
        Webhook.objects.filter(pk=webhook.pk).update(quiet_until=None)
        record_event(actor, "api.webhook_tried", webhook, now=now)
    return message


def _clean_url(url: str) -> str:
    """An address to post to. Without TLS only where the installation lets its own network be called."""
    url = url.strip()
    schemes = ["https", "http"] if settings.INSTALLATION.private_networks else ["https"]
    try:
        URLValidator(schemes=schemes)(url)
    except ValidationError:
        raise Invalid(_("Bitte geben Sie die ganze Adresse an, mit https:// am Anfang."), "url") from None
    if len(url) > URL_MAX or "@" in url.split("//", 1)[1].split("/", 1)[0]:
        raise Invalid(_("Bitte geben Sie eine Adresse ohne Zugangsdaten an, mit höchstens 500 Zeichen."), "url")
    return url
