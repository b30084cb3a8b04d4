"""The double keeps the contract, so what is tested with it holds for a network that keeps it."""

from collections.abc import Callable

import pytest

from stadtstimme.networks.base import Network
from stadtstimme.networks.memory import MemoryNetwork

from .contract import NetworkContract


class TestMemoryNetwork(NetworkContract):
    @pytest.fixture
    def network(self) -> Network:
        return MemoryNetwork()

    @pytest.fixture
    def comment_id(self) -> str:
        return "comment-1"

    @pytest.fixture
    def seen(self, network: MemoryNetwork) -> Callable[[str], bool]:
        return lambda remote_id: remote_id not in network.hidden
