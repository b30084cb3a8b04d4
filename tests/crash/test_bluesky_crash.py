"""kill -9 around the calls to a real Bluesky server loses nothing and doubles nothing (invariant 3)."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.peers.bluesky import Peers, expired

from .bluesky_runner import Where
from .starting import crash


@pytest.mark.crash
@pytest.mark.database
@pytest.mark.xdist_group("bluesky")
@pytest.mark.timeout(3600)
def test_a_killed_worker_publishes_exactly_once_on_bluesky(
    bluesky_peers: Peers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    account = tmp_path / "account.json"
    account.write_text(json.dumps(asdict(_account(bluesky_peers))), encoding="utf-8")
    crash("bluesky_runner", "bluesky-", tmp_path, capsys, account)


def _account(peers: Peers) -> Where:
    """A city's account whose token is over, so that renewing it is interrupted as well."""
    city = peers.account("stadt")
    credentials = city.credentials()
    old = credentials.changed(access=expired(credentials["access"]))
    return Where(peers.pds, city.did, city.access, old.to_json())
