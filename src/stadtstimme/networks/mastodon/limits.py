"""What a server says about its limits, and what holds until it was asked.

Source: docs.joinmastodon.org, "Instance" (v2 since 4.0, v1 before) and NodeInfo 2.0; answers of Mastodon 4.7.3.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from ..errors import Rejected
from ..limits import Capabilities, MediaLimits, RateLimit
from .server import GONE, Server

# Mastodon forgets an Idempotency-Key after one hour; five minutes are for the call itself and for clocks.
KEY_KEPT = dt.timedelta(minutes=55)
# An answer begins with the name of the one it answers: "@", up to 30 characters on Mastodon, a space.
GREETING = 32
# Before the first reading: the values of a Mastodon that nobody configured, and nothing that only some servers can.
FIRST = Capabilities(
    max_length=500,
    counting="graphemes",
    url_length=23,
    mentions="local_part",
    reply_reserve=GREETING,
    images_max=4,
    images=MediaLimits(bytes_max=16 * 1024 * 1024, pixels_max=33_177_600),
    alt_text_max=1500,
    idempotent_for=KEY_KEPT,
    reads_back=True,
    edits=True,
    withdraws=True,
    replies=True,
    private_replies=True,
    warnings=True,
    focus=True,
    listens=True,
    rate=RateLimit(300, 300),
)


def read_limits(server: Server) -> Mapping[str, Any]:
    """Asks the server. Plain data; what it does not say is left out."""
    instance = _instance(server)
    settings = _part(instance, "configuration")
    statuses, media = _part(settings, "statuses"), _part(settings, "media_attachments")
    software = _software(server)
    types = [str(one) for one in media.get("supported_mime_types") or () if str(one).startswith("image/")]
    said = {
        "max_length": statuses.get("max_characters") or instance.get("max_toot_chars"),
        "url_length": statuses.get("characters_reserved_per_url"),
        "images_max": statuses.get("max_media_attachments"),
        "alt_text_max": media.get("description_limit"),
        "image_bytes": media.get("image_size_limit"),
        "image_pixels": media.get("image_matrix_limit"),
    }
    numbers = {name: value for name, value in said.items() if isinstance(value, int) and 0 < value < 2**53}
    told = {"version": str(instance.get("version", ""))[:100], "software": software, "image_types": types}
    return {**numbers, **{name: value for name, value in told.items() if value}}


def capabilities(limits: Mapping[str, Any]) -> Capabilities:
    """The limits of the server as far as they were read."""
    images = MediaLimits(
        types=tuple(limits.get("image_types") or FIRST.images.types),
        bytes_max=limits.get("image_bytes", FIRST.images.bytes_max),
        pixels_max=limits.get("image_pixels", FIRST.images.pixels_max),
    )
    same_names = ("max_length", "url_length", "images_max", "alt_text_max")
    read = {name: limits[name] for name in same_names if name in limits}
    # Other servers that speak this interface ignore the Idempotency-Key: sending again would double there.
    return replace(FIRST, images=images, idempotent=limits.get("software") == "mastodon", **read)


def _instance(server: Server) -> dict[str, Any]:
    try:
        answer = server.get("/api/v2/instance")
    except Rejected as error:
        if error.code not in GONE:
            raise
        answer = server.get("/api/v1/instance")
    found = answer.json()
    return found if isinstance(found, dict) else {}


def _software(server: Server) -> str:
    """The name of the software by NodeInfo, in small letters; empty where the server does not tell."""
    try:
        links = server.get("/.well-known/nodeinfo").json()
        told = [one for one in _part_list(links, "links") if str(one.get("rel")).endswith(("/2.0", "/2.1"))]
        path = urlsplit(str(told[0].get("href"))).path if told else ""
        said = server.get(path).json() if path else {}
    except (Rejected, ValueError):
        return ""
    return str(_part(said, "software").get("name", "")).lower()[:50]


def _part(data: Any, name: str) -> dict[str, Any]:
    part = data.get(name) if isinstance(data, dict) else None
    return part if isinstance(part, dict) else {}


def _part_list(data: Any, name: str) -> list[dict[str, Any]]:
    part = data.get(name) if isinstance(data, dict) else None
    return [one for one in part if isinstance(one, dict)] if isinstance(part, list) else []
