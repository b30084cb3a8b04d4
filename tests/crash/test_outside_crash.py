"""kill -9 around the calls to real servers loses nothing and doubles nothing (invariant 3)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.peers.bluesky import Peers, expired
from tests.template import Template

from .hovering import SENDS, Moment, moments
from .starting import crash


@pytest.mark.crash
@pytest.mark.database
@pytest.mark.xdist_group("bluesky")
@pytest.mark.timeout(7200)
def test_a_killed_worker_publishes_exactly_once_on_bluesky(
    bluesky_peers: Peers, tmp_path: Path, template: Template, capsys: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "account.json"
    told.write_text(json.dumps(_account(bluesky_peers)), encoding="utf-8")
    crash("outside_runner", "bluesky-", tmp_path, template, capsys, "bluesky", told)


@pytest.mark.crash
@pytest.mark.database
@pytest.mark.timeout(7200)
def test_a_killed_worker_publishes_exactly_once_on_mastodon(
    tmp_path: Path, template: Template, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a server that knows no handle again: what is not there is sent again only after a person looked."""
    crash("outside_runner", "mastodon-", tmp_path, template, capsys, "mastodon", tmp_path)


def test_calls_are_held_at_every_place_on_their_way() -> None:
    held = moments(96, 12, 1)
    assert {(one.call, one.sends) for one in held} == {(call, n) for call in range(1, 13) for n in range(SENDS + 1)}
    assert moments(3, 6, 1) == moments(3, 6, 1) and all(isinstance(one, Moment) for one in held)


def _account(peers: Peers) -> dict[str, str]:
    """A city's account whose token is over, so that renewing it is interrupted as well."""
    city = peers.account("stadt")
    credentials = city.credentials()
    old = credentials.changed(access=expired(credentials["access"]))
    return {"pds": peers.pds, "did": city.did, "access": city.access, "credentials": old.to_json()}
