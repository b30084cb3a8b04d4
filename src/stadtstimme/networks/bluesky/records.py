"""Addresses of records, and the record of a post (lexicon app.bsky.feed.post)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from ..base import Content
from ..errors import Rejected
from .facets import Facet
from .xrpc import GONE, Session, dig, rows, words

POST = "app.bsky.feed.post"
GATE = "app.bsky.feed.threadgate"
ADDRESS = re.compile(r"at://(did:[a-z]+:[A-Za-z0-9._:%-]+)/([A-Za-z0-9.-]+)/([A-Za-z0-9._~:-]{1,512})")


@dataclass(frozen=True)
class Address:
    """Where a record lies: whose repository, which collection, which key."""

    repo: str
    collection: str
    key: str

    @classmethod
    def parsed(cls, uri: str) -> Address:
        """Raises Rejected where this is no address of a record."""
        if not (match := ADDRESS.fullmatch(uri)):
            raise Rejected(GONE, "unknown")
        return cls(*match.groups())

    def __str__(self) -> str:
        return f"at://{self.repo}/{self.collection}/{self.key}"

    def where(self) -> dict[str, str]:
        """As parameters of com.atproto.repo calls."""
        return {"repo": self.repo, "collection": self.collection, "rkey": self.key}


def find_record(session: Session, address: Address) -> Any | None:
    """A record as the account's server holds it or reaches it; None where the network says that there is none."""
    try:
        return session.get("com.atproto.repo.getRecord", **address.where())
    except Rejected as error:
        if error.code == "RecordNotFound":
            return None
        if address.repo == session.did:
            # A server asked for what belongs to a closed account passes the question on to the AppView, as if it knew no such
            # account; an AppView that does not know it either calls the question itself invalid.
            session.account()
        raise


def post_as_seen(session: Session, uri: str) -> Any:
    """A post with `uri`, `cid` and `record`: one of ours from our server, another from the AppView. Rejected where gone."""
    address = Address.parsed(uri)
    if address.repo == session.did:
        found = find_record(session, address)
        seen = {"uri": uri, "cid": dig(found, "cid"), "record": dig(found, "value")} if found else None
    else:
        seen = next(iter(rows(session.get("app.bsky.feed.getPosts", uris=[uri]), "posts")), None)
    if not words(seen, "cid"):
        raise Rejected(GONE, "unknown")
    return seen


def reply_refs(session: Session, parent_uri: str) -> dict[str, Any]:
    """What a reply must name: the post it answers and the first one of the thread, each with its content hash."""
    seen = post_as_seen(session, parent_uri)
    parent = {"uri": parent_uri, "cid": words(seen, "cid")}
    root = dig(seen, "record", "reply", "root")
    return {"root": root if words(root, "uri") and words(root, "cid") else parent, "parent": parent}


def post_record(
    content: Content, facets: list[dict[str, Any]], embed: dict[str, Any] | None, reply: dict[str, Any] | None
) -> dict[str, Any]:
    """The whole record."""
    at = (content.published_at or dt.datetime.now(dt.UTC)).astimezone(dt.UTC)
    record: dict[str, Any] = {
        "$type": POST,
        "text": content.text,
        "createdAt": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "langs": [content.language],
    }
    more = {"facets": facets, "embed": embed, "reply": reply}
    return record | {name: value for name, value in more.items() if value}


def link_card(content: Content, facets: list[Facet]) -> dict[str, Any] | None:
    """A card below the text for its only link, with our own title: no foreign page is fetched for it.

    None where there are images, several links or no title, and below answers and corrections.
    """
    links = [facet.value for facet in facets if facet.kind == "link"]
    if content.images or content.reply_to or content.corrects or len(links) != 1 or not content.title.strip():
        return None
    card = {"uri": links[0], "title": content.title.strip(), "description": ""}
    return {"$type": "app.bsky.embed.external", "external": card}
