"""Turns a database URL into Django's settings, with the options that make our promises hold."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# A committed intent must survive a power cut (synchronous FULL), writers queue instead of failing (IMMEDIATE, timeout).
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA mmap_size=134217728;"


# Our queries end in milliseconds. PostgreSQL compiles those that it takes for long ones, which costs more than it saves: the
# search of somebody who sees one department took 289 ms with it and 57 without (100,000 posts, nothing found).
POSTGRESQL_OPTIONS = "-c jit=off"


def database_settings(url: str) -> dict[str, Any]:
    """`sqlite:////absolute/path` or `postgresql://user:password@host:port/name?host=/socket/folder`."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(unquote(url.removeprefix("sqlite:///")))
    if parts.scheme in ("postgresql", "postgres"):
        return _postgresql(parts.path, parts.hostname, parts.port, parts.username, parts.password, parts.query)
    raise ValueError(f"Unbekannte Datenbank: {parts.scheme or url!r}. Möglich sind sqlite und postgresql.")


def _sqlite(name: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS},
        "CONN_MAX_AGE": None,
    }


def _postgresql(
    path: str, host: str | None, port: int | None, user: str | None, password: str | None, query: str
) -> dict[str, Any]:
    options = dict(parse_qsl(query))
    options["options"] = f"{POSTGRESQL_OPTIONS} {options.get('options', '')}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": path.lstrip("/"),
        "HOST": options.pop("host", host or ""),
        "PORT": str(port or options.pop("port", "")),
        "USER": unquote(user or ""),
        "PASSWORD": unquote(password or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
    }
