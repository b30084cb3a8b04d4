"""Writes `stadtstimme.toml` and the secret of an installation."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path

from ..core.installation import CONFIG_NAME, SECRET_NAME

HEADER = "# Eine Installation von Stadtstimme. Was die Einträge bedeuten, steht in docs/operations.md.\n"


def write_config(home: Path, values: dict[str, str | bool]) -> None:
    """Writes the configuration, readable by its owner alone. Values must hold no control characters."""
    lines = [f"{name} = {_toml(value)}\n" for name, value in values.items()]
    write_private(home / CONFIG_NAME, (HEADER + "".join(lines)).encode())


def write_secret(home: Path) -> None:
    """Draws a new secret key."""
    write_private(home / SECRET_NAME, (secrets.token_urlsafe(48) + "\n").encode())


def write_private(path: Path, content: bytes) -> None:
    """Writes a file that only its owner can read, in one step: readers see the old or the new content."""
    fresh = path.with_name(path.name + ".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _toml(value: str | bool) -> str:
    # A TOML basic string without control characters is written like a JSON string.
    return json.dumps(value, ensure_ascii=False)
