"""The whole way from the desk to the real network: connect, publish, lose the credentials, connect again, withdraw."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from stadtstimme.desk.channels.actions import begin_connection
from stadtstimme.desk.channels.connecting import profile_of
from stadtstimme.desk.channels.models import Channel, ChannelConnection
from stadtstimme.desk.dialogue.actions import ReplyDraft, keep_listening, listen_due, process_raw, send_reply, watch_due
from stadtstimme.desk.dialogue.models import Comment, RawComment
from stadtstimme.desk.editorial.actions import withdraw_due, withdraw_post
from stadtstimme.desk.editorial.models import Delivery
from tests.desk.editorial.scenes import NOW, channel, delivery_of
from tests.desk.world import World, build_world
from tests.peers.bluesky import Account, Peers, expired, wait_for

from .resting import at_rest, first_try, released, store

pytestmark = [
    pytest.mark.xdist_group("bluesky"),
    pytest.mark.django_db,
    pytest.mark.usefixtures("loopback"),
]
S = Delivery.State
LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture(scope="module")
def city(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("stadt")


@pytest.fixture(scope="module")
def gisela(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("gisela")


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def bluesky(world: World, city: Account) -> Channel:
    """The city's channel, connected as a person does it."""
    one = channel(world, "bluesky", "Stadt auf Bluesky")
    Channel.objects.filter(pk=one.pk).update(address=f"https://bsky.app/profile/{city.handle}")
    return connect(world, fresh(one), city)


def fresh(one: Channel) -> Channel:
    return Channel.objects.select_related("connection").get(pk=one.pk)


def connect(world: World, one: Channel, city: Account) -> Channel:
    typed = {"handle": city.handle, "password": city.app_password(), "server": city.peers.pds}
    assert begin_connection(world.aylin, one, typed, session_key="s", return_url="", now=NOW) == ""
    return fresh(one)


def texts(city: Account) -> list[str]:
    return [one["value"]["text"] for one in city.posts()]


def test_a_connected_account_gets_its_posts(world: World, bluesky: Channel, city: Account) -> None:
    connection = bluesky.connection
    assert (connection.state, connection.account_id) == (ChannelConnection.State.CONNECTED, city.did)
    assert connection.limits == {"blob_bytes": 5_242_880}
    post = released(world, bluesky, "Am Samstag ist Markt.")
    done = at_rest(post)
    assert (done.state, done.remote_id in {one["uri"] for one in city.posts()}) == (S.COMPLETED, True)
    assert done.url == f"https://bsky.app/profile/{city.handle}/post/{done.handle}"


def test_dead_credentials_make_posts_wait_and_a_new_connection_lets_them_go(
    world: World, bluesky: Channel, city: Account
) -> None:
    credentials = profile_of(bluesky, bluesky.connection).credentials
    store(bluesky, credentials.changed(access=expired(credentials["access"])), city.did)
    for one in city.get("com.atproto.server.listAppPasswords")["passwords"]:
        city.post("com.atproto.server.revokeAppPassword", name=one["name"])
    post = released(world, bluesky, "Der Markt fällt aus.")
    tried = first_try(post)
    assert (tried.state, fresh(bluesky).connection.state) == (S.PLANNED, ChannelConnection.State.EXPIRED)
    assert first_try(post, LATER).state == S.PLANNED
    assert "Der Markt fällt aus." not in texts(city)
    connect(world, fresh(bluesky), city)
    assert at_rest(post, LATER).state == S.COMPLETED
    assert texts(city).count("Der Markt fällt aus.") == 1


def test_a_token_that_is_over_is_renewed_and_stored(
    world: World, bluesky: Channel, city: Account, calls_in_this_thread: None
) -> None:
    credentials = profile_of(bluesky, bluesky.connection).credentials
    store(bluesky, credentials.changed(access=expired(credentials["access"])), city.did)
    post = released(world, bluesky, "Der Markt beginnt um acht.")
    assert at_rest(post).state == S.COMPLETED
    renewed = profile_of(fresh(bluesky), fresh(bluesky).connection).credentials
    assert renewed["refresh"] != credentials["refresh"]
    assert texts(city).count("Der Markt beginnt um acht.") == 1


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_withdrawn_post_is_gone_also_where_somebody_deleted_it_before(
    world: World, bluesky: Channel, city: Account, by_hand: bool
) -> None:
    text = f"Der Markt ist abgesagt. {by_hand}"
    post = released(world, bluesky, text)
    delivery = at_rest(post)
    if by_hand:
        city.post("com.atproto.repo.deleteRecord", repo=city.did, collection="app.bsky.feed.post", rkey=delivery.handle)
    withdraw_post(world.bernd, delivery.post, "Das Datum war falsch.", now=LATER)
    withdraw_due(LATER, 10)
    assert delivery_of(post).state == S.WITHDRAWN
    assert text not in texts(city)


def test_a_stranger_asks_is_answered_in_the_desk_and_deletes_again(
    world: World, bluesky: Channel, city: Account, gisela: Account
) -> None:
    post = at_rest(released(world, bluesky, "Am Sonntag ist Flohmarkt."))
    uri = gisela.write("Ab wann ist der Flohmarkt geöffnet?", post.remote_id)
    wait_for(f"the notice of {uri}", lambda: uri in city.notices() or None)
    now = timezone.now()
    assert heard(now) == [uri]
    comment = Comment.objects.select_related("conversation__post").get(remote_id=uri)
    assert (comment.conversation.post, comment.author_name) == (post.post, gisela.handle)
    before = list(RawComment.objects.values_list("pk", flat=True))
    assert heard(now + dt.timedelta(minutes=5)) == [uri]
    assert list(RawComment.objects.values_list("pk", flat=True)) == before
    draft = ReplyDraft("Ab neun Uhr, auf dem Marktplatz.")
    answer = send_reply(world.aylin, comment, draft, seen=comment.conversation.news, now=now)
    delivery = at_rest(answer.post, now)
    written = next(one["value"] for one in city.posts() if one["uri"] == delivery.remote_id)
    assert (written["text"], written["reply"]["parent"]["uri"]) == (draft.text, uri)
    assert written["reply"]["root"]["uri"] == post.remote_id
    city.peers.shown(delivery.remote_id)
    gisela.delete(uri)
    later = now + dt.timedelta(days=1)
    watch_due(later, 10)
    process_raw(later, 10)
    comment.refresh_from_db()
    assert (comment.state, comment.text) == (Comment.State.GONE, "")


def heard(now: dt.datetime) -> list[str]:
    """Reads the channel and takes in what came; the addresses of all comments there are now."""
    keep_listening(now)
    listen_due(now, 10)
    process_raw(now + dt.timedelta(minutes=1), 10)
    return list(Comment.objects.values_list("remote_id", flat=True))
