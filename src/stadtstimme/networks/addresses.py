"""What the address of a profile looks like on each network, so that the register holds profiles and nothing else.

Source: the address forms the networks show for public profiles (as of 2026-11).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

HOST = re.compile(r"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$")


@dataclass(frozen=True)
class AddressForm:
    """Hosts (empty: any) and the path of a profile; `example` is what we show to people."""

    hosts: tuple[str, ...]
    path: re.Pattern[str]
    example: str


FORMS = {
    "mastodon": AddressForm((), re.compile(r"/@[A-Za-z0-9_.-]+"), "https://mastodon.example/@musterstadt"),
    "bluesky": AddressForm(
        ("bsky.app",), re.compile(r"/profile/[A-Za-z0-9.:-]+"), "https://bsky.app/profile/musterstadt.example"
    ),
    "facebook": AddressForm(
        ("www.facebook.com", "facebook.com"), re.compile(r"/[A-Za-z0-9.-]{2,}"), "https://www.facebook.com/musterstadt"
    ),
    "instagram": AddressForm(
        ("www.instagram.com", "instagram.com"), re.compile(r"/[A-Za-z0-9._]+"), "https://www.instagram.com/musterstadt"
    ),
    "youtube": AddressForm(
        ("www.youtube.com", "youtube.com"),
        re.compile(r"/(@[\w.-]+|channel/[\w-]+)"),
        "https://www.youtube.com/@musterstadt",
    ),
    "x": AddressForm(("x.com", "twitter.com"), re.compile(r"/[A-Za-z0-9_]{1,15}"), "https://x.com/musterstadt"),
    "whatsapp": AddressForm(
        ("whatsapp.com", "www.whatsapp.com"),
        re.compile(r"/channel/[A-Za-z0-9]+"),
        "https://whatsapp.com/channel/0029Va000000000000000a",
    ),
}


def web_address(url: str) -> str:
    """The address if a browser may follow it, else nothing: what a network calls an address may be a script."""
    return url if url.lower().startswith(("http://", "https://")) else ""


def clean_address(kind: str, address: str, own_page: str = "") -> str | None:
    """The one way we write this profile's address, or None where it is none on that network.

    `own_page` is the address of the city's own page: the only one of kind "page".
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # brackets that do not close
        return None
    if kind == "page":
        return address.strip() if own_page and _below(address.strip(), own_page) else None
    form = FORMS.get(kind)
    host, path = (parts.hostname or "").lower(), parts.path.rstrip("/")
    if form is None or parts.scheme != "https" or not _plain(parts.netloc, host):
        return None
    if form.hosts and host not in form.hosts:
        return None
    return f"https://{host}{path}" if form.path.fullmatch(path) else None


def example_address(kind: str) -> str:
    """What an address of this kind looks like; empty where there is no fixed form."""
    return FORMS[kind].example if kind in FORMS else ""


def _plain(netloc: str, host: str) -> bool:
    """A name of the public web: no user, no port, no bare number."""
    return netloc.lower() == host and bool(HOST.match(host))


def _below(address: str, own_page: str) -> bool:
    return address.rstrip("/") == own_page.rstrip("/") or address.startswith(own_page.rstrip("/") + "/")
