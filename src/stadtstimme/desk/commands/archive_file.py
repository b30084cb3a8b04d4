"""The backup's format: a tar of the installation's files, the database's copy, and at the end a manifest with checksums."""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from .parser import RefusedError

MANIFEST = "manifest.json"
FORMAT = 1
CHUNK = 1024 * 1024


class _Hashing(io.RawIOBase):
    """A file that is hashed while it is read."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        chunk = self.file.read(size)
        self.digest.update(chunk)
        return chunk


def write_archive(target: Path, files: Iterable[tuple[str, Path]], facts: dict[str, Any]) -> dict[str, Any]:
    """Writes `files` (name in the archive, path) and the manifest to `target`, readable by its owner alone.

    Appears under its name only when it is complete and on the disk. Returns the manifest.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as raw:
            with tarfile.open(fileobj=raw, mode="w") as archive:
                entries = {name: _add(archive, name, path) for name, path in files}
                manifest = {"format": FORMAT, **facts, "files": entries}
                _add_bytes(archive, MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1).encode())
            raw.flush()
            os.fsync(raw.fileno())
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return manifest


def _add(archive: tarfile.TarFile, name: str, path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        info = archive.gettarinfo(arcname=name, fileobj=file)
        info.mode, info.uid, info.gid, info.uname, info.gname = 0o600, 0, 0, "", ""
        hashing = _Hashing(file)
        archive.addfile(info, hashing)  # type: ignore[arg-type]
    return {"sha256": hashing.digest.hexdigest(), "size": info.size}


def _add_bytes(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(content), 0o600
    archive.addfile(info, io.BytesIO(content))


def read_manifest(source: Path) -> dict[str, Any]:
    """The manifest of a complete archive. Raises RefusedError where there is none, or from a later version."""
    try:
        with tarfile.open(source, "r:") as archive:
            file = archive.extractfile(MANIFEST)
            manifest: dict[str, Any] = json.load(file) if file else {}
    except FileNotFoundError:
        raise RefusedError(f"{source} gibt es nicht.") from None
    except (tarfile.TarError, KeyError, ValueError, EOFError, OSError):
        raise RefusedError(f"{source} ist keine vollständige Sicherung.") from None
    if manifest.get("format") != FORMAT:
        raise RefusedError(f"{source} hat ein Format, das diese Fassung nicht kennt.")
    return manifest


def extract_archive(source: Path, manifest: dict[str, Any], folder: Path) -> None:
    """Writes every file of the manifest below `folder` (0600) and compares its checksum.

    Raises RefusedError on a damaged, missing, additional or unsafely named file.
    """
    left = dict(manifest["files"])
    try:
        with tarfile.open(source, "r:") as archive:
            for member in archive:
                if member.name != MANIFEST:
                    _extract(archive, member, left.pop(member.name, None), folder)
    except (tarfile.TarError, EOFError):
        raise RefusedError(f"{source} ist beschädigt.") from None
    if left:
        raise RefusedError(f"In der Sicherung fehlt {min(left)}.")


def _extract(archive: tarfile.TarFile, member: tarfile.TarInfo, entry: dict[str, Any] | None, folder: Path) -> None:
    name = PurePosixPath(member.name)
    file = archive.extractfile(member) if member.isreg() else None
    if entry is None or file is None or name.is_absolute() or ".." in name.parts:
        raise RefusedError(f"Die Sicherung enthält etwas Fremdes: {member.name!r}.")
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as copy:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            copy.write(chunk)
    if digest.hexdigest() != entry["sha256"]:
        raise RefusedError(f"Die Prüfsumme von {member.name!r} stimmt nicht. Die Sicherung ist beschädigt.")
