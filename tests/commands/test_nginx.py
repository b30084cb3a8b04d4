"""The shipped nginx.conf in front of `stadtstimme serve`: a real nginx, both sides looked at through it."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from .household import environment

SHIPPED = Path(__file__).resolve().parents[2] / "deploy" / "nginx.conf"
INSIDE, OUTSIDE = "redaktion.musterstadt.example", "social.musterstadt.example"
SECRET = "Erna-Duvenbeck"
# What nginx keeps outside of the shipped file, all in one folder. As root its workers would be somebody who may not write there.
FRAME = """
{user} daemon off; master_process on; pid {home}/pid; error_log {home}/error.log;
events {{}}
http {{
    ssl_protocols TLSv1.2; server_tokens on; access_log {home}/access.log;
    client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/fastcgi;
    uwsgi_temp_path {home}/uwsgi; scgi_temp_path {home}/scgi;
    include {home}/shipped.conf;
}}
"""


@dataclass
class Proxy:
    """Where it listens, and the folder of its files. `allowed` is the net that may reach the desk."""

    home: Path
    https: int
    plain: int
    desk: int
    public: int

    def configure(self, allowed: str = "127.0.0.0/8") -> Path:
        """The shipped file with what has to be adapted, and nothing else: ports, certificate, net."""
        text = SHIPPED.read_text(encoding="utf-8")
        for old, new in {
            "listen 443 ssl": f"listen 127.0.0.1:{self.https} ssl",
            "listen 80": f"listen 127.0.0.1:{self.plain}",
            "127.0.0.1:8100": f"127.0.0.1:{self.desk}",
            "127.0.0.1:8101": f"127.0.0.1:{self.public}",
            "/var/log/nginx/": f"{self.home}/",
            "allow 10.0.0.0/8": f"allow {allowed}",
            **{f"/etc/ssl/{name}.pem": f"{self.home}/cert.pem" for name in (INSIDE, OUTSIDE)},
            **{f"/etc/ssl/private/{name}.key": f"{self.home}/key.pem" for name in (INSIDE, OUTSIDE)},
        }.items():
            assert old in text, old
            text = text.replace(old, new)
        (self.home / "shipped.conf").write_text(text, encoding="utf-8")
        frame = self.home / "nginx.conf"
        frame.write_text(FRAME.format(home=self.home, user="user root;" if os.geteuid() == 0 else ""), encoding="utf-8")
        return frame

    def ask(self, host: str, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> tuple[int, str, str]:
        """Status, Location and text through the proxy, over TLS, by name."""
        context = ssl.create_default_context(cafile=str(self.home / "cert.pem"))
        raw = socket.create_connection(("127.0.0.1", self.https), timeout=30)
        connection = http.client.HTTPSConnection(host, timeout=30)
        connection.sock = context.wrap_socket(raw, server_hostname=host)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        return answer.status, answer.getheader("Location") or "", text


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for_port(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert process.poll() is None, process.args
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"nothing listens on {port}")


def nginx() -> str:
    found = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/bin")
    assert found, "nginx is missing: scripts/debian.sh installs it"
    return found


@pytest.fixture(scope="module")
def sides(busy_household: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, int, Path]]:
    """`stadtstimme serve` for all tests here: the ports of both sides, and the file that takes what it logs."""
    desk, public, log = free_port(), free_port(), tmp_path_factory.mktemp("serve") / "serve.log"
    with log.open("wb") as file:
        serve = subprocess.Popen(
            [
                *(sys.executable, "-m", "stadtstimme.cli", "serve", "--home", busy_household, "--workers", "1"),
                *("--desk-bind", f"127.0.0.1:{desk}", "--public-bind", f"127.0.0.1:{public}"),
            ],
            env=environment(),
            stdout=file,
            stderr=file,
        )
    try:
        for port in (desk, public):
            wait_for_port(port, serve)
        yield desk, public, log
    finally:
        serve.send_signal(signal.SIGTERM)
        serve.wait(30)


@pytest.fixture
def proxy(tmp_path: Path) -> Proxy:
    """Ports and a certificate for both names. Nothing runs yet."""
    home = tmp_path / "nginx"
    home.mkdir()
    names = f"subjectAltName=DNS:{INSIDE},DNS:{OUTSIDE}"
    request = [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        f"/CN={INSIDE}",
        "-addext",
        names,
    ]
    files = ["-keyout", str(home / "key.pem"), "-out", str(home / "cert.pem")]
    subprocess.run(["openssl", *request, *files], check=True, capture_output=True)
    return Proxy(home, *(free_port() for _ in range(4)))


@pytest.fixture
def served(sides: tuple[int, int, Path], proxy: Proxy) -> Iterator[Proxy]:
    """nginx in front of `stadtstimme serve`, whose log lies beside nginx's."""
    proxy.desk, proxy.public, log = sides
    (proxy.home / "serve.log").hardlink_to(log)
    frame = proxy.configure()
    front = subprocess.Popen([nginx(), "-c", str(frame), "-e", str(proxy.home / "early.log")])
    try:
        wait_for_port(proxy.https, front)
        yield proxy
    finally:
        front.send_signal(signal.SIGTERM)
        front.wait(30)


