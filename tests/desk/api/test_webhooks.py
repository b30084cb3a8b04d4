"""Webhooks against a real server: signed, retried, given up and told, never to where they must not go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone

from stadtstimme.desk.api.actions import ping_webhook, register_webhook, remove_webhook
from stadtstimme.desk.api.models import Webhook, WebhookMessage
from stadtstimme.desk.api.sending import forget_old_messages, send_due
from stadtstimme.desk.core.errors import Invalid, NotAllowed
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.desk.editorial.outcomes import unclear
from stadtstimme.networks import http
from stadtstimme.networks.errors import OutcomeUnknown

from ..dialogue.scenes import build_scene
from ..editorial.scenes import approved, delivery_of
from ..world import World
from .receiver import Receiver, receiving

pytestmark = pytest.mark.django_db
NOW = timezone.now()
S = WebhookMessage.State
HARDLY, PATIENT = 0.3, 30.0
EVENTS = list(Webhook.Event.values)


@pytest.fixture(autouse=True)
def _house(settings: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own network may be called. Only where the receiver hangs is it waited for little (HARDLY)."""
    settings.MEDIA_ROOT = tmp_path
    settings.INSTALLATION = replace(settings.INSTALLATION, private_networks=True)
    monkeypatch.setattr(http, "POLICY", http.Policy(connect_seconds=PATIENT, answer_seconds=PATIENT, private=True))


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as one:
        yield one


def registered(world: World, receiver: Receiver, *events: str) -> tuple[Webhook, str]:
    return register_webhook(world.admin, "Ratsinformation", receiver.url, events or EVENTS, now=NOW)


def pinged(world: World, receiver: Receiver) -> WebhookMessage:
    webhook, _secret = registered(world, receiver)
    return ping_webhook(world.admin, webhook, now=NOW)


def test_a_ping_arrives_signed(world: World, receiver: Receiver) -> None:
    webhook, secret = registered(world, receiver)
    message = ping_webhook(world.admin, webhook, now=NOW)
    assert send_due(NOW, 10) == 1
    (got,) = receiver.received
    assert got.is_signed_with(secret) and not got.is_signed_with("whsec_" + "A" * 44)
    assert got.headers["webhook-id"] == f"msg_{message.uid.hex}"
    assert got.headers["webhook-timestamp"] == str(int(NOW.timestamp()))
    assert got.headers["content-type"] == "application/json"
    assert got.payload["type"] == "ping" and got.payload["data"] == {"webhook": webhook.pk}
    message.refresh_from_db()
    assert (message.state, message.completed_at, message.outcome) == (S.COMPLETED, NOW, "")
    assert send_due(NOW + dt.timedelta(days=1), 10) == 0


def test_the_secret_is_kept_encrypted(world: World, receiver: Receiver) -> None:
    _webhook, secret = registered(world, receiver)
    kept = str(Webhook.objects.values().get())
    assert secret not in kept and secret.removeprefix("whsec_") not in kept


def test_a_publication_is_told_once_with_ids_and_links(world: World, receiver: Receiver) -> None:
    registered(world, receiver, "post_published")
    post = approved(world, now=NOW)
    deliver_due(timezone.now() + dt.timedelta(minutes=1), 5)
    send_due(timezone.now() + dt.timedelta(minutes=1), 10)
    (got,) = receiver.received
    data = got.payload["data"]
    assert got.payload["type"] == "post_published" and data["post"] == str(post.uid)
    assert data["url"] == delivery_of(post).url and data["page"].endswith(f"/beitraege/{post.uid}/")
    assert data["resource"].endswith(f"/api/v1/deliveries/{delivery_of(post).pk}")
    assert "Streuobstwiese" not in got.body.decode()


def test_a_comment_is_told_without_a_word_of_it(world: World, receiver: Receiver) -> None:
    scene = build_scene(world)
    registered(world, receiver, "comment_arrived")
    comment = scene.comment("Meine Telefonnummer ist 0170 1234567, rufen Sie an!", name="Gisela H.")
    send_due(timezone.now() + dt.timedelta(minutes=1), 10)
    (got,) = receiver.received
    assert got.payload["data"]["comment"] == comment.pk
    assert "Gisela" not in got.body.decode() and "0170" not in got.body.decode()


def test_an_unclear_delivery_is_told_each_time(world: World, receiver: Receiver) -> None:
    registered(world, receiver, "delivery_unknown")
    delivery = delivery_of(approved(world))
    for _time in range(2):
        Delivery.objects.filter(pk=delivery.pk).update(state=Delivery.State.SENDING)
        unclear(delivery, OutcomeUnknown("Zeit ist um", "timeout"), now=NOW)
    send_due(NOW, 10)
    assert [one.payload["type"] for one in receiver.received] == ["delivery_unknown"] * 2


def test_only_what_was_wanted_is_told(world: World, receiver: Receiver) -> None:
    registered(world, receiver, "delivery_unknown")
    approved(world, now=NOW)
    deliver_due(timezone.now() + dt.timedelta(minutes=1), 5)
    assert not WebhookMessage.objects.exists()


