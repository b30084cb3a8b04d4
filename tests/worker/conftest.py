"""A small city, as the desk's tests know it."""

from __future__ import annotations

import pytest

from tests.desk.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    """The city in the database."""
    return build_world()
