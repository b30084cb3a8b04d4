"""One installation: a folder that holds everything of one city, and the file `stadtstimme.toml` in it.

The folder can be backed up whole: configuration, secrets, database (where it is SQLite), media.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

CONFIG_NAME = "stadtstimme.toml"
SECRET_NAME = "secret_key"
DEMO_SECRET = "only-for-the-demo-never-for-a-real-city"


class InstallationError(Exception):
    """The folder is no usable installation; the message says what to do, in German."""


@dataclass(frozen=True)
class Oidc:
    """The house's own sign-in service (OpenID Connect), table `[oidc]`.

    `client_secret_file` is relative to the installation's folder. `second_factor`: the service itself asks for one, so
    the desk does not ask again.
    """

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    name: str = "Hausanmeldung"
    second_factor: bool = False


@dataclass(frozen=True)
class Installation:
    """What an installation knows about itself. URLs have no slash at the end."""

    home: Path
    city: str
    address: str
    contact_mail: str
    contact_phone: str
    desk_url: str
    public_url: str
    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    demo: bool = False
    second_factor_required: bool = True
    land: str = "NW"
    time_zone: str = "Europe/Berlin"
    service_hours: str = "Mo-Do 08:00-16:00, Fr 08:00-12:30"
    mail_url: str = "console:"
    mail_from: str = ""
    # Where the press office answers; empty means contact_mail.
    press_mail: str = ""
    guideline: str = ""
    # The city's own checklists and exercises (TOML files in the folder); empty means those of the software.
    checklists: str = ""
    scenarios: str = ""
    delivery_lateness_hours: int = 6
    # For how long a release or an answer can be taken back before it leaves.
    undo_seconds: int = 15
    answer_service_hours: int = 24
    page_url: str = ""
    audit_heads: str = ""
    # Whether networks and webhooks may live at addresses of the house's own net (10.0.0.0/8 and the like).
    private_networks: bool = False
    api_requests_per_minute: int = 600
    oidc: Oidc | None = None

    @property
    def media_folder(self) -> Path:
        return self.home / "media"

    @property
    def audit_folder(self) -> Path:
        """Where the daily signed heads of the audit chain go; best a place this machine can write but not change."""
        return self.home / (self.audit_heads or "audit_heads")


def home_folder() -> Path:
    """The installation's folder: STADTSTIMME_HOME, else `var/demo` below the working directory."""
    return Path(os.environ.get("STADTSTIMME_HOME", "var/demo")).resolve()


def read_installation(home: Path) -> Installation:
    """Reads `stadtstimme.toml` and the secret. Raises InstallationError where either is missing or wrong."""
    path = home / CONFIG_NAME
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InstallationError(
            f"In {home} liegt keine {CONFIG_NAME}. Nennen Sie den Ordner der Installation mit --home oder STADTSTIMME_HOME, "
            "oder legen Sie eine an: stadtstimme init ORDNER"
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise InstallationError(f"{path} ist nicht lesbar: {error}") from None
    known = set(Installation.__dataclass_fields__) - {"home", "secret_key"}
    if unknown := sorted(set(data) - known):
        raise InstallationError(f"{path}: unbekannter Eintrag {unknown[0]!r}. Bekannt sind: {', '.join(sorted(known))}")
    data["oidc"] = _read_oidc(path, data["oidc"]) if "oidc" in data else None
    data["database_url"] = os.environ.get("STADTSTIMME_DATABASE_URL") or data.get("database_url", "")
    data["database_url"] = data["database_url"] or f"sqlite:///{home / 'db.sqlite3'}"
    try:
        return Installation(home=home, secret_key=_read_secret(home, bool(data.get("demo"))), **data)
    except TypeError as error:
        raise InstallationError(f"{path}: es fehlt ein Eintrag ({error}).") from None


def _read_oidc(path: Path, table: dict[str, Any]) -> Oidc:
    table = dict(table)
    try:
        secret = (path.parent / table.pop("client_secret_file")).read_text(encoding="utf-8").strip()
        oidc = Oidc(client_secret=secret, **table)
    except (KeyError, TypeError) as error:
        raise InstallationError(
            f"{path}: [oidc] braucht issuer, client_id und client_secret_file, dazu wahlweise name und second_factor ({error})."
        ) from None
    except OSError as error:
        raise InstallationError(f"{path}: die Datei mit dem client_secret ist nicht lesbar ({error}).") from None
    parts = urlsplit(oidc.issuer)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"):
        raise InstallationError(f"{path}: [oidc] issuer muss mit https:// beginnen.")
    return oidc


def _read_secret(home: Path, demo: bool) -> str:
    if name := os.environ.get("STADTSTIMME_SECRET_KEY_FILE"):
        secret = Path(name).read_text(encoding="utf-8").strip()
    elif (home / SECRET_NAME).exists():
        secret = (home / SECRET_NAME).read_text(encoding="utf-8").strip()
    else:
        secret = DEMO_SECRET if demo else ""
    if not demo and (secret == DEMO_SECRET or len(secret) < 40):
        raise InstallationError(
            f"Das Geheimnis in {home / SECRET_NAME} fehlt, ist zu kurz oder stammt aus der Demo. "
            "Eine echte Installation startet damit nicht: stadtstimme init legt ein eigenes an."
        )
    return secret
