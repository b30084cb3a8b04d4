"""The real servers opposite that the crash runs count on: whose account, what stands there, how it is emptied."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import httpx

from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.plain_text import plain_text
from tests.peers.snac import Citizen, SnacServer, join

POST = "app.bsky.feed.post"


@dataclass(frozen=True)
class Standing:
    """One post on the server, as it knows it and as it reads."""

    remote_id: str
    text: str


class Outside(Protocol):
    """One server. `asks`: what surely never arrived is not sent again before a person agreed, since it knows no handle again."""

    network: str
    address: str
    account_id: str
    credentials: Credentials
    asks: bool

    def standing(self) -> list[Standing]:
        """What really stands there."""

    def clear(self) -> None:
        """Takes every post away."""

    def close(self) -> None:
        """Ends what was started for it."""


def at_rest(outside: Outside) -> list[Standing]:
    """What stands there once the server is through with what a killed process had sent: the same for a second."""
    seen, since = outside.standing(), time.monotonic()
    while time.monotonic() - since < 1.0:
        time.sleep(0.2)
        if len(now := outside.standing()) != len(seen):
            seen, since = now, time.monotonic()
    return seen


class Bluesky:
    """The PDS. `told` is a file with its address, whose account, a token for everything, and the desk's credentials."""

    network, asks = "bluesky", False

    def __init__(self, told: Path) -> None:
        said = json.loads(told.read_text(encoding="utf-8"))
        self.pds, self.account_id, self.access = said["pds"], said["did"], said["access"]
        self.credentials = Credentials.from_json(said["credentials"])
        self.address = f"https://bsky.app/profile/{self.credentials['handle']}"

    def standing(self) -> list[Standing]:
        asked = {"repo": self.account_id, "collection": POST, "limit": 100}
        found = self._call("GET", "com.atproto.repo.listRecords", params=asked)["records"]
        return [Standing(one["uri"], one["value"]["text"]) for one in found]

    def clear(self) -> None:
        kind = "com.atproto.repo.applyWrites#delete"
        keys = [one.remote_id.rpartition("/")[2] for one in self.standing()]
        writes = [{"$type": kind, "collection": POST, "rkey": key} for key in keys]
        if writes:
            self._call("POST", "com.atproto.repo.applyWrites", json={"repo": self.account_id, "writes": writes})

    def close(self) -> None:
        """Its servers belong to who started them."""

    def _call(self, verb: str, method: str, **more: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.access}"}
        asked = {"headers": headers, "timeout": 60, "trust_env": False, "verify": False}
        answer = httpx.request(verb, f"{self.pds}/xrpc/{method}", **asked, **more)
        answer.raise_for_status()
        return answer.json()


class Mastodon:
    """A snac2 of its own. It ignores the Idempotency-Key and deletes nothing, so it is emptied by putting its data back."""

    network, asks = "mastodon", True

    def __init__(self, folder: Path) -> None:
        home = folder / "snac"
        home.mkdir()
        self.server = SnacServer(home)
        self.credentials = join(self.server, "stadt")
        self.address = f"{self.server.address}/stadt"
        self.city = Citizen(self.server, self.credentials["token"])
        self.account_id = str(self.city.call("GET", "/api/v1/accounts/verify_credentials").json()["id"])
        self.server.keep()

    def standing(self) -> list[Standing]:
        found = self.city.call("GET", f"/api/v1/accounts/{self.account_id}/statuses", params={"limit": 40}).json()
        return [Standing(str(one["id"]), plain_text(one["content"])) for one in found]

    def clear(self) -> None:
        self.server.put_back()

    def close(self) -> None:
        self.server.close()


def outside_of(network: str, folder: Path, told: Path) -> Outside:
    """The one of this name; `told` belongs to Bluesky, whose servers run already."""
    return Bluesky(told) if network == "bluesky" else Mastodon(folder)
