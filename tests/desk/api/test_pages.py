"""The pages on which people give programs keys and addresses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from stadtstimme.desk.api.actions import create_token, register_webhook
from stadtstimme.desk.api.models import AccessToken, Webhook, WebhookMessage
from stadtstimme.desk.people.models import Person

from ..world import PASSWORD, World

pytestmark = pytest.mark.django_db
Desk = Callable[[Person | None], Client]
FORM: dict[str, Any] = {"name": "Amtsblatt", "scopes": ["check"], "days": "90"}


@pytest.fixture
def signed_in() -> Callable[[Person], Client]:
    def sign_in(person: Person) -> Client:
        client = Client()
        client.post("/anmelden/", {"login": person.email, "password": PASSWORD})
        return client

    return sign_in


def test_a_token_asks_for_the_password_again(world: World, desk: Desk) -> None:
    answer = desk(world.aylin).post("/zugaenge/neu/", FORM)
    assert answer.status_code == 302 and answer.headers["Location"].startswith("/anmelden/bestaetigen/")
    assert not AccessToken.objects.exists()


def test_a_token_is_made_seen_and_revoked(world: World, signed_in: Callable[[Person], Client]) -> None:
    client = signed_in(world.aylin)
    made = client.post("/zugaenge/neu/", FORM)
    assert "Das sehen Sie nur dieses eine Mal" in made.content.decode()
    token = AccessToken.objects.get()
    page = client.get("/zugaenge/").content.decode()
    assert "Amtsblatt" in page and "noch nie benutzt" in page and f"{token.hint}…" in page
    assert client.post(f"/zugaenge/{token.pk}/widerrufen/").headers["Location"] == "/zugaenge/"
    assert "Amtsblatt" not in client.get("/zugaenge/").content.decode()


@pytest.mark.parametrize(("field", "value"), [("name", ""), ("scopes", []), ("scopes", ["alles"]), ("days", "4000")])
def test_a_wrong_form_comes_back_with_the_sentence(
    world: World, signed_in: Callable[[Person], Client], field: str, value: Any
) -> None:
    answer = signed_in(world.aylin).post("/zugaenge/neu/", {**FORM, field: value})
    assert answer.status_code == 422 and not AccessToken.objects.exists()
    assert "kern-error" in answer.content.decode()


def test_one_sees_only_ones_own(world: World, desk: Desk) -> None:
    create_token(world.aylin, "Amtsblatt", ["check"], days=30, now=timezone.now())
    assert "Amtsblatt" not in desk(world.bernd).get("/zugaenge/").content.decode()


def test_the_administration_sees_all_but_not_when_they_were_used(world: World, desk: Desk) -> None:
    token, _secret = create_token(world.aylin, "Amtsblatt", ["check"], days=30, now=timezone.now())
    AccessToken.objects.update(last_used_on=timezone.localdate())
    page = desk(world.admin).get("/verwaltung/schnittstelle/").content.decode()
    assert "Amtsblatt" in page and "Aylin Reinders" in page and "zuletzt benutzt" not in page
    answer = desk(world.admin).post(f"/zugaenge/{token.pk}/widerrufen/", {"from": "overview"})
    assert answer.headers["Location"] == "/verwaltung/schnittstelle/"
    page = desk(world.admin).get("/verwaltung/schnittstelle/").content.decode()
    assert "Kein Programm hat einen Zugang" in page


def test_overseers_see_and_change_nothing(world: World, desk: Desk) -> None:
    page = desk(world.uwe).get("/verwaltung/schnittstelle/").content.decode()
    assert "Webhook einrichten" not in page and "Noch kein Programm wird benachrichtigt" in page


def test_a_webhook_is_set_up_tried_and_removed(world: World, signed_in: Callable[[Person], Client]) -> None:
    client = signed_in(world.admin)
    form = {"name": "Ratsinformation", "url": "https://ratsinfo.example/ein", "events": ["post_published"]}
    assert "whsec_" in client.post("/verwaltung/schnittstelle/webhooks/neu/", form).content.decode()
    path = f"/verwaltung/schnittstelle/webhooks/{Webhook.objects.get().pk}/"
    assert client.post(f"{path}ausprobieren/").headers["Location"] == path
    page = client.get(path).content.decode()
    assert "Probe" in page and "wird zugestellt" in page and "whsec_" not in page
    WebhookMessage.objects.update(state="failed", outcome="no_answer")
    assert "aufgegeben" in client.get(path).content.decode()
    assert client.post(f"{path}entfernen/").headers["Location"] == "/verwaltung/schnittstelle/"
    assert not Webhook.objects.exists() and not WebhookMessage.objects.exists()


def test_a_wrong_address_is_told_at_its_field(world: World, signed_in: Callable[[Person], Client]) -> None:
    form = {"name": "x", "url": "http://10.0.0.1/", "events": ["post_published"]}
    answer = signed_in(world.admin).post("/verwaltung/schnittstelle/webhooks/neu/", form)
    assert answer.status_code == 422 and "mit https:// am Anfang" in answer.content.decode()


def test_names_of_programs_are_words_and_nothing_else(world: World, desk: Desk) -> None:
    name = '<script>alert("x")</script>'
    create_token(world.aylin, name, ["check"], days=30, now=timezone.now())
    register_webhook(world.admin, name, "https://x.example/", ["post_published"], now=timezone.now())
    for client, path in ((desk(world.aylin), "/zugaenge/"), (desk(world.admin), "/verwaltung/schnittstelle/")):
        assert "<script>alert" not in client.get(path).content.decode()
