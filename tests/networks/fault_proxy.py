"""A network that breaks: a real TCP proxy on loopback in front of a real server, which fails as it is told.

    with FaultProxy("http://localhost:2583") as proxy:
        proxy.strike("cut_after", when=lambda method, path: path.endswith("createRecord"))
        ...  # call proxy.url instead; the next such request reaches the server, its answer reaches nobody

Every fault either reaches the server (`arrives`) or does not; `arrived` lists what really did.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import subprocess
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

Meets = Callable[[str, str], bool]
Act = Literal["refuse", "cut", "answer", "half", "silent", "certificate"]
BUSY = b'{"error":"TestFault","message":"told to fail"}'
SILENCE_SECONDS = 60.0


@dataclass(frozen=True)
class Fault:
    """One way to fail: whether the request arrives at the server first, what the caller gets, in words for the table."""

    words: str
    act: Act
    arrives: bool = False
    status: str = ""
    headers: tuple[str, ...] = ()

    @property
    def by_itself(self) -> bool:
        """Whether it goes away with the next call; else somebody must mend it."""
        return self.act not in ("refuse", "certificate")


FAULTS = {
    "refused": Fault("nobody listens", "refuse"),
    "certificate": Fault("certificate of another host", "certificate"),
    "cut_before": Fault("cut before the request arrived", "cut"),
    "cut_after": Fault("cut after the request arrived", "cut", arrives=True),
    "silent_before": Fault("silence, the request did not arrive", "silent"),
    "silent_after": Fault("silence, the request arrived", "silent", arrives=True),
    "half": Fault("half an answer", "half", arrives=True),
    "429": Fault("429 with Retry-After", "answer", status="429 Too Many Requests", headers=("Retry-After: 120",)),
    "500_before": Fault("500, the request did not arrive", "answer", status="500 Internal Server Error"),
    "500_after": Fault("500, the request arrived", "answer", arrives=True, status="500 Internal Server Error"),
    "502_after": Fault("502, the request arrived", "answer", arrives=True, status="502 Bad Gateway"),
    "503": Fault("503", "answer", status="503 Service Unavailable"),
    "redirect": Fault("redirect to another host", "answer", status="307 Temporary Redirect"),
}


@dataclass
class FaultProxy:
    """Stands in front of `upstream` (a plain http address). `elsewhere` is where its redirects point to."""

    upstream: str
    elsewhere: str = "https://anderswo.example/"
    arrived: list[tuple[str, str]] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        parts = urlsplit(self.upstream)
        self.target = (parts.hostname or "", parts.port or 80)
        self.waiting: deque[tuple[str, Meets]] = deque()
        self.over = threading.Event()
        self.secret: ssl.SSLContext | None = None
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listening.getsockname()[1]
        self._listen()

    @property
    def url(self) -> str:
        """What to call instead of the upstream."""
        return f"http://127.0.0.1:{self.port}"

    def strike(self, fault: str, when: Meets = lambda _method, _path: True, times: int = 1) -> None:
        """The next `times` requests that `when` meets (method, path) fail like this; `refused` cannot choose."""
        if fault == "refused":
            self.struck.append(fault)
            self._deafen()
        else:
            self.waiting.extend([(fault, when)] * times)

    def mend(self) -> None:
        """No more faults."""
        self.waiting.clear()
        if self.listening.fileno() < 0:
            self.listening = socket.create_server(("127.0.0.1", self.port))
            self._listen()

    def speak_tls(self, certificate: Certificate) -> str:
        """From now on with this certificate; returns the address with https."""
        self.secret = certificate.context()
        return self.url.replace("http://", "https://")

    def close(self) -> None:
        self.over.set()
        self._deafen()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _listen(self) -> None:
        threading.Thread(target=self._accept, args=(self.listening,), daemon=True).start()

    def _deafen(self) -> None:
        with contextlib.suppress(OSError):
            self.listening.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self.listening.close()

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                connection, _address = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            if self.secret:
                connection = self.secret.wrap_socket(connection, server_side=True)
            if request := read_request(connection):
                self._answer(connection, request)

    def _answer(self, connection: socket.socket, request: bytes) -> None:
        method, path = request.split(b" ", 2)[:2]
        named = (method.decode(), path.decode().partition("?")[0])
        fault = self._struck_by(named)
        answer = b""
        if fault is None or fault.arrives:
            self.arrived.append(named)
            answer = self._forwarded(request)
        if fault is None:
            connection.sendall(answer)
        else:
            self._fail(connection, fault, answer)

    def _struck_by(self, named: tuple[str, str]) -> Fault | None:
        if not self.waiting or not self.waiting[0][1](*named):
            return None
        fault, _when = self.waiting.popleft()
        self.struck.append(fault)
        return FAULTS[fault]

    def _fail(self, connection: socket.socket, fault: Fault, answer: bytes) -> None:
        if fault.act == "silent":
            self.over.wait(SILENCE_SECONDS)
        elif fault.act == "half":
            connection.sendall(answer[: len(answer) // 2])
        elif fault.act == "answer":
            said = [f"HTTP/1.1 {fault.status}", f"Content-Length: {len(BUSY)}", "Connection: close", *fault.headers]
            if fault.status.startswith("3"):
                said.append(f"Location: {self.elsewhere}")
            connection.sendall("\r\n".join(said).encode() + b"\r\n\r\n" + BUSY)
        else:  # a reset, not a polite end
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _forwarded(self, request: bytes) -> bytes:
        head, _, body = request.partition(b"\r\n\r\n")
        lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
        with socket.create_connection(self.target, timeout=SILENCE_SECONDS) as server:
            server.sendall(b"\r\n".join([*lines, b"Connection: close"]) + b"\r\n\r\n" + body)
            answer = b"".join(iter(lambda: server.recv(65536), b""))
        first, _, rest = answer.partition(b"\r\n")
        return first + b"\r\nConnection: close\r\n" + rest


def read_request(connection: socket.socket) -> bytes:
    """One whole request, or nothing where the caller went away. Its body has a length, as httpx sends it."""
    data = b""
    while b"\r\n\r\n" not in data:
        if not (part := connection.recv(65536)):
            return b""
        data += part
    head = data.partition(b"\r\n\r\n")[0]
    lengths = [line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    whole = len(head) + 4 + int(lengths[0] if lengths else 0)
    while len(data) < whole:
        if not (part := connection.recv(65536)):
            return b""
        data += part
    return data


@dataclass(frozen=True)
class Certificate:
    """One that signs itself, for `name` (as openssl writes alternative names: DNS:… or IP:…)."""

    key: Path
    signed: Path

    @classmethod
    def made(cls, folder: Path, name: str) -> Self:
        """A new one, made in the folder."""
        place = folder / name.replace(":", "-")
        key, signed = place.with_suffix(".key"), place.with_suffix(".pem")
        call = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=test"]
        call += ["-addext", f"subjectAltName={name}", "-keyout", str(key), "-out", str(signed)]
        subprocess.run(call, check=True, capture_output=True)
        return cls(key, signed)

    def context(self) -> ssl.SSLContext:
        """For a server that shows it."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.signed, self.key)
        return context
