"""From a handle to the account's lasting identity (DID) and to the server it lies on (PDS).

Source: AT Protocol specification, "Handle" and "DID" (did:plc from the directory, did:web from the host itself).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from .. import http
from ..errors import Rejected
from .xrpc import ask, rows, words

HANDLE = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?")
PLC = re.compile(r"did:plc:[a-z2-7]{24}")
WEB = re.compile(r"did:web:[a-z0-9.-]+(%3A[0-9]{1,5})?", re.IGNORECASE)


@dataclass(frozen=True)
class Directories:
    """Who is asked where an account lies, when nobody typed its server."""

    handles: str = "https://public.api.bsky.app"
    identities: str = "https://plc.directory"


PUBLIC = Directories()
UNKNOWN = (
    "Dieses Konto ist bei Bluesky nicht zu finden. Liegt es auf einem eigenen Server, geben Sie dessen Adresse an."
)


def clean_handle(typed: str) -> str:
    """`@Musterstadt.example`, the profile's address or the bare handle as the one way to write it. Raises Rejected."""
    handle = typed.strip().rstrip("/").rpartition("/")[2].removeprefix("@").lower()
    if not HANDLE.fullmatch(handle):
        raise Rejected("Bitte geben Sie den Namen des Kontos an, zum Beispiel musterstadt.example.", "handle")
    return handle


def clean_server(typed: str) -> str:
    """The server's address without a path. Unencrypted only where private networks are allowed. Raises Rejected."""
    typed = typed.strip() if "://" in typed else f"https://{typed.strip()}"
    schemes = ("https", "http") if http.POLICY.private else ("https",)
    try:
        parts = urlsplit(typed)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in schemes or not parts.hostname or parts.username or parts.query:
        raise Rejected("Bitte geben Sie den Server als https-Adresse an, zum Beispiel https://bsky.social.", "server")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}"


def find_server(handle: str, where: Directories = PUBLIC) -> str:
    """The server on which the account of this handle lies. Raises Rejected where there is no such account."""
    try:
        did = words(ask(where.handles, "com.atproto.identity.resolveHandle", params={"handle": handle}), "did")
        return clean_server(server_in(identity(did, where)))
    except Rejected as error:
        raise Rejected(UNKNOWN, "handle") from error


def identity(did: str, where: Directories = PUBLIC) -> Any:
    """The document of an identity, from the directory or from its own host. Raises Rejected where there is none."""
    if PLC.fullmatch(did):
        url = f"{where.identities}/{did}"
    elif WEB.fullmatch(did):
        url = f"https://{unquote(did.removeprefix('did:web:'))}/.well-known/did.json"
    else:
        raise Rejected(UNKNOWN, "handle")
    return http.call("GET", url, writes=False).json()


def server_in(document: Any) -> str:
    """The server (PDS) that an identity's document names; empty where it names none."""
    for service in rows(document, "service"):
        if words(service, "id").endswith("#atproto_pds"):
            return words(service, "serviceEndpoint")
    return ""
