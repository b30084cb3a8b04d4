"""The page's own copies of the images it shows, named by the SHA-256 of their bytes.

The open side reads from here alone: the house's media folder with its originals is out of its reach.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext_noop

from ...networks.base import Image
from ...networks.errors import Rejected
from .models import ArticleImage

SHOWN_TYPES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"})
UNUSED_AFTER = dt.timedelta(hours=1)


def image_folder() -> Path:
    """Where the copies lie: `page` below the media folder."""
    return Path(settings.MEDIA_ROOT) / "page"


def image_path(sha256: str) -> Path:
    """The file of one copy; `sha256` is 64 hexadecimal digits."""
    return image_folder() / sha256[:2] / sha256


def keep_image(image: Image) -> None:
    """Writes a copy, once, so that a crash leaves either the whole file or none. Raises Rejected for a wrong hash."""
    path = image_path(image.sha256)
    if path.exists():
        return
    if image.mime not in SHOWN_TYPES:
        raise Rejected(gettext_noop("Dieses Bildformat kann die Seite nicht zeigen."), "image_type")
    data = image.load()
    if hashlib.sha256(data).hexdigest() != image.sha256:
        raise Rejected(gettext_noop("Die Bilddatei ist nicht mehr die, die freigegeben wurde."), "image_changed")
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(path)


def drop_images(hashes: Iterable[str]) -> None:
    """Deletes the copies that no article shows any more."""
    wanted = set(hashes)
    used = set(ArticleImage.objects.filter(sha256__in=wanted).values_list("sha256", flat=True))
    for sha256 in wanted - used:
        image_path(sha256).unlink(missing_ok=True)


def sweep_images(now: dt.datetime) -> int:
    """Deletes copies that a crash left behind: older than an hour and shown by no article. Returns how many."""
    before = (now - UNUSED_AFTER).timestamp()
    old = [path for path in image_folder().glob("*/*") if path.is_file() and path.stat().st_mtime < before]
    drop_images(path.name for path in old)
    return sum(not path.exists() for path in old)
