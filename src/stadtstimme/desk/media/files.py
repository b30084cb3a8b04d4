"""Where the bytes lie. Files are named by the SHA-256 (hex) of their content and never change.

Below the media folder: `aa/aabb…` renditions (what may leave), `thumbnails/…`, `originals/…` (what stays inside).
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _

from ..core.errors import ActionError

HASH = re.compile(r"[0-9a-f]{64}")
PRIVATE = 0o600
NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class StorageFull(ActionError):
    """There is no room for another file."""

    status = 507


def rendition_path(sha256: str) -> Path:
    """The file of a rendition. ValueError where `sha256` is no hash."""
    return _below("", sha256)


def thumbnail_path(rendition_sha256: str) -> Path:
    """The small picture of a rendition, named by the rendition's hash."""
    return _below("thumbnails", rendition_sha256)


def original_path(sha256: str) -> Path:
    """The file as it was uploaded; nothing outside this house ever gets it."""
    return _below("originals", sha256)


def open_rendition(sha256: str) -> BinaryIO:
    """The rendition, open for reading. FileNotFoundError where there is none, ValueError where `sha256` is no hash."""
    return rendition_path(sha256).open("rb")


def _below(folder: str, sha256: str) -> Path:
    if not HASH.fullmatch(sha256):
        raise ValueError("not a SHA-256")
    return Path(settings.MEDIA_ROOT) / folder / sha256[:2] / sha256


def hash_of(chunks: Iterable[bytes]) -> str:
    """SHA-256 (hex) of the bytes."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


def store(path: Path, chunks: Iterable[bytes]) -> None:
    """Writes the file whole or not at all, readable by the desk alone. A file that is there is the same file."""
    if path.exists():
        return
    try:
        _write(path, chunks)
    except OSError as error:
        if error.errno in NO_SPACE:
            raise StorageFull(
                _(
                    "Auf dem Server ist kein Platz mehr für Bilder. Ihr Text ist sicher. Bitte sagen Sie der Technik Bescheid."
                )
            ) from error
        raise


def _write(path: Path, chunks: Iterable[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(PRIVATE)
        part.replace(path)
        _sync_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """The name is kept over a power cut, too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
