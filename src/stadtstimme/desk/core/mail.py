"""Turns the installation's mail URL into Django's settings. The password has its own file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from .installation import InstallationError

PASSWORD_FILE = "mail_password"
BACKENDS = "django.core.mail.backends"
TIMEOUT_SECONDS = 10


def mail_settings(url: str, home: Path) -> dict[str, Any]:
    """`console:`, `file:FOLDER`, `smtp://user@host:587` (STARTTLS; `?tls=no` for a relay in the house) or `smtps://user@host`.

    `@` within the user name is written `%40`. The password is read from the file that STADTSTIMME_MAIL_PASSWORD_FILE
    names, else from `mail_password` in the installation's folder. Raises InstallationError (German) on anything else.
    """
    parts = urlsplit(url)
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": f"{BACKENDS}.console.EmailBackend"}
    if parts.scheme == "file":
        folder = (home / unquote(parts.path)).resolve() if parts.path else home / "mail"
        return {"EMAIL_BACKEND": f"{BACKENDS}.filebased.EmailBackend", "EMAIL_FILE_PATH": str(folder)}
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise InstallationError(
            "mail_url ist unbekannt. Möglich sind: console:, file:ORDNER, smtp://name@server:587, smtps://name@server:465"
        )
    if parts.password:
        raise InstallationError(
            f"In mail_url darf kein Passwort stehen. Legen Sie es in die Datei {home / PASSWORD_FILE}."
        )
    tls = parse_qs(parts.query).get("tls", ["yes"])[0] != "no"
    return {
        "EMAIL_BACKEND": f"{BACKENDS}.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": _password(home) if parts.username else "",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and tls,
        "EMAIL_TIMEOUT": TIMEOUT_SECONDS,
    }


def _password(home: Path) -> str:
    path = Path(os.environ.get("STADTSTIMME_MAIL_PASSWORD_FILE") or home / PASSWORD_FILE)
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        raise InstallationError(f"Das Passwort für den Mailversand fehlt: {path} ist nicht lesbar.") from None
