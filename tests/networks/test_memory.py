"""The double behaves like a network: it keeps, finds, forgets and fails as it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from stadtstimme.networks import registry
from stadtstimme.networks.base import Content
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Rejected, Temporary
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork
from stadtstimme.networks.registry import Profile

from .contract import NOON, ListeningContract, NetworkContract, Stranger


class ShelfStranger:
    """Writes onto the shelf what a citizen would write on a network."""

    def __init__(self, network: MemoryNetwork) -> None:
        self.comments = network.shelf.comments

    def comment(self, remote_id: str, text: str) -> str:
        name = f"c{len(self.comments) + 1}"
        self.comments.append(RemoteComment(name, remote_id, remote_id, remote_id, "Gisela", text, written_at=NOON))
        return name

    def alone(self, text: str, below: str = "") -> str:
        name = f"c{len(self.comments) + 1}"
        self.comments.append(RemoteComment(name, below or name, "", below, "Gisela", text, written_at=NOON))
        return name

    def delete(self, comment_id: str) -> None:
        self.comments.append(RemoteComment(comment_id, deleted=True))

    def sees(self, remote_id: str) -> None:
        """The shelf shows everything at once."""


class TestMemoryNetwork(NetworkContract, ListeningContract):
    """The contract of every network."""

    @pytest.fixture
    def network(self) -> MemoryNetwork:
        return MemoryNetwork()

    @pytest.fixture
    def comment_id(self, network: MemoryNetwork) -> str:
        network.shelf.comments.append(RemoteComment("c1", "m1", "m1", "m1", "Gisela", "Wann?", written_at=NOON))
        return "c1"

    @pytest.fixture
    def stranger(self, network: MemoryNetwork) -> Stranger:
        return ShelfStranger(network)

    @pytest.fixture
    def seen(self, network: MemoryNetwork) -> Callable[[str], bool]:
        return lambda remote_id: remote_id not in network.hidden


HELLO = Content("Guten Tag")
FAULTS: list[NetworkError] = [
    Rejected("nein", "422"),
    AuthExpired("abgelaufen"),
    RateLimited("zu viel", retry_after=30),
    Temporary("besetzt"),
    OutcomeUnknown("keine Antwort"),
]


def test_a_handle_is_published_once_and_found_again() -> None:
    network = MemoryNetwork()
    first = network.publish(HELLO, "h1")
    assert (first.state, first.remote_id, first.url) == ("completed", "m1", "https://memory.example/m1")
    assert network.publish(HELLO, "h1") == first
    assert network.read_back("h1", HELLO, NOON) == first
    assert network.read_back("h2", HELLO, NOON) is None
    assert len(network.published) == 1


def test_a_forgetful_network_doubles_and_finds_nothing() -> None:
    network = MemoryNetwork(capabilities=replace(EVERYTHING, idempotent=False, reads_back=False))
    network.publish(HELLO, "h1")
    network.publish(HELLO, "h1")
    assert len(network.published) == 2
    with pytest.raises(OutcomeUnknown):
        network.read_back("h1", HELLO, NOON)


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("when", ["before", "after"])
def test_it_fails_in_every_way_before_or_after(error: NetworkError, when: str) -> None:
    network = MemoryNetwork()
    network.fail_next(error, when)  # type: ignore[arg-type]
    with pytest.raises(type(error)) as raised:
        network.publish(HELLO, "h1")
    assert raised.value is error
    assert len(network.published) == (1 if when == "after" else 0)
    assert network.publish(HELLO, "h1").state == "completed"


def test_a_fault_waits_for_its_call() -> None:
    network = MemoryNetwork()
    network.fail_next(Temporary("besetzt"), call="withdraw", times=2)
    remote_id = network.publish(HELLO, "h1").remote_id
    for _try in range(2):
        with pytest.raises(Temporary):
            network.withdraw(remote_id, "Der Termin fällt aus.")
    network.withdraw(remote_id, "Der Termin fällt aus.")
    network.withdraw(remote_id, "Noch einmal.")
    assert network.withdrawn == {remote_id: "Der Termin fällt aus."}
    assert network.standing() == []


def test_connections_share_what_stands_there_and_know_their_channel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_CONNECTORS", {})
    network = MemoryNetwork()
    registry.register("memory", network.connect)
    connection = registry.connect("memory", Profile(7, "https://memory.example/@stadt"))
    connection.publish(HELLO, "h1")
    connection.hide_comment("c1")
    assert [one.channel_id for one in network.published] == [7]
    assert network.hidden == {"c1"}
    connection.show_comment("c1")
    assert network.hidden == set()
    assert network.calls == ["publish", "hide_comment", "show_comment"]


def test_limits_are_those_of_every_network() -> None:
    network = MemoryNetwork()
    assert [problem.code for problem in network.check_post(Content("x" * 501))] == ["too_long"]
    assert [problem.code for problem in network.check_post(Content(" "))] == ["empty"]
