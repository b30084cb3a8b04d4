"""The rights we ask for, and what was granted.

Source: docs.joinmastodon.org, "OAuth Scopes" (4.7). A broad right such as `read` holds the narrow ones such as `read:statuses`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..credentials import Credentials
from ..errors import Rejected
from .server import Server

# Nothing about followers, blocks, lists or the profile itself.
PURPOSES: Mapping[str, str] = {
    "read:accounts": "sehen, welches Konto verbunden ist",
    "read:statuses": "eigene Beiträge und die Kommentare darunter lesen",
    "read:notifications": "Erwähnungen und Antworten lesen",
    "write:media": "Bilder hochladen",
    "write:statuses": "Beiträge und Antworten veröffentlichen, ändern und löschen",
}
SCOPES = tuple(PURPOSES)


def granted(server: Server, credentials: Credentials) -> frozenset[str]:
    """From the answer that brought the token; else what the server says of our application there."""
    if said := credentials.get("scope", ""):
        return frozenset(said.split())
    try:
        app = server.get("/api/v1/apps/verify_credentials").json()
    except Rejected:
        return frozenset()
    scopes = app.get("scopes") if isinstance(app, dict) else None
    return frozenset(str(one) for one in scopes) if isinstance(scopes, list) else frozenset()


def missing(rights: frozenset[str]) -> frozenset[str]:
    """Which of our rights were not granted. Where a server does not tell, nothing is missed."""
    if not rights:
        return frozenset()
    return frozenset(one for one in SCOPES if one not in rights and one.partition(":")[0] not in rights)
