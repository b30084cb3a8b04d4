"""Recorded answers of Mastodon 4.7.3 (scripts/recordings.sh), and a server on loopback that gives them again.

The recordings are the vcr files of Mastodon.py's own tests: real requests to a real server, with its real answers.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, parse_qsl, urlsplit

import yaml

FOLDER = Path(__file__).parents[2] / "var" / "peers" / "recordings"
RECORDED_AT = "http://localhost:3000"
KEPT_HEADERS = ("content-type", "link")


@dataclass(frozen=True)
class Interaction:
    """One recorded request with its answer; `said` is what the request carried, as far as it was a form."""

    method: str
    path: str
    query: str
    said: Mapping[str, str]
    status: int
    headers: Mapping[str, str]
    body: str

    def json(self) -> Any:
        return json.loads(self.body)


@cache
def recorded(name: str) -> tuple[Interaction, ...]:
    """The interactions of one file, in their order."""
    with (FOLDER / f"{name}.yaml").open(encoding="utf-8") as file:
        return tuple(_interaction(one) for one in yaml.load(file, yaml.CSafeLoader)["interactions"])


def everything() -> Iterator[Interaction]:
    """All recorded interactions (not the websocket ones)."""
    for path in sorted(FOLDER.glob("*.yaml")):
        if not path.stem.endswith(".ws"):
            yield from recorded(path.stem)


def answer_of(name: str, method: str, path: str) -> Interaction:
    """The first recorded answer to such a request."""
    return next(one for one in recorded(name) if one.method == method and one.path == path)


def _interaction(data: Mapping[str, Any]) -> Interaction:
    request, response = data["request"], data["response"]
    address = urlsplit(request["uri"])
    body = response["body"].get("string") or ""
    headers = {name: values[0] for name, values in response["headers"].items()}
    kept = {name: value for name, value in headers.items() if name in KEPT_HEADERS or name.startswith("x-ratelimit")}
    said = _form(request["body"])
    text = body if isinstance(body, str) else body.decode("utf-8", "replace")
    path = address.path.rstrip("/") or "/"
    return Interaction(request["method"], path, address.query, said, response["status"]["code"], kept, text)


def _form(body: Any) -> dict[str, str]:
    if not isinstance(body, str):
        return {}
    try:
        found = json.loads(body)
    except ValueError:
        return dict(parse_qsl(body))
    return found if isinstance(found, dict) else {}


class Server:
    """An HTTP server on a free port of the loopback address; `reply` is what a subclass says."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str]] = []
        peer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_arguments: object) -> None:
                return

            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                address = urlsplit(self.path)
                peer.requests.append((self.command, address.path))
                status, headers, said = peer.reply(self.command, address.path, address.query, dict(self.headers), body)
                data = said.replace(RECORDED_AT, peer.address).encode()
                self.send_response(status)
                for name, value in {**headers, "content-length": str(len(data))}.items():
                    self.send_header(name, value.replace(RECORDED_AT, peer.address))
                self.end_headers()
                self.wfile.write(data)

        for method in ("GET", "POST", "PUT", "DELETE"):
            setattr(Handler, f"do_{method}", Handler.answer)
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def reply(
        self, method: str, path: str, query: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, Mapping[str, str], str]:
        raise NotImplementedError

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


class Replay(Server):
    """Gives recorded answers again: to the same method and path, and to a request that says the same.

    Each answer once and in its order; the last one of its kind stays. What was never recorded is a 404 without words.
    """

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.left = [one for name in names for one in recorded(name)]

    def reply(
        self, method: str, path: str, query: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, Mapping[str, str], str]:
        path = path.rstrip("/") or "/"
        fits = [one for one in self.left if (one.method, one.path) == (method, path) and _agrees(one, body, query)]
        if not fits:
            return 404, {}, ""
        if len(fits) > 1:
            self.left.remove(fits[0])
        return fits[0].status, fits[0].headers, fits[0].body


def _agrees(one: Interaction, body: bytes, query: str) -> bool:
    """Whether the recorded request said the same, in the words that both of them name."""
    types = parse_qs(one.query).get("types[]")
    if types and not set(types) & set(parse_qs(query).get("types[]", types)):
        return False
    said = _form(body.decode("utf-8", "replace"))
    return all(said.get(name, value) == value for name, value in one.said.items() if name in ("status", "spoiler_text"))
