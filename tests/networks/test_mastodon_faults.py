"""Each fault around the one call that publishes, on a server that keeps the key and on the real snac2, which ignores it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stadtstimme.networks import http
from stadtstimme.networks.base import Network
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.mastodon import MastodonNetwork, server
from stadtstimme.networks.registry import Profile
from tests.desk.world import World, build_world
from tests.peers.mastodon import SmallMastodon
from tests.peers.snac import Citizen, SnacServer, join

from .fault_proxy import FAULTS, FaultProxy
from .fault_street import Street
from .fault_table import Row, compare

pytestmark = [pytest.mark.xdist_group("mastodon"), pytest.mark.django_db]
ADDRESS = "https://soziales.example/@stadt"


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def lead(world: World, loopback: http.Policy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable]:
    """`lead(server, credentials, standing)` is a channel on that server behind a proxy, with the limits that it tells."""
    monkeypatch.setattr(server, "_paused", {})
    proxies: list[FaultProxy] = []

    def to(address: str, credentials: Credentials, standing: Callable[[str], int]) -> Street:
        proxies.append(FaultProxy(address))
        behind = credentials.changed(server=proxies[-1].url)
        network: Network = MastodonNetwork(Profile(1, ADDRESS, behind))
        street = Street(world, proxies[-1], loopback, tmp_path, publishes, standing)
        street.lead_to("mastodon", ADDRESS, behind, network.whoami().remote_id, network.read_limits())
        return street

    yield to
    for one in proxies:
        one.close()


def publishes(method: str, path: str) -> bool:
    """The call that publishes."""
    return (method, path) == ("POST", "/api/v1/statuses")


STANDING = {"completed": 1, "failed": 0, "unknown": 0}


def suffered(street: Street, *ends: str) -> list[Row]:
    """All faults, the certificate last: it changes the address. Never a double, never a loss that looks like a success."""
    rows = [street.suffer(name) for name in sorted(FAULTS, key=lambda name: name == "certificate")]
    assert {row.end for row in rows} == set(ends)
    assert [row for row in rows if row.standing != STANDING[row.end]] == []
    return rows


def test_where_the_key_is_kept(lead: Callable) -> None:
    with SmallMastodon() as peer:
        credentials = Credentials({"server": peer.address, "token": "stadt", "scope": "read write"})
        street = lead(peer.address, credentials, lambda text: sum(one["text"] == text for one in peer.posts()))
        rows = suffered(street, "completed", "failed")
    compare("mastodon", rows)


def test_where_the_key_is_ignored(lead: Callable, loopback: http.Policy, tmp_path: Path) -> None:
    """What is not there after an unclear call is left to a person, who looks and sends anew."""
    peer = SnacServer(tmp_path)
    try:
        credentials = join(peer, "stadt")
        city = Citizen(peer, credentials["token"])
        path = f"/api/v1/accounts/{credentials['account_id']}/statuses"
        street = lead(
            peer.address,
            credentials,
            lambda text: sum(one["text"] == text for one in city.call("GET", path).json()),
        )
        rows = suffered(street, "completed", "failed", "unknown")
    finally:
        peer.close()
    compare("snac2", rows)
