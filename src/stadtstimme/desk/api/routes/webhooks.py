"""Addresses that are told what happened: list, register, try, remove."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from ninja import Router, Status

from ...core import clock
from ...people.access import require
from ...people.models import Person
from .. import actions
from ..auth import person_of
from ..models import Webhook
from ..schemas.various import NewWebhookOut, PingOut, WebhookIn, WebhookOut, WebhooksOut
from ..scopes import Scope
from .door import door

router = Router(tags=["webhooks"])


@router.get("/webhooks", summary="List webhooks", **door(Scope.WEBHOOKS, {200: WebhooksOut}))
def list_webhooks(request: HttpRequest) -> WebhooksOut:
    """All of them: there are few."""
    require(person_of(request), "api.administer")
    return WebhooksOut(items=[WebhookOut(**_told(one)) for one in Webhook.objects.order_by("pk")])


@router.post("/webhooks", summary="Register a webhook", **door(Scope.WEBHOOKS, {201: NewWebhookOut}, 409, body=True))
def register_webhook(request: HttpRequest, data: WebhookIn) -> Status:
    """The answer holds the secret that signs the messages. It is shown this one time."""
    made, secret = actions.register_webhook(person_of(request), data.name, data.url, data.events, now=clock.now())
    return Status(201, NewWebhookOut(**_told(made), secret=secret))


@router.get("/webhooks/{int:pk}", summary="One webhook", **door(Scope.WEBHOOKS, {200: WebhookOut}, 404))
def show_webhook(request: HttpRequest, pk: int) -> WebhookOut:
    """Its address and what it is told."""
    return WebhookOut(**_told(_found(person_of(request), pk)))


@router.post("/webhooks/{int:pk}/ping", summary="Try a webhook", **door(Scope.WEBHOOKS, {202: PingOut}, 404))
def ping_webhook(request: HttpRequest, pk: int) -> Status:
    """Sends a message of the type `ping`."""
    person = person_of(request)
    message = actions.ping_webhook(person, _found(person, pk), now=clock.now())
    return Status(202, PingOut(message=message.uid))


@router.delete("/webhooks/{int:pk}", summary="Remove a webhook", **door(Scope.WEBHOOKS, {204: None}, 404))
def remove_webhook(request: HttpRequest, pk: int) -> Status:
    """What was not sent yet is not sent."""
    person = person_of(request)
    actions.remove_webhook(person, _found(person, pk), now=clock.now())
    return Status(204, None)


def _found(person: Person, pk: int) -> Webhook:
    require(person, "api.administer")
    found = Webhook.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _told(one: Webhook) -> dict[str, object]:
    return {"id": one.pk, "name": one.name, "url": one.url, "events": one.events, "created_at": one.created_at}
