"""Fixtures `scene` (a city with a published post) and `square` (a post on a network in memory that is listened to)."""

from __future__ import annotations

import pytest

from stadtstimme.networks import registry
from tests.ground import fixture_on

from .listening import SQUARE, Square, joined
from .scenes import SCENE

scene = fixture_on(SCENE)
opened_square = fixture_on(SQUARE)


@pytest.fixture
def square(opened_square: Square, monkeypatch: pytest.MonkeyPatch) -> Square:
    monkeypatch.setattr(registry, "_CONNECTORS", joined(opened_square.network))
    return opened_square
