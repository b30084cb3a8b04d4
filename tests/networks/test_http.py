"""The one HTTP client against a real server that behaves badly in every way we could think of."""

from __future__ import annotations

import ipaddress
import logging
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stadtstimme.networks import deadline, guard, http
from stadtstimme.networks.errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Rejected, Temporary

SECRET = "ein-sehr-geheimes-token"


class RudeServer:
    """Says `said` to whoever connects, once it has read the request; `hangs` says nothing for a while."""

    def __init__(
        self, said: bytes, *, hangs: bool = False, drips: bytes = b"", context: ssl.SSLContext | None = None
    ) -> None:
        self.said, self.hangs, self.drips, self.context = said, hangs, drips, context
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self.over = threading.Event()
        self.requests: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        return f"{'https' if self.context else 'http'}://127.0.0.1:{self.port}/api?kennung=1"

    def _serve(self) -> None:
        while not self.over.is_set():
            try:
                connection, _address = self.listening.accept()
            except OSError:
                return
            try:
                self._answer(connection)
            except OSError:
                continue

    def _answer(self, connection: socket.socket) -> None:
        with self.context.wrap_socket(connection, server_side=True) if self.context else connection as talk:
            self.requests.append(talk.recv(65536))
            if self.hangs:
                self.over.wait(5)
            talk.sendall(self.said)
            for number in range(len(self.drips)):
                self.over.wait(0.05)
                talk.sendall(self.drips[number : number + 1])

    def close(self) -> None:
        self.over.set()
        self.listening.close()


@pytest.fixture
def serve() -> Iterator[Callable[..., RudeServer]]:
    servers: list[RudeServer] = []

    def start(said: bytes = b"", **more: object) -> RudeServer:
        servers.append(RudeServer(said, **more))  # type: ignore[arg-type]
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture(autouse=True)
def policy(monkeypatch: pytest.MonkeyPatch) -> http.Policy:
    """Patient: only where silence is meant does a test wait for little."""
    policy = http.Policy(connect_seconds=30.0, answer_seconds=30.0, private=True)
    monkeypatch.setattr(http, "POLICY", policy)
    return policy


def wait_until(true: Callable[[], object]) -> None:
    """The server's thread may be a moment behind."""
    end = time.monotonic() + 60
    while not true() and time.monotonic() < end:
        time.sleep(0.01)
    assert true()


def answer(status: str, body: bytes = b"{}", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def post(url: str, *, writes: bool = True) -> http.Answer:
    return http.call("POST", url, writes=writes, headers={"Authorization": f"Bearer {SECRET}"}, json={"text": "Hallo"})


def test_a_good_answer_comes_whole(serve: Callable[..., RudeServer]) -> None:
    server = serve(answer("200 OK", b'{"id": "7"}', "X-Limit: 3"))
    got = post(server.url)
    assert (got.status, got.json(), got.headers["x-limit"]) == (200, {"id": "7"}, "3")
    assert b"Bearer" in server.requests[0]


STATUSES = [
    ("400 Bad Request", Rejected, Rejected),
    ("401 Unauthorized", AuthExpired, AuthExpired),
    ("404 Not Found", Rejected, Rejected),
    ("422 Unprocessable Entity", Rejected, Rejected),
    ("429 Too Many Requests", RateLimited, RateLimited),
    ("500 Internal Server Error", OutcomeUnknown, Temporary),
    ("502 Bad Gateway", OutcomeUnknown, Temporary),
    ("503 Service Unavailable", Temporary, Temporary),
    ("302 Found", Rejected, Rejected),
]


@pytest.mark.parametrize(("status", "writing", "reading"), STATUSES, ids=lambda one: str(one)[:3])
def test_each_status_is_one_of_five_errors(
    serve: Callable[..., RudeServer], status: str, writing: type[NetworkError], reading: type[NetworkError]
) -> None:
    server = serve(answer(status, b'{"error": "geheim"}', "Location: http://anderswo.example/"))
    for writes, error in ((True, writing), (False, reading)):
        with pytest.raises(error) as raised:
            post(server.url, writes=writes)
        assert raised.value.code == status[:3]
        assert "geheim" not in str(raised.value)


def test_the_token_never_follows_a_redirect(serve: Callable[..., RudeServer]) -> None:
    other = serve(answer("200 OK"))
    server = serve(answer("307 Temporary Redirect", b"", f"Location: {other.url}"))
    with pytest.raises(Rejected):
        post(server.url)
    assert other.requests == []


BROKEN = {
    "nothing at all": b"",
    "half a status line": b"HTTP/1.1 20",
    "half a body": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{",
    "no HTTP": b"220 mail.example ESMTP\r\n",
}


@pytest.mark.parametrize("said", BROKEN.values(), ids=BROKEN)
def test_half_an_answer_to_a_write_is_unknown(serve: Callable[..., RudeServer], said: bytes) -> None:
    server = serve(said)
    with pytest.raises(OutcomeUnknown):
        post(server.url)
    with pytest.raises(Temporary):
        post(server.url, writes=False)


def test_silence_is_unknown_once_the_request_was_sent(serve: Callable[..., RudeServer], policy: http.Policy) -> None:
    policy.answer_seconds = 0.3
    server = serve(hangs=True)
    with pytest.raises(OutcomeUnknown):
        post(server.url)
    wait_until(lambda: server.requests)


def test_where_nobody_listens_nothing_was_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    for url in (f"http://127.0.0.1:{port}/", "http://gibt-es-nicht.invalid/"):
        with pytest.raises(Temporary) as raised:
            post(url)
        assert raised.value.code == "unreachable"


def certificate(folder: Path) -> ssl.SSLContext:
    """What a server for another name shows."""
    key, shown = folder / "key.pem", folder / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=anderswo.example"]
    subprocess.run([*made, "-keyout", str(key), "-out", str(shown)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, key)
    return context


def test_a_wrong_certificate_sends_nothing(serve: Callable[..., RudeServer], tmp_path: Path) -> None:
    server = serve(answer("200 OK"), context=certificate(tmp_path))
    with pytest.raises(Temporary) as raised:
        post(server.url)
    assert raised.value.code == "certificate"
    assert server.requests == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.0.0.8", "169.254.169.254", "[::1]", "0.0.0.0"])
def test_the_house_itself_is_out_of_reach_unless_allowed(policy: http.Policy, host: str) -> None:
    policy.private = False
    with pytest.raises(Rejected) as raised:
        post(f"http://{host}:9/")
    assert raised.value.code == "address"


def test_the_guard_looks_at_the_address_that_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolves(address: str) -> None:
        entry = (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443))
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_arguments, **_more: [entry])

    resolves("10.1.2.3")
    with pytest.raises(guard.Address):
        guard.allowed("soziales.example", 443, private=False)
    resolves("1.1.1.1")
    assert guard.allowed("soziales.example", 443, private=False) == "1.1.1.1"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("1.1.1.1", True),
        ("2606:4700:4700::1111", True),
        ("64:ff9b::101:101", True),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("64:ff9b:1::a00:1", False),
        ("2002:a00:1::", False),
        ("::7f00:1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:1.1.1.1", True),
        ("fec0::1", False),
        ("192.0.0.8", False),
        ("ff02::1", False),
    ],
)
def test_an_address_inside_an_address_counts(address: str, public: bool) -> None:
    assert guard.is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize(
    ("header", "at_least", "at_most"),
    [
        ("Retry-After: 120", 120, 120),
        ("Retry-After: Wed, 01 Jan 2031 00:00:00 GMT", 86400, 86400),
        ("Retry-After: Unsinn", 60, 60),
        ("X-RateLimit-Reset: 2020-01-01T00:00:00.000Z", 1, 1),
        ("RateLimit-Reset: 1000000001", 1, 1),
        ("X-Anders: 1", 60, 60),
    ],
)
def test_how_long_to_wait(serve: Callable[..., RudeServer], header: str, at_least: float, at_most: float) -> None:
    with pytest.raises(RateLimited) as raised:
        post(serve(answer("429 Too Many Requests", b"{}", header)).url)
    assert at_least <= raised.value.retry_after <= at_most


