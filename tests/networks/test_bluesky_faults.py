"""Each fault around the one call that publishes: the desk's queue ends with exactly one post on the real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtstimme.networks import http
from tests.desk.world import World, build_world
from tests.peers.bluesky import Account, Peers

from .fault_proxy import FAULTS, FaultProxy
from .fault_street import Street
from .fault_table import compare

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


@pytest.fixture
def street(world: World, city: Account, proxy: FaultProxy, loopback: http.Policy, tmp_path: Path) -> Street:
    street = Street(world, proxy, loopback, tmp_path, creates, lambda text: standing(city, text))
    street.lead_to("bluesky", ADDRESS.format(city.handle), city.credentials(server=proxy.url), city.did)
    return street


def standing(city: Account, text: str) -> int:
    """How many posts with this text are on the real server."""
    return sum(one["value"]["text"] == text for one in city.posts())


def test_after_each_fault_exactly_one_post_stands_there_or_a_clear_state(street: Street) -> None:
    rows = [street.suffer(name) for name in sorted(FAULTS, key=lambda name: name == "certificate")]
    assert [row for row in rows if row.standing != (0 if row.end == "failed" else 1)] == []
    assert {row.end for row in rows} <= {"completed", "failed"}
    compare("bluesky", rows)
