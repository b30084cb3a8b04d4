"""From what happened in the house to messages for the addresses that want to know. Ids and links, never words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.urls import reverse

from ..dialogue.models import Comment
from ..editorial.models import Delivery
from .models import Webhook, WebhookMessage

PING = "ping"
DESK_URLS = "stadtstimme.desk.core.urls_desk"


def announce_delivery(event: str, delivery: Delivery, *, now: dt.datetime) -> None:
    """A post stands on a channel, or nobody knows whether it does."""
    post = delivery.post
    data = {
        "post": str(post.uid),
        "delivery": delivery.pk,
        "channel": delivery.channel_id,
        "kind": post.kind,
        "url": delivery.url,
        "page": _address("editorial:post", post.uid),
        "resource": _address("rest:show_delivery", delivery.pk),
    }
    # The attempts tell one uncertainty from the next; what is published is published once.
    turn = "" if event == Webhook.Event.POST_PUBLISHED else f"-{delivery.lock_version}"
    _announce(event, {f"{event}-{delivery.pk}{turn}": data}, now)


def announce_comments(comments: Iterable[Comment], *, now: dt.datetime) -> None:
    """Citizens wrote something."""
    told = {f"comment-{one.pk}": _about(one) for one in comments}
    _announce(Webhook.Event.COMMENT_ARRIVED, told, now)


def _about(comment: Comment) -> dict[str, Any]:
    return {
        "comment": comment.pk,
        "conversation": comment.conversation_id,
        "channel": comment.channel_id,
        "page": _address("dialogue:conversation", comment.conversation_id),
        "resource": _address("rest:show_comment", comment.pk),
    }


def plan_message(
    webhook: Webhook, event: str, occasion: str, data: dict[str, Any], *, now: dt.datetime
) -> WebhookMessage:
    """A message that is due now, not yet stored."""
    payload = {"type": event, "timestamp": now.astimezone(dt.UTC).isoformat(timespec="seconds"), "data": data}
    return WebhookMessage(
        webhook=webhook, event=event, occasion=occasion, payload=payload, created_at=now, next_attempt_at=now
    )


def _announce(event: str, told: Mapping[str, dict[str, Any]], now: dt.datetime) -> None:
    """`told`: occasion -> data. Inside the transaction in which it happened: either both are kept or none."""
    wanting = [one for one in Webhook.objects.order_by("pk") if event in one.events]
    messages = [plan_message(one, event, occasion, data, now=now) for one in wanting for occasion, data in told.items()]
    if messages:
        WebhookMessage.objects.bulk_create(messages, ignore_conflicts=True)


def _address(name: str, *arguments: object) -> str:
    return settings.INSTALLATION.desk_url + reverse(name, urlconf=DESK_URLS, args=arguments)
