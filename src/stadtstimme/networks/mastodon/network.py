"""A profile on Mastodon, or on a server that speaks its interface, as a network (networks/base.py)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from ..base import Account, Content, Problem, PublishResult
from ..checks import blocking, check_against
from ..comments import CommentPage, RemoteComment
from ..counting import length_of
from ..credentials import Credentials
from ..errors import AuthExpired, Rejected
from ..limits import Capabilities
from ..registry import Profile
from .finding import find
from .inbox import Inbox
from .limits import capabilities, read_limits
from .media import upload
from .rights import granted, missing
from .server import GONE, Server, entity, segment
from .statuses import VISIBILITIES, Status, author_id, key_of, part, parts, result_of, visibility_of

CANNOT_HIDE = (
    "Mastodon kann Kommentare anderer nicht ausblenden. Sie können das Konto auf Mastodon blockieren oder den Kommentar dem "
    "Server melden."
)


class MastodonNetwork:
    """Credentials: server, token, client_id, client_secret, scope, account_id (all by MastodonJoining)."""

    kind = "mastodon"

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    @cached_property
    def server(self) -> Server:
        """The server of the profile. Raises AuthExpired where it is not connected."""
        address, token = (self.profile.credentials.get(name, "") for name in ("server", "token"))
        if not (address and token):
            raise AuthExpired("Dieser Kanal ist noch nicht verbunden.", "not_connected")
        return Server(address, token)

    @property
    def capabilities(self) -> Capabilities:
        """As read from the server (read_limits)."""
        return capabilities(self.profile.limits)

    def check_post(self, content: Content) -> tuple[Problem, ...]:
        """The shared limits, counted as Mastodon counts."""
        return check_against(self.capabilities, content)

    def publish(self, content: Content, handle: str) -> PublishResult:
        """Uploads the images and posts under the handle as Idempotency-Key."""
        self._refuse_problems(content)
        parent = self._status(content.reply_to or content.corrects) if content.reply_to or content.corrects else None
        body = self._body(content, _greeting(parent, self._account_id) if parent else "")
        body["visibility"] = _visibility(content, parent)
        if parent:
            body["in_reply_to_id"] = key_of(parent["id"])
        body["media_ids"] = [upload(self.server, image) for image in content.images]
        key = {"Idempotency-Key": handle}
        answer = self.server.call("POST", "/api/v1/statuses", writes=True, headers=key, json=body)
        return result_of(entity(answer, writes=True))

    def read_back(self, handle: str, content: Content, since: dt.datetime) -> PublishResult | None:
        """Compares with our own statuses since then: no server tells what became of a key."""
        return find(self.server, self._account_id, content, since)

    def edit(self, remote_id: str, content: Content) -> PublishResult:
        """Changes the words; the server keeps the old ones visible. Images are sent anew, for nobody can compare them."""
        self._refuse_problems(content)
        status = self._status(remote_id)
        body = self._body(content, _kept_greeting(status, self._account_id))
        body["media_ids"] = [upload(self.server, image) for image in content.images]
        answer = self.server.call("PUT", f"/api/v1/statuses/{segment(remote_id)}", writes=True, json=body)
        return result_of(entity(answer, writes=True))

    def withdraw(self, remote_id: str, note: str) -> None:
        """Deletes. What was gone already is fine; what still stands after the server said "not found" is not."""
        path = f"/api/v1/statuses/{segment(remote_id)}"
        try:
            self.server.call("DELETE", path, writes=True)
        except Rejected as error:
            if error.code not in GONE:
                raise
            if self._stands(path):
                said = "Der Server hat den Beitrag nicht gelöscht. Bitte löschen Sie ihn dort von Hand."
                raise Rejected(said, "not_deleted") from None

    def fetch_comments(self, cursor: str = "", *, limit: int = 100) -> CommentPage:
        """Mentions, answers and quotes from the notifications."""
        return Inbox(self.server, self._account_id).page(cursor)

    def fetch_thread(self, remote_id: str, known: Collection[str] = ()) -> tuple[RemoteComment, ...]:
        """What stands below, with edits; known ones that are not listed are looked up one by one."""
        return Inbox(self.server, self._account_id).thread(remote_id, known)

    def fetch_known(self, remote_ids: Collection[str]) -> tuple[RemoteComment, ...]:
        """Several in a call where the server knows that (Mastodon 4.3), else one by one."""
        return Inbox(self.server, self._account_id).known(remote_ids)

    def show_comment(self, remote_id: str) -> None:
        """Every comment is visible where it was written."""
        raise Rejected(CANNOT_HIDE, "cannot_hide")

    def hide_comment(self, remote_id: str) -> None:
        """Mastodon has no way to hide what others wrote."""
        raise Rejected(CANNOT_HIDE, "cannot_hide")

    def whoami(self) -> Account:
        """The account of the token and the rights it was given."""
        account = self._whose()
        rights = granted(self.server, self.profile.credentials)
        name = str(account.get("display_name") or account.get("acct") or "")
        url = str(account.get("url") or self.profile.address)
        return Account(key_of(account["id"]), name, url, rights, missing(rights))

    def refresh(self) -> Credentials | None:
        """A token of Mastodon has no end of its own."""
        return None

    def read_limits(self) -> Mapping[str, Any]:
        """From the server's description of itself."""
        return read_limits(self.server)

    def _refuse_problems(self, content: Content) -> None:
        if problems := blocking(self.check_post(content)):
            raise Rejected(problems[0].message, problems[0].code)

    def _body(self, content: Content, greeting: str) -> dict[str, Any]:
        text = content.text
        if greeting and greeting.casefold() not in text.casefold():
            text = f"{greeting} {text}"
        limits = self.capabilities
        if length_of(text, limits, content.warning) > limits.max_length:
            raise Rejected("Mit dem Namen der angesprochenen Person ist der Text zu lang. Bitte kürzen.", "too_long")
        warned = {"spoiler_text": content.warning, "sensitive": bool(content.warning)}
        return {"status": text, "language": content.language, **warned}

    def _status(self, remote_id: str) -> Status:
        return entity(self.server.get(f"/api/v1/statuses/{segment(remote_id)}"))

    def _stands(self, path: str) -> bool:
        try:
            self.server.get(path)
        except Rejected as error:
            if error.code not in GONE:
                raise
            return False
        return True

    def _whose(self) -> dict[str, Any]:
        try:
            return entity(self.server.get("/api/v1/accounts/verify_credentials"))
        except Rejected as error:  # 422 where the token speaks for nobody (any more)
            raise AuthExpired(
                "Die Zugangsdaten gelten nicht mehr. Bitte verbinden Sie den Kanal neu.", error.code
            ) from None

    @cached_property
    def _account_id(self) -> str:
        return self.profile.credentials.get("account_id", "") or key_of(self._whose()["id"])


def _visibility(content: Content, parent: Status | None) -> str:
    """Public, unless what is answered is less public, or the answer is for one person alone.

    An answer to what only followers read goes to the named ones: our followers are others than theirs.
    """
    said = visibility_of(parent) if parent else "public"
    return "direct" if content.private or said in VISIBILITIES[2:] else said


def _greeting(parent: Status, own_id: str) -> str:
    """The name of the one who is answered: Mastodon tells nobody of an answer that does not name them."""
    return _name(part(parent, "account")) if author_id(parent) != own_id else ""


def _kept_greeting(status: Status, own_id: str) -> str:
    """The same name in a status of ours, from whom it says that it answers."""
    answered = key_of(status.get("in_reply_to_account_id"))
    named = (one for one in parts(status, "mentions") if key_of(one.get("id")) == answered != own_id)
    return next((_name(one) for one in named), "")


def _name(account: Status) -> str:
    name = str(account.get("acct") or "")
    return f"@{name}" if name else ""
