"""Fixtures for the networks' tests."""

from __future__ import annotations

import pytest

from stadtstimme.networks import http


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch) -> http.Policy:
    """Servers on this machine may be called, as an installation can allow."""
    policy = http.Policy(connect_seconds=30.0, answer_seconds=30.0, private=True)
    monkeypatch.setattr(http, "POLICY", policy)
    return policy
