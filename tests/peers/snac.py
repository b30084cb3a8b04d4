"""snac2 from Debian's backports as a real server opposite: two accounts, signed in the way a browser does it.

snac 2.75 claims to be version 4.0.0 and differs from Mastodon (docs/networks/mastodon.md). It is started on a free port of the
loopback address with its data in a temporary folder. Its threads both deliver and answer, and here it delivers to itself: with as
few as it takes by default, all of them can wait for an answer that none is left to give, until their call ends after six seconds.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.mastodon import MastodonJoining, MastodonNetwork
from stadtstimme.networks.registry import Profile

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "var" / "peers" / "snac" / "usr" / "bin" / "snac"
PATIENCE = 60.0
RETURN = "http://127.0.0.1/verbunden/"
# It speaks without TLS: loading the system's certificates for a call costs ten times the call.
PLAIN: dict[str, Any] = {"trust_env": False, "timeout": 30, "verify": False}
HIDDEN = re.compile(r'type="hidden" name="(\w+)" value="([^"]*)"')


class SnacServer:
    """One server; `passwords` of its accounts by name."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.address = f"http://localhost:{self.port}"
        self.data = folder / "data"
        assert PROGRAM.exists(), "make setup-tests fetches snac2"
        answers = f"127.0.0.1\n{self.port}\nlocalhost:{self.port}\n\n\n"
        self._run("init", str(self.data), said=answers)
        settings = self.data / "server.json"
        known = json.loads(settings.read_text(encoding="utf-8"))
        settings.write_text(json.dumps({**known, "protocol": "http", "num_threads": 16}), encoding="utf-8")
        self.passwords = {name: self._add(name) for name in ("stadt", "gisela")}
        self._start()

    def _start(self) -> None:
        self.process = subprocess.Popen(
            [PROGRAM, "httpd", self.data], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._wait()

    def keep(self) -> None:
        """Remembers all that it knows now, for `put_back`."""
        self.close()
        shutil.copytree(self.data, self.data.with_name("kept"))
        self._start()

    def put_back(self) -> None:
        """What happened since `keep` never happened; tokens hold."""
        self.close()
        shutil.rmtree(self.data)
        shutil.copytree(self.data.with_name("kept"), self.data)
        self._start()

    def close(self) -> None:
        """It stores all that is needed before it answers, so it need not be asked politely."""
        self.process.kill()
        self.process.wait(20)

    def hurry(self) -> None:
        """Works off what waits for delivery, which the server does by itself every three seconds."""
        for name in self.passwords:
            self._run("queue", str(self.data), name)

    def _add(self, name: str) -> str:
        said = self._run("adduser", str(self.data), name)
        found = re.search(r"password is (\S+)", said)
        assert found, said
        return found[1]

    def _run(self, *call: str, said: str = "") -> str:
        done = subprocess.run([PROGRAM, *call], input=said, capture_output=True, text=True, timeout=60, check=True)
        return done.stdout + done.stderr

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE).close()
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError("snac does not answer")


def agree(redirect: str, name: str, password: str) -> dict[str, str]:
    """What a person does in the browser: signs in on the server's page and agrees. The query they come back with."""
    with httpx.Client(headers={"Connection": "close"}, **PLAIN) as browser:
        page = browser.get(redirect)
        action = re.search(r"action=\"([^\"]+)\"", page.text)
        assert action, page.text
        address = httpx.URL(redirect).join(action[1])
        back = browser.post(address, data={**dict(HIDDEN.findall(page.text)), "login": name, "passwd": password})
    assert back.status_code == 303, (back.status_code, back.text)
    return dict(parse_qsl(urlsplit(back.headers["location"]).query))


def join(server: SnacServer, name: str) -> Credentials:
    """Connects an account through the connector's own way."""
    joining = MastodonJoining()
    begun = joining.begin({"server": server.address}, RETURN, "zustand-1")
    answer = agree(begun.redirect, name, server.passwords[name])
    return joining.finish(begun.kept, answer, RETURN)


def connected(server: SnacServer, credentials: Credentials) -> MastodonNetwork:
    """A connection with the limits that the server tells."""
    address = f"{server.address}/stadt"
    fresh = MastodonNetwork(Profile(1, address, credentials))
    return MastodonNetwork(Profile(1, address, credentials, fresh.read_limits()))


@dataclass
class Citizen:
    """Gisela, who writes on the same server by its plain interface, without our connector."""

    server: SnacServer
    token: str
    city: Citizen | None = None

    def write(self, text: str, *, answers: str = "", visibility: str = "public") -> str:
        """The id of what she wrote. It is not delivered yet."""
        data = {"status": text, "visibility": visibility, **({"in_reply_to_id": answers} if answers else {})}
        return str(self.call("POST", "/api/v1/statuses", data=data).json()["id"])

    def answer(self, remote_id: str, text: str) -> str:
        """The id of her answer to a status of the city. It is not delivered yet."""
        return self.write(f"@stadt {text}", answers=remote_id)

    def told(self, key: str) -> None:
        """Waits until the city's account was told of it: the server delivers every three seconds, in several steps."""
        self._until(lambda: key in self._seen("/api/v1/notifications"))

    def shown(self, remote_id: str, key: str) -> None:
        """Waits until the city sees it below the status."""
        self._until(lambda: key in self._seen(f"/api/v1/statuses/{remote_id}/context"))

    def _until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if done():
                return
            self.server.hurry()
            time.sleep(0.3)
        raise AssertionError("the comment never arrived")

    def _seen(self, path: str) -> set[str]:
        """The statuses that the city's account is told of there, asked for without our connector."""
        assert self.city is not None
        found = self.city.call("GET", path).json()
        told = [one.get("status") for one in found] if isinstance(found, list) else found["descendants"]
        return {one["id"] for one in told if one}

    def delete(self, comment_id: str) -> None:
        """Answers 404 in 2.75."""
        self.call("DELETE", f"/api/v1/statuses/{comment_id}")

    def call(self, method: str, path: str, **more: object) -> httpx.Response:
        """A call with her token. Raises httpx's error for what is no success."""
        headers = {"Authorization": f"Bearer {self.token}", "Connection": "close"}
        answer = httpx.request(method, self.server.address + path, headers=headers, **PLAIN, **more)
        answer.raise_for_status()
        return answer
