"""All posts below one of ours, and which of those we knew are gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from ..errors import Rejected
from .comments import is_post_view
from .records import ADDRESS, Address, find_record
from .xrpc import Session, dig, rows, words

# Levels per call (more would nest deeper than a JSON reader goes), and calls per thread.
DEPTH, CALLS_MAX = 50, 200
LOOKED_UP_TOGETHER = 25


def posts_below(session: Session, uri: str) -> list[Any]:
    """The posts below, as the AppView shows them; where it cuts a branch off, the branch is asked for on its own."""
    found: dict[str, Any] = {}
    asked: set[str] = set()
    waiting = [uri]
    while waiting and len(asked) < CALLS_MAX:
        start = waiting.pop()
        asked.add(start)
        for view, answers in _nodes(_thread(session, start)):
            name = words(view, "uri")
            found.setdefault(name, view)
            if not answers and dig(view, "replyCount") and name not in asked:
                waiting.append(name)
    found.pop(uri, None)
    return list(found.values())


def looked_up(session: Session, uris: Collection[str]) -> tuple[list[Any], list[str]]:
    """The posts that stand, as the AppView shows them, and those of which the network says that they no longer exist.

    What it only withholds is in neither; nor is what nobody asked for.
    """
    known = [uri for uri in dict.fromkeys(uris) if ADDRESS.fullmatch(uri)]
    standing: dict[str, Any] = {}
    for start in range(0, len(known), LOOKED_UP_TOGETHER):
        part = known[start : start + LOOKED_UP_TOGETHER]
        shown = rows(session.get("app.bsky.feed.getPosts", uris=part), "posts")
        standing |= {uri: view for view in shown if (uri := words(view, "uri")) in part and is_post_view(view)}
    missing = (uri for uri in known if uri not in standing)
    return list(standing.values()), [uri for uri in missing if find_record(session, Address.parsed(uri)) is None]


def _thread(session: Session, uri: str) -> Any:
    try:
        return dig(session.get("app.bsky.feed.getPostThread", uri=uri, depth=DEPTH, parentHeight=0), "thread")
    except Rejected as error:
        if error.code == "NotFound":
            return None
        raise


def _nodes(thread: Any) -> Iterator[tuple[Any, list[Any]]]:
    """Every post with the nodes directly below it; also those below one that is gone."""
    waiting = [thread]
    while waiting:
        node = waiting.pop()
        answers = rows(node, "replies")
        waiting += answers
        if is_post_view(view := dig(node, "post")):
            yield view, answers
