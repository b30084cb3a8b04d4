"""Connecting a profile: with an app password, by a round to the network, with the right account only; and undoing it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from django.db import connection as database
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stadtstimme.desk.channels import actions
from stadtstimme.desk.channels.actions.connecting import ROUND_LASTS
from stadtstimme.desk.channels.connecting import connection_to, keeper, served_by_hand
from stadtstimme.desk.channels.models import Channel, ChannelConnection, ConnectionRound
from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.core.secrets import decrypt
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks import registry
from stadtstimme.networks.base import Content
from stadtstimme.networks.credentials import Credentials, LateCredentials
from stadtstimme.networks.errors import AuthExpired, Rejected, Temporary
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from ..world import World
from .joined import ADDRESS, PASSWORD, RETURN, TYPED, account, connect, fresh, joined_network, mastodon, stored

NOW = timezone.now()
State = ChannelConnection.State


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    return joined_network(monkeypatch)


@pytest.fixture
def channel(world: World) -> Channel:
    return mastodon(world, NOW)


def begin(world: World, channel: Channel, typed: dict[str, str] = TYPED) -> str:
    return actions.begin_connection(world.miriam, channel, typed, session_key="s", return_url=RETURN, now=NOW)


def test_an_app_password_connects(world: World, channel: Channel, network: MemoryNetwork) -> None:
    row = connect(world.miriam, channel, NOW)
    assert (row.state, row.account_id, row.account_address) == (State.CONNECTED, "4711", ADDRESS)
    assert (row.connected_by, row.connected_at, row.limits) == (world.miriam, NOW, {"max_length": 500})
    assert row.next_attempt_at == NOW + dt.timedelta(days=1)
    assert json.loads(decrypt(row.sealed)) == {"token": f"memory-token-0-of-{PASSWORD}"}
    assert PASSWORD not in row.sealed
    event = AuditEvent.objects.get(action="channels.connected")
    assert (event.object_id, event.data) == (str(channel.pk), {"missing": []})
    assert connection_to(fresh(channel)).publish(Content("Hallo"), "h").state == "completed"


def test_only_those_who_look_after_it_or_decide_connect(world: World, channel: Channel, network: MemoryNetwork) -> None:
    for outsider in (world.dana, world.helga, world.uwe, world.charlie):
        with pytest.raises(NotAllowed):
            connect(outsider, channel, NOW)
    for insider in (world.miriam, world.aylin, world.bernd, world.admin):
        assert connect(insider, channel, NOW).connected_by == insider
    for outsider in (world.dana, world.charlie):
        with pytest.raises(NotAllowed):
            actions.disconnect_channel(outsider, fresh(channel), now=NOW)
        with pytest.raises(NotAllowed):
            actions.check_now(outsider, fresh(channel), now=NOW)


def test_a_wrong_password_is_told_at_its_field(world: World, channel: Channel, network: MemoryNetwork) -> None:
    with pytest.raises(Invalid) as refused:
        begin(world, channel, {"identifier": "musterstadt", "password": "falsch"})
    assert (refused.value.field, str(refused.value)) == ("password", "Dieses App-Passwort gilt nicht.")
    assert not ChannelConnection.objects.exists()


def test_another_account_is_refused_and_its_token_ended(world: World, channel: Channel, network: MemoryNetwork) -> None:
    network.doors.accounts[PASSWORD] = account(address="https://mastodon.example/@privat", name="Miriam")  # type: ignore[union-attr]
    with pytest.raises(Invalid, match=r"als https://mastodon.example/@privat angemeldet.*@musterstadt"):
        begin(world, channel)
    assert not ChannelConnection.objects.exists()
    assert network.doors.revoked == [f"memory-token-0-of-{PASSWORD}"]  # type: ignore[union-attr]
    assert network.doors.tokens == {}  # type: ignore[union-attr]


def test_the_same_account_may_be_written_differently(world: World, channel: Channel, network: MemoryNetwork) -> None:
    network.doors.accounts[PASSWORD] = account(address="https://Mastodon.example/@Musterstadt/")  # type: ignore[union-attr]
    assert connect(world.miriam, channel, NOW).state == State.CONNECTED


def test_a_network_that_does_not_answer_connects_nothing(
    world: World, channel: Channel, network: MemoryNetwork
) -> None:
    network.fail_next(Temporary("Der Server ist nicht erreichbar."), call="read_limits")
    with pytest.raises(Invalid, match="nicht erreichbar"):
        begin(world, channel)
    assert not ChannelConnection.objects.exists()


@pytest.mark.parametrize("state", [Channel.State.REQUESTED, Channel.State.CLOSED])
def test_only_a_channel_of_the_city_is_connected(
    world: World, channel: Channel, network: MemoryNetwork, state: str
) -> None:
    channel.state = state
    with pytest.raises(Conflict, match="sobald er für die Stadt spricht"):
        begin(world, channel)


class TestRound:
    """OAuth: to the network and back."""

    @pytest.fixture
    def network(self, monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
        return joined_network(monkeypatch, asks_there=True)

    @pytest.fixture
    def state(self, world: World, channel: Channel, network: MemoryNetwork) -> str:
        redirect = begin(world, channel, {"server": "memory.example"})
        assert redirect.startswith("https://memory.example/authorize?")
        return redirect.partition("state=")[2].partition("&")[0]

    def test_it_ends_with_a_connection(self, world: World, channel: Channel, state: str) -> None:
        round_ = ConnectionRound.objects.get()
        assert state not in "".join(map(str, vars(round_).values()))
        taken = actions.take_round(world.miriam, state, session_key="s", now=NOW)
        actions.finish_connection(world.miriam, taken, {"code": PASSWORD}, return_url=RETURN, now=NOW)
        assert stored(channel).state == State.CONNECTED
        assert not ConnectionRound.objects.exists()

    def test_a_state_is_used_once(self, world: World, state: str) -> None:
        actions.take_round(world.miriam, state, session_key="s", now=NOW)
        with pytest.raises(Invalid, match="schon verwendet"):
            actions.take_round(world.miriam, state, session_key="s", now=NOW)

    def test_a_state_belongs_to_person_session_and_time(self, world: World, state: str) -> None:
        for who, session, now in (
            (world.aylin, "s", NOW),
            (world.miriam, "another", NOW),
            (world.miriam, "s", NOW + ROUND_LASTS),
        ):
            with pytest.raises(Invalid):
                actions.take_round(who, state, session_key=session, now=now)
        with pytest.raises(Invalid):
            actions.take_round(world.miriam, "guessed", session_key="s", now=NOW)
        assert actions.take_round(world.miriam, state, session_key="s", now=NOW)

    def test_a_no_on_the_network_is_said_in_its_words(self, world: World, channel: Channel, state: str) -> None:
        taken = actions.take_round(world.miriam, state, session_key="s", now=NOW)
        with pytest.raises(Invalid, match="nicht zugestimmt"):
            actions.finish_connection(world.miriam, taken, {"error": "access_denied"}, return_url=RETURN, now=NOW)
        assert not ChannelConnection.objects.exists()

    def test_who_may_no_longer_connect_does_not_finish(self, world: World, channel: Channel, state: str) -> None:
        taken = actions.take_round(world.miriam, state, session_key="s", now=NOW)
        taken.channel.responsible = world.bernd
        with pytest.raises(NotAllowed):
            actions.finish_connection(world.miriam, taken, {"code": PASSWORD}, return_url=RETURN, now=NOW)

    def test_a_round_that_nobody_ends_is_dropped(self, state: str, db: None) -> None:
        from stadtstimme.desk.channels.actions.watching import warn_of_ends

        warn_of_ends(NOW)
        assert ConnectionRound.objects.count() == 1
        warn_of_ends(NOW + ROUND_LASTS)
        assert ConnectionRound.objects.count() == 0


def test_disconnecting_forgets_and_ends_the_credentials(world: World, channel: Channel, network: MemoryNetwork) -> None:
    connect(world.miriam, channel, NOW)
    assert actions.disconnect_channel(world.miriam, fresh(channel), now=NOW)
    row = stored(channel)
    assert (row.state, row.sealed, row.next_attempt_at) == (State.DISCONNECTED, "", None)
    assert network.doors.revoked == [f"memory-token-0-of-{PASSWORD}"]  # type: ignore[union-attr]
    assert AuditEvent.objects.get(action="channels.disconnected").data == {"revoked": True}
    with pytest.raises(Conflict):
        actions.disconnect_channel(world.miriam, fresh(channel), now=NOW)
    assert connect(world.miriam, fresh(channel), NOW).state == State.CONNECTED


def test_a_network_that_does_not_end_them_is_told_about(
    world: World, channel: Channel, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(world.miriam, channel, NOW)

    def refuse(_credentials: Credentials) -> None:
        raise Temporary("Gerade nicht.")

    monkeypatch.setattr(network.doors, "revoke", refuse)
    assert not actions.disconnect_channel(world.miriam, fresh(channel), now=NOW)
    assert stored(channel).sealed == ""


def test_closing_or_moving_a_channel_forgets_its_credentials(
    world: World, channel: Channel, network: MemoryNetwork
) -> None:
    connect(world.miriam, channel, NOW)
    actions.close_channel(world.bernd, fresh(channel), "Das Angebot endet.", now=NOW)
    assert stored(channel).sealed == ""

    other = mastodon(world, NOW, name="Gärten", address="https://mastodon.example/@gaerten")
    network.doors.accounts["gaerten"] = account(remote_id="12", address=other.address)  # type: ignore[union-attr]
    connect(world.miriam, other, NOW, {"password": "gaerten"})
    names = ("network", "name", "department", "responsible", "deputy", "purpose", "voice", "imprint_url", "privacy_url")
    same = actions.ChannelData(**{name: getattr(other, name) for name in names}, address=other.address)
    actions.change_channel(world.bernd, fresh(other), replace(same, purpose="Mehr Gärten"), now=NOW)
    assert stored(other).state == State.CONNECTED
    moved = replace(same, purpose="Mehr Gärten", address="https://mastodon.example/@parks")
    actions.change_channel(world.bernd, fresh(other), moved, now=NOW)
    assert (stored(other).state, stored(other).sealed) == (State.DISCONNECTED, "")


class TestReaching:
    """What connection_to gives for each state."""

    def test_not_connected_means_by_hand_with_the_networks_limits(
        self, world: World, channel: Channel, network: MemoryNetwork
    ) -> None:
        network.capabilities = replace(EVERYTHING, max_length=777)
        reached = connection_to(channel)
        assert served_by_hand(channel)
        assert (reached.capabilities.max_length, reached.capabilities.automatic) == (777, False)
        with pytest.raises(Rejected):
            reached.publish(Content("Hallo"), "h")
        assert network.calls == []

    def test_a_page_needs_no_connection(self, world: World) -> None:
        assert not served_by_hand(world.page)
        assert connection_to(world.page).capabilities.automatic

    def test_dead_credentials_call_nobody(self, world: World, channel: Channel, network: MemoryNetwork) -> None:
        row = connect(world.miriam, channel, NOW)
        ChannelConnection.objects.filter(pk=row.pk).update(state=State.EXPIRED, trouble="Abgelaufen.")
        reached = connection_to(fresh(channel))
        assert reached.capabilities.automatic
        with pytest.raises(AuthExpired, match="Abgelaufen"):
            reached.publish(Content("Hallo"), "h")
        assert network.published == []

    def test_a_lost_key_is_a_dead_connection(
        self, world: World, channel: Channel, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        connect(world.miriam, channel, NOW)
        monkeypatch.setenv("STADTSTIMME_ENCRYPTION_KEY", "x" * 40)
        with pytest.raises(AuthExpired, match="nicht lesbar"):
            connection_to(fresh(channel)).publish(Content("Hallo"), "h")

    def test_limits_are_asked_without_decrypting_and_without_a_query(
        self, world: World, channel: Channel, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        connect(world.miriam, channel, NOW)
        ChannelConnection.objects.update(sealed="not even encrypted")
        read = fresh(channel)
        with CaptureQueriesContext(database) as queries:
            assert connection_to(read).capabilities.max_length == 500
            assert read.live_connection is not None
        assert len(queries) == 0


class TestKeeping:
    """Credentials renewed in the middle of a call."""

    def test_they_are_stored(self, world: World, channel: Channel, network: MemoryNetwork) -> None:
        keep = keeper(connect(world.miriam, channel, NOW))
        keep(Credentials({"token": "two"}))
        keep(Credentials({"token": "three"}))
        assert json.loads(decrypt(stored(channel).sealed)) == {"token": "three"}

    def test_newer_ones_are_not_overwritten(self, world: World, channel: Channel, network: MemoryNetwork) -> None:
        row = connect(world.miriam, channel, NOW)
        one, two = keeper(row), keeper(row)
        two(Credentials({"token": "two"}))
        one(Credentials({"token": "one"}))
        assert json.loads(decrypt(stored(channel).sealed)) == {"token": "two"}

    def test_connecting_anew_is_not_overwritten_either(
        self, world: World, channel: Channel, network: MemoryNetwork
    ) -> None:
        """The worker renews, a person connects anew with another read of the row, the worker renews once more."""
        keep = keeper(connect(world.miriam, channel, NOW))
        keep(Credentials({"token": "renewed"}))
        connect(world.miriam, channel, NOW)
        keep(Credentials({"token": "old"}))
        assert json.loads(decrypt(stored(channel).sealed)) == {"token": f"memory-token-1-of-{PASSWORD}"}

    def test_nothing_comes_back_after_disconnecting(
        self, world: World, channel: Channel, network: MemoryNetwork
    ) -> None:
        keep = keeper(connect(world.miriam, channel, NOW))
        actions.disconnect_channel(world.miriam, fresh(channel), now=NOW)
        keep(Credentials({"token": "late"}))
        assert stored(channel).sealed == ""


@pytest.mark.parametrize("network_kind", sorted(registry._CONNECTORS))
def test_no_connector_looks_into_the_credentials_before_a_call(network_kind: str) -> None:
    """Else a page of the editor would fail, or decrypt for every channel, where credentials are dead."""

    def unlock() -> dict[str, str]:
        raise AssertionError("unlocked")

    profile = registry.Profile(1, ADDRESS, LateCredentials(unlock))
    reached = registry.connect(network_kind, profile)
    assert reached.capabilities.automatic
    assert reached.check_post(Content("Hallo")) == ()
