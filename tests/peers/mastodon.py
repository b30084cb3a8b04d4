"""A small Mastodon for the way there and back: every entity and error is a recorded one with ids, words and times replaced.

What it does follows docs.joinmastodon.org: an Idempotency-Key is kept, `min_id` begins right behind, deleted statuses are 404 and
their notifications vanish, an image is worked on for one look. Its accounts are `stadt` and `gisela`, signed in by these names.
"""

from __future__ import annotations

import copy
import datetime as dt
import html
import json
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from .recordings import Server, answer_of, recorded

Reply = tuple[int, Mapping[str, str], str]
JSON = {"content-type": "application/json; charset=utf-8"}
NAMES = ("stadt", "gisela")


def entity(name: str, number: int) -> dict[str, Any]:
    """One recorded entity, to be changed."""
    return copy.deepcopy(recorded(name)[number].json())


def refusal(name: str, status: int) -> Reply:
    """The first recorded answer with this status."""
    one = next(one for one in recorded(name) if one.status == status)
    return status, JSON, one.body


def now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass
class State:
    """What stands on the server."""

    statuses: dict[str, dict[str, Any]] = field(default_factory=dict)
    notices: list[dict[str, Any]] = field(default_factory=list)
    media: dict[str, dict[str, Any]] = field(default_factory=dict)
    keys: dict[tuple[str, str], str] = field(default_factory=dict)
    numbers: int = 0

    def next_id(self) -> str:
        self.numbers += 1
        return str(117_440_810_000_000_000 + self.numbers)


