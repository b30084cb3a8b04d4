"""Fixture `scene`: a city with a published post."""

from __future__ import annotations

import pytest

from tests.desk.world import World

from .scenes import Scene, build_scene


@pytest.fixture
def scene(world: World) -> Scene:
    return build_scene(world)
