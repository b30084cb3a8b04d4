"""Each fault around the one call that publishes: the desk's queue ends with exactly one post on the real server."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtstimme.networks import http
from tests.desk.world import World, build_world
from tests.peers.bluesky import Account, Peers

from .fault_proxy import FAULTS, Certificate, FaultProxy
from .fault_table import Row, compare
from .resting import MOVING, at_rest, connected, first_try, released, store

pytestmark = [pytest.mark.xdist_group("bluesky"), pytest.mark.django_db]
ADDRESS = "https://bsky.app/profile/{}"


@pytest.fixture(scope="module")
def city(bluesky_peers: Peers) -> Account:
    return bluesky_peers.account("stadt")


@pytest.fixture
def proxy(bluesky_peers: Peers) -> Iterator[FaultProxy]:
    with FaultProxy(bluesky_peers.pds) as proxy:
        yield proxy


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def creates(method: str, path: str) -> bool:
    """The call that publishes."""
    return method == "POST" and path.endswith("createRecord")


class Street:
    """The city's Bluesky channel behind a proxy that breaks."""

    def __init__(self, world: World, city: Account, proxy: FaultProxy, policy: http.Policy, folder: Path) -> None:
        self.world, self.city, self.proxy, self.policy, self.folder = world, city, proxy, policy, folder
        self.credentials = city.credentials(server=proxy.url)
        self.channel = connected(world, "bluesky", ADDRESS.format(city.handle), self.credentials, city.did)

    def standing(self, text: str) -> int:
        """How many posts with this text are on the real server."""
        return sum(one["value"]["text"] == text for one in self.city.posts())

    def suffer(self, name: str) -> Row:
        """One post through one fault."""
        text = f"Die Bücherei öffnet wieder. Fall {name}."
        post = released(self.world, self.channel, text)
        self.proxy.arrived.clear()
        self.break_it(name)
        tried = first_try(post)
        first = f"{tried.state} ({tried.error_code})" if tried.error_code else tried.state
        self.mend_it(name)
        done = at_rest(post)
        arrived = sum(creates(*one) for one in self.proxy.arrived)
        end = "waits" if done.state in MOVING else done.state
        return Row(FAULTS[name].words, first, end, arrived, self.standing(text))

    def break_it(self, name: str) -> None:
        if name != "certificate":
            self.proxy.strike(name, creates)
            return
        wrong = Certificate.made(self.folder, "DNS:anderswo.example")
        self.right = Certificate.made(self.folder, "IP:127.0.0.1")
        context = ssl.create_default_context()
        for one in (wrong, self.right):
            context.load_verify_locations(one.signed)
        self.policy.verify = context
        store(self.channel, self.credentials.changed(server=self.proxy.speak_tls(wrong)), self.city.did)

    def mend_it(self, name: str) -> None:
        if name == "certificate":
            self.proxy.speak_tls(self.right)
        self.proxy.mend()


@pytest.fixture
def street(world: World, city: Account, proxy: FaultProxy, loopback: http.Policy, tmp_path: Path) -> Street:
    loopback.answer_seconds = 3.0
    return Street(world, city, proxy, loopback, tmp_path)


def test_after_each_fault_exactly_one_post_stands_there_or_a_clear_state(street: Street) -> None:
    rows = [street.suffer(name) for name in sorted(FAULTS, key=lambda name: name == "certificate")]
    assert [row for row in rows if row.standing != (0 if row.end == "failed" else 1)] == []
    assert {row.end for row in rows} <= {"completed", "failed"}
    compare("bluesky", rows)
