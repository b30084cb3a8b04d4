"""Secrets at rest: encrypted with a key that is not in the database.

The key comes from STADTSTIMME_ENCRYPTION_KEY or from the file that STADTSTIMME_ENCRYPTION_KEY_FILE names; where neither
is set it is derived from the installation's secret (HKDF, RFC 5869). Several keys, one a line: the first encrypts, all
decrypt, so a key can be changed while the old one is still listed.
"""

from __future__ import annotations

import base64
import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY = "STADTSTIMME_ENCRYPTION_KEY"
SHORTEST_KEY = 32


class Unreadable(Exception):
    """The secret was encrypted with a key that is not listed any more; whoever needs it must enter it again."""


def encrypt(secret: str) -> str:
    """The secret as text that may be stored (Fernet: AES-128-CBC and HMAC-SHA256)."""
    return _box().encrypt(secret.encode()).decode()


def decrypt(stored: str) -> str:
    """The reverse of `encrypt`. Raises Unreadable."""
    try:
        return _box().decrypt(stored.encode()).decode()
    except InvalidToken:
        raise Unreadable from None


def encrypt_anew(stored: str) -> str:
    """The same secret, encrypted with the newest key. Raises Unreadable."""
    try:
        return _box().rotate(stored.encode()).decode()
    except InvalidToken:
        raise Unreadable from None


def given_keys() -> list[str]:
    """The keys of the environment, newest first. Raises OSError where the named file is not readable, ImproperlyConfigured."""
    text = os.environ.get(KEY, "")
    if name := os.environ.get(f"{KEY}_FILE"):
        text = Path(name).read_text(encoding="utf-8")
    keys = [line.strip() for line in text.splitlines() if line.strip()]
    if any(len(key) < SHORTEST_KEY for key in keys):
        raise ImproperlyConfigured(f"{KEY}: ein Schlüssel hat weniger als {SHORTEST_KEY} Zeichen.")
    return keys


def _box() -> MultiFernet:
    keys = given_keys() or [settings.INSTALLATION.secret_key]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str) -> bytes:
    made = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"stadtstimme secrets at rest").derive(key.encode())
    return base64.urlsafe_b64encode(made)
