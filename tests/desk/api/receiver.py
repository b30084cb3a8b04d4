"""A program that receives webhooks: a real server that can take, refuse, redirect, hang and break off."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Received:
    """One request as it came."""

    headers: dict[str, str]
    body: bytes

    @property
    def payload(self) -> dict[str, Any]:
        return json.loads(self.body)  # type: ignore[no-any-return]

    def is_signed_with(self, secret: str) -> bool:
        """As the standard describes it, written apart from the code that signs."""
        key = base64.b64decode(secret.split("_", 1)[1])
        signed = b".".join([self.headers["webhook-id"].encode(), self.headers["webhook-timestamp"].encode(), self.body])
        expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        return f"v1,{expected}" in self.headers["webhook-signature"].split(" ")


@dataclass
class Receiver:
    """`behave` says what to do with the next requests: a status, "redirect", "hang", "break"."""

    port: int = 0
    behave: int | str = 200
    received: list[Received] = field(default_factory=list)
    going_on: threading.Event = field(default_factory=threading.Event)

    def has_got(self, count: int) -> None:
        """Waits for so many requests: the receiver's thread may be behind a caller that gave up. No further one came."""
        end = time.monotonic() + 60
        while len(self.received) < count and time.monotonic() < end:
            time.sleep(0.01)
        assert len(self.received) == count

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/ein"


@contextmanager
def receiving() -> Iterator[Receiver]:
    """Runs a receiver on a free port of the loopback."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.received.append(Received({name.lower(): value for name, value in self.headers.items()}, body))
            if receiver.behave == "hang":
                receiver.going_on.wait(60)
                self.close_connection = True
            elif receiver.behave == "break":
                self.close_connection = True
            elif receiver.behave == "redirect":
                self._answer(307, f"http://127.0.0.1:{receiver.port}/anderswo")
            else:
                self._answer(int(receiver.behave))

        def _answer(self, status: int, location: str = "") -> None:
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_arguments: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.going_on.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
