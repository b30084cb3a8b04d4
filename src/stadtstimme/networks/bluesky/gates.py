"""Replies out of sight: the thread's gate (app.bsky.feed.threadgate) lists those that the app shows only on request."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ..errors import Rejected
from .records import GATE, POST, Address, find_record, post_as_seen
from .xrpc import Session, dig, rows, words

HIDDEN_MAX = 300


def set_hidden(session: Session, uri: str, hidden: bool) -> None:
    """Puts a reply below a post of ours on the list, or takes it off. Doing it twice is fine; the rest of the gate stays.

    Raises Rejected where it stands below somebody else's post: there we decide nothing.
    """
    root = words(post_as_seen(session, uri), "record", "reply", "root", "uri")
    gate = _gate_of(session, root)
    for last in (False, False, False, True):
        try:
            _write(session, gate, uri, hidden)
        except Rejected as error:
            if error.code != "InvalidSwap" or last:  # somebody changed the gate in between
                raise
        else:
            return


def _gate_of(session: Session, root: str) -> Address:
    if not root or (address := Address.parsed(root)).repo != session.did or address.collection != POST:
        raise Rejected("Ausgeblendet werden kann nur, was unter einem eigenen Beitrag steht.", "not_ours")
    return Address(address.repo, GATE, address.key)


def _write(session: Session, gate: Address, uri: str, hidden: bool) -> None:
    found = find_record(session, gate)
    listed = [one for one in rows(found, "value", "hiddenReplies") if isinstance(one, str)]
    if (uri in listed) is hidden:
        return
    wanted = [*listed, uri] if hidden else [one for one in listed if one != uri]
    if len(wanted) > HIDDEN_MAX:
        raise Rejected(f"Unter einem Beitrag lassen sich höchstens {HIDDEN_MAX} Antworten ausblenden.", "too_many")
    record = {**_begun(gate), **(dig(found, "value") or {}), "hiddenReplies": wanted}
    body = {**gate.where(), "record": record, "swapRecord": dig(found, "cid")}
    session.post("com.atproto.repo.putRecord", body, writes=False)


def _begun(gate: Address) -> dict[str, Any]:
    post = str(Address(gate.repo, POST, gate.key))
    at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {"$type": GATE, "post": post, "createdAt": at}
