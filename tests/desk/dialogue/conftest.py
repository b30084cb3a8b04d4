"""Fixtures `scene` (a city with a published post) and `square` (a post on a network in memory that is listened to)."""

from __future__ import annotations

import pytest

from stadtstimme.networks import registry
from stadtstimme.networks.memory import MemoryNetwork
from tests.desk.world import World

from .listening import Square, open_square
from .scenes import Scene, build_scene


@pytest.fixture
def scene(world: World) -> Scene:
    return build_scene(world)


@pytest.fixture
def square(world: World, monkeypatch: pytest.MonkeyPatch) -> Square:
    network = MemoryNetwork(kind="mastodon")
    monkeypatch.setattr(registry, "_CONNECTORS", {"mastodon": registry.Connector(network.connect)})
    return open_square(world, network)
