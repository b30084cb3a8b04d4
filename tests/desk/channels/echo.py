"""A small network over HTTP that people sign in to, and that repeats in every error body what it was sent.

A real server behind the networks' own HTTP client: what a careless network does with secrets must not matter.
"""

from __future__ import annotations

import itertools
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from stadtstimme.networks import http
from stadtstimme.networks.base import Account, Content, PublishResult
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.joining import Ask, Begun
from stadtstimme.networks.limits import Capabilities
from stadtstimme.networks.manual import ManualNetwork
from stadtstimme.networks.registry import Profile

CLIENT_SECRET = "client-Brombeere-7731"
VERIFIER = "verifier-Schlehe-4402"


@dataclass
class Office:
    """What the server knows. `secrets` collects every secret that it ever gave out; `fails` maps a path to a status."""

    address: str
    passwords: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    access: set[str] = field(default_factory=set)
    renewals: set[str] = field(default_factory=set)
    secrets: set[str] = field(default_factory=set)
    fails: dict[str, int] = field(default_factory=dict)
    posts: list[str] = field(default_factory=list)
    numbers: itertools.count[int] = field(default_factory=itertools.count)
    url: str = ""

    def tokens(self) -> dict[str, str]:
        """A new pair, known from now on."""
        number = next(self.numbers)
        pair = {"access": f"access-Holunder-{number}-8827", "refresh": f"refresh-Mispel-{number}-5519"}
        self.access.add(pair["access"])
        self.renewals.add(pair["refresh"])
        self.secrets |= set(pair.values())
        return pair


class Desk(BaseHTTPRequestHandler):
    """The server's one counter."""

    office: Office

    def log_message(self, *_arguments: Any) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        path = urlsplit(self.path)
        if path.path == "/authorize":
            asked = {name: values[0] for name, values in parse_qs(path.query).items()}
            self._sign_in_page(asked)
        elif self._allowed(path.path):
            account = {"id": "77", "name": "Musterstadt", "address": self.office.address, "limits": {"max_length": 480}}
            self._answer(200, account)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        sent = json.loads(body or "{}")
        path = urlsplit(self.path).path
        if path == "/token":
            self._token(sent, body)
        elif path == "/revoke":
            self.office.access.discard(sent["access"])
            self._answer(200, {})
        elif self._allowed(path, body):
            self.office.posts.append(sent["text"])
            self._answer(200, {"id": f"p{len(self.office.posts)}"})

    def _token(self, sent: dict[str, str], body: str) -> None:
        good = {"password": self.office.passwords, "code": self.office.codes, "refresh": self.office.renewals}
        for name, known in good.items():
            if sent.get(name) in known and "/token" not in self.office.fails:
                known.discard(sent[name])
                self._answer(200, self.office.tokens())
                return
        self._echo(self.office.fails.get("/token", 400), body)

    def _allowed(self, path: str, body: str = "") -> bool:
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        status = self.office.fails.get(path) or (0 if token in self.office.access else 401)
        if status:
            self._echo(status, body)
        return not status

    def _sign_in_page(self, asked: dict[str, str]) -> None:
        back = urlencode({"state": asked["state"], "code": min(self.office.codes, default="none")})
        link = f'<a href="{asked["redirect_uri"]}?{back}">Zustimmen</a>'
        page = f'<!doctype html><html lang="de"><title>Netzwerk</title><h1>Netzwerk</h1>{link}'
        self._send(200, page.encode(), "text/html; charset=utf-8")

    def _echo(self, status: int, body: str) -> None:
        self._answer(status, {"error": f"{self.path} {dict(self.headers)} {body}"})

    def _answer(self, status: int, said: dict[str, Any]) -> None:
        self._send(status, json.dumps(said).encode(), "application/json")

    def _send(self, status: int, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def serving(office: Office) -> Iterator[Office]:
    """The server on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("OwnDesk", (Desk,), {"office": office}))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    office.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield office
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class EchoNetwork(ManualNetwork):
    """Publishes there with a token, renews it with another."""

    def __init__(self, url: str, profile: Profile) -> None:
        super().__init__("echo", profile)
        self.url = url
        self.capabilities = Capabilities(max_length=int(profile.limits.get("max_length", 300)))

    def publish(self, content: Content, handle: str) -> PublishResult:
        said = self._call("POST", "/post", writes=True, json={"text": content.text}).json()
        return PublishResult("completed", said["id"], f"{self.url}/{said['id']}")

    def whoami(self) -> Account:
        said = self._call("GET", "/me", writes=False).json()
        return Account(said["id"], said["name"], said["address"], frozenset({"write"}))

    def refresh(self) -> Credentials | None:
        renewal = {"refresh": self.profile.credentials["refresh"]}
        pair = http.call("POST", f"{self.url}/token", writes=False, json=renewal).json()
        return self.profile.credentials.changed(**pair)

    def read_limits(self) -> Mapping[str, Any]:
        limits: Mapping[str, Any] = self._call("GET", "/me", writes=False).json()["limits"]
        return limits

    def _call(self, method: str, path: str, *, writes: bool, **body: Any) -> http.Answer:
        headers = {"Authorization": f"Bearer {self.profile.credentials['access']}"}
        return http.call(method, self.url + path, writes=writes, headers=headers, **body)


@dataclass
class EchoJoining:
    """Joins with an app password, or where `asks_there` by signing in on the network."""

    url: str
    asks_there: bool = False

    @property
    def asks(self) -> tuple[Ask, ...]:
        if self.asks_there:
            return (Ask("server", "Server"),)
        return (Ask("identifier", "Name des Kontos"), Ask("password", "App-Passwort", secret=True))

    def begin(self, typed: Mapping[str, str], return_url: str, state: str) -> Begun:
        if self.asks_there:
            query = urlencode({"state": state, "redirect_uri": return_url})
            kept = Credentials({"client_secret": CLIENT_SECRET, "verifier": VERIFIER})
            return Begun(redirect=f"{self.url}/authorize?{query}", kept=kept)
        return Begun(self._tokens({"password": typed["password"]}))

    def finish(self, kept: Credentials, answer: Mapping[str, str], return_url: str) -> Credentials:
        return self._tokens({"code": answer.get("code", ""), **kept})

    def revoke(self, credentials: Credentials) -> None:
        http.call("POST", f"{self.url}/revoke", writes=False, json={"access": credentials["access"]})

    def _tokens(self, sent: dict[str, str]) -> Credentials:
        return Credentials(http.call("POST", f"{self.url}/token", writes=False, json=sent).json())
