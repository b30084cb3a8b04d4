"""A content warning on the city's own page: shown first, what it warns of only to who opens it, in feeds in front."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest
from django.test import Client

from stadtstimme.desk.core.typed import is_visible
from stadtstimme.desk.editorial.draft import Draft, cleaned
from stadtstimme.desk.public.models import Article, PageComment, PageReply
from stadtstimme.desk.public.network import PageNetwork
from stadtstimme.networks.base import Content

from .conftest import NOON

Publish = Callable[..., Article]
WARNING = "Bilder eines Unfalls"
TEXT = "Auf der Hafenbrücke sind zwei Wagen zusammengestoßen."


def shown(street: Client, path: str) -> str:
    response = street.get(path)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("path", ["/", "/beitrag/{slug}/"])
@pytest.mark.parametrize("title", ["", "Unfall am Hafen"])
def test_the_text_stands_behind_the_warning(publish: Publish, street: Client, path: str, title: str) -> None:
    article = publish(TEXT, warning=WARNING, title=title)
    page = shown(street, path.format(slug=article.slug))
    before, behind = page.split("</summary>", 1)
    assert (page.count(TEXT), page.count("<details"), page.count("</details>")) == (1, 1, 1)
    assert before.endswith("</span></span>") and f'Inhaltshinweis:</strong> <bdi lang="de">{WARNING}</bdi>' in before
    assert TEXT in behind.split("</details>")[0]


def test_no_warning_hides_nothing(publish: Publish, street: Client) -> None:
    publish(TEXT)
    assert "<details" not in shown(street, "/")


def test_address_and_name_keep_to_the_warning(publish: Publish, street: Client) -> None:
    article = publish(TEXT, warning=WARNING)
    correction = publish("Es war ein Wagen.", corrects=article.slug)
    assert article.slug == "2026-11-20-bilder-eines-unfalls"
    page = shown(street, f"/beitrag/{correction.slug}/")
    assert WARNING in page and "zusammengestoßen" not in page
    assert f"<title>{WARNING}" in shown(street, f"/beitrag/{article.slug}/")


def test_hostile_words_are_words(publish: Publish, street: Client) -> None:
    publish(TEXT, warning='<script>alert(1)</script>"><img src=x>\u202eabc')
    page = shown(street, "/")
    assert "<script>alert" not in page and "<img src=x" not in page and "&lt;script&gt;" in page


def test_feeds_say_it_first(publish: Publish, street: Client) -> None:
    publish(TEXT, warning=WARNING)
    [item] = ET.fromstring(street.get("/feed.xml").content).iter("item")
    described = item.findtext("description") or ""
    assert item.findtext("title") == f"Inhaltshinweis: {WARNING}"
    assert described.index(f"<strong>Inhaltshinweis: {WARNING}</strong>") < described.index(TEXT)
    [entry] = json.loads(street.get("/feed.json").content)["items"]
    assert entry["summary"] == f"Inhaltshinweis: {WARNING}"
    assert entry["content_html"].index(WARNING) < entry["content_html"].index(TEXT)
    assert "image" not in entry


def test_feeds_describe_what_the_warning_is_about(publish: Publish, street: Client) -> None:
    article = publish(TEXT, warning=WARNING)
    alone = article.images.create(
        position=0, sha256="a" * 64, mime="image/jpeg", width=4, height=3, alt_text="Zwei <b>Wagen</b>."
    )
    [item] = ET.fromstring(street.get("/feed.xml").content).iter("item")
    [entry] = json.loads(street.get("/feed.json").content)["items"]
    for told in (item.findtext("description") or "", entry["content_html"]):
        assert "<img" not in told and f"/bild/{alone.sha256}" in told and "</a>: Zwei &lt;b&gt;Wagen" in told


def test_an_answer_keeps_it_too_and_a_withdrawal_takes_it_away(
    publish: Publish, network: PageNetwork, street: Client
) -> None:
    article = publish("Der Hafen.")
    comment = PageComment.objects.create(article=article, text="Und?", sent_at=NOON, shown_at=NOON, form_token="x")
    reply = network.publish(Content(TEXT, reply_to=str(comment.uid), warning=WARNING), "reply").remote_id
    page = shown(street, f"/beitrag/{article.slug}/")
    assert page.index(WARNING) < page.index("</summary>") < page.index(TEXT) < page.index("</details>")
    warned = publish(TEXT, warning=WARNING)
    network.withdraw(reply, "Falsch.")
    network.withdraw(warned.slug, "Falsch.")
    assert PageReply.objects.get().warning == Article.objects.get(pk=warned.pk).warning == ""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Bilder\x07 \n eines\u2028Unfalls ", WARNING),
        ("Bilder\u202e eines Unfalls", WARNING),
        ("\u200b\u200d\u2060 \u2800", ""),
        ("\U0001f6a7", "\U0001f6a7"),
    ],
)
def test_what_nobody_sees_is_no_warning(typed: str, kept: str) -> None:
    assert cleaned(Draft(warning=typed)).warning == kept
    assert is_visible(typed) is bool(kept)
