"""What a reader sees: articles, corrections, withdrawals, comments, feeds, profiles."""

from __future__ import annotations

import datetime as dt
import json
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from stadtstimme.desk.channels.models import Channel, NetworkKind
from stadtstimme.desk.core.typed import cleaned, cleaned_line, is_visible
from stadtstimme.desk.public.authenticity import check_address
from stadtstimme.desk.public.models import Article, PageComment, PageReply
from stadtstimme.desk.public.network import PageNetwork
from stadtstimme.desk.public.texts import excerpt, rendered
from tests.desk.world import World

from .conftest import NOON

Publish = Callable[..., Article]
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) \"'><b>fett</b> &lt;"


def page(street: Client, path: str, status: int = 200, **headers: str) -> str:
    response = street.get(path, headers=headers)
    assert response.status_code == status, path
    return response.content.decode()


def comment_on(article: Article | None, text: str, **more: Any) -> PageComment:
    more = {"sent_at": NOON, "shown_at": NOON, **more}
    return PageComment.objects.create(article=article, text=text, form_token=uuid.uuid4().hex, **more)


def test_articles_are_paged_by_key(publish: Publish, street: Client) -> None:
    for number in range(23):
        publish(f"Beitrag Nummer {number:02}.", published_at=NOON + dt.timedelta(minutes=number))
    path, seen = "/", []
    for _page in range(3):
        text = page(street, path)
        seen += [number for number in range(22, -1, -1) if f"Beitrag Nummer {number:02}." in text]
        assert text.count("<article") == min(10, 23 - len(seen) + text.count("<article"))
        if 'rel="next"' in text:
            path = "/" + text.split('rel="next" href="')[1].split('"')[0]
    assert seen == list(range(22, -1, -1))
    assert page(street, "/?seite=unsinn").count("<article") == 10


def test_an_empty_page_says_what_to_do(street: Client, world: World) -> None:
    assert "Hier steht noch nichts" in page(street, "/")


def test_corrections_are_linked_at_both_ends(publish: Publish, street: Client) -> None:
    first = publish("Am 24.11. geschlossen.", title="Bürgeramt")
    second = publish("Richtig ist: am 26.11.", title="Berichtigung zum Bürgeramt", corrects=first.slug)
    assert f'href="/beitrag/{second.slug}/"' in page(street, f"/beitrag/{first.slug}/")
    assert "Hierzu gibt es eine Berichtigung" in page(street, f"/beitrag/{first.slug}/")
    assert f'href="/beitrag/{first.slug}/"' in page(street, f"/beitrag/{second.slug}/")
    assert "Am 24.11. geschlossen." in page(street, f"/beitrag/{first.slug}/")


def test_withdrawn_is_gone_but_not_silently(publish: Publish, network: PageNetwork, street: Client) -> None:
    article = publish("Geheimes steht hier.", title="Versehentlich")
    comment_on(article, "Was war das denn?")
    network.withdraw(article.slug, "Der Text nannte einen Namen.")
    text = page(street, f"/beitrag/{article.slug}/", 410)
    assert "Der Text nannte einen Namen." in text
    assert "20. November 2026" in text
    assert "Was war das denn?" not in text
    for path in (f"/beitrag/{article.slug}/", "/", "/feed.xml", "/feed.json"):
        assert "Geheimes" not in street.get(path).content.decode()
    assert "Zurückgezogen" in page(street, "/feed.xml")
    assert street.post(f"/beitrag/{article.slug}/kommentar/", {"text": "x"}).status_code == 302
    assert PageComment.objects.count() == 1


def test_comments_with_answers(publish: Publish, street: Client) -> None:
    article = publish("Text", title="Titel")
    shown = comment_on(article, "Fährt der Bus?", name="Gisela")
    comment_on(article, "Noch nicht entschieden", shown_at=None)
    comment_on(article, "Ausgeblendet", hidden_at=NOON)
    PageReply.objects.create(comment=shown, handle="r", text="Ja, alle 30 Minuten.", published_at=NOON)
    text = page(street, f"/beitrag/{article.slug}/")
    assert "Fährt der Bus?" in text
    assert "Ja, alle 30 Minuten." in text
    assert "1 Kommentar<" in text
    assert "Noch nicht entschieden" not in text
    assert "Ausgeblendet" not in text
    assert str(shown.uid) not in text


def test_the_state_page_tells_every_state(street: Client, publish: Publish) -> None:
    article = publish("Text")
    new, shown, hidden = (
        comment_on(article, "eins", shown_at=None),
        comment_on(article, "zwei"),
        comment_on(article, "drei", hidden_at=NOON),
    )
    assert "noch nicht entschieden" in page(street, f"/kommentar/{new.uid}/")
    assert "unter dem Beitrag sichtbar" in page(street, f"/kommentar/{shown.uid}/")
    assert "nicht öffentlich gezeigt" in page(street, f"/kommentar/{hidden.uid}/")
    assert page(street, f"/kommentar/{uuid.uuid4()}/", 404)


