"""Images on their way: uploaded one by one, waited for while the server works on them.

Source: docs.joinmastodon.org, "media" API methods (v2: 202 means that the work goes on, GET answers 206 until it is done).
"""

from __future__ import annotations

import time

from ..base import Image
from ..errors import Temporary
from .server import Server, entity, segment
from .statuses import key_of

ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp", "image/avif": "avif"}
# Seconds between the looks at an image that is being worked on.
WAITS = (0.3, 0.7, 1.5, 3.0, 6.0)


def upload(server: Server, image: Image) -> str:
    """The id of the image on the server. Nothing is published by this: the server forgets images that nobody uses."""
    name = f"{image.sha256[:16]}.{ENDINGS.get(image.mime, 'bin')}"
    told = {"description": image.alt_text} if image.alt_text else {}
    if image.focus:
        told["focus"] = f"{image.focus[0]:.2f},{image.focus[1]:.2f}"
    answer = server.call("POST", "/api/v2/media", files={"file": (name, image.load(), image.mime)}, data=told or None)
    key = key_of(entity(answer)["id"])
    if answer.status == 202:
        _await(server, key)
    return key


def _await(server: Server, key: str) -> None:
    """Until the server is done. Raises Temporary where that takes too long: nothing was published yet."""
    for seconds in WAITS:
        if server.get(f"/api/v1/media/{segment(key)}").status != 206:
            return
        time.sleep(seconds)
    raise Temporary("Der Server arbeitet noch an einem Bild. Es wurde nichts veröffentlicht.", "processing")
