"""Writes `stadtstimme.toml` and the secret of an installation."""

from __future__ import annotations

import json
import os
import re
import secrets
import tomllib
from pathlib import Path

from ..core.installation import CONFIG_NAME, SECRET_NAME
from .parser import RefusedError

HEADER = "# Eine Installation von Stadtstimme. Was die Einträge bedeuten, steht in docs/operations.md.\n"


def write_config(home: Path, values: dict[str, str | bool]) -> None:
    """Writes the configuration, readable by its owner alone. Values must hold no control characters."""
    lines = [f"{name} = {_toml(value)}\n" for name, value in values.items()]
    write_private(home / CONFIG_NAME, (HEADER + "".join(lines)).encode())


def set_entry(home: Path, name: str, value: str | None) -> None:
    """Sets one text entry of the configuration, or drops it (None); everything else stays as somebody wrote it."""
    path = home / CONFIG_NAME
    before, tables, rest = _top_level(path.read_text(encoding="utf-8"))
    kept = re.sub(rf"^[ \t]*{re.escape(name)}[ \t]*=.*\n?", "", before, flags=re.MULTILINE)
    added = "" if value is None else f"{name} = {_toml(value)}\n"
    write_private(path, (kept.rstrip("\n") + "\n" + added + tables + rest).encode())
    if tomllib.loads(path.read_text(encoding="utf-8")).get(name) != value:
        raise RefusedError(f"{name} in {path} ließ sich nicht ändern. Bitte schreiben Sie den Eintrag in eine Zeile.")


def _top_level(text: str) -> tuple[str, str, str]:
    """What stands before the first table, that table's opening bracket, and the rest."""
    match = re.search(r"^[ \t]*\[", text, flags=re.MULTILINE)
    return (text[: match.start()], match.group(), text[match.end() :]) if match else (text, "", "")


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
