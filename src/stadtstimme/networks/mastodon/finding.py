"""Whether a statement of ours stands on the server: told by comparing, for servers that keep no key and for later times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..base import Content, PublishResult
from ..errors import OutcomeUnknown
from ..plain_text import plain_text
from .inbox import server_now
from .server import Server, entities, segment
from .statuses import Status, key_of, moment, parts, result_of

PAGES = 25
PAGE = 40
# How far two clocks may differ after they were compared by the Date header, which counts whole seconds.
SLACK = dt.timedelta(minutes=2)
NAMES_IN_FRONT = re.compile(r"^(?:\s*@[\w.-]+(?:@[\w.:-]+)?)+")
NAME = re.compile(r"(@[\w.-]+)@[\w.:-]+")


def find(server: Server, own_id: str, content: Content, since: dt.datetime) -> PublishResult | None:
    """The one status of ours since then that says the same; None where there is none. Two are OutcomeUnknown."""
    found = [one for one in _recent(server, own_id, since) if same(one, content)]
    if len(found) > 1:
        raise OutcomeUnknown("Auf dem Kanal steht derselbe Text mehrmals. Bitte sehen Sie dort nach.", "ambiguous")
    return result_of(found[0]) if found else None


def same(status: Status, content: Content) -> bool:
    """Whether a status carries this content: its words, what it answers, how many images."""
    answered = content.reply_to or content.corrects
    return (
        key_of(status.get("in_reply_to_id")) == answered
        and len(parts(status, "media_attachments")) == len(content.images)
        and words(plain_text(str(status.get("content") or ""))) == words(content.text)
        and words(str(status.get("spoiler_text") or "")) == words(content.warning)
    )


def words(text: str) -> str:
    """Letters and digits alone: servers change quotes, markup and spaces, and the name in front is the connector's."""
    text = NAME.sub(r"\1", NAMES_IN_FRONT.sub("", text))
    return "".join(re.findall(r"\w+", text)).casefold() or "".join(text.split())


def _recent(server: Server, own_id: str, since: dt.datetime) -> Iterator[Status]:
    """Our own statuses since `since` (by our clock), newest first."""
    params = {"limit": str(PAGE), "exclude_reblogs": "true"}
    seen: set[str] = set()
    for _page in range(PAGES):
        answer = server.get(f"/api/v1/accounts/{segment(own_id)}/statuses", **params)
        behind = min(
            server_now(answer) - dt.datetime.now(dt.UTC), dt.timedelta(0)
        )  # looks further back, never less far
        edge = since + behind - SLACK
        page = entities(answer)
        fresh = [one for one in page if key_of(one.get("id")) not in seen]
        yield from (one for one in fresh if not _older(one, edge))
        if any(_older(one, edge) for one in fresh) or (not fresh and len(page) < PAGE):
            return
        if not fresh:  # a full page that comes again: this server does not turn pages
            break
        seen.update(key_of(one.get("id")) for one in fresh)
        params["max_id"] = key_of(page[-1].get("id"))
    raise OutcomeUnknown("Auf dem Kanal steht zu viel, um es zu vergleichen. Bitte sehen Sie dort nach.", "too_many")


def _older(status: Status, edge: dt.datetime) -> bool:
    written_at = moment(status.get("created_at"))
    return written_at is not None and written_at < edge
