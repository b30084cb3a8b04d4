"""Connections are looked after: who is warned when, what a dead one means, and that posts wait for a new one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from stadtstimme.desk.channels import actions
from stadtstimme.desk.channels.actions.watching import check_due, warn_of_ends
from stadtstimme.desk.channels.models import Channel, ChannelConnection
from stadtstimme.desk.core.errors import Conflict
from stadtstimme.desk.core.jobs import DUTIES, QUEUES
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.core.today import WAITING, items_for
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Rejected, Temporary
from stadtstimme.networks.memory import MemoryNetwork
from stadtstimme.networks.memory_doors import Doors

from ..world import World
from .joined import PASSWORD, account, connect, fresh, joined_network, mastodon, stored

pytestmark = pytest.mark.usefixtures("calls_in_this_thread")

NOW = timezone.now()
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
State = ChannelConnection.State


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    return joined_network(monkeypatch)


@pytest.fixture
def doors(network: MemoryNetwork) -> Doors:
    assert network.doors
    return network.doors


@pytest.fixture
def channel(world: World, network: MemoryNetwork) -> Channel:
    one = mastodon(world, NOW)
    connect(world.miriam, one, NOW)
    return fresh(one)


def told(kind: str) -> list[tuple[str, str]]:
    rows = Notice.objects.filter(kind=kind).order_by("created_at", "recipient__name")
    return list(rows.values_list("recipient__name", "subject"))


def both(subject: str) -> list[tuple[str, str]]:
    return [("Aylin Reinders", subject), ("Miriam Osterkamp", subject)]


def test_the_worker_knows_its_work() -> None:
    assert "connections" in QUEUES
    assert DUTIES["connection_ends"].every <= HOUR


def test_a_check_is_due_once_a_day(channel: Channel, network: MemoryNetwork) -> None:
    network.shelf.calls.clear()
    assert check_due(NOW + DAY - HOUR, 10) == 0
    assert check_due(NOW + DAY, 10) == 1
    assert network.calls == ["refresh", "whoami", "read_limits"]
    row = stored(channel)
    assert (row.checked_at, row.next_attempt_at) == (NOW + DAY, NOW + 2 * DAY)
    assert check_due(NOW + DAY, 10) == 0


def test_what_the_network_says_is_kept(channel: Channel, network: MemoryNetwork, doors: Doors) -> None:
    ends = NOW + 40 * DAY
    doors.accounts[PASSWORD] = account(name="Stadt Musterstadt", rights=frozenset({"write"}), expires_at=ends)
    check_due(NOW + DAY, 10)
    row = stored(channel)
    assert (row.account_name, row.rights, row.expires_at) == ("Stadt Musterstadt", ["write"], ends)
    doors.accounts[PASSWORD] = account(expires_at=ends + dt.timedelta(seconds=3))
    check_due(NOW + 2 * DAY, 10)
    assert stored(channel).expires_at == ends, "a few seconds are no new end"


def test_renewable_credentials_are_renewed_and_kept(channel: Channel, doors: Doors) -> None:
    doors.renews = True
    check_due(NOW + DAY, 10)
    check_due(NOW + 2 * DAY, 10)
    assert stored(channel).state == State.CONNECTED
    assert list(doors.tokens) == [f"memory-token-2-of-{PASSWORD}"]
    assert stored(channel).secret_version == 3


class TestEnding:
    """The responsible person and the deputy are warned 14, 7 and 1 day before the end, each once."""

    @pytest.fixture
    def ends(self, channel: Channel) -> dt.datetime:
        ends = NOW + 30 * DAY
        ChannelConnection.objects.update(expires_at=ends)
        return ends

    def test_each_warning_comes_once(self, ends: dt.datetime) -> None:
        hour = NOW
        while hour < ends + DAY:
            warn_of_ends(hour)
            hour += 6 * HOUR
        words = [
            f"Die Verbindung von „Mastodon der Stadt“ endet in {left}" for left in ("14 Tagen", "7 Tagen", "1 Tag")
        ]
        assert told("channel_ending") == [line for subject in words for line in both(subject)]

    def test_a_worker_that_was_off_tells_only_the_last(self, ends: dt.datetime) -> None:
        warn_of_ends(ends - dt.timedelta(days=2, hours=5))
        assert told("channel_ending") == both("Die Verbindung von „Mastodon der Stadt“ endet in 2 Tagen")

    def test_nobody_is_warned_of_an_end_that_is_far(self, ends: dt.datetime) -> None:
        warn_of_ends(ends - 14 * DAY - HOUR)
        assert told("channel_ending") == []

    def test_connecting_anew_settles_the_warning(self, world: World, channel: Channel, ends: dt.datetime) -> None:
        warn_of_ends(ends - 7 * DAY)
        assert Notice.objects.filter(kind="channel_ending", seen_at=None).count() == 2
        connect(world.miriam, fresh(channel), ends - 6 * DAY)
        assert not Notice.objects.filter(kind="channel_ending", seen_at=None).exists()

    def test_at_the_end_it_is_checked_at_once(self, channel: Channel, ends: dt.datetime, doors: Doors) -> None:
        ChannelConnection.objects.update(checked_at=ends - HOUR, next_attempt_at=ends + 20 * HOUR)
        doors.tokens.clear()
        warn_of_ends(ends)
        assert check_due(ends, 10) == 1
        assert stored(channel).state == State.EXPIRED

    def test_the_first_page_says_so(self, world: World, ends: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("stadtstimme.desk.core.clock.now", lambda: ends - 3 * DAY)
        items = items_for(WAITING, world.miriam, ends - 3 * DAY)
        assert [item.note for item in items] == [
            "Die Verbindung endet in 3 Tagen. Bitte verbinden Sie den Kanal vorher neu."
        ]


class TestDead:
    """The token no longer works."""

    def test_it_is_told_at_once_and_stands_on_top(self, world: World, channel: Channel, doors: Doors) -> None:
        doors.tokens.clear()
        check_due(NOW + DAY, 10)
        row = stored(channel)
        assert (row.state, row.trouble) == (State.EXPIRED, "Die Zugangsdaten gelten nicht mehr.")
        assert told("channel_dead") == both("Der Kanal „Mastodon der Stadt“ muss neu verbunden werden")
        first = items_for(WAITING, world.miriam, NOW + DAY)[0]
        assert (first.title, first.broken) == ("Mastodon der Stadt", True)
        assert first.note == "Bitte verbinden Sie den Kanal neu. Die Zugangsdaten gelten nicht mehr."
        assert AuditEvent.objects.get(action="channels.connection_expired").data == {"code": "401"}

    def test_it_is_told_once_however_often_it_is_checked(self, channel: Channel, doors: Doors) -> None:
        doors.tokens.clear()
        for day in (1, 2, 3):
            assert check_due(NOW + day * DAY, 10) == 1
        assert len(told("channel_dead")) == 2

    def test_it_heals_by_itself_and_a_second_death_is_told_again(self, channel: Channel, doors: Doors) -> None:
        tokens = dict(doors.tokens)
        doors.tokens.clear()
        check_due(NOW + DAY, 10)
        doors.tokens.update(tokens)
        check_due(NOW + 2 * DAY, 10)
        assert stored(channel).state == State.CONNECTED
        assert not Notice.objects.filter(kind="channel_dead", seen_at=None).exists()
        doors.tokens.clear()
        check_due(NOW + 3 * DAY, 10)
        assert len(told("channel_dead")) == 4

    def test_another_account_behind_the_credentials_is_dead_too(self, channel: Channel, doors: Doors) -> None:
        doors.accounts[PASSWORD] = account(remote_id="666")
        check_due(NOW + DAY, 10)
        assert (stored(channel).state, stored(channel).trouble) == (
            State.EXPIRED,
            "Die Zugangsdaten gehören jetzt zu einem anderen Konto.",
        )

    def test_credentials_renewed_meanwhile_are_not_declared_dead(
        self, channel: Channel, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Another worker renews while this one asks with the old token: the network refuses the old one."""

        def refuse(_self: MemoryNetwork) -> Any:
            ChannelConnection.objects.update(secret_version=7)
            raise AuthExpired("Das Zeichen ist verbraucht.")

        monkeypatch.setattr(MemoryNetwork, "refresh", refuse)
        check_due(NOW + DAY, 10)
        assert stored(channel).state == State.CONNECTED
        assert told("channel_dead") == []


