"""Connecting an account: handle and app password, and the server where it is not found by itself.

An app password is enough for everything the desk does and can be revoked on its own, so OAuth is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..credentials import Credentials
from ..errors import AuthExpired, Rejected
from ..joining import Ask, Begun
from .finding import PUBLIC, Directories, clean_handle, clean_server, find_server, server_in
from .xrpc import dig, open_session, with_tokens, words

APP_PASSWORD = re.compile(r"[a-z0-9]{4}(-[a-z0-9]{4}){3}")
NO_APP_PASSWORD = "Das ist kein App-Passwort. Sie legen eines bei Bluesky an: Einstellungen, Datenschutz und Sicherheit, App-Passwörter."


@dataclass
class BlueskyJoining:
    """Asks and signs in once. `where` names the directories that find an account's server."""

    where: Directories = PUBLIC
    asks: tuple[Ask, ...] = (
        Ask("handle", "Name des Kontos", "Zum Beispiel musterstadt.example oder musterstadt.bsky.social."),
        Ask(
            "password",
            "App-Passwort",
            "Bei Bluesky unter Einstellungen, Datenschutz und Sicherheit, App-Passwörter anlegen. Nicht das Passwort des Kontos.",
            secret=True,
        ),
        Ask("server", "Server", "Nur nötig, wenn das Konto auf einem eigenen Server (PDS) liegt."),
    )

    def begin(self, typed: Mapping[str, str], return_url: str, state: str) -> Begun:
        """Signs in. Raises Rejected with a sentence for the person, its code the field that is wrong."""
        handle, password = clean_handle(typed.get("handle", "")), typed.get("password", "").strip()
        if not APP_PASSWORD.fullmatch(password):
            raise Rejected(NO_APP_PASSWORD, "password")
        named = typed.get("server", "").strip()
        server = clean_server(named) if named else find_server(handle, self.where)
        try:
            answer = open_session(server, handle, password)
        except AuthExpired as error:
            raise Rejected("Name und App-Passwort passen nicht zusammen.", "password") from error
        known = {"did": words(answer, "did"), "handle": words(answer, "handle") or handle, "password": password}
        home = server_in(dig(answer, "didDoc"))  # the entrance of bsky.social names the server behind it
        known["server"] = clean_server(home) if home else server
        return Begun(with_tokens(Credentials(known), answer))

    def finish(self, kept: Credentials, answer: Mapping[str, str], return_url: str) -> Credentials:
        """Nobody is sent anywhere."""
        raise Rejected("Bluesky wird ohne Weiterleitung verbunden.", "no_redirect")
