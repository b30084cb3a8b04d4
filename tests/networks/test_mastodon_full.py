"""A whole Mastodon of your own, addressed by STADTSTIMME_TEST_MASTODON_URL and _TOKEN. It posts, edits and deletes there."""

from __future__ import annotations

import datetime as dt
import os
import uuid

import pytest

from stadtstimme.networks.base import Content
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.mastodon import MastodonNetwork
from stadtstimme.networks.registry import Profile

from .contract import picture

URL = os.environ.get("STADTSTIMME_TEST_MASTODON_URL", "")
pytestmark = pytest.mark.skipif(not URL, reason="no full Mastodon: STADTSTIMME_TEST_MASTODON_URL is not set")


@pytest.mark.usefixtures("loopback")
def test_there_and_back_on_a_full_server() -> None:
    token = os.environ["STADTSTIMME_TEST_MASTODON_TOKEN"]
    bare = MastodonNetwork(Profile(1, URL, Credentials({"server": URL, "token": token})))
    network = MastodonNetwork(Profile(1, URL, bare.profile.credentials, bare.read_limits()))
    assert network.whoami().missing == frozenset()
    started = dt.datetime.now(dt.UTC)
    content = Content(f"Probe {uuid.uuid4()}", images=(picture(),), warning="Probe")
    handle = uuid.uuid4().hex
    result = network.publish(content, handle)
    try:
        if network.capabilities.idempotent:
            assert network.publish(content, handle) == result
        assert network.read_back(handle, content, started) == result
        assert network.edit(result.remote_id, Content(content.text + " geändert")).remote_id == result.remote_id
        assert network.fetch_thread(result.remote_id) == ()
    finally:
        network.withdraw(result.remote_id, "Probe")
        network.withdraw(result.remote_id, "Probe")
