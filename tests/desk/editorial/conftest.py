"""`network` stands behind the page and Mastodon, so that tests see what left and decide how it fails."""

from __future__ import annotations

import pytest

from stadtstimme.networks import registry
from stadtstimme.networks.memory import MemoryNetwork


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    """An idempotent network that can be read back."""
    memory = MemoryNetwork()
    monkeypatch.setattr(
        registry, "_CONNECTORS", {kind: registry.Connector(memory.connect) for kind in ("page", "mastodon")}
    )
    return memory
