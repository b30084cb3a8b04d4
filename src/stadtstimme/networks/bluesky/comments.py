"""Posts of others as the desk's comments: what they wrote, where it belongs, the name the network shows. Nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ..comments import RemoteComment
from .records import ADDRESS
from .xrpc import dig, words

EMBEDS = {"app.bsky.embed.images": "[Bild]", "app.bsky.embed.video": "[Video]", "app.bsky.embed.gallery": "[Bilder]"}


def comment_from(own: str, uri: str, author: Any, record: Any, seen_at: str) -> RemoteComment | None:
    """The comment in a post record. `own` is our DID, `seen_at` when the network got it; None where it is no post.

    Notices and threads both come through here, so that the same post always becomes the same comment.
    """
    did, text = words(author, "did"), words(record, "text")
    if not ADDRESS.fullmatch(uri) or not did or not isinstance(record, dict):
        return None
    root, parent = words(record, "reply", "root", "uri"), words(record, "reply", "parent", "uri")
    return RemoteComment(
        remote_id=uri,
        thread_id=root or uri,
        post_remote_id=_ours(own, root, parent, quoted_uri(record)),
        parent_remote_id=parent,
        author_name=words(author, "displayName").strip() or words(author, "handle"),
        text=text if text.strip() else EMBEDS.get(words(record, "embed", "$type"), text),
        url=web_address(did, uri),
        written_at=_earlier(moment(words(record, "createdAt")), moment(seen_at)),
        own=did == own,
    )


def quoted_uri(record: Any) -> str:
    """The post that a post quotes, with pictures of its own or without; empty where it quotes none."""
    return words(record, "embed", "record", "uri") or words(record, "embed", "record", "record", "uri")


def web_address(account: str, uri: str) -> str:
    """Where people see a post. Every account is shown there, whatever server it lies on."""
    return f"https://bsky.app/profile/{account}/post/{uri.rpartition('/')[2]}"


def moment(text: str) -> dt.datetime | None:
    """A time of the network; None where it is none. Without a zone it is UTC."""
    try:
        read = dt.datetime.fromisoformat(text)
        return read.astimezone(dt.UTC) if read.tzinfo else read.replace(tzinfo=dt.UTC)
    except (ValueError, OverflowError):
        return None


def is_post_view(view: Any) -> bool:
    """Whether a node of a thread holds a post: not one that is gone, blocked or withheld."""
    return bool(words(view, "uri")) and isinstance(dig(view, "record"), dict)


def _ours(own: str, *uris: str) -> str:
    return next((uri for uri in uris if uri.startswith(f"at://{own}/")), "")


def _earlier(written: dt.datetime | None, seen: dt.datetime | None) -> dt.datetime | None:
    """Programs may claim any time; nothing was written after the network saw it."""
    return min(written, seen) if written and seen else written or seen