class SmallMastodon(Server):
    """`state` is for the test to look at; `keeps_keys` False behaves like a server that ignores Idempotency-Key."""

    def __init__(self, *, keeps_keys: bool = True) -> None:
        self.state = State()
        self.keeps_keys = keeps_keys
        self.lock = threading.Lock()
        super().__init__()

    def posts(self, name: str = "stadt") -> list[dict[str, Any]]:
        """What an account has published, doubles included, oldest first."""
        return [one for one in self.state.statuses.values() if one["account"]["username"] == name]

    def reply(self, method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> Reply:
        named = {name.lower(): value for name, value in headers.items()}
        who = named.get("authorization", "").removeprefix("Bearer ")
        for shape, name, needs in ROUTES:
            if (found := re.fullmatch(shape, f"{method} {path}")) and hasattr(self, name):
                if needs and who not in NAMES:
                    return refusal("test_unauthed_home_tl_throws", 401)
                with self.lock:
                    act: Callable[..., Reply] = getattr(self, name)
                    return act(Request(who, found.groups(), parse_qs(query), named, body))
        return refusal("test_status_missing", 404)

    def instance(self, _request: Request) -> Reply:
        return 200, JSON, recorded("test_instance")[0].body

    def nodeinfo(self, request: Request) -> Reply:
        path = f"/{request.parts[0]}"
        said = answer_of("test_nodeinfo", "GET", path).body
        return 200, JSON, said if self.keeps_keys else said.replace('"mastodon"', '"othersoft"')

    def whoami(self, request: Request) -> Reply:
        return good(account(request.who))

    def rights(self, _request: Request) -> Reply:
        return 200, JSON, recorded("test_app_verify_credentials")[0].body

    def upload(self, request: Request) -> Reply:
        medium = entity("test_media_post_multiple", 0)
        told = re.search(rb'name="description"\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--', request.body, re.DOTALL)
        focus = re.search(rb'name="focus"\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--', request.body, re.DOTALL)
        medium |= {"id": self.state.next_id(), "description": told[1].decode() if told else None}
        medium["sent_focus"] = focus[1].decode() if focus else ""
        self.state.media[medium["id"]] = medium | {"looks": 0}
        return 202, JSON, json.dumps(medium | {"url": None})

    def medium(self, request: Request) -> Reply:
        medium = self.state.media[request.parts[0]]
        medium["looks"] += 1
        return (206 if medium["looks"] == 1 else 200), JSON, json.dumps(medium)

    def publish(self, request: Request) -> Reply:
        said = json.loads(request.body)
        key = (request.who, request.headers.get("idempotency-key", ""))
        if self.keeps_keys and key[1] and (known := self.state.keys.get(key)):
            return (
                good(self.state.statuses[known])
                if known in self.state.statuses
                else refusal("test_status_missing", 404)
            )
        if not said["status"] and not said["media_ids"]:
            return refusal("test_status_empty", 422)
        if said.get("in_reply_to_id") and said["in_reply_to_id"] not in self.state.statuses:
            return refusal("test_status_missing", 404)
        status = self.add(request.who, said)
        self.state.keys[key] = status["id"]
        return good(status)

    def add(self, who: str, said: Mapping[str, Any]) -> dict[str, Any]:
        """Stores a status and tells whom it names."""
        status = entity("test_status_reply", 0) | {
            "id": self.state.next_id(),
            "created_at": now(),
            "account": account(who),
        }
        parent = self.state.statuses.get(said.get("in_reply_to_id") or "")
        status["in_reply_to_id"] = parent["id"] if parent else None
        status["in_reply_to_account_id"] = parent["account"]["id"] if parent else None
        status["url"] = f"{self.address}/@{who}/{status['id']}"
        self.state.statuses[status["id"]] = self.worded(status, said)
        for name in NAMES:
            if name != who and f"@{name}" in said["status"]:
                notice = entity("test_notifications_mentions_only", 2)
                number = str(20 + len(self.state.notices))
                self.state.notices.append(
                    notice | {"id": number, "created_at": now(), "to": name, "status": status["id"]}
                )
        return status

    def worded(self, status: dict[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
        """The words of a status as Mastodon shows them."""
        paragraphs = html.escape(said["status"]).replace("\n\n", "</p><p>").replace("\n", "<br />")
        for name in NAMES:
            link = f'<a href="{self.address}/@{name}" class="u-url mention">@<span>{name}</span></a>'
            paragraphs = paragraphs.replace(f"@{name}", f'<span class="h-card" translate="no">{link}</span>')
        return_named = ("visibility", "language", "spoiler_text", "sensitive")
        status |= {name: said[name] for name in return_named if name in said}
        status |= {"content": f"<p>{paragraphs}</p>", "text": said["status"]}
        status["mentions"] = [mention(name, self.address) for name in NAMES if f"@{name}" in said["status"]]
        status["media_attachments"] = [self.state.media[one] for one in said.get("media_ids", [])]
        return status

    def status(self, request: Request) -> Reply:
        found = self.state.statuses.get(request.parts[0])
        return good(found) if found else refusal("test_status_missing", 404)

    def several(self, request: Request) -> Reply:
        keys = request.query.get("id[]", [])
        if len(keys) > 20:
            return refusal("test_status_empty", 422)
        return good([self.state.statuses[key] for key in keys if key in self.state.statuses])

    def change(self, request: Request) -> Reply:
        found = self.state.statuses.get(request.parts[0])
        if not found or found["account"]["username"] != request.who:
            return refusal("test_status_missing", 404)
        return good(self.worded(found, json.loads(request.body)) | {"edited_at": now()})

    def delete(self, request: Request) -> Reply:
        found = self.state.statuses.get(request.parts[0])
        if not found or found["account"]["username"] != request.who:
            return refusal("test_status_missing", 404)
        return good(self.state.statuses.pop(found["id"]))

    def context(self, request: Request) -> Reply:
        key = request.parts[0]
        if key not in self.state.statuses:
            return refusal("test_status_missing", 404)
        above, step = [], self.state.statuses[key]["in_reply_to_id"]
        while step in self.state.statuses:
            above.insert(0, self.state.statuses[step])
            step = self.state.statuses[step]["in_reply_to_id"]
        below = [one for one in self.state.statuses.values() if self.stands_below(one, key)]
        return good(entity("test_status_context", 1) | {"ancestors": above, "descendants": below})

    def stands_below(self, status: Mapping[str, Any], key: str) -> bool:
        step = status["in_reply_to_id"]
        while step and step != key:
            step = self.state.statuses.get(step, {}).get("in_reply_to_id")
        return step == key

    def own(self, request: Request) -> Reply:
        ours = [one for one in self.state.statuses.values() if one["account"]["id"] == request.parts[0]]
        return good(
            page(
                [one for one in ours if not request.edge("max_id") or int(one["id"]) < request.edge("max_id")], request
            )
        )

    def notifications(self, request: Request) -> Reply:
        mine = [
            one | {"status": self.state.statuses.get(one["status"])}
            for one in self.state.notices
            if one["to"] == request.who
        ]
        low = request.edge("min_id") or request.edge("since_id")
        high = request.edge("max_id") or 10**18
        return good(page([one for one in mine if one["status"] and low < int(one["id"]) < high], request))


@dataclass(frozen=True)
class Request:
    """One request of a signed-in account."""

    who: str
    parts: tuple[str, ...]
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]
    body: bytes

    def edge(self, name: str) -> int:
        return int(self.query.get(name, ["0"])[0])


def page(ascending: list[dict[str, Any]], request: Request) -> list[dict[str, Any]]:
    """Newest first; with min_id the ones right behind it."""
    limit = int(request.query.get("limit", ["20"])[0])
    chosen = ascending[:limit] if "min_id" in request.query else ascending[-limit:]
    return chosen[::-1]


def good(data: Any) -> Reply:
    return 200, JSON, json.dumps(data)


def account(name: str) -> dict[str, Any]:
    """A recorded account under another name."""
    said = copy.deepcopy(answer_of("test_verify_credentials", "GET", "/api/v1/accounts/verify_credentials").json())
    names = {"username": name, "acct": name, "display_name": name.capitalize(), "id": str(1 + NAMES.index(name))}
    return {**said, **names, "url": f"http://localhost:3000/@{name}"}


def mention(name: str, address: str) -> dict[str, str]:
    return {"id": account(name)["id"], "username": name, "acct": name, "url": f"{address}/@{name}"}


KEY = r"(\w[\w-]*)"
ROUTES = (
    (r"GET /api/v2/instance", "instance", False),
    (r"GET /(\.well-known/nodeinfo|nodeinfo/2\.0)", "nodeinfo", False),
    (r"GET /api/v1/accounts/verify_credentials", "whoami", True),
    (r"GET /api/v1/apps/verify_credentials", "rights", True),
    (r"POST /api/v2/media", "upload", True),
    (rf"GET /api/v1/media/{KEY}", "medium", True),
    (r"POST /api/v1/statuses", "publish", True),
    (r"GET /api/v1/statuses", "several", True),
    (rf"GET /api/v1/statuses/{KEY}", "status", True),
    (rf"PUT /api/v1/statuses/{KEY}", "change", True),
    (rf"DELETE /api/v1/statuses/{KEY}", "delete", True),
    (rf"GET /api/v1/statuses/{KEY}/context", "context", True),
    (rf"GET /api/v1/accounts/{KEY}/statuses", "own", True),
    (r"GET /api/v1/notifications", "notifications", True),
)