@pytest.mark.parametrize(
    ("behave", "outcome"),
    [
        (500, "500"),
        (404, "404"),
        (429, "429"),
        (503, "503"),
        ("redirect", "307"),
        ("hang", "no_answer"),
        ("break", "no_answer"),
    ],
)
def test_what_was_not_taken_is_sent_again_later(
    world: World, receiver: Receiver, behave: int | str, outcome: str
) -> None:
    message, receiver.behave = pinged(world, receiver), behave
    http.POLICY.answer_seconds = HARDLY if behave == "hang" else PATIENT
    send_due(NOW, 10)
    http.POLICY.answer_seconds = PATIENT
    receiver.has_got(1)
    message.refresh_from_db()
    assert (message.state, message.outcome, message.leased_until) == (S.PLANNED, outcome, None)
    assert message.next_attempt_at and message.next_attempt_at > NOW
    assert send_due(NOW + dt.timedelta(seconds=1), 10) == 0, "not before its time"
    assert len(receiver.received) == 1, "a redirect is not followed"
    receiver.going_on.set()
    receiver.behave = 204
    send_due(NOW + dt.timedelta(minutes=1), 10)
    assert WebhookMessage.objects.get().state == S.COMPLETED
    assert receiver.received[0].headers["webhook-id"] == receiver.received[1].headers["webhook-id"]
    assert Webhook.objects.get().failures == 0


def test_nobody_there(world: World, receiver: Receiver) -> None:
    message = pinged(world, receiver)
    Webhook.objects.update(url="http://127.0.0.1:9/ein")
    send_due(NOW, 10)
    message.refresh_from_db()
    assert message.outcome == "unreachable"


def test_an_address_that_hangs_is_asked_once_and_then_left_alone(world: World, receiver: Receiver) -> None:
    webhook, _secret = registered(world, receiver)
    receiver.behave = "hang"
    http.POLICY.answer_seconds = HARDLY
    for _time in range(5):
        ping_webhook(world.admin, webhook, now=NOW)
    send_due(NOW, 10)
    receiver.has_got(1)
    assert WebhookMessage.objects.filter(state=S.PLANNED, next_attempt_at__gt=NOW).count() == 5
    approved(world, now=NOW)
    deliver_due(timezone.now() + dt.timedelta(minutes=1), 5)
    assert send_due(NOW + dt.timedelta(seconds=2), 10) == 0, "what is new waits as well"


def test_after_a_day_it_is_given_up_and_the_administration_told_once(world: World, receiver: Receiver) -> None:
    webhook, _secret = registered(world, receiver)
    receiver.behave = 500
    messages = [ping_webhook(world.admin, webhook, now=NOW) for _time in range(2)]
    for hours in (0, 5, 23):
        send_due(NOW + dt.timedelta(hours=hours), 10)
    assert not Notice.objects.filter(kind="webhook_failed").exists()
    send_due(NOW + dt.timedelta(hours=26), 10)
    assert {one.state for one in WebhookMessage.objects.filter(pk__in=[one.pk for one in messages])} == {S.FAILED}
    notice = Notice.objects.get(kind="webhook_failed")
    assert notice.recipient == world.admin and "Ratsinformation" in notice.subject
    assert notice.path.endswith(f"/{webhook.pk}/")


def test_a_killed_worker_doubles_at_most_with_the_same_id(world: World, receiver: Receiver) -> None:
    message = pinged(world, receiver)
    send_due(NOW, 10)
    # As if the outcome had not been stored: the lease is still there and runs out.
    WebhookMessage.objects.update(state=S.PLANNED, leased_until=NOW + dt.timedelta(minutes=1), next_attempt_at=NOW)
    assert send_due(NOW + dt.timedelta(seconds=30), 10) == 0
    assert send_due(NOW + dt.timedelta(seconds=61), 10) == 1
    assert {one.headers["webhook-id"] for one in receiver.received} == {f"msg_{message.uid.hex}"}


def test_a_secret_that_cannot_be_read_any_more_is_no_crash(
    world: World, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = pinged(world, receiver)
    monkeypatch.setenv("STADTSTIMME_ENCRYPTION_KEY", "ein ganz anderer Schlüssel, lang genug")
    send_due(NOW, 10)
    message.refresh_from_db()
    assert message.outcome == "secret" and not receiver.received


def test_the_house_is_closed_unless_the_installation_opens_it(
    world: World, receiver: Receiver, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = pinged(world, receiver)
    monkeypatch.setattr(http, "POLICY", http.Policy(private=False))
    send_due(NOW, 10)
    message.refresh_from_db()
    assert message.outcome == "address" and not receiver.received
    settings.INSTALLATION = replace(settings.INSTALLATION, private_networks=False)
    with pytest.raises(Invalid):
        registered(world, receiver)


@pytest.mark.parametrize(
    "url", ["", "ftp://x.example/", "javascript:alert(1)", "https://", "https://name:wort@x.example/", "x.example"]
)
def test_what_is_no_address(world: World, url: str) -> None:
    with pytest.raises(Invalid):
        register_webhook(world.admin, "x", url, EVENTS, now=NOW)


@pytest.mark.parametrize("who", ["aylin", "bernd", "helga", "charlie"])
def test_only_the_administration_registers(world: World, receiver: Receiver, who: str) -> None:
    with pytest.raises(NotAllowed):
        register_webhook(getattr(world, who), "x", receiver.url, EVENTS, now=NOW)


def test_a_removed_webhook_is_told_nothing_more(world: World, receiver: Receiver) -> None:
    webhook = pinged(world, receiver).webhook
    remove_webhook(world.admin, webhook, now=NOW)
    assert send_due(NOW, 10) == 0 and not receiver.received


def test_old_messages_are_forgotten(world: World, receiver: Receiver) -> None:
    pinged(world, receiver)
    forget_old_messages(NOW + dt.timedelta(days=31))
    assert WebhookMessage.objects.count() == 1, "what still waits stays"
    send_due(NOW, 10)
    forget_old_messages(NOW + dt.timedelta(days=31))
    assert not WebhookMessage.objects.exists()
