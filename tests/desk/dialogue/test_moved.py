"""A channel becomes another profile, or its profile another account: what was known of the one before is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from stadtstimme.desk.channels import actions
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.dialogue.actions import keep_listening, listen_due
from stadtstimme.desk.dialogue.models import Listener, Watch
from stadtstimme.desk.editorial.actions import deliver_due, withdraw_due
from stadtstimme.desk.editorial.models import CorrectionNote, Delivery
from stadtstimme.networks.memory import MemoryNetwork
from tests.desk.channels.joined import PASSWORD, account, connect, fresh, joined_network, mastodon
from tests.desk.editorial.scenes import NOW, approved
from tests.desk.world import World

pytestmark = pytest.mark.django_db
Move = Callable[[World, Channel, MemoryNetwork], None]
NAMES = ("network", "name", "department", "responsible", "deputy", "purpose", "voice", "imprint_url", "privacy_url")


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    return joined_network(monkeypatch)


@pytest.fixture
def channel(world: World, network: MemoryNetwork) -> Channel:
    """It has published twice and is listened to; one of the posts is being taken back."""
    channel = mastodon(world, NOW)
    connect(world.miriam, channel, NOW)
    for text in ("Das Freibad öffnet am Sonntag.", "Der Markt beginnt am Samstag um acht."):
        approved(world, text, targets={channel.pk: ""})
    deliver_due(NOW, 10)
    keep_listening(NOW)
    Listener.objects.update(cursor="4711")
    first = Delivery.objects.order_by("pk").first()
    Delivery.objects.filter(pk=first.pk).update(state="withdrawing", next_attempt_at=NOW)
    return fresh(channel)


def move(world: World, channel: Channel, network: MemoryNetwork) -> None:
    facts = {name: getattr(channel, name) for name in NAMES}
    data = actions.ChannelData(**facts, address="https://mastodon.example/@parks")
    actions.change_channel(world.bernd, channel, data, now=NOW)


def reconnect(world: World, channel: Channel, network: MemoryNetwork) -> None:
    """Somebody made an account anew under the old name."""
    network.doors.accounts[PASSWORD] = account(remote_id="4712")  # type: ignore[union-attr]
    connect(world.miriam, channel, NOW)


@pytest.mark.parametrize("how", [move, reconnect])
def test_ids_and_cursors_of_the_one_before_are_forgotten(
    world: World, channel: Channel, network: MemoryNetwork, how: Move
) -> None:
    addresses = list(Delivery.objects.order_by("pk").values_list("url", flat=True))
    assert Watch.objects.count() == 2
    how(world, channel, network)
    assert (Watch.objects.count(), Listener.objects.count()) == (0, 0)
    assert list(Delivery.objects.values_list("remote_id", flat=True)) == ["", ""]
    assert list(Delivery.objects.order_by("pk").values_list("url", flat=True)) == addresses
    assert withdraw_due(NOW, 10) == 1
    assert "withdraw" not in network.calls
    taken_back = Delivery.objects.get(state="withdrawing")
    assert (taken_back.error_code, taken_back.next_attempt_at) == ("by_hand", None), "a person's task, not a success"


def test_the_new_account_is_read_from_its_beginning(world: World, channel: Channel, network: MemoryNetwork) -> None:
    reconnect(world, channel, network)
    keep_listening(NOW)
    assert Listener.objects.get().cursor == ""
    assert listen_due(NOW, 10) == 1


def test_a_note_at_what_is_out_of_reach_is_put_there_by_hand(
    world: World, channel: Channel, network: MemoryNetwork
) -> None:
    original, correction = Delivery.objects.order_by("pk")
    note = CorrectionNote.objects.create(original=original, correction=correction, next_attempt_at=NOW)
    reconnect(world, channel, network)
    note.refresh_from_db()
    assert (note.state, note.next_attempt_at) == ("failed", None)


def test_the_same_account_or_another_purpose_changes_nothing(
    world: World, channel: Channel, network: MemoryNetwork
) -> None:
    known = list(Delivery.objects.order_by("pk").values_list("remote_id", flat=True))
    facts = {name: getattr(channel, name) for name in NAMES}
    data = replace(actions.ChannelData(**facts, address=channel.address), purpose="Mehr Gärten")
    actions.change_channel(world.bernd, channel, data, now=NOW)
    connect(world.miriam, fresh(channel), NOW)
    assert list(Delivery.objects.order_by("pk").values_list("remote_id", flat=True)) == known
    assert "" not in known
    assert (Watch.objects.count(), Listener.objects.get().cursor) == (2, "4711")
