"""Signed heads of the chain, kept where the administrator cannot write: what they cover cannot be written anew unseen.

The signing key (Ed25519) lies in the installation's folder; whoever keeps the heads also keeps the printed public key.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.utils.translation import gettext as _

from ..core.errors import Invalid
from .chain import GENESIS, canonical
from .models import ChainHead

KEY_NAME = "audit_key.pem"
PATTERN = "stadtstimme-protokoll-*.json"


@dataclass(frozen=True)
class Head:
    """The chain's last event at one instant, with a signature. All hex; `at` is ISO 8601 in UTC."""

    city: str
    sequence: int
    hash: str
    at: str
    public_key: str
    signature: str = ""

    def signed_bytes(self) -> bytes:
        return canonical({name: value for name, value in vars(self).items() if name != "signature"})


def signing_key(home: Path) -> Ed25519PrivateKey:
    """The installation's key; made at first use, readable by its owner only."""
    path = home / KEY_NAME
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except FileNotFoundError:
        return _make_key(path)
    if not isinstance(key, Ed25519PrivateKey):
        raise Invalid(_("%(path)s ist kein Ed25519-Schlüssel.") % {"path": path})
    return key


def _make_key(path: Path) -> Ed25519PrivateKey:
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:  # another process was faster: its key counts
        return signing_key(path.parent)
    return key


def public_key_of(home: Path) -> str:
    """The public key (hex) to print and to keep outside."""
    return signing_key(home).public_key().public_bytes_raw().hex()


def current_head(home: Path, city: str, *, now: dt.datetime) -> Head:
    """The chain's head as it stands, signed."""
    row = ChainHead.objects.filter(pk=1).first()
    sequence, value = (row.sequence, row.hash) if row else (0, GENESIS)
    at = now.astimezone(dt.UTC).isoformat(timespec="seconds")
    plain = Head(city, sequence, value, at, public_key_of(home))
    return Head(**{**vars(plain), "signature": signing_key(home).sign(plain.signed_bytes()).hex()})


def export_head(home: Path, city: str, folder: Path, *, now: dt.datetime) -> Path:
    """Writes the signed head to `folder` (whole or not at all) and returns the file."""
    head = current_head(home, city, now=now)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"stadtstimme-protokoll-{now.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}-{head.sequence}.json"
    part = target.with_suffix(".part")
    with part.open("w", encoding="utf-8") as file:
        json.dump(vars(head), file, ensure_ascii=False, indent=2)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)
    return target


def read_head(path: Path, public_key: str) -> Head:
    """A head from its file. Raises Invalid where it is unreadable, or not signed by `public_key` (hex)."""
    try:
        head = Head(**json.loads(path.read_text(encoding="utf-8")))
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(head.signature), head.signed_bytes())
    except (OSError, ValueError, TypeError) as error:
        raise Invalid(_("%(path)s ist kein lesbarer Kopf: %(error)s") % {"path": path, "error": error}) from None
    except InvalidSignature:
        raise Invalid(_("Die Unterschrift in %(path)s stimmt nicht.") % {"path": path}) from None
    return head
