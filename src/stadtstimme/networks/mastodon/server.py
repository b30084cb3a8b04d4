"""Calls to one server: its errors as the desk understands them, its rate limits kept.

Source: docs.joinmastodon.org, "Rate limits" and "Error" (4.7). Errors carry no code besides the HTTP status, and their text is
in the language of the account, so the status alone decides.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from .. import http
from ..errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Rejected, Temporary

GONE = ("404", "410")
SAID = {
    404: "Das gibt es auf dem Server nicht mehr.",
    410: "Das gibt es auf dem Server nicht mehr.",
    413: "Die Datei ist für den Server zu groß.",
    422: "Der Server nimmt das so nicht an.",
}
# (server, token, kind of call) -> when it may be called again, by the monotonic clock
_paused: dict[tuple[str, str, str], float] = {}


@dataclass(frozen=True)
class Server:
    """`address` is scheme and host, such as https://social.example; without a token only public things are told."""

    address: str
    token: str = field(default="", repr=False)

    def get(self, path: str, **params: Any) -> http.Answer:
        """Reads. A lost answer is Temporary."""
        return self.call("GET", path, params=params)

    def call(
        self, method: str, path: str, *, writes: bool = False, headers: Mapping[str, str] | None = None, **body: Any
    ) -> http.Answer:
        """One call (see http.call). Raises RateLimited without calling while the server's limit is used up."""
        kind = (self.address, self.token, f"{method} {path.split('/')[3:4]}")
        if (seconds := _paused.get(kind, 0.0) - time.monotonic()) > 0:
            raise RateLimited("Das Netzwerk nimmt gerade nichts mehr an.", "429", seconds)
        # An idle connection that the server has closed would make the outcome of a post unknown: each call has its own.
        named = {"Connection": "close", "Accept": "application/json", **(headers or {})}
        if self.token:
            named["Authorization"] = f"Bearer {self.token}"
        answer = http.call(method, self.address + path, writes=writes, judge=judge, headers=named, **body)
        if answer.headers.get("x-ratelimit-remaining") == "0":
            _paused[kind] = time.monotonic() + http.retry_after(answer.headers)
        return answer


def segment(remote_id: str) -> str:
    """An id as one part of a path. Raises Rejected for an empty one, which would name something else."""
    if not remote_id.strip("."):
        raise Rejected(SAID[404], "404")
    return quote(remote_id, safe="")


def judge(answer: http.Answer, writes: bool) -> NetworkError | None:
    """What a status means on Mastodon; None leaves it to the general rules."""
    if answer.status == 403:  # a right is missing, or the account is locked
        return AuthExpired("Der Zugang darf das nicht (mehr). Bitte verbinden Sie den Kanal neu.", "403")
    if said := SAID.get(answer.status):
        return Rejected(said, str(answer.status))
    return None


def entity(answer: http.Answer, *, writes: bool = False) -> dict[str, Any]:
    """The object of a good answer. An answer without an id is none: something else sits at this address."""
    found = answer.json()
    if isinstance(found, dict) and isinstance(found.get("id"), str | int):
        return found
    said = "Der Server hat unverständlich geantwortet."
    raise OutcomeUnknown(said, "nonsense") if writes else Temporary(said, "nonsense")


def entities(answer: http.Answer) -> list[dict[str, Any]]:
    """The list of a good answer."""
    found = answer.json()
    if isinstance(found, list):
        return [one for one in found if isinstance(one, dict)]
    raise Temporary("Der Server hat unverständlich geantwortet.", "nonsense")