@pytest.mark.parametrize("path", ["/", "/beitrag/{slug}/", "/feed.xml", "/feed.json", "/kommentar/{uid}/"])
def test_hostile_text_stays_text(publish: Publish, street: Client, path: str) -> None:
    article = publish(HOSTILE, title=HOSTILE[:190])
    comment = comment_on(article, HOSTILE, name=HOSTILE[:80])
    PageReply.objects.create(comment=comment, handle="r", text=HOSTILE, published_at=NOON)
    response = street.get(path.format(slug=article.slug, uid=comment.uid))
    text = response.content.decode()
    if path.endswith(".json"):
        text = json.loads(text)["items"][0]["content_html"]
    elif path.endswith(".xml"):
        text = ET.fromstring(text).findtext("channel/item/description") or ""
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "<b>fett" not in text
    assert 'href="javascript' not in text
    assert "&lt;script&gt;" in text


@given(st.text(max_size=300))
def test_rendering_never_makes_markup_of_what_was_typed(text: str) -> None:
    for trusted in (True, False):
        tags = {piece.split(">")[0].split(" ")[0] for piece in rendered(cleaned(text), trusted=trusted).split("<")[1:]}
        assert tags <= {"p", "/p", "br", "a", "/a"}


@given(st.text(max_size=200))
def test_cleaning_is_stable_and_keeps_what_is_seen(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert is_visible(once) == is_visible(text.replace("\u2028", "\n"))
    assert "\n" not in cleaned_line(text)
    assert len(excerpt(text, 40)) <= 42


def test_links_are_marked_and_directions_kept() -> None:
    foreign = rendered("Siehe https://rathaus.example/a?b=1&c=2 und\n\nשלום", trusted=False)
    assert '<a href="https://rathaus.example/a?b=1&amp;c=2" rel="nofollow ugc">' in foreign
    assert foreign.count('<p dir="auto">') == 2
    assert "nofollow" not in rendered("https://rathaus.example")
    assert cleaned_line("Gise\u202ela\u2066") == "Gisela"
    assert cleaned("a\r\nb\u0007") == "a\nb"


def test_unchanged_pages_are_not_sent_again(publish: Publish, street: Client) -> None:
    article = publish("Text", title="Titel")
    for path in ("/", f"/beitrag/{article.slug}/", "/feed.xml", "/feed.json", "/unsere-kanaele/", "/sagen-sie-es-uns/"):
        first = street.get(path)
        assert street.get(path, headers={"If-None-Match": first["ETag"]}).status_code == 304, path
        comment_on(article, "Neu")
        publish("Noch einer", title="Neu")
        Channel.objects.update(name="Die Seite")
    changed = street.get(f"/beitrag/{article.slug}/", headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert street.get("/feed.xml")["Cache-Control"] == "public, max-age=60"
    assert street.get(f"/beitrag/{article.slug}/")["Cache-Control"] == "private, no-cache"
    assert parsedate_to_datetime(street.get("/feed.xml")["Last-Modified"]) == NOON


def test_the_page_speaks_english_below_en(publish: Publish, street: Client) -> None:
    article = publish("Deutscher Text", title="Titel")
    text = page(street, f"/en/beitrag/{article.slug}/")
    assert '<html lang="en">' in text
    assert 'lang="de"' in text
    assert f'href="/beitrag/{article.slug}/" lang="de" hreflang="de"' in text
    assert '<html lang="de">' in page(street, "/", **{"accept-language": "en"})


def test_the_other_language_repeats_only_what_the_page_reads(world: World, street: Client) -> None:
    asked = "/unsere-kanaele/?adresse=falsch.example&wer=Aylin&x=%22%3E%3Cb%3E"
    text = street.get(asked).content.decode()
    assert 'href="/en/unsere-kanaele/?adresse=falsch.example"' in text
    assert "Aylin" not in text
    assert 'href="/en/selbsttest/"' in street.get("/selbsttest/?text=Mein+Chef").content.decode()
    german = street.get("/en/unsere-kanaele/?adresse=falsch.example").content.decode()
    assert 'href="/unsere-kanaele/?adresse=falsch.example"' in german


def test_rss_is_valid(publish: Publish, street: Client) -> None:
    first = publish("Eins", title="Titel & <Zeichen>")
    publish("Zwei", corrects=first.slug)
    response = street.get("/feed.xml")
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    root = ET.fromstring(response.content)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    channel = root.find("channel")
    assert channel is not None
    assert all(channel.findtext(name) for name in ("title", "link", "description"))
    atom = channel.find("{http://www.w3.org/2005/Atom}link")
    assert atom is not None
    assert (atom.get("rel"), atom.get("href")) == ("self", "http://www.musterstadt.example/feed.xml")
    items = channel.findall("item")
    assert [item.findtext("title") for item in items] == ["Zwei", "Titel & <Zeichen>"]
    for item in items:
        assert item.findtext("guid") == item.findtext("link")
        assert parsedate_to_datetime(item.findtext("pubDate") or "") == NOON
    assert "Berichtigung zu" in (items[0].findtext("description") or "")


def test_json_feed_is_valid(publish: Publish, street: Client) -> None:
    first = publish("Eins", title="Titel")
    publish("Zwei", corrects=first.slug, published_at=NOON + dt.timedelta(hours=1))
    response = street.get("/feed.json")
    assert response["Content-Type"] == "application/feed+json"
    feed = json.loads(response.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "Stadt Musterstadt"
    known = {"id", "url", "title", "content_html", "date_published", "date_modified", "language", "image"}
    for item in feed["items"]:
        assert set(item) <= known
        assert item["id"].startswith("http://www.musterstadt.example/beitrag/")
        assert dt.datetime.fromisoformat(item["date_published"]).tzinfo
    assert dt.datetime.fromisoformat(feed["items"][1]["date_modified"]) == NOON + dt.timedelta(hours=1)


@pytest.fixture
def profile(world: World) -> Channel:
    return Channel.objects.create(
        network=NetworkKind.MASTODON,
        name="Stadt auf Mastodon",
        address="https://social.musterstadt.example/@stadt",
        department=world.city,
        responsible=world.aylin,
        deputy=world.bernd,
        imprint_url="https://musterstadt.example/impressum",
        privacy_url="https://musterstadt.example/datenschutz",
        state=Channel.State.ACTIVE,
        requested_by=world.aylin,
        requested_at=NOON,
    )


@pytest.mark.parametrize(
    "asked",
    [
        "https://social.musterstadt.example/@stadt",
        "social.musterstadt.example/@Stadt/",
        "http://www.social.musterstadt.example/@stadt?von=hier#x",
        "@stadt@social.musterstadt.example",
        "  HTTPS://SOCIAL.musterstadt.example/%40stadt ",
    ],
)
def test_an_official_address_is_recognised(profile: Channel, asked: str) -> None:
    answer = check_address(asked)
    assert (answer.verdict, answer.profile) == ("official", profile)


@pytest.mark.parametrize(
    ("asked", "verdict", "lookalike"),
    [
        ("https://social.musterstadt.example/@stadt2", "unknown", False),
        ("https://social.musterstadt.example.evil.example/@stadt", "unknown", False),
        ("https://social.musterstаdt.example/@stadt", "unknown", True),
        ("https://social.xn--musterstdt-6qi.example/@stadt", "unknown", True),
        ("javascript:alert(1)", "unreadable", False),
        ("nur Wörter", "unreadable", False),
        ("http://[::1", "unreadable", False),
    ],
)
def test_anything_else_is_not(profile: Channel, asked: str, verdict: str, lookalike: bool) -> None:
    answer = check_address(asked)
    assert (answer.verdict, answer.lookalike) == (verdict, lookalike)


def test_profiles_are_listed_and_former_ones_named(profile: Channel, street: Client) -> None:
    assert profile.address in page(street, "/unsere-kanaele/")
    assert "dieser Kanal ist echt" in page(street, "/unsere-kanaele/?adresse=" + profile.address)
    assert [one["name"] for one in json.loads(page(street, "/unsere-kanaele.json"))["profiles"]] == [
        "Stadt auf Mastodon",
        "Seite der Stadt",
    ]
    Channel.objects.filter(pk=profile.pk).update(state=Channel.State.CLOSED)
    assert profile.address not in page(street, "/unsere-kanaele/")
    assert "aber geschlossen" in page(street, "/unsere-kanaele/?adresse=" + profile.address)
    Channel.objects.filter(pk=profile.pk).update(state=Channel.State.REQUESTED)
    assert "steht nicht in unserem Verzeichnis" in page(street, "/unsere-kanaele/?adresse=" + profile.address)


@pytest.mark.parametrize("path", ["/dialog/", "/freigaben/", "/anmelden/", "/verwaltung/", "/gibt-es-nicht"])
def test_the_street_has_no_door_to_the_desk(street: Client, world: World, path: str) -> None:
    assert "Diese Seite gibt es nicht" in page(street, path, 404)


@pytest.mark.parametrize(("articles", "comments"), [(12, 3), (60, 90)])
def test_the_number_of_queries_does_not_grow(
    publish: Publish, street: Client, django_assert_max_num_queries: Any, articles: int, comments: int
) -> None:
    made = [publish(f"Text {number}", title=f"Titel {number}") for number in range(articles)]
    for number in range(comments):
        one = comment_on(made[0], f"Kommentar {number}")
        PageReply.objects.create(comment=one, handle=f"r{number}", text="Antwort", published_at=NOON)
    limits = {"/": 5, f"/beitrag/{made[0].slug}/": 7, "/feed.xml": 3, "/feed.json": 3, "/unsere-kanaele/": 2}
    for path, limit in limits.items():
        with django_assert_max_num_queries(limit):
            assert len(page(street, path)) < 150 * 1024


def test_characters_that_xml_cannot_write_do_not_break_the_feed(publish: Publish, street: Client) -> None:
    publish("Eins\x01 zwei\x0b drei\ufffe vier \U0001f600\ud7ff", title="Titel\x02\uffff")
    answer = street.get("/feed.xml")
    assert answer.status_code == 200
    item = next(ET.fromstring(answer.content).iter("item"))
    assert item.findtext("title") == "Titel"
    assert "Eins zwei drei vier \U0001f600" in (item.findtext("description") or "")
