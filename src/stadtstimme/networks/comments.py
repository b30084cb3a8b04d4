"""A citizen's comment as a network delivers it, reduced to what answering it takes.

What else networks send about a person (followers, biography, picture) is dropped here: the desk keeps no profiles of
citizens.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from .addresses import web_address


@dataclass(frozen=True)
class RemoteComment:
    """One comment. All ids are the network's; times are aware.

    `thread_id` is the first statement of the thread, `post_remote_id` our publication above it (empty where we wrote
    none), `parent_remote_id` what it answers. `warning` is what hides the text, which begins with it. `deleted`: it is
    gone, and only its id counts. `private`: only we can read it. `own`: our own account wrote it, so it is no citizen's
    comment; the desk sorts out what it sent itself.
    """

    remote_id: str
    thread_id: str = ""
    post_remote_id: str = ""
    parent_remote_id: str = ""
    author_name: str = ""
    text: str = ""
    warning: str = ""
    url: str = ""
    written_at: dt.datetime | None = None
    edited_at: dt.datetime | None = None
    deleted: bool = False
    private: bool = False
    own: bool = False

    def payload(self) -> dict[str, Any]:
        """The plain data that the desk stores before anything else (dialogue/payloads.py reads it)."""
        if self.deleted:
            return {"remote_id": self.remote_id, "deleted": True}
        data: dict[str, Any] = {
            name: value
            for name in (
                "remote_id",
                "thread_id",
                "post_remote_id",
                "parent_remote_id",
                "author_name",
                "text",
                "warning",
                "url",
            )
            if (value := getattr(self, name)) or name == "text"
        }
        if not web_address(self.url):
            data.pop("url", None)
        for name in ("written_at", "edited_at"):
            if moment := getattr(self, name):
                data[name] = moment.isoformat()
        return {**data, "private": True} if self.private else data


@dataclass(frozen=True)
class CommentPage:
    """One page of what came in. `cursor` continues behind it; `more`: there is a further page now."""

    comments: tuple[RemoteComment, ...]
    cursor: str
    more: bool = False
