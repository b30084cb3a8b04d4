"""A channel behind a proxy that breaks: one post through each fault, by the desk's own queue, counted on the server."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from stadtstimme.desk.channels.models import ChannelConnection
from stadtstimme.networks import http
from stadtstimme.networks.credentials import Credentials
from tests.desk.world import World

from .fault_proxy import FAULTS, Certificate, FaultProxy, Meets
from .fault_table import Row
from .resting import MOVING, at_rest, connected, first_try, released, store

# How long a call waits for an answer where silence is the fault; everywhere else a slow machine must not look like one.
SILENCE, PATIENCE = 5.0, 30.0


class Street:
    """`publishes` meets the call that publishes, `standing` counts the posts with a text on the real server."""

    def __init__(
        self,
        world: World,
        proxy: FaultProxy,
        policy: http.Policy,
        folder: Path,
        publishes: Meets,
        standing: Callable[[str], int],
    ) -> None:
        self.world, self.proxy, self.policy, self.folder = world, proxy, policy, folder
        self.publishes, self.standing = publishes, standing

    def lead_to(
        self,
        network: str,
        address: str,
        credentials: Credentials,
        account_id: str,
        limits: Mapping[str, Any] | None = None,
    ) -> None:
        """Connects a channel. The server of the credentials must be the proxy."""
        self.credentials, self.account_id = credentials, account_id
        self.channel = connected(self.world, network, address, credentials, account_id)
        ChannelConnection.objects.filter(channel=self.channel).update(limits=dict(limits or {}))

    def suffer(self, name: str) -> Row:
        """One post through one fault."""
        text = f"Die Bücherei öffnet wieder. Fall {name}."
        post = released(self.world, self.channel, text)
        self.proxy.arrived.clear()
        self.policy.answer_seconds = SILENCE if FAULTS[name].act == "silent" else PATIENCE
        self._break(name)
        tried = first_try(post)
        first = f"{tried.state} ({tried.error_code})" if tried.error_code else tried.state
        self._mend(name)
        self.policy.answer_seconds = PATIENCE
        done = at_rest(post)
        arrived = sum(self.publishes(*one) for one in self.proxy.arrived)
        end = "waits" if done.state in MOVING else done.state
        return Row(FAULTS[name].words, first, end, arrived, self.standing(text))

    def _break(self, name: str) -> None:
        if name != "certificate":
            self.proxy.strike(name, self.publishes)
            return
        wrong = Certificate.made(self.folder, "DNS:anderswo.example")
        self.right = Certificate.made(self.folder, "IP:127.0.0.1")
        context = ssl.create_default_context()
        for one in (wrong, self.right):
            context.load_verify_locations(one.signed)
        self.policy.verify = context
        store(self.channel, self.credentials.changed(server=self.proxy.speak_tls(wrong)), self.account_id)

    def _mend(self, name: str) -> None:
        if name == "certificate":
            self.proxy.speak_tls(self.right)
        self.proxy.mend()