def test_nginx_takes_the_shipped_file(proxy: Proxy) -> None:
    frame = proxy.configure()
    done = subprocess.run(
        [nginx(), "-t", "-c", str(frame), "-e", str(proxy.home / "early.log")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr


def test_both_sides_through_the_proxy(served: Proxy) -> None:
    status, location, _text = served.ask(INSIDE, f"/suche/?q={SECRET}")
    assert (status, location.split("?")[0]) == (302, "/anmelden/")
    status, _location, text = served.ask(OUTSIDE, f"/?q={SECRET}")
    assert status == 200
    assert "Musterstadt" in text
    assert served.ask(OUTSIDE, "/static/desk/desk.css")[0] == 200
    assert served.ask(OUTSIDE, "/beitraege/")[0] == 404
    assert served.ask(INSIDE, "/anmelden/", "POST", b"x" * 2_000_000)[0] == 403  # without the form's token
    assert served.ask(OUTSIDE, "/sagen-sie-es-uns/", "POST", b"x" * 2_000_000)[0] == 413
    plain = http.client.HTTPConnection("127.0.0.1", served.plain, timeout=30)
    plain.request("GET", "/sagen-sie-es-uns/?x=1", headers={"Host": OUTSIDE})
    answer = plain.getresponse()
    assert (answer.status, answer.getheader("Location")) == (301, f"https://{OUTSIDE}/sagen-sie-es-uns/?x=1")


def test_forms_are_limited_and_nothing_is_written_about_people(served: Proxy) -> None:
    statuses = [served.ask(OUTSIDE, f"/sagen-sie-es-uns/?q={SECRET}")[0] for _ in range(30)]
    assert statuses[:20] == [200] * 20
    assert statuses[-1] == 429, "too many, said so that browsers and feed readers understand it"
    served.ask(INSIDE, f"/suche/?q={SECRET}")
    for log in served.home.glob("*.log"):
        assert SECRET not in log.read_text(errors="replace"), log.name
        assert "client: 127.0.0.1" not in log.read_text(errors="replace"), log.name


def test_nobody_learns_that_somebody_checked_a_text(served: Proxy) -> None:
    """Neither nginx nor gunicorn nor the open side itself writes a line about the self-check and the training."""
    quiet = {path: path.stat().st_size for path in served.home.glob("*.log")}
    for path in ("/selbsttest/", "/selbsttest/pruefer.zip", "/leitlinien/einstellungen/", "/leitlinien/uebungen/"):
        assert served.ask(OUTSIDE, f"{path}?text={SECRET}")[0] == 200
        assert served.ask(OUTSIDE, path, "POST", f"text={SECRET}".encode())[0] == 405
    assert {path: path.stat().st_size for path in served.home.glob("*.log")} == quiet


def test_the_desk_is_for_the_house_alone(proxy: Proxy) -> None:
    frame = proxy.configure(allowed="10.0.0.0/8")
    front = subprocess.Popen([nginx(), "-c", str(frame), "-e", str(proxy.home / "early.log")])
    try:
        wait_for_port(proxy.https, front)
        assert proxy.ask(INSIDE, "/")[0] == 403
    finally:
        front.send_signal(signal.SIGTERM)
        front.wait(30)
