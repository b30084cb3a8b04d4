"""The contract of every network, against the real PDS and AppView."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from stadtstimme.networks import http
from stadtstimme.networks.base import Content, Network
from stadtstimme.networks.bluesky import BlueskyNetwork
from tests.peers.bluesky import Account, Peers, Refused, wait_for

from .contract import NOON, ListeningContract, NetworkContract, RefusesTheUnknown, Stranger

pytestmark = [pytest.mark.xdist_group("bluesky"), pytest.mark.usefixtures("loopback")]
numbers = count(1)


class RealStranger:
    """Another account on the real network; comes back when the city's account could know of it."""

    def __init__(self, account: Account, city: Account) -> None:
        self.account, self.city = account, city

    def comment(self, remote_id: str, text: str) -> str:
        uri = self.account.write(text, remote_id)
        wait_for(f"the notice of {uri}", lambda: uri in self.city.notices() or None)
        return uri

    def alone(self, text: str, below: str = "") -> str:
        return self.account.write(text, below)

    def delete(self, comment_id: str) -> None:
        self.account.delete(comment_id)

    def sees(self, remote_id: str) -> None:
        self.city.peers.shown(remote_id)


@pytest.fixture(scope="module")
def city(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("stadt")


@pytest.fixture(scope="module")
def gisela(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("gisela")


@pytest.fixture(scope="module")
def profile(city: Account) -> BlueskyNetwork:
    return city.network()


class TestBlueskyNetwork(NetworkContract, ListeningContract, RefusesTheUnknown):
    """Everything that networks/base.py asks for."""

    @pytest.fixture
    def network(self, profile: BlueskyNetwork, loopback: http.Policy) -> Network:
        return profile

    @pytest.fixture
    def stranger(self, gisela: Account, city: Account) -> Stranger:
        return RealStranger(gisela, city)

    @pytest.fixture
    def comment_id(self, network: Network, stranger: Stranger) -> str:
        post = network.publish(Content("Am Mittwoch geschlossen.", published_at=NOON), f"comment-{next(numbers)}")
        return stranger.comment(post.remote_id, "Auch das Bürgeramt?")

    @pytest.fixture
    def seen(self, bluesky_peers: Peers) -> Callable[[str], bool]:
        return lambda remote_id: shown_in_thread(bluesky_peers, remote_id)


def shown_in_thread(peers: Peers, uri: str) -> bool:
    """Whether a reader of the app sees this reply without asking for the hidden ones, once the AppView knows the gate."""
    root = peers.shown(uri)["record"]["reply"]["root"]["uri"]
    wait_for(f"the gate of {root}", lambda: hidden_shown(peers, root) == hidden_written(peers, root) or None)
    method = "app.bsky.unspecced.getPostThreadV2"
    thread = peers.call("GET", method, server=peers.appview, params={"anchor": root})["thread"]
    return uri in {one["uri"] for one in thread}


def hidden_written(peers: Peers, root: str) -> list[str]:
    """What the gate on the PDS hides."""
    repo, _collection, key = root.removeprefix("at://").split("/")
    asked = {"repo": repo, "collection": "app.bsky.feed.threadgate", "rkey": key}
    try:
        gate = peers.call("GET", "com.atproto.repo.getRecord", params=asked)
    except Refused:
        return []
    return list(gate["value"]["hiddenReplies"])


def hidden_shown(peers: Peers, root: str) -> list[str]:
    """What the gate hides as the AppView knows it."""
    return list(peers.shown(root).get("threadgate", {}).get("record", {}).get("hiddenReplies", []))
