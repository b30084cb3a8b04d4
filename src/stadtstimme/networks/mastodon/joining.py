"""Connecting a profile: an application of our own on its server, and a person who agrees there (OAuth 2, RFC 6749, RFC 7636).

Source: docs.joinmastodon.org, "apps" and "oauth" API methods; RFC 8414 for what a server announces.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx

from .. import http
from ..credentials import Credentials
from ..errors import NetworkError, Rejected
from ..joining import Ask, Begun
from .rights import PURPOSES, SCOPES
from .server import Server, entity
from .statuses import key_of

APPLICATION = "Stadtstimme"
NO_SERVER = "Unter dieser Adresse antwortet kein Server, der Mastodons Schnittstelle spricht."
NOT_GRANTED = "Der Server hat die Anmeldung nicht bestätigt. Bitte verbinden Sie den Kanal noch einmal."
REFUSED = (
    "Der Zugang wurde auf dem Server nicht erlaubt. Bitte verbinden Sie den Kanal noch einmal und stimmen Sie dort zu."
)
PATHS = {
    "authorization_endpoint": "/oauth/authorize",
    "token_endpoint": "/oauth/token",
    "revocation_endpoint": "/oauth/revoke",
}


class MastodonJoining:
    """See networks/joining.py."""

    rights = PURPOSES
    asks: tuple[Ask, ...] = (
        Ask("server", "Server", "Die Adresse des Servers, auf dem das Konto liegt, zum Beispiel social.example"),
    )

    def begin(self, typed: Mapping[str, str], return_url: str, state: str) -> Begun:
        """Registers our application and sends the person to the server, who must sign in there as the city's account."""
        server = Server(server_address(typed.get("server", "")))
        announced = _announced(server)
        asked = {"client_name": APPLICATION, "redirect_uris": return_url, "scopes": " ".join(SCOPES)}
        app = _said(_post(server, "/api/v1/apps", asked, NO_SERVER), ("client_id", "client_secret"), NO_SERVER)
        kept = Credentials({"server": server.address, **app})
        query = {
            "response_type": "code",
            "client_id": app["client_id"],
            "redirect_uri": return_url,
            "scope": " ".join(SCOPES),
            "state": state,
            "force_login": "true",  # nobody connects the private account they happen to be signed in with
        }
        if "S256" in (announced.get("code_challenge_methods_supported") or ()):
            kept = kept.changed(verifier=secrets.token_urlsafe(48))
            query |= {"code_challenge": _challenge(kept["verifier"]), "code_challenge_method": "S256"}
        return Begun(
            redirect=f"{server.address}{_path(announced, 'authorization_endpoint')}?{urlencode(query)}", kept=kept
        )

    def finish(self, kept: Credentials, answer: Mapping[str, str], return_url: str) -> Credentials:
        """Exchanges the code for a token and asks whose it is."""
        if not answer.get("code"):
            raise Rejected(REFUSED, answer.get("error", "no_code")[:50])
        server = Server(kept["server"])
        asked = {
            "grant_type": "authorization_code",
            "code": answer["code"],
            "redirect_uri": return_url,
            "client_id": kept["client_id"],
            "client_secret": kept["client_secret"],
            "scope": " ".join(SCOPES),
        }
        if "verifier" in kept:
            asked["code_verifier"] = kept["verifier"]
        got = _post(server, _path(_announced(server), "token_endpoint"), asked, NOT_GRANTED)
        token = _said(got, ("access_token",), NOT_GRANTED)["access_token"]
        signed_in = Server(server.address, token)
        account = entity(signed_in.get("/api/v1/accounts/verify_credentials"))
        scope = got.get("scope") or " ".join(SCOPES)
        names = ("server", "client_id", "client_secret")
        return Credentials(
            {
                **{name: kept[name] for name in names},
                "token": token,
                "scope": scope,
                "account_id": key_of(account["id"]),
            }
        )

    def revoke(self, credentials: Credentials) -> None:
        """Gives the token back: nobody can use it afterwards. Raises the errors of errors.py."""
        server = Server(credentials["server"])
        asked = {name: credentials[name] for name in ("client_id", "client_secret", "token")}
        _post(
            server, _path(_announced(server), "revocation_endpoint"), asked, "Der Server hat den Zugang nicht beendet."
        )


def server_address(typed: str) -> str:
    """What a person typed (social.example, an address, @name@social.example) as scheme and host."""
    text = typed.strip()
    if "://" not in text:
        text = "https://" + text.rpartition("@")[2]
    try:
        parts, host = urlsplit(text), httpx.URL(text).raw_host.decode()
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, httpx.InvalidURL):
        parts, host, port = urlsplit(""), "", ""
    # Without encryption only inside the house, where the installation allows such addresses at all.
    if (
        not host
        or not set(parts.netloc).isdisjoint("@ ")
        or parts.scheme not in (("https", "http") if http.POLICY.private else ("https",))
    ):
        raise Rejected("Das ist keine Adresse eines Servers. Ein Beispiel: social.example", "address")
    return f"{parts.scheme}://{host}{port}"


def _announced(server: Server) -> dict[str, Any]:
    """What the server says about itself (since Mastodon 4.3); nothing on older and other servers."""
    try:
        said = server.get("/.well-known/oauth-authorization-server").json()
    except Rejected:
        return {}
    return said if isinstance(said, dict) else {}


def _path(announced: Mapping[str, Any], name: str) -> str:
    """The announced path. Only the path: a password goes to the server that was typed and to no other."""
    return urlsplit(str(announced.get(name) or "")).path or PATHS[name]


def _post(server: Server, path: str, data: Mapping[str, str], said: str) -> dict[str, Any]:
    """A call of the sign-in itself, whose refusals all mean the same for the person."""

    def judge(answer: http.Answer, _writes: bool) -> NetworkError | None:
        refused = 400 <= answer.status < 500 and answer.status not in (408, 429)
        return Rejected(said, str(answer.status)) if refused else None

    sent = {"Connection": "close", "Accept": "application/json"}
    answer = http.call("POST", server.address + path, writes=False, judge=judge, headers=sent, data=data)
    found = answer.json()
    return found if isinstance(found, dict) else {}


def _said(found: Mapping[str, Any], names: tuple[str, ...], otherwise: str) -> dict[str, str]:
    if not all(isinstance(found.get(name), str) and found[name] for name in names):
        raise Rejected(otherwise, "nonsense")
    return {name: found[name] for name in names}


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
