"""The form: nothing typed is lost, nothing is stored twice, and no third party is needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.core.cache.backends.db import DatabaseCache
from django.db import OperationalError
from django.test import Client

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.dialogue.models import RawComment
from stadtstimme.desk.public.models import Article, PageComment
from tests.desk.world import World

from .conftest import token_of

Type = Callable[..., Any]


@pytest.fixture
def article(publish: Callable[..., Article]) -> Article:
    return publish("Am Samstag schneiden wir Obstbäume.", title="Obstbäume")


@pytest.fixture
def paths(article: Article) -> dict[str, str]:
    return {"path": f"/beitrag/{article.slug}/", "to": f"/beitrag/{article.slug}/kommentar/"}


def test_a_comment_arrives_raw_and_has_a_private_page(type_in: Type, paths: dict[str, str], street: Client) -> None:
    response = type_in(**paths, text="Fährt der 121er?\r\nDanke", name=" Gisela  H. ")
    comment = PageComment.objects.get()
    assert (comment.text, comment.name, comment.shown_at) == ("Fährt der 121er?\nDanke", "Gisela H.", None)
    assert (response.status_code, response["Location"]) == (303, f"/kommentar/{comment.uid}/?gesendet")
    raw = RawComment.objects.get()
    assert (raw.remote_id, raw.payload["text"]) == (str(comment.uid), comment.text)
    assert raw.payload["thread_id"] == raw.payload["post_remote_id"] == comment.article.slug
    page = street.get(response["Location"])
    assert "Ihr Text ist angekommen" in page.content.decode()
    assert (page["Cache-Control"], page["Referrer-Policy"]) == ("private, no-store", "no-referrer")
    assert "Fährt der 121er?" not in street.get(paths["path"]).content.decode()


def test_no_page_sets_a_cookie(type_in: Type, paths: dict[str, str], street: Client) -> None:
    response = type_in(**paths, text="Hallo")
    for path in (response["Location"], "/", "/unsere-kanaele/", "/sagen-sie-es-uns/", "/feed.xml", paths["path"]):
        assert not street.get(path).cookies
    assert not response.cookies


def test_the_same_form_twice_is_one_comment(paths: dict[str, str], type_in: Type, street: Client) -> None:
    token = token_of(street.get(paths["path"]).content.decode())
    first = type_in(**paths, text="Einmal", token=token)
    again = type_in(**paths, text="Einmal", token=token)
    assert first["Location"] == again["Location"]
    assert PageComment.objects.count() == RawComment.objects.count() == 1
    other = type_in(**paths, text="Etwas anderes", token=token)
    assert other["Location"] != first["Location"]


@pytest.mark.parametrize("text", ["", "   \n ", "\u200b\u200d\ufeff", "\u2800", "\x00\x07"])
def test_nothing_visible_is_nothing(type_in: Type, paths: dict[str, str], text: str) -> None:
    response = type_in(**paths, text=text)
    assert response.status_code == 422
    page = response.content.decode()
    assert 'href="#kommentar_text"' in page
    assert "<title>Fehler:" in page
    assert not PageComment.objects.exists()


@pytest.mark.parametrize("length", [2001, 1_000_000])
def test_too_long_says_by_how_much_and_keeps_it(type_in: Type, paths: dict[str, str], length: int) -> None:
    response = type_in(**paths, text="ä" * length, name="Gisela")
    page = response.content.decode()
    assert response.status_code == 422
    assert f"um {length - 2000} Zeichen zu lang" in page
    assert "ä" * length in page
    assert 'value="Gisela"' in page
    assert not PageComment.objects.exists()


def test_2000_characters_pass(type_in: Type, paths: dict[str, str]) -> None:
    assert type_in(**paths, text="👩‍👩‍👧" * 400).status_code == 303
    assert len(PageComment.objects.get().text) == 2000


def test_more_than_any_text_is_a_sentence(street: Client, paths: dict[str, str]) -> None:
    response = street.post(paths["to"], {"text": "x" * 5_000_000, "token": "x"})
    assert response.status_code == 413
    assert "kürzen Sie Ihren Text" in response.content.decode()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"homepage": "http://spam.example"}, "Falle für Programme"),
        ({"wait": 0.5}, "ungewöhnlich schnell"),
        ({"wait": 25 * 3600}, "lag zu lange offen"),
        ({"token": "erfunden"}, "lag zu lange offen"),
        ({"name": "x" * 81}, "Name ist zu lang"),
    ],
)
def test_what_is_refused_stays_in_the_form(
    type_in: Type, paths: dict[str, str], street: Client, fields: dict[str, Any], sentence: str
) -> None:
    response = type_in(**paths, text="Mein langer Text", **fields)
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "Mein langer Text" in page
    assert not PageComment.objects.exists()
    with time_machine.travel(
        dt.datetime.now(dt.UTC) + dt.timedelta(seconds=30 + 25 * 3600 * (fields.get("wait", 0) > 99))
    ):
        again = street.post(paths["to"], {"text": "Mein langer Text", "token": token_of(page)})
    assert again.status_code == 303


def test_a_token_holds_for_its_own_form_only(type_in: Type, paths: dict[str, str], street: Client) -> None:
    foreign = token_of(street.get("/sagen-sie-es-uns/").content.decode())
    assert type_in(**paths, text="Hallo", token=foreign).status_code == 422


def test_too_many_from_one_address_wait(type_in: Type, paths: dict[str, str], street: Client) -> None:
    for number in range(6):
        assert type_in(**paths, text=f"Text {number}").status_code == 303
    response = type_in(**paths, text="Noch ein Text")
    page = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (429, "600")
    assert "in zehn Minuten" in page
    assert "Noch ein Text" in page
    assert PageComment.objects.count() == 6
    other = street.get(paths["path"]).content.decode()
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=10)):
        elsewhere = street.post(
            paths["to"], {"text": "Von woanders", "token": token_of(other)}, REMOTE_ADDR="192.0.2.9"
        )
    assert elsewhere.status_code == 303


def test_a_household_counts_as_one_and_no_address_is_kept(type_in: Type, paths: dict[str, str], street: Client) -> None:
    tokens = [token_of(street.get(paths["path"]).content.decode()) for _number in range(7)]
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=10)):
        codes = [
            street.post(
                paths["to"], {"text": f"Text {number}", "token": token}, REMOTE_ADDR=f"2001:db8:1:2::{number}"
            ).status_code
            for number, token in enumerate(tokens)
        ]
    assert codes == [303] * 6 + [429]
    kept = str(list(PageComment.objects.values())) + str(list(RawComment.objects.values()))
    assert "2001:db8" not in kept
    assert cache.get("form-salt:" + dt.datetime.now(dt.UTC).date().isoformat())


def test_a_message_without_an_article(type_in: Type, street: Client, world: World) -> None:
    response = type_in("/sagen-sie-es-uns/", text="Am Aufzug fehlt ein Schild.", name="", topic="barrier")
    comment = PageComment.objects.get()
    assert (comment.article, comment.topic) == (None, "barrier")
    raw = RawComment.objects.get()
    assert raw.payload["thread_id"] == f"nachricht-{comment.pk}"
    assert "Am Aufzug fehlt" in street.get(response["Location"]).content.decode()


def test_a_further_message_joins_the_thread(type_in: Type, world: World) -> None:
    type_in("/sagen-sie-es-uns/", text="Wann öffnet das Bad?")
    first = PageComment.objects.get()
    state = f"/kommentar/{first.uid}/"
    response = type_in(state, to=f"{state}nachtrag/", text="Und am Sonntag?")
    assert response.status_code == 303
    second = PageComment.objects.exclude(pk=first.pk).get()
    raw = RawComment.objects.get(remote_id=str(second.uid))
    assert raw.payload["parent_remote_id"] == str(first.uid)
    assert raw.payload["thread_id"] == f"nachricht-{first.pk}"


def test_whoever_wrote_it_takes_it_back(type_in: Type, paths: dict[str, str], street: Client) -> None:
    type_in(**paths, text="Das nehme ich zurück.", name="Gisela")
    comment = PageComment.objects.get()
    PageComment.objects.update(shown_at=comment.sent_at)
    assert "Das nehme ich zurück." in street.get(paths["path"]).content.decode()
    for _twice in range(2):
        assert street.post(f"/kommentar/{comment.uid}/zurueckziehen/").status_code == 302
    comment.refresh_from_db()
    assert (comment.text, comment.name) == ("", "")
    assert "Das nehme ich zurück." not in street.get(paths["path"]).content.decode()
    assert "Er ist gelöscht" in street.get(f"/kommentar/{comment.uid}/").content.decode()
    assert [raw.payload.get("deleted", False) for raw in RawComment.objects.order_by("pk")] == [False, True]


def test_a_paused_page_takes_no_comments(street: Client, world: World, paths: dict[str, str]) -> None:
    token = token_of(street.get(paths["path"]).content.decode())
    Channel.objects.update(state=Channel.State.PAUSED)
    for path in (paths["path"], "/sagen-sie-es-uns/"):
        page = street.get(path).content.decode()
        assert "<textarea" not in page
        assert "onlineteam@musterstadt.example" in page
    assert street.post(paths["to"], {"text": "Hallo", "token": token}).status_code == 409
    assert street.post("/sagen-sie-es-uns/", {"text": "Hallo", "token": token}).status_code == 409
    assert not PageComment.objects.exists()


def no_room(*_args: object, **_more: object) -> None:
    raise OperationalError("database is locked")


@pytest.mark.parametrize("broken", ["stadtstimme.desk.public.actions.messages.receive_comment", "add"])
def test_a_locked_database_keeps_the_text_on_the_page(
    paths: dict[str, str], type_in: Type, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    if broken == "add":
        monkeypatch.setattr(DatabaseCache, "add", lambda *_args, **_more: False)
    else:
        monkeypatch.setattr(broken, no_room)
    for where in (paths, {"path": "/sagen-sie-es-uns/"}):
        answer = type_in(**where, text="Wann wird gemäht?", name="Gisela")
        assert answer.status_code == 503
        assert "Wir können gerade nichts speichern." in answer.content.decode()
        assert "Wann wird gemäht?" in answer.content.decode()
        assert "Retry-After" in answer.headers
    assert not PageComment.objects.exists()


def test_even_a_broken_page_speaks_german(world: World, street: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadtstimme.desk.public.views.articles.articles", no_room)
    street.raise_request_exception = False
    answer = street.get("/")
    assert answer.status_code == 500
    assert "Hier ist uns etwas kaputtgegangen" in answer.content.decode()
