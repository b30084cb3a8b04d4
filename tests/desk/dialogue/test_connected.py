"""What the dialogue does when a channel is connected: it is read at once, the first time as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from stadtstimme.desk.channels.actions import disconnect_channel
from stadtstimme.desk.dialogue.actions import listen_due
from stadtstimme.desk.dialogue.models import Listener
from tests.desk.channels.joined import connect, fresh, joined_network, mastodon
from tests.desk.world import World

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("times", [1, 2])
def test_a_connected_channel_is_read_at_once(
    world: World, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Callable[..., Any], times: int
) -> None:
    network, now = joined_network(monkeypatch), timezone.now()
    channel = mastodon(world, now)
    for number in range(times):
        if number:
            Listener.objects.update(next_attempt_at=None)
            disconnect_channel(world.miriam, fresh(channel), now=now)
        with django_capture_on_commit_callbacks(execute=True):
            connect(world.miriam, fresh(channel), now)
    assert Listener.objects.get().next_attempt_at == now
    assert listen_due(now, 10) == 1
    assert "fetch_comments" in network.calls
