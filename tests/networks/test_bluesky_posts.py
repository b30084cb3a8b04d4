"""What a post looks like on the real network, and where its limits are: refused by us exactly where the PDS refuses."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from stadtstimme.networks import http
from stadtstimme.networks.base import Content
from stadtstimme.networks.bluesky import BlueskyNetwork
from stadtstimme.networks.bluesky.network import IMAGE_BYTES
from stadtstimme.networks.checks import blocking
from stadtstimme.networks.errors import NetworkError, OutcomeUnknown, Rejected
from tests.peers.bluesky import POST, Account, Peers, Refused

from .contract import NOON, picture
from .pictures import image, noise

pytestmark = [pytest.mark.xdist_group("bluesky"), pytest.mark.usefixtures("loopback")]
FAMILY = "👨‍👩‍👧‍👦"


@pytest.fixture(scope="module")
def city(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("stadt")


@pytest.fixture(scope="module")
def gisela(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("gisela")


@pytest.fixture(scope="module")
def network(city: Account) -> BlueskyNetwork:
    return city.network()


def record(city: Account, uri: str) -> Any:
    """What stands on the PDS."""
    return next(one["value"] for one in city.posts() if one["uri"] == uri)


def test_links_tags_and_mentions_work(network: BlueskyNetwork, city: Account, gisela: Account) -> None:
    text = f"Grüße 👋 an @{gisela.handle} und @niemand.invalid: #Freibad auf https://musterstadt.example/bad!"
    result = network.publish(Content(text, published_at=NOON, language="de"), "teile")
    written = record(city, result.remote_id)
    parts = {
        text.encode()[one["index"]["byteStart"] : one["index"]["byteEnd"]].decode(): one["features"][0]
        for one in written["facets"]
    }
    assert {part: one["$type"].partition("#")[2] for part, one in parts.items()} == {
        f"@{gisela.handle}": "mention",
        "#Freibad": "tag",
        "https://musterstadt.example/bad": "link",
    }
    assert parts[f"@{gisela.handle}"]["did"] == gisela.did
    assert (written["langs"], written["createdAt"]) == (["de"], "2026-11-20T11:00:00.000Z")
    assert "embed" not in written


def test_a_single_link_gets_a_card_with_our_own_title(network: BlueskyNetwork, city: Account) -> None:
    link = "https://musterstadt.example/bad"
    result = network.publish(Content(f"Das Bad öffnet: {link}", "Freibad", published_at=NOON), "karte")
    card = record(city, result.remote_id)["embed"]
    assert (card["$type"], card["external"]["uri"], card["external"]["title"]) == (
        "app.bsky.embed.external",
        link,
        "Freibad",
    )
    two = network.publish(Content(f"{link} und {link}2", "Freibad", published_at=NOON), "karte-2")
    assert "embed" not in record(city, two.remote_id)


def test_four_images_with_their_words_and_shape(network: BlueskyNetwork, city: Account) -> None:
    images = tuple(image(noise(40, seed=number), f"Bild {number}") for number in range(4))
    result = network.publish(Content("Vier Bilder", images=images, published_at=NOON), "bilder")
    written = record(city, result.remote_id)["embed"]["images"]
    assert [(one["alt"], one["aspectRatio"], one["image"]["mimeType"]) for one in written] == [
        (f"Bild {number}", {"width": 40, "height": 40}, "image/jpeg") for number in range(4)
    ]
    shown = city.peers.shown(result.remote_id)["embed"]["images"]
    assert [one["alt"] for one in shown] == [f"Bild {number}" for number in range(4)]


@pytest.mark.parametrize("known_size", [True, False])
def test_a_large_image_is_reduced_and_that_is_said_before(
    network: BlueskyNetwork, city: Account, known_size: bool
) -> None:
    data = noise(1700, "PNG")
    assert len(data) > IMAGE_BYTES
    content = Content("Groß", images=(image(data, known_size=known_size),), published_at=NOON)
    told = [(one.code, one.blocks) for one in network.check_post(content)]
    assert told == ([("image_reduced", False)] if known_size else [])
    result = network.publish(content, f"groß-{known_size}")
    [written] = record(city, result.remote_id)["embed"]["images"]
    assert written["image"]["size"] <= IMAGE_BYTES
    assert written["image"]["mimeType"] == "image/jpeg"
    ratio = written["aspectRatio"]
    assert ratio["width"] == ratio["height"] > 0


TEXTS = [
    ("x" * 300, True),
    ("x" * 301, False),
    ("ü" * 300, True),
    ("ü" * 301, False),
    (FAMILY * 119, True),  # 2975 bytes
    (FAMILY * 121, False),  # 3025 bytes, 121 graphemes
    ("🇩🇪" * 300, True),
    ("🇩🇪" * 301, False),
    ("e\u0301" * 300, True),
    ("e\u0301" * 301, False),
    ("👍🏽" * 300, True),
    ("👍🏽" * 301, False),
    ("日" * 300, True),
]


@pytest.mark.parametrize(
    ("text", "fits"), TEXTS, ids=lambda one: f"{one[:2]}-{len(one)}" if isinstance(one, str) else ""
)
def test_text_is_refused_exactly_where_the_server_refuses_it(
    network: BlueskyNetwork, city: Account, text: str, fits: bool
) -> None:
    assert (blocking(network.check_post(Content(text))) == ()) is fits
    body = {"$type": POST, "text": text, "createdAt": city.peers.now()}
    assert accepted(city, body) is fits


def test_images_are_refused_where_the_server_refuses_them(network: BlueskyNetwork, city: Account) -> None:
    five = (picture(),) * 5
    assert [one.code for one in blocking(network.check_post(Content("Fünf", images=five)))] == ["too_many_images"]
    blob = network.session.upload(picture().load(), "image/gif")
    assert accepted(city, with_images(city, [blob] * 4)) is True
    assert accepted(city, with_images(city, [blob] * 5)) is False
    too_large = noise(900, "PNG")
    assert IMAGE_BYTES < len(too_large) < 5_242_880
    assert accepted(city, with_images(city, [network.session.upload(too_large, "image/png")])) is False


def with_images(city: Account, blobs: list[Any]) -> dict[str, Any]:
    images = [{"image": blob, "alt": ""} for blob in blobs]
    embed = {"$type": "app.bsky.embed.images", "images": images}
    return {"$type": POST, "text": "Bilder", "createdAt": city.peers.now(), "embed": embed}


def accepted(city: Account, body: dict[str, Any]) -> bool:
    try:
        city.post("com.atproto.repo.createRecord", repo=city.did, collection=POST, record=body)
    except Refused as error:
        if error.code != "InvalidRequest":
            raise
        return False
    return True


def test_a_server_that_takes_less_says_so_and_is_believed(network: BlueskyNetwork, city: Account) -> None:
    assert network.read_limits()["blob_bytes"] == 5_242_880
    profile = city.profile()
    smaller = BlueskyNetwork(type(profile)(1, profile.address, profile.credentials, {"blob_bytes": 100_000}))
    assert smaller.capabilities.images.bytes_max == 100_000
    result = smaller.publish(Content("Klein", images=(image(noise(500)),), published_at=NOON), "klein")
    assert record(city, result.remote_id)["embed"]["images"][0]["image"]["size"] <= 100_000


def test_an_answer_names_the_first_post_and_the_one_it_answers(
    network: BlueskyNetwork, city: Account, gisela: Account
) -> None:
    first = network.publish(Content("Das Bad öffnet.", published_at=NOON), "wurzel").remote_id
    question = gisela.write("Wann?", first)
    answer = network.publish(Content("Um neun.", reply_to=question, published_at=NOON), "antwort").remote_id
    refs = record(city, answer)["reply"]
    assert (refs["root"]["uri"], refs["parent"]["uri"]) == (first, question)
    assert refs["parent"]["cid"] == city.peers.shown(question)["cid"]
    correction = network.publish(Content("Um zehn.", corrects=answer, published_at=NOON), "berichtigung").remote_id
    refs = record(city, correction)["reply"]
    assert (refs["root"]["uri"], refs["parent"]["uri"]) == (first, answer)


def test_what_was_deleted_meanwhile_cannot_be_answered(network: BlueskyNetwork, gisela: Account) -> None:
    first = network.publish(Content("Das Bad öffnet wieder.", published_at=NOON), "wurzel-2").remote_id
    question = gisela.write("Wirklich?", first)
    gisela.delete(question)
    with pytest.raises(Rejected) as raised:
        network.publish(Content("Ja.", reply_to=question, published_at=NOON), "antwort-2")
    assert raised.value.code == "unknown"


def test_nobody_elses_post_is_withdrawn(network: BlueskyNetwork, gisela: Account) -> None:
    uri = gisela.write("Meine Meinung.")
    with pytest.raises(Rejected):
        network.withdraw(uri, "Notiz")
    assert gisela.peers.posts(uri)


def test_several_workers_with_one_handle_write_one_post(city: Account, network: BlueskyNetwork) -> None:
    content = Content("Nur einmal, auch wenn alle zugleich senden.", published_at=NOON)
    ended: list[Any] = []

    def send() -> None:
        try:
            ended.append(BlueskyNetwork(network.profile).publish(content, "zugleich").state)
        except NetworkError as error:
            ended.append(type(error))

    threads = [threading.Thread(target=send) for _worker in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sum(one["value"]["text"] == content.text for one in city.posts()) == 1
    assert set(ended) <= {"completed", OutcomeUnknown} and "completed" in ended
    assert network.publish(content, "zugleich").state == "completed"


def test_a_content_warning_is_told_to_have_no_effect(network: BlueskyNetwork) -> None:
    [told] = network.check_post(Content("Unfallbilder.", warning="Bilder eines Unfalls"))
    assert (told.code, told.blocks) == ("no_warning", False)


def test_words_are_never_changed(network: BlueskyNetwork) -> None:
    result = network.publish(Content("So bleibt es.", published_at=NOON), "bleibt")
    with pytest.raises(Rejected) as raised:
        network.edit(result.remote_id, Content("Anders."))
    assert raised.value.code == "no_edit"


def test_a_server_that_says_yes_to_nothing_is_not_believed(
    city: Account, loopback: http.Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something between us and the server answers everything with a page of its own."""
    network = city.network()
    real = http.call

    def page(method: str, url: str, **more: Any) -> http.Answer:
        return http.Answer(200, {}, b"<html>") if url.endswith("createRecord") else real(method, url, **more)

    monkeypatch.setattr(http, "call", page)
    with pytest.raises(OutcomeUnknown):
        network.publish(Content("Ist es da?", published_at=NOON), "geglaubt")
