"""How an event becomes a link of the chain."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from typing import Any

GENESIS = "0" * 64


def canonical(event: dict[str, Any]) -> bytes:
    """The one way an event is written for hashing: sorted keys, no spaces, UTF-8, UTC with microseconds."""
    return json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def link_hash(
    sequence: int,
    at: dt.datetime,
    actor_key: str,
    action: str,
    target: tuple[str, str],
    data: dict[str, Any],
    previous: str,
) -> str:
    """SHA-256 (hex) of one event and the hash before it."""
    event = {
        "sequence": sequence,
        "at": at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        "actor": actor_key,
        "action": action,
        "type": target[0],
        "id": target[1],
        "data": data,
        "previous": previous,
    }
    return hashlib.sha256(canonical(event)).hexdigest()


def salted_digest(salt: str, text: str) -> str:
    """HMAC-SHA256 (hex) of a text. The salt lives beside the text: when both are erased nobody can guess the text back."""
    return hmac.new(salt.encode(), text.encode(), hashlib.sha256).hexdigest()
