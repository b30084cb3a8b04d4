"""`stadtstimme backup`: one file with everything of the installation, taken while it runs."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ... import __version__
from ..core import clock
from .archive_file import write_archive
from .parser import Parser, RefusedError, say, set_up_django

LEFT_OUT = ("db.sqlite3", "db.sqlite3-wal", "db.sqlite3-shm", "db.sqlite3-journal")
LEFT_OUT_ENDINGS = (".partial", ".new", ".lock", ".tar")


def main(argv: list[str]) -> int:
    parser = Parser(
        "backup",
        "Sichert Datenbank, Medien, Konfiguration und Geheimnis in eine Datei, während alles weiterläuft.\n"
        "Die Datei enthält Geheimnisse: Bewahren Sie sie wie ein Passwort auf.",
    )
    parser.add_argument("--to", type=Path, metavar="DATEI.tar", help="wohin (sonst: Datum im Namen, hier)")
    options = parser.parse_args(argv)
    if options.to:
        _refuse(options.to.resolve())  # before everything is loaded for nothing
    installation = set_up_django(options.home)
    now = clock.now()
    target = (options.to or Path(f"stadtstimme-{now:%Y-%m-%d-%H%M%S}.tar")).resolve()
    manifest = back_up(installation.home, target, now)
    size = sum(entry["size"] for entry in manifest["files"].values())
    say(f"{len(manifest['files'])} Dateien, {size / 1e6:.1f} MB gesichert in {target}")
    return 0


def back_up(home: Path, target: Path, now: dt.datetime) -> dict[str, Any]:
    """Writes the backup of the installation in `home`; returns its manifest. Django must be set up for `home`."""
    from .snapshot import snapshot_name, take_snapshot

    _refuse(target)
    name = snapshot_name()
    facts = {"created_at": now.isoformat(), "version": __version__, "database": name}
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".stadtstimme-") as folder:
        # The database first: a file that is added meanwhile is one too many, never one too few.
        take_snapshot(Path(folder) / name)
        files = [(name, Path(folder) / name), *_files_of(home)]
        return write_archive(target, files, facts)


def _refuse(target: Path) -> None:
    if target.exists():
        raise RefusedError(f"{target} gibt es schon. Sicherungen werden nicht überschrieben.")
    if not target.parent.is_dir():
        raise RefusedError(f"Den Ordner {target.parent} gibt es nicht.")


def _files_of(home: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(home.rglob("*")):
        inside = path.relative_to(home)
        hidden = any(part.startswith(".") for part in inside.parts)
        left_out = str(inside) in LEFT_OUT or path.suffix in LEFT_OUT_ENDINGS or hidden
        if path.is_file() and not path.is_symlink() and not left_out:
            yield inside.as_posix(), path
