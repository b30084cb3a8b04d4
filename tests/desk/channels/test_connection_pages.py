"""The pages of a connection: what they show, to whom, and what they never show again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection as database
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from stadtstimme.desk.channels.models import Channel, ChannelConnection, ConnectionRound
from stadtstimme.desk.people.models import Person
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .joined import ADDRESS, PASSWORD, TYPED, account, connect, joined_network, mastodon, stored

NOW = timezone.now()
DAY = dt.timedelta(days=1)
Desk = Callable[[Person | None], Client]
State = ChannelConnection.State


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    return joined_network(monkeypatch)


@pytest.fixture
def channel(world: World) -> Channel:
    return mastodon(world, NOW)


def url(name: str, channel: Channel) -> str:
    return reverse(f"channels:{name}", args=[channel.pk])


def read(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_file_says_what_to_do_next(world: World, channel: Channel, network: MemoryNetwork, desk: Desk) -> None:
    page = read(desk(world.miriam), url("channel", channel))
    assert "Noch nicht verbunden" in page
    assert url("connect", channel) in page
    for reader in (world.dana, world.uwe):
        page = read(desk(reader), url("channel", channel))
        assert "Verbinden können ihn Miriam Osterkamp und Aylin Reinders." in page
        assert url("connect", channel) not in page
    assert "Verbindung" not in read(desk(world.bernd), url("channel", world.page))


def test_secrets_are_typed_blindly(world: World, channel: Channel, network: MemoryNetwork, desk: Desk) -> None:
    page = read(desk(world.miriam), url("connect", channel))
    assert 'type="password" name="password"' in page
    assert page.count('autocomplete="off"') >= 2
    assert ADDRESS in page


def test_connecting_shows_who_it_is(world: World, channel: Channel, network: MemoryNetwork, desk: Desk) -> None:
    assert network.doors
    network.doors.accounts[PASSWORD] = account(
        rights=frozenset({"write"}), missing=frozenset({"read"}), expires_at=timezone.now() + 3.1 * DAY
    )
    answer = desk(world.miriam).post(url("connect", channel), TYPED, follow=True)
    page = answer.content.decode()
    for words in (
        "Der Kanal ist verbunden.",
        "Musterstadt",
        "Miriam Osterkamp",
        "Beiträge veröffentlichen",
        "<li>read</li>",
        "bis 500 Zeichen",
        "Die Verbindung endet in 3 Tagen",
        "Das Pult veröffentlicht selbst.",
        "Neu verbinden",
    ):
        assert words in page
    assert PASSWORD not in page
    assert stored(channel).connected_by == world.miriam


def test_a_wrong_password_is_not_shown_again(
    world: World, channel: Channel, network: MemoryNetwork, desk: Desk
) -> None:
    answer = desk(world.miriam).post(url("connect", channel), {"identifier": "musterstadt", "password": "geheim-1"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Dieses App-Passwort gilt nicht." in page
    assert 'value="musterstadt"' in page
    assert "geheim-1" not in page


def test_an_expired_connection_stands_on_its_card(
    world: World, channel: Channel, network: MemoryNetwork, desk: Desk
) -> None:
    connect(world.miriam, channel, NOW)
    ChannelConnection.objects.update(state=State.EXPIRED, trouble="Die Zugangsdaten gelten nicht mehr.")
    assert "Was fällig ist, wartet und geht hinaus" in read(desk(world.miriam), url("channel", channel))
    assert "Neu verbinden können ihn Miriam Osterkamp" in read(desk(world.dana), url("channel", channel))
    page = read(desk(world.dana), reverse("channels:list"))
    assert "neu zu verbinden" in page
    assert "card--broken" in page
    assert "Bitte verbinden Sie den Kanal neu." in read(desk(world.miriam), reverse("core:today"))


def test_checking_and_disconnecting(world: World, channel: Channel, network: MemoryNetwork, desk: Desk) -> None:
    connect(world.miriam, channel, NOW)
    client = desk(world.miriam)
    assert "Die Verbindung funktioniert." in client.post(url("check", channel), follow=True).content.decode()
    page = client.post(url("disconnect", channel), follow=True).content.decode()
    assert "Der Kanal ist getrennt. Die Zugangsdaten gelten nicht mehr." in page
    assert "Noch nicht verbunden" in page


def test_the_list_asks_nothing_more_per_channel(
    world: World, channel: Channel, network: MemoryNetwork, desk: Desk
) -> None:
    client = desk(world.miriam)
    connect(world.miriam, channel, NOW)

    def queries() -> int:
        with CaptureQueriesContext(database) as seen:
            read(client, reverse("channels:list"))
        return len(seen)

    before = queries()
    for number in range(5):
        one = mastodon(world, NOW, name=f"Kanal {number}", address=f"https://mastodon.example/@kanal{number}")
        assert network.doors
        network.doors.accounts[one.name] = account(remote_id=one.name, address=one.address)
        connect(world.miriam, one, NOW, {"password": one.name})
    assert queries() == before


class TestRound:
    """To the network and back."""

    @pytest.fixture
    def network(self, monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
        return joined_network(monkeypatch, asks_there=True)

    def state_of(self, client: Client, channel: Channel) -> str:
        page = client.post(url("connect", channel), {"server": "memory.example"}).content.decode()
        assert "Bei memory.example anmelden" in page
        return page.partition("authorize?state=")[2].partition("&amp;")[0]

    def test_there_and_back(self, world: World, channel: Channel, network: MemoryNetwork, desk: Desk) -> None:
        client = desk(world.miriam)
        back = {"state": self.state_of(client, channel), "code": PASSWORD}
        answer = client.get(reverse("channels:joined"), back)
        assert answer.status_code == 302
        assert answer.headers["Location"] == url("channel", channel), "nothing of the answer stays in the address"
        assert "no-store" in answer.headers["Cache-Control"]
        assert stored(channel).state == State.CONNECTED
        again = client.get(reverse("channels:joined"), back, follow=True).content.decode()
        assert "abgelaufen oder schon verwendet" in again

    def test_another_session_of_the_same_person_is_refused(
        self, world: World, channel: Channel, network: MemoryNetwork, desk: Desk
    ) -> None:
        back = {"state": self.state_of(desk(world.miriam), channel), "code": PASSWORD}
        for client in (desk(world.miriam), desk(world.aylin)):
            page = client.get(reverse("channels:joined"), back, follow=True).content.decode()
            assert "abgelaufen oder schon verwendet" in page
        assert ConnectionRound.objects.count() == 1
        assert not ChannelConnection.objects.exists()

    @pytest.mark.parametrize(
        ("answer", "words"),
        [
            ({"error": "access_denied"}, "Sie haben im Netzwerk nicht zugestimmt."),
            ({"code": "falsch"}, "Der Code der Anmeldung gilt nicht."),
            ({}, "Der Code der Anmeldung gilt nicht."),
        ],
        ids=["no", "wrong", "nothing"],
    )
    def test_what_went_wrong_is_said(
        self,
        world: World,
        channel: Channel,
        network: MemoryNetwork,
        desk: Desk,
        answer: dict[str, str],
        words: str,
    ) -> None:
        client = desk(world.miriam)
        back = {"state": self.state_of(client, channel), **answer}
        page = client.get(reverse("channels:joined"), back, follow=True).content.decode()
        assert f"Der Kanal ist nicht verbunden. {words}" in page
        assert "falsch" not in page

    def test_the_wrong_account_is_named(
        self, world: World, channel: Channel, network: MemoryNetwork, desk: Desk
    ) -> None:
        assert network.doors
        network.doors.accounts["c"] = account(address="https://mastodon.example/@miriam")
        client = desk(world.miriam)
        back = {"state": self.state_of(client, channel), "code": "c"}
        page = client.get(reverse("channels:joined"), back, follow=True).content.decode()
        assert "Sie sind dort als https://mastodon.example/@miriam angemeldet" in page
        assert network.doors.tokens == {}


def test_nonsense_leads_back_to_the_list(world: World, desk: Desk) -> None:
    answer = desk(world.miriam).get(reverse("channels:joined"), {"state": "x" * 5000, "code": "\x00"})
    assert answer.headers["Location"] == reverse("channels:list")
