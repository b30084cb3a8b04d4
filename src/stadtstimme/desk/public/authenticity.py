"""„Ist dieser Kanal echt?“: compares what somebody pastes with the register, by address, without asking anyone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

from ...duties import serves
from ..channels.models import Channel
from .queries import registered_profiles

Verdict = Literal["official", "former", "unknown", "unreadable"]
_HANDLE = re.compile(r"@?(?P<name>[\w.-]{1,100})@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_PREFIXES = ("www.", "m.", "mobile.", "de-de.")


@dataclass(frozen=True)
class Answer:
    """What the register says about an address; `lookalike` where it holds letters that only look Latin."""

    verdict: Verdict
    profile: Channel | None = None
    lookalike: bool = False


@serves("O1", how="register")
def check_address(asked: str) -> Answer:
    """Looks an address up in the register. Takes links with or without https and handles such as @stadt@server.example."""
    wanted = _key(asked)
    if wanted is None:
        return Answer("unreadable")
    lookalike = not wanted[0].isascii()
    for profile in registered_profiles():
        if wanted in _keys(profile.address):
            official = profile.state in (Channel.State.ACTIVE, Channel.State.PAUSED)
            return Answer("official" if official else "former", profile, lookalike)
    return Answer("unknown", None, lookalike)


def _keys(address: str) -> set[tuple[str, str]]:
    return {key for key in [_key(address)] if key}


def _key(address: str) -> tuple[str, str] | None:
    """(host, path) without what makes no difference: scheme, www, case, a slash at the end, what follows ? or #."""
    text = address.strip()
    if handle := _HANDLE.fullmatch(text):
        text = f"https://{handle['host']}/@{handle['name']}"
    if "//" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or ("." not in host and host != "localhost"):
        return None
    for prefix in _PREFIXES:
        host = host.removeprefix(prefix)
    where = host if port in (None, 80, 443) else f"{host}:{port}"
    return _readable(where), unquote(parts.path).rstrip("/").casefold()


def _readable(host: str) -> str:
    """Punycode as the letters it stands for, so that both spellings are the same address."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host
