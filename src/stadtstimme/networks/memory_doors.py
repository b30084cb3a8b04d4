"""Who is let into the network in memory: app passwords, tokens that run out, a round through a sign-in page (OAuth)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from .base import Account
from .credentials import Credentials
from .errors import AuthExpired, Rejected
from .joining import Ask, Begun

SIGN_IN = "https://memory.example/authorize"


@dataclass
class Doors:
    """Joins the network in memory: with an app password, or where `asks_there` by signing in on the network.

    `accounts` says whose a password or a code of the sign-in page is; it may be changed while tokens are out. A token
    that is deleted from `tokens` is dead; with `renews` each call of `refresh` gives out another and ends the old one.
    """

    accounts: dict[str, Account] = field(default_factory=dict)
    asks_there: bool = False
    renews: bool = False
    tokens: dict[str, str] = field(default_factory=dict)
    revoked: list[str] = field(default_factory=list)
    given_out: int = 0
    rights: Mapping[str, str] = field(default_factory=lambda: {"write": "Beiträge veröffentlichen"})

    @property
    def asks(self) -> tuple[Ask, ...]:
        """What a person types first."""
        if self.asks_there:
            return (Ask("server", "Server", "Zum Beispiel memory.example"),)
        return (Ask("identifier", "Name des Kontos"), Ask("password", "App-Passwort", secret=True))

    def begin(self, typed: Mapping[str, str], return_url: str, state: str) -> Begun:
        """Lets in who knows a password, or sends to the sign-in page."""
        if self.asks_there:
            query = urlencode({"state": state, "redirect_uri": return_url})
            return Begun(redirect=f"{SIGN_IN}?{query}", kept=Credentials({"verifier": f"verifier-of-{state}"}))
        if typed.get("password", "") not in self.accounts:
            raise Rejected("Dieses App-Passwort gilt nicht.", "password")
        return Begun(self._token(typed["password"]))

    def finish(self, kept: Credentials, answer: Mapping[str, str], return_url: str) -> Credentials:
        """A token for a code of the sign-in page."""
        if "error" in answer:
            raise Rejected("Sie haben im Netzwerk nicht zugestimmt.", answer["error"])
        if answer.get("code", "") not in self.accounts or "verifier" not in kept:
            raise Rejected("Der Code der Anmeldung gilt nicht.", "code")
        return self._token(answer["code"])

    def revoke(self, credentials: Credentials) -> None:
        """Ends a token."""
        self.tokens.pop(credentials["token"], None)
        self.revoked.append(credentials["token"])

    def let_in(self, credentials: Credentials) -> Account:
        """The account of a living token. Raises AuthExpired."""
        key = self.tokens.get(credentials.get("token", ""))
        if key is None or key not in self.accounts:
            raise AuthExpired("Die Zugangsdaten gelten nicht mehr.", "401")
        return self.accounts[key]

    def renewed(self, credentials: Credentials) -> Credentials | None:
        """Another token for a living one; None where tokens are not renewed here."""
        if not self.renews:
            return None
        self.let_in(credentials)
        return self._token(self.tokens.pop(credentials["token"]))

    def _token(self, key: str) -> Credentials:
        token = f"memory-token-{self.given_out}-of-{key}"
        self.given_out += 1
        self.tokens[token] = key
        return Credentials({"token": token})
