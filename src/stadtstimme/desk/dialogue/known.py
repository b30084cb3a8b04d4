"""What we know of comments when the network is asked about them again, and what of its answer is new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.db.models import F, QuerySet

from ...networks.comments import RemoteComment
from .models import Comment
from .payloads import NAME_LENGTH, storable

Known = Mapping[str, Mapping[str, Any]]
TOLD = ("text", "author_name", "edited_at", "private")


def known_of(comments: QuerySet[Comment], most: int) -> dict[str, Mapping[str, Any]]:
    """The latest `most` of these that are not gone yet, by the network's name of them."""
    there = comments.exclude(state=Comment.State.GONE).filter(profile=F("channel__profile"))
    rows = there.order_by("-pk").values("remote_id", "held_at", *TOLD)[:most]
    return {row["remote_id"]: row for row in rows}


def dated(told: Iterable[RemoteComment], known: Known, now: dt.datetime) -> list[RemoteComment]:
    """An edit of which the network tells no time happened when we saw it: Bluesky lets a post be written over silently.

    What is held as evidence is left as the network tells it, or each look would find it anew.
    """
    fresh = (one for one in told if not _dated_before(one, known.get(one.remote_id)))
    return [replace(one, edited_at=now) if _undated(one, known.get(one.remote_id)) else one for one in fresh]


def _dated_before(one: RemoteComment, row: Mapping[str, Any] | None) -> bool:
    """The same words again, to which only we have a time."""
    if row is None or one.deleted or one.edited_at is not None or row["edited_at"] is None:
        return False
    return storable(one.text) == row["text"]


def _undated(one: RemoteComment, row: Mapping[str, Any] | None) -> bool:
    if row is None or row["held_at"] is not None or one.deleted or storable(one.text) == row["text"]:
        return False
    return one.edited_at is None or one.edited_at == row["edited_at"]


def changed(told: Iterable[RemoteComment], known: Known) -> list[RemoteComment]:
    """What we asked for and what says something else than we have; a network may answer more than it was asked."""
    return [one for one in told if not one.own and (row := known.get(one.remote_id)) and _differs(one, row)]


def _differs(one: RemoteComment, row: Mapping[str, Any]) -> bool:
    said = {
        "text": storable(one.text),
        "author_name": storable(one.author_name)[:NAME_LENGTH],
        "edited_at": one.edited_at,
        "private": one.private or row["private"],  # once private is private for good
    }
    return one.deleted or any(said[name] != row[name] for name in TOLD)
