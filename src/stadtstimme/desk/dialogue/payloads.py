"""What networks deliver, as plain data: cleaned for storing, and folded into the one comment that it amounts to."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.dateparse import parse_datetime

from ...networks.addresses import web_address
from ..core.typed import cleaned_line, is_visible

NAME_LENGTH = 200
URL_LENGTH = 500
THREAD_LENGTH = 300
WARNING_LENGTH = 200


@dataclass(frozen=True)
class Wanted:
    """The comment as all payloads together say it is. `thread_id` is empty while only its deletion is known."""

    deleted: bool
    thread_id: str = ""
    post_remote_id: str = ""
    parent_remote_id: str = ""
    author_name: str = ""
    topic: str = ""
    text: str = ""
    warning: str = ""
    url: str = ""
    written_at: dt.datetime | None = None
    edited_at: dt.datetime | None = None
    private: bool = False


def storable(value: Any) -> Any:
    """The same data without what no database takes: NUL characters and halves of surrogate pairs."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {storable(str(key)): storable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [storable(one) for one in value]
    return value


def payload_hash(payload: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of the payload's one canonical form."""
    text = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def merged(payloads: Iterable[tuple[str, Mapping[str, Any]]]) -> Wanted:
    """Folds (hash, payload) pairs of one comment. Neither their order nor repetitions matter.

    The latest edit counts, by the network's own times; where two are equal the hash decides, so that everybody decides
    alike. A deletion is final.
    """
    rows = [(_moment(one, "edited_at") or _moment(one, "written_at"), digest, one) for digest, one in payloads]
    written = [moment for _at, _digest, one in rows if (moment := _moment(one, "written_at"))]
    full = [(at or dt.datetime.min.replace(tzinfo=dt.UTC), digest, one) for at, digest, one in rows if "text" in one]
    deleted = any(bool(one.get("deleted")) for _at, _digest, one in rows)
    place = max(full, key=lambda row: row[:2], default=None)
    if place is None:
        return _from({}, deleted, None, written, [one for _at, _digest, one in rows])
    return _from(place[2], deleted, _moment(place[2], "edited_at"), written, [one for _at, _digest, one in rows])


def _from(
    last: Mapping[str, Any],
    deleted: bool,
    edited_at: dt.datetime | None,
    written: list[dt.datetime],
    all_of: list[Mapping[str, Any]],
) -> Wanted:
    def known(name: str, length: int) -> str:
        values = sorted({str(one[name]) for one in all_of if one.get(name)})
        return str(last.get(name) or (values[0] if values else ""))[:length]

    return Wanted(
        deleted=deleted,
        thread_id=known("thread_id", THREAD_LENGTH),
        post_remote_id=known("post_remote_id", THREAD_LENGTH),
        parent_remote_id=known("parent_remote_id", THREAD_LENGTH),
        author_name="" if deleted else str(last.get("author_name") or "")[:NAME_LENGTH],
        topic=known("topic", 40),
        text="" if deleted else str(last.get("text") or ""),
        warning="" if deleted else warning_in(last),
        url="" if deleted else web_address(known("url", URL_LENGTH)),
        written_at=min(written, default=None),
        edited_at=None if deleted else edited_at,
        # What was private once is answered as if it still were.
        private=any(bool(one.get("private")) for one in all_of),
    )


def warning_in(payload: Mapping[str, Any]) -> str:
    """What the writer put in front of the text, as one line; an answer repeats it, so nothing unseen comes along."""
    line = cleaned_line(str(payload.get("warning") or "")[: 4 * WARNING_LENGTH])[:WARNING_LENGTH].rstrip()
    return line if is_visible(line) else ""


def _moment(payload: Mapping[str, Any], name: str) -> dt.datetime | None:
    """A time of the payload; None where it is missing or nonsense. A time without zone is UTC."""
    try:
        read = parse_datetime(str(payload.get(name) or ""))
        if read is None:
            return None
        return read.astimezone(dt.UTC) if read.tzinfo else read.replace(tzinfo=dt.UTC)
    except (ValueError, OverflowError):
        return None


def erased(payload: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of a payload after its comment was deleted: where it belonged and when, nothing of what was said."""
    names = (
        *("remote_id", "thread_id", "post_remote_id", "parent_remote_id"),
        *("written_at", "edited_at", "deleted", "private"),
    )
    return {name: payload[name] for name in names if name in payload}
