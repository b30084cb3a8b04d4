"""One installation: a folder that holds everything of one city, and the file `stadtstimme.toml` in it.

The folder can be backed up whole: configuration, secrets, database (where it is SQLite), media.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

CONFIG_NAME = "stadtstimme.toml"
SECRET_NAME = "secret_key"
DEMO_SECRET = "only-for-the-demo-never-for-a-real-city"


class InstallationError(Exception):
    """The folder is no usable installation; the message says what to do, in German."""


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
    database_url: str
    secret_key: str
    demo: bool = False
    second_factor_required: bool = True
    land: str = "NW"
    time_zone: str = "Europe/Berlin"
    service_hours: str = "Mo-Do 08:00-16:00, Fr 08:00-12:30"
    mail_url: str = "console:"
    mail_from: str = ""
    guideline: str = ""
    page_url: str = ""

    @property
    def media_folder(self) -> Path:
        return self.home / "media"


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
            f"In {home} liegt keine {CONFIG_NAME}. Legen Sie eine Installation an: stadtstimme init {home}"
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise InstallationError(f"{path} ist nicht lesbar: {error}") from None
    known = set(Installation.__dataclass_fields__) - {"home", "secret_key"}
    if unknown := sorted(set(data) - known):
        raise InstallationError(f"{path}: unbekannter Eintrag {unknown[0]!r}. Bekannt sind: {', '.join(sorted(known))}")
    data["database_url"] = os.environ.get("STADTSTIMME_DATABASE_URL") or data.get("database_url", "")
    data["database_url"] = data["database_url"] or f"sqlite:///{home / 'db.sqlite3'}"
    try:
        return Installation(home=home, secret_key=_read_secret(home, bool(data.get("demo"))), **data)
    except TypeError as error:
        raise InstallationError(f"{path}: es fehlt ein Eintrag ({error}).") from None


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
