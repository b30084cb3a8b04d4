"""What the contract leaves open: names, visibility, limits of calls, pages that are turned wrongly, joining."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from stadtstimme.networks.base import Content, Image
from stadtstimme.networks.credentials import Credentials, LateCredentials
from stadtstimme.networks.errors import AuthExpired, OutcomeUnknown, RateLimited, Rejected, Temporary
from stadtstimme.networks.mastodon import MastodonJoining, MastodonNetwork, inbox, media, server
from stadtstimme.networks.mastodon.joining import server_address
from stadtstimme.networks.registry import Profile
from tests.peers.mastodon import Reply, Request, SmallMastodon, page
from tests.peers.recordings import Server

from .contract import NOON, picture

pytestmark = pytest.mark.usefixtures("loopback")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallMastodon]:
    monkeypatch.setattr(media, "WAITS", (0.0, 0.0))
    monkeypatch.setattr(server, "_paused", {})
    with SmallMastodon() as peer:
        yield peer


def city(peer: Server, **limits: Any) -> MastodonNetwork:
    return MastodonNetwork(Profile(1, peer.address, Credentials({"server": peer.address, "token": "stadt"}), limits))


def asks(peer: SmallMastodon, text: str = "Wann?", **more: Any) -> str:
    return str(peer.add("gisela", {"status": f"@stadt {text}", **more})["id"])


def test_an_answer_names_the_person_once_and_is_never_more_public(small: SmallMastodon) -> None:
    network = city(small)
    for number, (reach, want) in enumerate(
        [("public", "public"), ("unlisted", "unlisted"), ("private", "direct"), ("direct", "direct")]
    ):
        key = asks(small, visibility=reach)
        posted = small.state.statuses[network.publish(Content("Um acht.", reply_to=key), f"h{number}").remote_id]
        assert (posted["text"], posted["visibility"]) == ("@gisela Um acht.", want)
    key = asks(small)
    polite = network.publish(Content("Liebe @gisela, um acht.", reply_to=key, private=True), "h9").remote_id
    assert small.state.statuses[polite]["text"] == "Liebe @gisela, um acht."
    assert small.state.statuses[polite]["visibility"] == "direct"
    network.edit(polite, Content("Um neun."))
    assert small.state.statuses[polite]["text"] == "@gisela Um neun."


def test_a_correction_stands_below_the_original_and_names_nobody(small: SmallMastodon) -> None:
    network = city(small)
    first = network.publish(Content("Am 24.11."), "h1").remote_id
    second = small.state.statuses[network.publish(Content("Am 26.11.", corrects=first), "h2").remote_id]
    assert (second["in_reply_to_id"], second["text"]) == (first, "Am 26.11.")


def test_an_answer_leaves_room_for_the_name(small: SmallMastodon) -> None:
    network, key = city(small, max_length=100), asks(small)
    assert [one.code for one in network.check_post(Content("x" * 69, reply_to=key))] == ["too_long"]
    assert network.check_post(Content("x" * 68, reply_to=key)) == ()
    assert [one.code for one in network.check_post(Content("x" * 90, warning="w" * 11))] == ["too_long"]
    small.state.statuses[key]["account"]["acct"] = "g" * 40
    with pytest.raises(Rejected, match="Mit dem Namen") as raised:
        network.publish(Content("x" * 68, reply_to=key), "h1")
    assert raised.value.code == "too_long"
    assert small.posts() == []


def test_an_answer_to_what_is_gone_is_refused(small: SmallMastodon) -> None:
    for content in (
        Content("Antwort", reply_to="1"),
        Content("Berichtigung", corrects="1"),
        Content("x", reply_to=".."),
    ):
        with pytest.raises(Rejected) as raised:
            city(small).publish(content, "h1")
        assert raised.value.code == "404"
    with pytest.raises(Rejected):
        city(small).edit("1", Content("Neu"))


def test_words_travel_with_alternative_text_focus_language_and_warning(small: SmallMastodon) -> None:
    image = Image("0" * 64, "image/png", 4, 3, "Ein Kran", lambda: b"png", focus=(-0.5, 0.25))
    content = Content("Die Brücke.", language="en", warning="Baustelle", images=(image, picture("Ein Hund")))
    status = small.state.statuses[city(small).publish(content, "h1").remote_id]
    assert (status["language"], status["spoiler_text"], status["sensitive"]) == ("en", "Baustelle", True)
    told = [(one["description"], one["sent_focus"]) for one in status["media_attachments"]]
    assert told == [("Ein Kran", "-0.50,0.25"), ("Ein Hund", "")]


def test_an_image_that_takes_too_long_publishes_nothing(small: SmallMastodon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "WAITS", (0.0,))
    with pytest.raises(Temporary) as raised:
        city(small).publish(Content("Ein Bild", images=(picture(),)), "h1")
    assert (raised.value.code, small.posts()) == ("processing", [])


class Talking(Server):
    """Says one thing to everything."""

    def __init__(self, status: int, headers: dict[str, str], body: str) -> None:
        self.said = (status, headers, body)
        super().__init__()

    def reply(self, *_request: Any) -> Reply:
        return self.said


def test_a_used_up_limit_is_kept_without_a_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_paused", {})
    reset = (dt.datetime.now(dt.UTC) + dt.timedelta(seconds=200)).isoformat()
    with Talking(200, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": reset}, "[]") as peer:
        network = city(peer)
        network.server.get("/api/v1/notifications")
        with pytest.raises(RateLimited) as raised:
            network.server.get("/api/v1/notifications")
        assert 150 < raised.value.retry_after <= 200
        network.server.get("/api/v1/accounts/1/statuses")
        assert len(peer.requests) == 2


@pytest.mark.parametrize("body", ["<html>Willkommen im WLAN</html>", "[]", '{"ok": true}', ""])
def test_an_answer_without_an_id_is_none(body: str) -> None:
    with Talking(200, {}, body) as peer:
        network = city(peer)
        with pytest.raises(OutcomeUnknown):
            network.publish(Content("Hallo"), "h1")
        with pytest.raises(Temporary):
            network.whoami()


def test_younger_comments_come_again_and_late_ones_are_not_lost(small: SmallMastodon) -> None:
    network = city(small)
    old, young = asks(small, "Eins"), asks(small, "Zwei")
    small.state.notices[0]["created_at"] = "2026-01-01T00:00:00.000Z"
    first = network.fetch_comments()
    assert [one.remote_id for one in first.comments] == [old, young]
    end = network.fetch_comments(first.cursor)
    assert (end.comments, end.more) == ((), False)
    late = asks(small, "Spät sichtbar")
    small.state.notices.insert(1, small.state.notices.pop() | {"id": "20.5"})
    small.state.notices[1]["id"] = "21"
    small.state.notices[2]["id"] = "22"
    assert [one.remote_id for one in network.fetch_comments(end.cursor).comments] == [late, young]


class FromTheTop(SmallMastodon):
    """Turns pages from the newest, as some servers do."""

    def notifications(self, request: Request) -> Reply:
        query = {("since_id" if name == "min_id" else name): value for name, value in request.query.items()}
        return super().notifications(Request(request.who, request.parts, query, request.headers, request.body))


@pytest.mark.parametrize("kind", [SmallMastodon, FromTheTop])
def test_a_hundred_comments_come_once_and_in_order(kind: type[SmallMastodon], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_paused", {})
    with kind() as peer:
        keys = [asks(peer, f"Frage {number}") for number in range(100)]
        cursor, more, seen = "", True, []
        while more:
            found = city(peer).fetch_comments(cursor)
            seen += [one.remote_id for one in found.comments]
            cursor, more = found.cursor, found.more
        assert seen == keys
        assert page([], Request("", (), {}, {}, b"")) == [] and inbox.PAGE == 40


def test_what_is_no_comment_is_left_out(small: SmallMastodon) -> None:
    network, key = city(small), asks(small)
    like = small.state.notices[0] | {"id": "30", "type": "favourite"}
    gone = small.state.notices[0] | {"id": "31", "status": "weg"}
    small.state.notices += [like, gone]
    assert [one.remote_id for one in network.fetch_comments().comments] == [key]


def test_a_comment_far_below_knows_its_thread_and_our_post(small: SmallMastodon) -> None:
    network = city(small)
    post = network.publish(Content("Das Bad öffnet."), "h1").remote_id
    first = asks(small, in_reply_to_id=post)
    second = asks(small, "Und dann?", in_reply_to_id=first)
    start = asks(small, "Ganz etwas anderes")
    answer = network.publish(Content("Bitte.", reply_to=start), "h2").remote_id
    third = asks(small, "Danke", in_reply_to_id=answer)
    places = {one.remote_id: (one.thread_id, one.post_remote_id) for one in network.fetch_comments().comments}
    assert places == {first: (post, post), second: (post, post), start: (start, ""), third: (start, answer)}
    thread = {one.remote_id: (one.thread_id, one.post_remote_id) for one in network.fetch_thread(post)}
    assert thread == {first: (post, post), second: (post, post)}
    assert [one.remote_id for one in network.fetch_thread("weg", [first])] == [first]


def test_two_that_say_the_same_cannot_be_told_apart(small: SmallMastodon) -> None:
    network, content = city(small), Content("Heute: *Markt* – „frisch“ https://www.musterstadt.de/x")
    assert network.read_back("h1", content, NOON) is None
    first = network.publish(content, "h1")
    assert network.read_back("h1", content, NOON) == first
    assert network.read_back("h1", content, dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)) is None
    network.publish(content, "h2")
    with pytest.raises(OutcomeUnknown) as raised:
        network.read_back("h1", content, NOON)
    assert raised.value.code == "ambiguous"


def test_making_a_connection_opens_nothing() -> None:
    def never() -> dict[str, str]:
        raise AssertionError("opened")

    network = MastodonNetwork(Profile(1, "https://social.example/@stadt", LateCredentials(never)))
    assert network.capabilities.max_length == 500
    assert network.check_post(Content("Hallo")) == ()
    with pytest.raises(AuthExpired):
        MastodonNetwork(Profile(1, "https://social.example/@stadt")).whoami()


ADDRESSES = {
    "social.example": "https://social.example",
    " @stadt@social.example ": "https://social.example",
    "https://Social.Example/@stadt?x=1": "https://social.example",
    "https://münchen.example:8443/": "https://xn--mnchen-3ya.example:8443",
    "http://127.0.0.1:3000": "http://127.0.0.1:3000",
}


@pytest.mark.parametrize(("typed", "address"), ADDRESSES.items())
def test_what_people_type_for_a_server(typed: str, address: str) -> None:
    assert server_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["", "   ", "ftp://a.example", "https://u:p@a.example", "https://[::1", "a b.example"]
)
def test_what_is_no_server(typed: str) -> None:
    with pytest.raises(Rejected):
        server_address(typed)


def test_without_private_networks_nothing_goes_unencrypted(loopback: Any) -> None:
    loopback.private = False
    with pytest.raises(Rejected):
        server_address("http://social.example")


def test_joining_what_is_no_mastodon_says_so() -> None:
    joining = MastodonJoining()
    with Talking(404, {}, "") as peer, pytest.raises(Rejected, match="kein Server, der Mastodons"):
        joining.begin({"server": peer.address}, "https://redaktion.example/zurueck/", "s")
    kept = Credentials({"server": "https://social.example", "client_id": "1", "client_secret": "2"})
    with pytest.raises(Rejected, match="nicht erlaubt") as raised:
        joining.finish(kept, {"error": "access_denied", "state": "s"}, "https://redaktion.example/zurueck/")
    assert raised.value.code == "access_denied"
