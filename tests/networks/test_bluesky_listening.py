"""What citizens write on the real network reaches us: replies, mentions and quotes, deep threads, what is gone."""

from __future__ import annotations

import pytest

from stadtstimme.networks.base import Content
from stadtstimme.networks.bluesky import BlueskyNetwork, threads
from stadtstimme.networks.bluesky.records import POST, Address
from stadtstimme.networks.bluesky.tids import record_key
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.errors import Rejected
from tests.peers.bluesky import Account, Peers, wait_for

from .contract import NOON
from .test_bluesky_contract import shown_in_thread

pytestmark = [pytest.mark.xdist_group("bluesky"), pytest.mark.usefixtures("loopback")]


@pytest.fixture(scope="module")
def city(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("stadt")


@pytest.fixture(scope="module")
def gisela(bluesky_peers: Peers) -> Account:
    account = bluesky_peers.account("gisela")
    profile = {"$type": "app.bsky.actor.profile", "displayName": "Gisela Hanning", "description": "Privates"}
    account.post(
        "com.atproto.repo.putRecord", repo=account.did, collection=profile["$type"], rkey="self", record=profile
    )
    return account


@pytest.fixture(scope="module")
def network(city: Account) -> BlueskyNetwork:
    return city.network()


def post(network: BlueskyNetwork, name: str) -> str:
    return network.publish(Content(f"Worüber wir reden: {name}.", published_at=NOON), name).remote_id


def noticed(network: BlueskyNetwork, city: Account, uri: str) -> RemoteComment:
    """The comment as it comes in by notices."""
    wait_for(f"the notice of {uri}", lambda: uri in city.notices() or None)
    found: dict[str, RemoteComment] = {}
    cursor, more = "", True
    while more:
        page = network.fetch_comments(cursor, limit=10)
        found |= {one.remote_id: one for one in page.comments}
        cursor, more = page.cursor, page.more
    return found[uri]


def test_a_reply_is_the_same_by_notice_and_by_thread(network: BlueskyNetwork, city: Account, gisela: Account) -> None:
    first = post(network, "gleich")
    uri = gisela.write("Ab wann?", first)
    comment = noticed(network, city, uri)
    assert comment.payload() == network.fetch_thread(first)[0].payload()
    assert (comment.thread_id, comment.post_remote_id, comment.parent_remote_id) == (first, first, first)
    assert comment.url == f"https://bsky.app/profile/{gisela.did}/post/{uri.rpartition('/')[2]}"
    assert "Privates" not in str(comment.payload())


def test_the_name_is_the_one_the_network_shows(network: BlueskyNetwork, gisela: Account) -> None:
    first = post(network, "name")
    gisela.write("Wie heiße ich?", first)

    def shown() -> bool | None:
        return network.fetch_thread(first)[0].author_name == "Gisela Hanning" or None

    wait_for("the display name", shown)


def test_mentions_and_quotes_come_as_threads_of_their_own(
    network: BlueskyNetwork, city: Account, gisela: Account
) -> None:
    first = post(network, "zitat")
    text = f"Hallo @{city.handle}, ist das so?"
    start = text.encode().index(b"@")
    feature = {"$type": "app.bsky.richtext.facet#mention", "did": city.did}
    index = {"byteStart": start, "byteEnd": start + len(city.handle) + 1}
    mention = noticed(network, city, gisela.write(text, facets=[{"index": index, "features": [feature]}]))
    assert (mention.thread_id, mention.post_remote_id) == (mention.remote_id, "")
    quoted = {"uri": first, "cid": city.peers.shown(first)["cid"]}
    quote = noticed(
        network, city, gisela.write("Lest das!", embed={"$type": "app.bsky.embed.record", "record": quoted})
    )
    assert (quote.thread_id, quote.post_remote_id, quote.text) == (quote.remote_id, first, "Lest das!")


def test_likes_and_reposts_are_no_comments(network: BlueskyNetwork, city: Account, gisela: Account) -> None:
    first = post(network, "gefällt")
    subject = {"uri": first, "cid": city.peers.shown(first)["cid"]}
    for kind in ("app.bsky.feed.like", "app.bsky.feed.repost"):
        record = {"$type": kind, "subject": subject, "createdAt": city.peers.now()}
        uri = gisela.post("com.atproto.repo.createRecord", repo=gisela.did, collection=kind, record=record)["uri"]
        wait_for(f"the notice of {uri}", lambda uri=uri: uri in city.notices() or None)
    uri = gisela.write("Gefällt mir.", first)
    noticed(network, city, uri)
    assert [one.remote_id for one in network.fetch_thread(first)] == [uri]
    kinds = {one.remote_id.split("/")[3] for one in network.fetch_comments(limit=100).comments}
    assert kinds == {"app.bsky.feed.post"}


def test_a_notice_that_never_came_is_made_up_by_the_thread(
    network: BlueskyNetwork, city: Account, gisela: Account
) -> None:
    """The AppView makes no notice of a reply that reaches it before the post it answers, as happens when it lags."""
    early = {
        "uri": str(Address(city.did, POST, record_key("früh"))),
        "cid": city.peers.shown(post(network, "da"))["cid"],
    }
    uri = gisela.write("Ich war schneller.", reply={"root": early, "parent": early})
    first = post(network, "früh")
    last = gisela.write("Ich nicht.", first)
    noticed(network, city, last)
    assert uri not in city.notices()
    assert {one.remote_id for one in network.fetch_thread(first)} == {uri, last}


def test_a_thread_deeper_than_one_answer_is_read_to_its_end(
    network: BlueskyNetwork, gisela: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threads, "DEPTH", 3)
    first = post(network, "tief")
    uris, parent = [], first
    for level in range(8):
        parent = gisela.write(f"Ebene {level}", parent)
        uris.append(parent)
    found = {one.remote_id: one for one in network.fetch_thread(first)}
    assert set(found) == set(uris)
    assert {one.post_remote_id for one in found.values()} == {first}
    assert found[uris[-1]].parent_remote_id == uris[-2]


def test_what_is_gone_is_told_apart_from_what_is_not_listed(
    network: BlueskyNetwork, city: Account, gisela: Account
) -> None:
    first, other = post(network, "weg"), post(network, "daneben")
    stays, goes, elsewhere = (
        gisela.write("Ich bleibe.", first),
        gisela.write("Ich gehe.", first),
        gisela.write("Ich bin woanders.", other),
    )
    below = gisela.write("Ich stehe darunter.", goes)
    gisela.delete(goes)
    thread = {one.remote_id: one for one in network.fetch_thread(first, [stays, goes, elsewhere, below, "Unsinn"])}
    assert {uri for uri, one in thread.items() if one.deleted} == {goes}
    assert not thread[stays].deleted and not thread[elsewhere].deleted
    assert thread[goes].payload() == {"remote_id": goes, "deleted": True}
    network.withdraw(first, "Das Datum war falsch.")
    wait_for("the post is gone", lambda: None if city.peers.posts(first) else True)
    assert {one.remote_id for one in network.fetch_thread(first, [goes]) if one.deleted} == {goes}


def test_only_replies_below_our_own_posts_are_hidden(network: BlueskyNetwork, city: Account, gisela: Account) -> None:
    theirs = gisela.write("Mein eigenes Thema.")
    answer = gisela.write("Und weiter.", theirs)
    for uri in (theirs, answer):
        with pytest.raises(Rejected) as raised:
            network.hide_comment(uri)
        assert raised.value.code == "not_ours"
    first = post(network, "tor")
    shown, hidden = gisela.write("Sichtbar.", first), gisela.write("Beleidigung.", first)
    allow = {"$type": "app.bsky.feed.threadgate#followingRule"}
    gate = {"$type": "app.bsky.feed.threadgate", "post": first, "createdAt": city.peers.now(), "allow": [allow]}
    key = first.rpartition("/")[2]
    place = {"repo": city.did, "collection": gate["$type"], "rkey": key}
    city.post("com.atproto.repo.putRecord", **place, record=gate)
    network.hide_comment(hidden)
    wait_for("the reply is hidden", lambda: None if shown_in_thread(city.peers, hidden) else True)
    assert shown_in_thread(city.peers, shown)
    kept = city.get("com.atproto.repo.getRecord", **place)["value"]
    assert (kept["allow"], kept["hiddenReplies"]) == ([allow], [hidden])


def test_a_post_may_be_written_over_and_tells_no_time_of_it(
    network: BlueskyNetwork, city: Account, gisela: Account
) -> None:
    """The app offers no edit, but whoever holds the key may put another record in a post's place. The desk dates it."""
    uri = gisela.write("Der Park ist zu.")
    place = {"repo": gisela.did, "collection": POST, "rkey": uri.rpartition("/")[2]}
    record = gisela.get("com.atproto.repo.getRecord", **place)["value"]
    gisela.post("com.atproto.repo.putRecord", **place, record={**record, "text": "Der Park ist offen."})
    wait_for("the new words", lambda: "offen" in city.peers.shown(uri)["record"]["text"] or None)
    [after] = network.fetch_known([uri])
    assert (after.text, after.edited_at) == ("Der Park ist offen.", None)
