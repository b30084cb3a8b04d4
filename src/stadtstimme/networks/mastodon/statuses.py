"""Statuses as the server sends them: as results of ours, as comments of citizens, and where they stand in a thread.

Source: docs.joinmastodon.org, "Status", "Context"; answers of Mastodon 4.7.3.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..base import PublishResult
from ..comments import RemoteComment
from ..plain_text import plain_text

Status = Mapping[str, Any]
# Who can read it, from everybody to the named ones alone.
VISIBILITIES = ("public", "unlisted", "private", "direct")
MEDIA_NAMES = {"image": "Bild", "gifv": "Bild", "video": "Video", "audio": "Ton"}


def key_of(value: Any) -> str:
    """An id as text; empty for none."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def moment(value: Any) -> dt.datetime | None:
    """A time of the server, aware; None where it is none."""
    try:
        read = dt.datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=dt.UTC)


def part(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A nested object; empty where it is missing."""
    found = data.get(name)
    return found if isinstance(found, dict) else {}


def parts(data: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """A nested list of objects; empty where it is missing."""
    found = data.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def author_id(status: Status) -> str:
    """The id of the account that wrote it."""
    return key_of(part(status, "account").get("id"))


def parent_of(status: Status) -> tuple[str, str]:
    """What it answers, else what it quotes: id and author. Both empty where it stands alone."""
    if answered := key_of(status.get("in_reply_to_id")):
        return answered, key_of(status.get("in_reply_to_account_id"))
    quoted = part(part(status, "quote"), "quoted_status")
    return key_of(quoted.get("id")), author_id(quoted)


def result_of(status: Status) -> PublishResult:
    """A publication of ours."""
    return PublishResult("completed", key_of(status.get("id")), str(status.get("url") or status.get("uri") or ""))


def visibility_of(status: Status) -> str:
    """Who can read it; what we do not know counts as the narrowest."""
    said = status.get("visibility", "public")
    return said if said in VISIBILITIES else "direct"


def text_of(status: Status) -> str:
    """What a reader sees: the warning, the text with whole names and links, and what is attached."""
    names = {str(one.get("url")): f"@{one.get('acct')}" for one in parts(status, "mentions")}
    media = [_medium(one) for one in parts(status, "media_attachments")]
    said = [
        str(status.get("spoiler_text") or ""),
        plain_text(str(status.get("content") or ""), names),
        "\n".join(media),
    ]
    return "\n\n".join(one.strip() for one in said if one.strip())


def _medium(medium: Mapping[str, Any]) -> str:
    name = MEDIA_NAMES.get(str(medium.get("type")), "Anhang")
    told = str(medium.get("description") or "").strip()
    return f"[{name}: {told}]" if told else f"[{name}]"


@dataclass(frozen=True)
class Place:
    """Where a status stands: the first one of its thread, and the first one of ours above it (empty: none)."""

    thread: str
    post: str = ""


class Tree:
    """The statuses of a thread that are known, each with its parent and whether it is ours."""

    def __init__(self, own_id: str) -> None:
        self.own_id = own_id
        self.parents: dict[str, str] = {}
        self.own: set[str] = set()

    def add(self, statuses: Iterable[Status]) -> None:
        """Notes where they stand. A parent that is not listed itself is known by its author at least."""
        for status in statuses:
            key, (parent, parent_author) = key_of(status.get("id")), parent_of(status)
            self.parents[key] = parent
            if self.own_id and author_id(status) == self.own_id:
                self.own.add(key)
            if self.own_id and parent and parent_author == self.own_id:
                self.own.add(parent)

    def place(self, key: str) -> Place:
        """Walks up. A circle, which no server should send, ends the walk."""
        above: list[str] = []
        step = self.parents.get(key, "")
        while step and step not in above and step != key:
            above.append(step)
            step = self.parents.get(step, "")
        return Place(above[-1] if above else key, next((one for one in reversed(above) if one in self.own), ""))

    def knows(self, key: str) -> bool:
        """Whether the way up from here is known to its end."""
        seen = set()
        while key and key not in seen:
            if key not in self.parents:
                return False
            seen.add(key)
            key = self.parents[key]
        return True


def comment_of(status: Status, place: Place, own_id: str) -> RemoteComment:
    """A comment reduced to what answering it takes. What only followers can read is as private as what only we can."""
    account = part(status, "account")
    return RemoteComment(
        remote_id=key_of(status.get("id")),
        thread_id=place.thread,
        post_remote_id=place.post,
        parent_remote_id=parent_of(status)[0],
        author_name=str(account.get("display_name") or f"@{account.get('acct', '')}"),
        text=text_of(status),
        warning=str(status.get("spoiler_text") or "").strip(),
        url=str(status.get("url") or status.get("uri") or ""),
        written_at=moment(status.get("created_at")),
        edited_at=moment(status.get("edited_at")),
        private=visibility_of(status) in ("private", "direct"),
        own=bool(own_id) and author_id(status) == own_id,
    )