TEMPORARY = [Temporary("Nicht erreichbar."), RateLimited("Zu viel."), OutcomeUnknown("Keine Antwort."), ValueError("!")]


class TestMissed:
    """The network does not answer."""

    @pytest.mark.parametrize("error", TEMPORARY, ids=lambda one: type(one).__name__)
    def test_nobody_is_alarmed_before_three_days(
        self, channel: Channel, network: MemoryNetwork, error: Exception
    ) -> None:
        network.fail_next(error, call="refresh", times=1000)
        hour = NOW + DAY
        while hour < NOW + 4 * DAY:
            check_due(hour, 10)
            hour += HOUR
        assert (stored(channel).state, told("channel_broken")) == (State.CONNECTED, [])
        check_due(hour, 10)
        assert stored(channel).state == State.BROKEN
        assert told("channel_broken") == both("Die Verbindung von „Mastodon der Stadt“ ist gestört")
        for day in (5, 6, 7):
            check_due(NOW + day * DAY + HOUR, 10)
        assert len(told("channel_broken")) == 2

    def test_an_answer_ends_the_count(self, channel: Channel, network: MemoryNetwork) -> None:
        network.fail_next(Temporary("Nicht erreichbar."), call="refresh")
        check_due(NOW + DAY, 10)
        assert stored(channel).failing_since == NOW + DAY
        check_due(NOW + DAY + HOUR, 10)
        assert stored(channel).failing_since is None

    def test_a_refusal_is_told_at_once_and_ends(self, world: World, channel: Channel, network: MemoryNetwork) -> None:
        network.fail_next(Rejected("Der Server verweist an eine andere Adresse.", "301"), call="whoami")
        check_due(NOW + DAY, 10)
        assert stored(channel).state == State.BROKEN
        assert items_for(WAITING, world.miriam, NOW + DAY)[0].broken
        check_due(NOW + 2 * DAY, 10)
        assert stored(channel).state == State.CONNECTED
        assert not Notice.objects.filter(kind="channel_broken", seen_at=None).exists()
        assert AuditEvent.objects.filter(action="channels.connection_restored").count() == 1

    def test_somebody_who_connects_during_the_check_wins(
        self, world: World, channel: Channel, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def connects_and_fails(_self: MemoryNetwork) -> Any:
            monkeypatch.undo()
            joined_network(monkeypatch)
            connect(world.miriam, fresh(channel), NOW + DAY)
            raise Rejected("Das war noch das alte.")

        monkeypatch.setattr(MemoryNetwork, "refresh", connects_and_fails)
        check_due(NOW + DAY, 10)
        assert stored(channel).state == State.CONNECTED
        assert stored(channel).connected_at == NOW + DAY


def test_lost_rights_are_told_once_in_words(channel: Channel, doors: Doors) -> None:
    doors.accounts[PASSWORD] = account(missing=frozenset({"write"}))
    for day in (1, 2):
        check_due(NOW + day * DAY, 10)
    assert told("channel_rights") == both("Dem Kanal „Mastodon der Stadt“ fehlen Rechte")
    assert "Es fehlt: Beiträge veröffentlichen." in Notice.objects.filter(kind="channel_rights")[0].body


def test_somebody_may_want_to_know_now(world: World, channel: Channel, doors: Doors) -> None:
    assert actions.check_now(world.miriam, channel, now=NOW + HOUR).checked_at == NOW + HOUR
    doors.tokens.clear()
    assert actions.check_now(world.miriam, fresh(channel), now=NOW + HOUR).state == State.EXPIRED
    with pytest.raises(Conflict):
        actions.check_now(world.bernd, world.page, now=NOW)


def test_a_network_that_can_no_longer_be_connected_is_left_alone(
    channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stadtstimme.networks.registry._CONNECTORS", {})
    assert check_due(NOW + DAY, 10) == 1
    assert stored(channel).state == State.CONNECTED


def test_an_unreadable_secret_is_a_dead_connection(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STADTSTIMME_ENCRYPTION_KEY", "y" * 40)
    check_due(NOW + DAY, 10)
    row = stored(channel)
    assert (row.state, "nicht lesbar" in row.trouble) == (State.EXPIRED, True)


def test_network_errors_are_the_five() -> None:
    """What `_judge` tells apart: a sixth kind would fall through to "temporary" unseen."""
    assert {one.__name__ for one in NetworkError.__subclasses__()} == {
        "Rejected",
        "AuthExpired",
        "RateLimited",
        "Temporary",
        "OutcomeUnknown",
    }


def test_credentials_that_are_renewed_and_still_refused_are_dead(
    channel: Channel, network: MemoryNetwork, doors: Doors
) -> None:
    """Our own renewal must not look like somebody else's newer credentials, or nobody would ever be told."""
    doors.renews = True
    network.fail_next(AuthExpired("Das Konto ist gesperrt."), call="whoami")
    check_due(NOW + DAY, 10)
    assert stored(channel).state == State.EXPIRED
