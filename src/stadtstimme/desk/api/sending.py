"""The queue "webhooks": each message is sent until its address takes it, for a day at most.

A message may arrive twice (a worker that was killed after the call); its `webhook-id` stays the same. An address that
does not answer is left alone for a growing while, so that it does not hold up the worker.
"""

from __future__ import annotations

import datetime as dt
import json
import logging

from django.db import transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy

from ...networks.errors import NetworkError
from ...networks.http import call
from ..core.lanes import Air, Called, Lanes
from ..core.leases import claim, pause_after, release, renew
from ..core.notices import notify_all
from ..core.saying import said
from ..core.secrets import Unreadable, decrypt
from ..core.transition import transition
from ..people.models import Role
from ..people.queries import active_holders
from .models import Webhook, WebhookMessage
from .signing import signature_of

log = logging.getLogger(__name__)
S = WebhookMessage.State
GIVE_UP_AFTER = dt.timedelta(days=1)
KEPT = dt.timedelta(days=30)
LANE = "webhook"
AT_REST = {"leased_until": None, "next_attempt_at": None}


SENDING: Air[WebhookMessage] = Air()


def send_due(now: dt.datetime, limit: int) -> int:
    """Claims and sends what is due, to each address one after the other. Returns how many messages were handled."""
    awake = Q(webhook__quiet_until=None) | Q(webhook__quiet_until__lte=now)
    free = WebhookMessage.objects.filter(awake, state=S.PLANNED)
    rows = claim(free.exclude(webhook__in=_busy()), now=now, limit=limit)
    found = WebhookMessage.objects.filter(pk__in=[row.pk for row in rows]).select_related("webhook")
    quiet: dict[int, dt.datetime] = {}
    lanes = Lanes(
        found.order_by("next_attempt_at", "pk"),
        lane_of=lambda one: (LANE, one.webhook_id),
        call=lambda one: _call(one, now),
        ready=lambda one: renew(one, now=now),
        beat=lambda one: renew(one, now=now),
        air=SENDING,
    )
    for called in lanes:
        message = called.item
        if outcome := _outcome(called, now):
            until = quiet[message.webhook_id] = _fall_quiet(message.webhook_id, now)
            lanes.close((LANE, message.webhook_id))
            _put_off(message, outcome, max(until, now + pause_after(message.attempts)), now)
    for message in lanes.left:
        _put_off(message, message.outcome, quiet.get(message.webhook_id, now), now)
    return len(rows) + lanes.landed


def _busy() -> list[int]:
    """Addresses that have not answered yet."""
    return [one.webhook_id for one in SENDING.flying.values()]


def _outcome(called: Called[WebhookMessage], now: dt.datetime) -> str:
    """What went wrong; the empty string where the message was taken, which is recorded."""
    message, error = called.item, called.error
    if isinstance(error, NetworkError):
        return (error.code or type(error).__name__)[:40]
    if isinstance(error, Unreadable):
        return "secret"
    if error is not None:
        # Whatever else: the address is not a place to lose a worker over.
        log.error("webhook message %s: %s", message.pk, type(error).__name__)
        return "broken"
    with transaction.atomic():
        transition(message, S.COMPLETED, allowed=[S.PLANNED], completed_at=now, outcome="", **AT_REST)
        Webhook.objects.filter(pk=message.webhook_id).update(failures=0, quiet_until=None)
    return ""


def _call(message: WebhookMessage, now: dt.datetime) -> None:
    body = json.dumps(message.payload, ensure_ascii=False, separators=(",", ":")).encode()
    identity, timestamp = f"msg_{message.uid.hex}", int(now.timestamp())
    headers = {
        "Content-Type": "application/json",
        "webhook-id": identity,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature_of(decrypt(message.webhook.secret), identity, timestamp, body),
    }
    call("POST", message.webhook.url, writes=True, headers=headers, content=body)


def _fall_quiet(webhook_id: int, now: dt.datetime) -> dt.datetime:
    """Nothing more is sent to this address until then."""
    failures = Webhook.objects.values_list("failures", flat=True).get(pk=webhook_id) + 1
    until = now + pause_after(failures)
    Webhook.objects.filter(pk=webhook_id).update(failures=F("failures") + 1, quiet_until=until)
    return until


def _put_off(message: WebhookMessage, outcome: str, until: dt.datetime, now: dt.datetime) -> None:
    if now - message.created_at < GIVE_UP_AFTER:
        WebhookMessage.objects.filter(pk=message.pk).update(outcome=outcome)
        release(message, next_attempt_at=until)
        return
    with transaction.atomic():
        transition(message, S.FAILED, allowed=[S.PLANNED], outcome=outcome, **AT_REST)
        _tell(message.webhook, now)


def _tell(webhook: Webhook, now: dt.datetime) -> None:
    """The administration learns it once a day, however many messages were given up."""
    notify_all(
        active_holders(Role.ADMINISTRATOR, None),
        kind="webhook_failed",
        subject=said(gettext_lazy("Webhook „%(name)s“ ist seit einem Tag nicht erreichbar"), name=webhook.name),
        body=gettext_lazy("Was er hätte erfahren sollen, wird nicht mehr gesendet. Bitte prüfen Sie die Adresse."),
        path=reverse("api:webhook", urlconf="stadtstimme.desk.core.urls_desk", args=[webhook.pk]),
        occasion=f"webhook-{webhook.pk}-failed-{now:%Y-%m-%d}",
        now=now,
    )


def forget_old_messages(now: dt.datetime) -> None:
    """Messages are deleted after a month: they only repeat what stands elsewhere."""
    WebhookMessage.objects.filter(created_at__lt=now - KEPT).exclude(state=S.PLANNED).delete()
