"""Whatever goes wrong below /api/ is a problem, in the reader's language, and says nothing about our insides."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from stadtstimme.desk.api import problems
from stadtstimme.desk.api.routes import posts
from stadtstimme.desk.core.middleware import LANGUAGE_COOKIE

from ..world import World
from .programs import Program

pytestmark = pytest.mark.django_db
TYPE = problems.TYPE_PREFIX


def told(answer: Any) -> dict[str, Any]:
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"
    body: dict[str, Any] = json.loads(answer.content)
    assert {"type", "title", "status", "detail"} <= set(body) and body["status"] == answer.status_code
    return body


@pytest.mark.parametrize(
    "path", ["/gibt-es-nicht", "/posts/keine-uuid", "/channels/-1", "/deliveries/9" + "9" * 40, "/docs"]
)
def test_unknown_addresses(world: World, path: str) -> None:
    assert told(Program.of(world.aylin).get(path))["type"] == TYPE + "not-found"


def test_addresses_beside_the_interface(world: World) -> None:
    for path in ("/api/", "/api/v2/posts"):
        assert told(Client().get(path))["type"] == TYPE + "not-found"


def test_a_wrong_method_says_which_are_right(world: World) -> None:
    answer = Program.of(world.aylin).delete("/posts")
    assert told(answer)["type"] == TYPE + "method-not-allowed"
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "POST"}


def test_a_page_keeps_its_own_errors(world: World) -> None:
    client = Client()
    client.force_login(world.aylin, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/apis/").headers["Content-Type"].startswith("text/html")


def test_an_error_of_ours_tells_no_details(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: Any) -> None:
        raise RuntimeError("geheime Einzelheit")

    program = Program.of(world.aylin)
    program.client = Client(raise_request_exception=False)
    monkeypatch.setattr(posts, "filtered_posts", broken)
    answer = program.get("/posts")
    assert told(answer)["type"] == TYPE + "broken"
    assert b"Einzelheit" not in answer.content and b"RuntimeError" not in answer.content


def test_german_first_and_english_by_header(world: World) -> None:
    program = Program.of(world.aylin)
    program.client.cookies[LANGUAGE_COOKIE] = "en"
    german = program.client.get("/api/v1/posts")
    assert told(german)["title"] == "Zugang fehlt" and german.headers["Content-Language"] == "de"
    english = program.client.get("/api/v1/posts", headers={"Accept-Language": "en-GB, de;q=0.5"})
    assert told(english)["title"] == "Token missing"
    assert told(program.client.get("/api/v1/posts", headers={"Accept-Language": "fr"}))["title"] == "Zugang fehlt"


def test_validation_names_the_fields_and_never_repeats_the_input(world: World) -> None:
    body = {"topic": "vielleicht", "text": "x" * 100_001, "titel": "Geheimwort", "publish_at": "2026-11-26T10:00:00"}
    answer = Program.of(world.aylin).post("/posts", body)
    errors = {one["field"]: one for one in told(answer)["errors"]}
    assert set(errors) == {"body.topic", "body.text", "body.titel", "body.publish_at"}
    assert errors["body.text"]["message"] == "Möglich sind höchstens 100000 Zeichen."
    assert "Zeitzone" in errors["body.publish_at"]["message"]
    assert "Geheimwort" not in answer.content.decode() and "vielleicht" not in answer.content.decode()


@pytest.mark.parametrize(
    "data",
    [b"[" * 100_000, b'{"text": NaN', b"\xff\xfe", b'"nur Text"', b"null", b'{"text": ' + b"9" * 5000 + b"}", b"[]"],
    ids=["deep", "half", "no utf-8", "string", "null", "long number", "list"],
)
def test_hostile_bodies_are_refused(world: World, data: bytes) -> None:
    answer = Program.of(world.aylin).send("POST", "/check", data)
    assert told(answer)["status"] in (400, 422)


@pytest.mark.parametrize("text", ["\0", "\ud800", "a\0b"])
def test_characters_that_no_database_takes(world: World, text: str) -> None:
    program = Program.of(world.aylin)
    for body in ({"topic": 1, "text": text}, {"topic": 1, "text": "x", "title": text}):
        assert told(program.post("/posts", body))["status"] == 422


def test_a_moment_at_the_edge_of_time(world: World) -> None:
    for moment in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"):
        body = {"topic": world.general.pk, "text": "x", "publish_at": moment}
        assert told(Program.of(world.aylin).post("/posts", body))["errors"][0]["field"] == "body.publish_at"


def test_an_offset_that_no_database_takes(world: World) -> None:
    body = {"purpose": "Monatliche Sicherung des Protokolls", "since": "2000-01-01T00:00:00+16:00"}
    answer = Program.of(world.uwe).post("/audit/export", body)
    assert answer.status_code == 200 and b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_every_problem_has_words_in_both_languages(world: World) -> None:
    from django.utils import translation

    for code, (_status, title, detail) in problems.PROBLEMS.items():
        with translation.override("en"):
            english = (str(title), str(detail))
        with translation.override("de"):
            assert (str(title), str(detail)) != english, code
