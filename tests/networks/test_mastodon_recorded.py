"""Every entity and error that the connector reads, in the words of a real Mastodon 4.7.3."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from stadtstimme.networks import http
from stadtstimme.networks.base import Content, Image, PublishResult
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.errors import AuthExpired, Rejected
from stadtstimme.networks.mastodon import MastodonJoining, MastodonNetwork, media, server
from stadtstimme.networks.mastodon.rights import SCOPES
from stadtstimme.networks.mastodon.statuses import Place, comment_of, parent_of, visibility_of
from stadtstimme.networks.registry import Profile
from tests.peers.recordings import RECORDED_AT, Replay, answer_of, everything, recorded

OWN = "117440810233042393"  # the account that recorded most of it
JOHN = "117440810532227399"  # the other one
SINCE = dt.datetime(2026, 10, 14, 19, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def own_house(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "POLICY", http.Policy(connect_seconds=30.0, answer_seconds=30.0, private=True))
    monkeypatch.setattr(server, "_paused", {})


@pytest.fixture
def replay(request: pytest.FixtureRequest) -> Iterator[Replay]:
    with Replay(*request.param) as peer:
        yield peer


def network(peer: Replay, **limits: Any) -> MastodonNetwork:
    credentials = Credentials({"server": peer.address, "token": "recorded", "account_id": OWN})
    return MastodonNetwork(Profile(1, f"{peer.address}/@admin", credentials, limits))


def replays(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("replay", [names], indirect=True, ids=[names[0]])


@replays("test_instance", "test_nodeinfo")
def test_limits_are_read_from_the_server(replay: Replay) -> None:
    limits = network(replay).read_limits()
    assert limits == {
        "max_length": 500,
        "url_length": 23,
        "images_max": 4,
        "alt_text_max": 10_000,
        "image_bytes": 16_777_216,
        "image_pixels": 33_177_600,
        "version": "4.7.3",
        "software": "mastodon",
        "image_types": ["image/jpeg", "image/png", "image/gif", "image/heic", "image/heif", "image/webp", "image/avif"],
    }
    able = network(replay, **limits).capabilities
    assert (able.idempotent, able.idempotent_for, able.alt_text_max) == (True, dt.timedelta(minutes=55), 10_000)


@replays("test_instance_v1")
def test_an_older_server_tells_its_limits_in_the_older_form(replay: Replay) -> None:
    limits = network(replay).read_limits()
    assert (limits["max_length"], limits["url_length"], limits["version"]) == (500, 23, "4.7.3")
    assert "software" not in limits
    assert network(replay, **limits).capabilities.idempotent is False


@replays("test_verify_credentials", "test_app_verify_credentials")
def test_whose_credentials_these_are_and_what_they_may(replay: Replay) -> None:
    account = network(replay).whoami()
    assert (account.remote_id, account.name) == (JOHN, "mastodonpy_test")
    assert account.address == f"{replay.address}/@mastodonpy_test"
    assert {"read", "write"} <= account.rights
    assert account.missing == frozenset()


POSTS = [(warning, reach) for warning in ("None", "Content warning") for reach in ("None", "public")]


@pytest.mark.parametrize(("warning", "reach"), POSTS)
def test_a_post_with_and_without_warning(warning: str, reach: str) -> None:
    name = f"test_status_post[{warning}-{reach}]"
    said = recorded(name)[0].json()
    with Replay(name) as peer:
        content = Content("Toot!", warning="" if warning == "None" else warning)
        result = network(peer).publish(content, "handle-1")
        assert result == PublishResult("completed", said["id"], said["url"].replace(RECORDED_AT, peer.address))
        assert comment_of(said, Place(said["id"]), "other").warning == content.warning
        network(peer).withdraw(result.remote_id, "Notiz")
        assert peer.requests[-1] == ("DELETE", f"/api/v1/statuses/{said['id']}")


@replays("test_status_edit")
def test_an_edited_post(replay: Replay) -> None:
    new = "the best editor? why, of course it is the KDE Advanced Text Editor, Kate"
    key = recorded("test_status_edit")[0].json()["id"]
    assert network(replay).edit(key, Content(new)).remote_id == key
    comment = comment_of(answer_of("test_status_edit", "PUT", f"/api/v1/statuses/{key}").json(), Place(key), "other")
    assert comment.text == new
    assert comment.written_at is not None and comment.edited_at is not None
    assert comment.edited_at > comment.written_at


@replays("test_media_post_multiple")
def test_images_are_attached(replay: Replay) -> None:
    images = tuple(Image(str(number) * 64, "image/jpeg", 4, 3, "Hund", lambda: b"jpeg") for number in (1, 2))
    result = network(replay).publish(Content("LOL check this out", images=images), "handle-1")
    assert result.state == "completed"
    attached = recorded("test_media_post_multiple")[-2].json()["media_attachments"]
    assert len(attached) == 2
    assert comment_of(recorded("test_media_post_multiple")[-2].json(), Place("x"), "").text.count("[Bild: ") == 2


@replays("test_media_post[True]")
def test_an_image_that_takes_time_is_waited_for(replay: Replay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "WAITS", (0.0, 0.0))
    image = Image("0" * 64, "image/png", 4, 3, "Katze", lambda: b"png", focus=(-0.5, 0.25))
    result = network(replay).publish(Content("LOL check this out", images=(image,)), "handle-1")
    key = recorded("test_media_post[True]")[0].json()["id"]
    assert ("GET", f"/api/v1/media/{key}") in replay.requests
    assert result.remote_id == recorded("test_media_post[True]")[2].json()["id"]


@replays("test_notifications_mentions_only")
def test_a_mention_becomes_a_comment(replay: Replay) -> None:
    [_posted, listed, *_more] = recorded("test_notifications_mentions_only")
    [notice] = listed.json()
    credentials = Credentials({"server": replay.address, "token": "x", "account_id": JOHN})
    page = MastodonNetwork(Profile(1, "", credentials)).fetch_comments()
    [comment] = page.comments
    assert (comment.remote_id, comment.thread_id) == (notice["status"]["id"], notice["status"]["id"])
    assert (comment.author_name, comment.text) == ("@admin", "@mastodonpy_test hello!")
    assert (comment.private, comment.own, comment.post_remote_id) == (False, False, "")
    assert page.cursor == f"{notice['id']},{notice['id']}"


@replays("test_status_context")
def test_an_empty_thread_is_empty(replay: Replay) -> None:
    key = recorded("test_status_context")[0].json()["id"]
    assert network(replay).fetch_thread(key) == ()


@replays("test_status_missing")
def test_what_is_not_there_is_gone(replay: Replay) -> None:
    [gone] = network(replay).fetch_thread("1", ["0"])
    assert (gone.remote_id, gone.deleted) == ("0", True)
    network(replay).withdraw("0", "Notiz")


@replays("test_status_empty")
def test_what_the_server_refuses_is_refused(replay: Replay) -> None:
    with pytest.raises(Rejected) as raised:
        network(replay).server.call("POST", "/api/v1/statuses", writes=True, json={"status": ""})
    assert raised.value.code == "422"


@replays("test_unauthed_home_tl_throws", "test_admin_moderation")
def test_a_dead_token_and_a_missing_right(replay: Replay) -> None:
    forbidden = next(one for one in recorded("test_admin_moderation") if one.status == 403)
    with pytest.raises(AuthExpired) as dead:
        network(replay).server.get("/api/v1/timelines/home")
    replay.left = [forbidden]
    with pytest.raises(AuthExpired) as missing:
        network(replay).server.call("POST", forbidden.path)
    assert (dead.value.code, missing.value.code) == ("401", "403")


@replays("test_account_statuses_exclude_direct")
def test_a_post_is_found_again_among_our_own(replay: Replay) -> None:
    listed = next(
        one
        for one in recorded("test_account_statuses_exclude_direct")
        if one.path.startswith(f"/api/v1/accounts/{JOHN}")
    )
    credentials = Credentials({"server": replay.address, "token": "x", "account_id": JOHN})
    ours = MastodonNetwork(Profile(1, "", credentials))
    replay.left = [one for one in replay.left if one.path.endswith("/statuses") and one.method == "GET"]
    found = ours.read_back("h", Content("Public account status"), SINCE)
    assert found is not None
    assert found.remote_id == listed.json()[0]["id"]
    assert ours.read_back("h", Content("Something else"), SINCE) is None


def test_a_mastodon_is_joined_with_a_key_that_only_we_know() -> None:
    """The recorded sign-in is one of an application alone; the answers to ours have the same form."""
    joining, back = MastodonJoining(), "https://redaktion.musterstadt.example/verbunden/"
    with Replay("test_auth_request_url", "test_app_account_create", "test_verify_credentials") as peer:
        begun = joining.begin({"server": peer.address}, back, "zustand")
        assert begun.redirect.startswith(f"{peer.address}/oauth/authorize?response_type=code&client_id=")
        assert "code_challenge_method=S256" in begun.redirect and "force_login=true" in begun.redirect
        assert begun.kept["verifier"] not in begun.redirect
        credentials = joining.finish(begun.kept, {"code": "abc"}, back)
        assert credentials["scope"] == "read write follow push"
        assert credentials["account_id"] == JOHN
        assert "verifier" not in credentials
        assert MastodonNetwork(Profile(1, "", credentials)).whoami().missing == frozenset()


def every_status() -> Iterator[dict[str, Any]]:
    """Whatever looks like a status in any recorded answer."""
    for one in everything():
        if one.body[:1] in "[{":
            try:
                yield from _statuses(one.json())
            except ValueError:
                continue


def _statuses(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for one in data:
            yield from _statuses(one)
    elif isinstance(data, dict):
        if {"id", "content", "account", "visibility"} <= data.keys():
            yield data
        for one in data.values():
            yield from _statuses(one)


def test_every_recorded_status_can_be_read() -> None:
    seen = 0
    for status in every_status():
        comment = comment_of(status, Place(status["id"]), OWN)
        assert comment.remote_id == status["id"]
        assert comment.written_at is not None
        assert comment.text or not status["content"]
        assert "<" not in comment.text.replace("<3", "")
        assert comment.private == (status["visibility"] in ("private", "direct"))
        assert visibility_of(status) == status["visibility"]
        assert comment.own == (status["account"]["id"] == OWN)
        seen += 1
    assert seen > 200


def test_a_quote_belongs_to_what_it_quotes() -> None:
    quoted, quoting = (one.json() for one in recorded("test_status_post_with_quote")[:2])
    assert parent_of(quoting) == (quoted["id"], quoted["account"]["id"])


def test_our_rights_are_among_those_that_the_server_knows() -> None:
    announced = answer_of("test_auth_request_url", "GET", "/.well-known/oauth-authorization-server").json()
    assert set(SCOPES) <= set(announced["scopes_supported"])
