"""What citizens write: notifications page by page, and threads.

Nothing is lost: the numbers of notifications are given out before they can be seen, so a smaller one may appear after a
larger one was read. The cursor therefore stays behind what is younger than OVERLAP, which comes again with the next poll.
Edits and deletions are not notified; the thread tells them.
"""

from __future__ import annotations

import datetime as dt
import email.utils
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..comments import CommentPage, RemoteComment
from ..errors import Rejected
from ..http import Answer
from .server import GONE, Server, entities, entity, segment
from .statuses import Place, Status, Tree, comment_of, key_of, moment, parent_of, part, parts

OVERLAP = dt.timedelta(minutes=10)
PAGE = 40
PAGES = 50
# Statuses that one call of /api/v1/statuses tells of at most (Mastodon's own limit).
TOGETHER = 20
# Somebody names us, answers us, quotes us. Likes, shares, follows and ended polls are no comments.
KINDS = ("mention", "quote")


class Inbox:
    """Reads for one account."""

    def __init__(self, server: Server, own_id: str) -> None:
        self.server = server
        self.own_id = own_id

    def page(self, cursor: str) -> CommentPage:
        """The next notifications, oldest first. The cursor is "kept" or "kept,read" while more pages follow."""
        kept, _comma, read = cursor.partition(",")
        start = read or kept or "0"
        answer = self._ask(min_id=start)
        notices = entities(answer)
        if not notices:
            return CommentPage((), kept)
        if len(notices) >= PAGE:
            notices += self._between(start, notices)
        notices.reverse()
        kept = _last_settled(notices, answer) or kept
        return CommentPage(self._comments(notices), f"{kept},{key_of(notices[-1].get('id'))}", more=True)

    def thread(self, remote_id: str, known: Collection[str]) -> tuple[RemoteComment, ...]:
        """Everything below, oldest first; of the known ones that are not listed those that stand elsewhere or are gone."""
        tree = Tree(self.own_id)
        listed = self._below(remote_id, tree)
        seen = {key_of(one.get("id")) for one in listed}
        elsewhere = {key: self._look_up(key) for key in dict.fromkeys(known) if key not in seen}
        # A server may know a status by more than one id (snac2, after an edit): the one that is known already counts.
        renamed = {key_of(status.get("id")) for status in elsewhere.values() if status}
        below = [comment_of(one, tree.place(key_of(one.get("id"))), self.own_id) for one in listed]
        return (
            *(one for one in below if one.remote_id not in renamed),
            *(self._known(key, status, tree) for key, status in elsewhere.items()),
        )

    def known(self, keys: Collection[str]) -> tuple[RemoteComment, ...]:
        """Each of these as it is now; where it stands is not asked for."""
        asked = list(dict.fromkeys(keys))
        found = self._together(asked)
        looked = {key: found.get(key) or self._look_up(key) for key in asked}
        return tuple(
            replace(comment_of(status, Place(""), self.own_id), remote_id=key)
            if status
            else RemoteComment(key, deleted=True)
            for key, status in looked.items()
        )

    def _together(self, keys: Sequence[str]) -> dict[str, Status]:
        """Those that the server tells at once. Servers that cannot do this answer with an error or with something else."""
        found: dict[str, Status] = {}
        for start in range(0, len(keys), TOGETHER):
            part = keys[start : start + TOGETHER]
            try:
                said = self.server.get("/api/v1/statuses", **{"id[]": part}).json()
            except Rejected:
                return found
            if not isinstance(said, list):
                return found
            found |= {key: one for one in said if isinstance(one, dict) and (key := key_of(one.get("id"))) in part}
        return found

    def _known(self, key: str, status: Status | None, tree: Tree) -> RemoteComment:
        return replace(self._placed(status, tree), remote_id=key) if status else RemoteComment(key, deleted=True)

    def _ask(self, **edges: str) -> Answer:
        params = {**edges, "limit": str(PAGE), "include_filtered": "true", "types[]": list(KINDS)}
        return self.server.get("/api/v1/notifications", **params)

    def _between(self, start: str, newer: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """What lies between the start and a full page: nothing on Mastodon, the rest where a server begins at the top."""
        seen = {start, *(key_of(one.get("id")) for one in newer)}
        found: list[dict[str, Any]] = []
        for _page in range(PAGES):
            lowest = key_of((found or newer)[-1].get("id"))
            below = entities(self._ask(since_id=start, max_id=lowest))
            fresh = [one for one in below if key_of(one.get("id")) not in seen]
            if not fresh:
                return found
            found += fresh
            seen.update(key_of(one.get("id")) for one in fresh)
        return found

    def _comments(self, notices: Sequence[dict[str, Any]]) -> tuple[RemoteComment, ...]:
        statuses = [part(one, "status") for one in notices if one.get("type") in KINDS]
        theirs = [one for one in statuses if one.get("id") and key_of(part(one, "account").get("id")) != self.own_id]
        tree = Tree(self.own_id)
        return tuple(self._placed(one, tree) for one in {key_of(one["id"]): one for one in theirs}.values())

    def _placed(self, status: Status, tree: Tree) -> RemoteComment:
        """Asks for the way up only where it is not known from another comment of the same page."""
        tree.add([status])
        parent, _author = parent_of(status)
        if parent and not tree.knows(parent):
            tree.add(_chain(parent, self._context(parent)))
        return comment_of(status, tree.place(key_of(status["id"])), self.own_id)

    def _below(self, remote_id: str, tree: Tree) -> list[Status]:
        """The descendants; the tree learns the way up as well. Nothing where the publication itself is gone."""
        context = self._context(remote_id)
        below = {key_of(one.get("id")): one for one in parts(context, "descendants")}.values()
        tree.add([*_chain(remote_id, context), *below])
        return sorted(below, key=lambda one: str(one.get("created_at")))

    def _context(self, remote_id: str) -> Mapping[str, Any]:
        try:
            found = self.server.get(f"/api/v1/statuses/{segment(remote_id)}/context").json()
        except Rejected as error:
            if error.code not in GONE:
                raise
            return {}
        return found if isinstance(found, dict) else {}

    def _look_up(self, key: str) -> Status | None:
        """One known comment that was not listed, as it is now; None where the server says that this one is gone."""
        try:
            return entity(self.server.get(f"/api/v1/statuses/{segment(key)}"))
        except Rejected as error:
            if error.code not in GONE:
                raise
            return None


def _chain(remote_id: str, context: Mapping[str, Any]) -> list[Status]:
    """What stands above a status, and the status itself with its parent. Where it is gone it begins the thread."""
    above = parts(context, "ancestors")
    return [*above, {"id": remote_id, "in_reply_to_id": above[-1].get("id") if above else None}]


def _last_settled(notices: Sequence[dict[str, Any]], answer: Answer) -> str:
    """The id of the youngest notification before which no other can appear any more; empty where all are too young."""
    edge = server_now(answer) - OVERLAP
    old = [one for one in notices if (at := moment(one.get("created_at"))) and at < edge]
    return key_of(old[-1].get("id")) if old else ""


def server_now(answer: Answer) -> dt.datetime:
    """The server's own time, since its times are compared with it; ours where it does not tell."""
    try:
        return email.utils.parsedate_to_datetime(answer.headers.get("date", "")).astimezone(dt.UTC)
    except ValueError:
        return dt.datetime.now(dt.UTC)
