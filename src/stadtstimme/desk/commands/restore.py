"""`stadtstimme restore`: makes an installation from a backup, behind a fence (fence.py)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from ..core import clock
from .archive_file import extract_archive, read_manifest
from .config import set_entry
from .init import refuse_non_empty
from .parser import Parser, RefusedError, say, set_up_django
from .snapshot import POSTGRESQL_NAME, SQLITE_NAME


def main(argv: list[str]) -> int:
    parser = Parser(
        "restore",
        "Macht aus einer Sicherung wieder eine Installation, in einem neuen Ordner.\n"
        "Was zum Zeitpunkt der Wiederherstellung fällig war, wird nicht noch einmal veröffentlicht:\n"
        "Es wartet als „unklar“ auf eine Person, die im Kanal nachsieht.",
        home=False,
    )
    parser.add_argument("datei", type=Path, help="die Sicherung")
    parser.add_argument("--into", type=Path, metavar="ORDNER", required=True, help="ein neuer oder leerer Ordner")
    parser.add_argument(
        "--database-url", metavar="URL", help="eine leere PostgreSQL-Datenbank, wo die Sicherung eine braucht"
    )
    options = parser.parse_args(argv)
    home = options.into.resolve()
    refuse_non_empty(home)
    manifest = read_manifest(options.datei)
    _refuse_wrong_engine(manifest, options.database_url)
    existed = home.exists()
    home.mkdir(parents=True, exist_ok=True)
    try:
        extract_archive(options.datei, manifest, home)
        fenced = _bring_to_life(home, manifest, options.database_url)
    except BaseException:
        _remove(home, existed)
        raise
    say(f"Die Installation vom {manifest['created_at'][:16]} (UTC) liegt in {home}.")
    say(
        f"Unklar und von Hand zu klären: {fenced.deliveries} Veröffentlichungen. Nicht noch einmal gemailt: {fenced.notices}."
    )
    say(f"Nächster Schritt: export STADTSTIMME_HOME={home}, dann stadtstimme audit verify, serve und worker.")
    return 0


def _refuse_wrong_engine(manifest: dict[str, Any], url: str | None) -> None:
    chosen = url or os.environ.get("STADTSTIMME_DATABASE_URL", "")
    if manifest["database"] == SQLITE_NAME and chosen:
        raise RefusedError("Diese Sicherung enthält eine SQLite-Datenbank, sie kommt ohne --database-url zurück.")


def _bring_to_life(home: Path, manifest: dict[str, Any], url: str | None) -> Any:
    _point_to_database(home, manifest["database"], url)
    (home / "media").mkdir(exist_ok=True)
    set_up_django(home)
    from .database import bring_up_to_date
    from .fence import fence_restored

    if manifest["database"] == POSTGRESQL_NAME:
        _fill_postgresql(home / POSTGRESQL_NAME)
    bring_up_to_date()
    return fence_restored(clock.now())


def _point_to_database(home: Path, database: str, url: str | None) -> None:
    """The restored configuration names its own database, never the one that the backup was taken from by chance."""
    if database == SQLITE_NAME:
        set_entry(home, "database_url", None)
    elif url:
        set_entry(home, "database_url", url)
        os.environ.pop("STADTSTIMME_DATABASE_URL", None)


def _fill_postgresql(dump: Path) -> None:
    from django.db import connection

    from .snapshot import put_back

    if connection.vendor != "postgresql":
        raise RefusedError("Diese Sicherung braucht eine leere PostgreSQL-Datenbank: --database-url postgresql://…")
    if connection.introspection.table_names():
        raise RefusedError("Die Datenbank ist nicht leer. Nennen Sie eine leere: --database-url postgresql://…")
    connection.close()
    put_back(dump)
    dump.unlink()


def _remove(home: Path, existed: bool) -> None:
    for path in home.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if not existed:
        home.rmdir()
