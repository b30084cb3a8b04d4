"""Calls of one account to its server (PDS), which passes what concerns the app on to the AppView.

Source: AT Protocol specification "XRPC" (errors are JSON with a code in `error`) and the lexicons com.atproto.server.*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .. import http
from ..credentials import Credentials
from ..errors import AuthExpired, NetworkError, RateLimited, Rejected, Temporary
from ..registry import Profile

CODE = re.compile(r"[A-Za-z]{2,60}")
CONNECT_AGAIN = "Die Zugangsdaten gelten nicht mehr. Bitte verbinden Sie den Kanal neu."
CLOSED = "Das Konto ist bei Bluesky gesperrt oder stillgelegt. Bitte klären Sie das dort."
GONE = "Das gibt es auf Bluesky nicht (mehr)."
# Codes that mean the same whatever the call was.
AUTH = {
    **dict.fromkeys(("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "BadJwt"), CONNECT_AGAIN),
    **dict.fromkeys(("AccountNotFound", "AuthFactorTokenRequired", "InvalidScope"), CONNECT_AGAIN),
    **dict.fromkeys(("AccountTakedown", "AccountDeactivated", "AccountSuspended"), CLOSED),
    **dict.fromkeys(("RepoTakendown", "RepoDeactivated", "RepoSuspended"), CLOSED),
}
REFUSED = {
    **dict.fromkeys(("RecordNotFound", "NotFound", "RepoNotFound", "HandleNotFound", "DidNotFound"), GONE),
    **dict.fromkeys(("BlobTooLarge", "PayloadTooLarge"), "Ein Bild ist für Bluesky zu groß."),
    "InvalidMimeType": "Dieses Bildformat nimmt Bluesky nicht an.",
    "InvalidSwap": "Der Eintrag wurde inzwischen geändert.",
    "InvalidRequest": "Bluesky hat den Beitrag so nicht angenommen.",
}
LIMITED = ("RateLimitExceeded", "TooManyRequests")
# The session may be renewed and the call made again: the server refused before it did anything.
RENEWABLE = frozenset({"ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "401"})


def judge(answer: http.Answer, _writes: bool) -> NetworkError | None:
    """The error that the code in the answer names; None where the general rules decide."""
    if answer.status < 400:
        return None
    code = code_of(answer)
    if code in AUTH:
        return AuthExpired(AUTH[code], code)
    if code in LIMITED:
        return RateLimited("Bluesky nimmt gerade nichts mehr an.", code, http.retry_after(answer.headers))
    if code in REFUSED and answer.status < 500:
        return Rejected(REFUSED[code], code)
    return None


def code_of(answer: http.Answer) -> str:
    """The error code of an answer; empty where it has none in the form that codes have."""
    said = words(answer.json(), "error")
    return said if CODE.fullmatch(said) else ""


def dig(data: Any, *path: str) -> Any:
    """What lies below these names; None where something on the way is missing or of another kind."""
    for name in path:
        data = data.get(name) if isinstance(data, dict) else None
    return data


def words(data: Any, *path: str) -> str:
    """The text that lies below these names, else an empty one."""
    found = dig(data, *path)
    return found if isinstance(found, str) else ""


def rows(data: Any, *path: str) -> list[Any]:
    """The list that lies below these names, else an empty one."""
    found = dig(data, *path)
    return found if isinstance(found, list) else []


def ask(server: str, method: str, *, token: str = "", params: Mapping[str, Any] | None = None) -> Any:
    """One question to any server. Nothing happens there."""
    headers = _bearer(token)
    return http.call(
        "GET", f"{server}/xrpc/{method}", writes=False, judge=judge, headers=headers, params=dict(params or {})
    ).json()


def open_session(server: str, identifier: str, password: str) -> Any:
    """Signs in with an app password. Raises AuthExpired where it is not right."""
    body = {"identifier": identifier, "password": password}
    url = f"{server}/xrpc/com.atproto.server.createSession"
    return http.call("POST", url, writes=False, judge=judge, json=body).json()


class Session:
    """Calls as one account; tokens that ran out are renewed in the middle of a call and kept."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.credentials = profile.credentials

    @property
    def did(self) -> str:
        """The account's lasting identity."""
        return self.credentials.get("did", "")

    def get(self, method: str, **params: Any) -> Any:
        """One question; parameters that are lists are repeated."""
        return self._called(lambda token: ask(self._server, method, token=token, params=params))

    def post(self, method: str, body: Mapping[str, Any], *, writes: bool) -> Any:
        """One procedure. `writes` False where doing it twice is the same as once: then a lost answer is Temporary."""
        return self._posted(method, writes, json=dict(body))

    def upload(self, data: bytes, mime: str) -> Any:
        """Uploads a file that nobody sees until a record names it; the server forgets it otherwise."""
        blob = dig(
            self._posted("com.atproto.repo.uploadBlob", False, headers={"Content-Type": mime}, content=data), "blob"
        )
        if not isinstance(blob, dict):
            raise Temporary("Bluesky hat ein Bild nicht bestätigt.", "no_blob")
        return blob

    def account(self) -> Any:
        """Who is signed in (com.atproto.server.getSession). Raises AuthExpired where the account is closed."""
        said = self.get("com.atproto.server.getSession")
        if dig(said, "active") is False:
            raise AuthExpired(CLOSED, words(said, "status") or "inactive")
        return said

    def renew(self) -> Credentials:
        """A fresh session, kept at once. Raises AuthExpired where neither the token nor the app password works.

        Two workers may do this at the same time: the server gives the second one the same next token for a while, and
        after that the app password opens a session of its own.
        """
        try:
            answer = self._refreshed()
        except AuthExpired:
            answer = open_session(self._server, self.did, self.credentials.get("password", ""))
        self.credentials = with_tokens(self.credentials, answer)
        self.profile.keep(self.credentials)
        return self.credentials

    @property
    def _server(self) -> str:
        if not self.credentials.get("server"):
            raise AuthExpired("Der Kanal ist noch nicht verbunden.", "not_connected")
        return self.credentials["server"]

    def _refreshed(self) -> Any:
        url = f"{self._server}/xrpc/com.atproto.server.refreshSession"
        headers = _bearer(self.credentials.get("refresh", ""))
        return http.call("POST", url, writes=False, judge=judge, headers=headers).json()

    def _posted(self, method: str, writes: bool, headers: Mapping[str, str] | None = None, **body: Any) -> Any:
        def send(token: str) -> Any:
            url, named = f"{self._server}/xrpc/{method}", {**_bearer(token), **(headers or {})}
            return http.call("POST", url, writes=writes, judge=judge, headers=named, **body).json()

        return self._called(send)

    def _called(self, call: Callable[[str], Any]) -> Any:
        try:
            return call(self.credentials.get("access", ""))
        except AuthExpired as error:
            if error.code not in RENEWABLE:
                raise
        return call(self.renew()["access"])


def with_tokens(credentials: Credentials, answer: Any) -> Credentials:
    """The credentials with the tokens of a session. Raises Temporary where the server sent none."""
    access, refresh = words(answer, "accessJwt"), words(answer, "refreshJwt")
    if not (access and refresh):
        raise Temporary("Bluesky hat die Anmeldung nicht bestätigt.", "no_session")
    return credentials.changed(access=access, refresh=refresh)


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"} if token else {}