def test_an_endless_answer_is_cut_off(serve: Callable[..., RudeServer], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "ANSWER_MAX", 1000)
    with pytest.raises(Temporary):
        post(serve(answer("200 OK", b"x" * 5000)).url, writes=False)


def test_an_answer_that_drips_is_cut_off(serve: Callable[..., RudeServer], policy: http.Policy) -> None:
    policy.answer_seconds = 0.2
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"
    with pytest.raises(OutcomeUnknown):
        post(serve(head, drips=b"x" * 100).url)


@pytest.mark.parametrize("tls", [False, True], ids=["plain", "encrypted"])
def test_headers_that_drip_are_cut_off(
    serve: Callable[..., RudeServer], policy: http.Policy, tmp_path: Path, tls: bool
) -> None:
    """Byte after byte within the time-out, for a day: no header ever ends."""
    policy.answer_seconds = 0.2
    policy.verify = False
    server = serve(
        b"HTTP/1.1 200 OK\r\nX-Slow: ", drips=b"x" * 2_000_000, context=certificate(tmp_path) if tls else None
    )
    with pytest.raises(OutcomeUnknown):
        post(server.url)


def test_a_server_that_takes_in_nothing_is_left(policy: http.Policy, monkeypatch: pytest.MonkeyPatch) -> None:
    """It accepts the connection and a few bytes every now and then, while a large picture wants to go out."""
    monkeypatch.setattr(deadline, "SLOWEST_UPLOAD", 10**9)
    policy.answer_seconds = 0.3
    listening, over = socket.create_server(("127.0.0.1", 0)), threading.Event()

    def sip() -> None:
        connection, _address = listening.accept()
        with connection:
            while not over.wait(0.1):
                connection.recv(1000)

    threading.Thread(target=sip, daemon=True).start()
    with pytest.raises(OutcomeUnknown):
        http.call("POST", f"http://127.0.0.1:{listening.getsockname()[1]}/", writes=True, content=b"x" * 30_000_000)
    over.set()
    listening.close()


def test_a_large_picture_may_take_its_time(serve: Callable[..., RudeServer]) -> None:
    """What is sent extends the deadline, so that a slow line is not taken for a server that hangs."""
    with deadline.bounded(0.5):
        now = deadline._current.get()
        assert now is not None
        before = now.ends
        now.sends(10 * deadline.SLOWEST_UPLOAD)
        assert now.ends - before == pytest.approx(10.0)
    assert http.call("POST", serve(answer("200 OK", b"{}")).url, writes=True, content=b"x" * 60_000).status == 200


def test_no_secret_reaches_a_log_or_an_error(
    serve: Callable[..., RudeServer], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    server = serve(answer("422 Unprocessable Entity", SECRET.encode()))
    with pytest.raises(Rejected) as raised:
        post(server.url)
    assert SECRET not in f"{raised.value!r} {raised.value}"
    assert SECRET not in caplog.text
