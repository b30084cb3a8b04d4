"""`stadtstimme demo`: the invented Stadt Musterstadt, ready to try, from one command (`make run`)."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import logging
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from ..demo.people import DEMO_PASSWORD, PEOPLE
from .config import write_config
from .parser import Parser, RefusedError, open_installation, say
from .supervisor import Program, Supervisor
from .web import web_program

HOME = Path("var/demo")
FIRST_PORT = 8100
PORTS_TRIED = 50
GRACE_SECONDS = 1.2
READY_SECONDS = 60.0
STAMP = "demo.stamp"
PACKAGE = Path(__file__).resolve().parent.parent
ROLES = {
    "author": "schreibt",
    "subject_reviewer": "prüft fachlich",
    "approver": "gibt frei",
    "dialogue": "antwortet",
    "administrator": "verwaltet",
    "data_protection": "Datenschutz",
    "auditor": "Revision",
    "press": "Pressestelle",
}


def main(argv: list[str]) -> int:
    parser = Parser(
        "demo",
        "Startet die erfundene Stadt Musterstadt: Pult, öffentliche Seite und Hintergrunddienst.\n"
        "Beim ersten Mal entstehen die Daten (unter var/demo). Strg-C beendet alles; wer den Ordner löscht, fängt neu an.",
    )
    parser.add_argument(
        "--port",
        type=int,
        metavar="PORT",
        help=f"Port des Pults, die Seite nimmt den nächsten ({FIRST_PORT})",
    )
    parser.add_argument("--prepare", action="store_true", help="nur die Daten anlegen, nichts starten")
    options = parser.parse_args(argv)
    home = Path(options.home or os.environ.get("STADTSTIMME_HOME") or HOME).resolve()
    home.parent.mkdir(parents=True, exist_ok=True)
    with _alone(home):
        desk, public = _choose_ports(options.port)
        _prepare(home, f"http://127.0.0.1:{desk}", f"http://127.0.0.1:{public}")
        if not options.prepare:
            _run(home, desk, public)
    return 0


@contextlib.contextmanager
def _alone(home: Path) -> Iterator[IO[str]]:
    """Nobody starts the same demo twice; the lock ends with the process, however it ends."""
    with home.with_name(home.name + ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise RefusedError(
                f"Die Demo in {home} läuft schon. Beenden Sie sie mit Strg-C in ihrem Fenster."
            ) from None
        yield lock


def _choose_ports(wanted: int | None) -> tuple[int, int]:
    """The wanted port (else the first free one from FIRST_PORT) and a free one after it."""
    if wanted is not None and not (1 <= wanted < 65535 and _is_free(wanted)):
        raise RefusedError(f"Port {wanted} ist belegt oder kein Port. Ohne --port suchen wir einen freien.")
    candidates = range(wanted or FIRST_PORT, min((wanted or FIRST_PORT) + PORTS_TRIED, 65536))
    free = [port for port in candidates if _is_free(port)][:2]
    if len(free) < 2:
        raise RefusedError(f"Ab Port {candidates[0]} ist nichts frei. Nennen Sie einen anderen: --port 9000")
    return free[0], free[1]


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _prepare(home: Path, desk_url: str, public_url: str) -> None:
    """Makes the demo where it is missing, brings its database up to date where this version is a newer one."""
    stamp = _stamp()
    if not (home / STAMP).exists():
        say("Die Daten von Musterstadt entstehen, einen Augenblick …")
        _build(home, desk_url, public_url, stamp)
        return
    _write_demo_config(home, desk_url, public_url)
    if (home / STAMP).read_text(encoding="utf-8") != stamp:
        _in_own_process(home, "migrate")
        (home / STAMP).write_text(stamp, encoding="utf-8")


def _build(home: Path, desk_url: str, public_url: str, stamp: str) -> None:
    """Builds beside the final place and moves it there in one step: a half-made demo is never started."""
    fresh = home.with_name(home.name + ".partial")
    for leftover in (fresh, home):
        shutil.rmtree(leftover, ignore_errors=True)
    fresh.mkdir()
    _write_demo_config(fresh, desk_url, public_url)
    _in_own_process(fresh, "fill")
    (fresh / STAMP).write_text(stamp, encoding="utf-8")
    fresh.rename(home)


def _write_demo_config(home: Path, desk_url: str, public_url: str) -> None:
    values: dict[str, str | bool] = {
        "city": "Stadt Musterstadt",
        "address": "Rathausplatz 1, 12345 Musterstadt",
        "contact_mail": "onlineteam@musterstadt.example",
        "contact_phone": "+49 69 90009 115",
        "desk_url": desk_url,
        "public_url": public_url,
        "mail_url": "file:mail",
        "demo": True,
        "second_factor_required": False,
    }
    write_config(home, values)


def _stamp() -> str:
    """Changes with the migrations."""
    files = sorted(PACKAGE.glob("*/migrations/*.py"))
    return hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()


def _in_own_process(home: Path, task: str) -> None:
    """Keeps Django out of the supervisor, which then starts at once and stays small."""
    environment = {**os.environ, "STADTSTIMME_HOME": str(home)}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "stadtstimme.desk.demo", task], env=environment, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        raise RefusedError(f"Die Demodaten ließen sich nicht anlegen. Löschen Sie {home} und starten Sie noch einmal.")


def _run(home: Path, desk: int, public: int) -> None:
    open_installation(home)
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    programs = [
        web_program(side, f"127.0.0.1:{port}", workers=1, threads=4, grace=1, access_log=False)
        for side, port in (("desk", desk), ("public", public))
    ]
    programs.append(Program("worker", ["-m", "stadtstimme.cli", "worker"], {"STADTSTIMME_LOG_LEVEL": "WARNING"}))
    supervisor = Supervisor(programs, grace=GRACE_SECONDS)
    supervisor.run(ready=lambda: _welcome(supervisor, desk, public))


def _welcome(supervisor: Supervisor, desk: int, public: int) -> None:
    """Waits until both sides answer, then says where they are."""
    deadline = time.monotonic() + READY_SECONDS
    while supervisor.healthy() and time.monotonic() < deadline:
        if _answers(desk) and _answers(public):
            say(welcome_text(f"http://127.0.0.1:{desk}/", f"http://127.0.0.1:{public}/"))
            return
        time.sleep(0.05)


def _answers(port: int) -> bool:
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def welcome_text(desk_url: str, public_url: str) -> str:
    """Addresses and sign-ins, as they are printed."""
    rows = [(person.email, person.name, person.duty, _roles_of(person.roles)) for person in PEOPLE]
    heads = ("Anmelden als", "Name", "Funktion", "Rollen")
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(4)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in (heads, *rows)
    ]
    rule = "  ".join("─" * width for width in widths)
    return "\n".join(
        [
            "",
            "Stadtstimme läuft mit der erfundenen Stadt Musterstadt.",
            "",
            f"  Pult               {desk_url}",
            f"  Öffentliche Seite  {public_url}",
            "",
            f"Passwort für alle: {DEMO_PASSWORD}",
            "",
            lines[0],
            rule,
            *lines[1:],
            "",
            "Strg-C beendet die Demo.",
        ]
    )


def _roles_of(roles: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(dict.fromkeys(ROLES[role] for role, _department in roles))
