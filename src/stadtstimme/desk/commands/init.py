"""`stadtstimme init FOLDER`: makes a real installation, everything in one folder."""

from __future__ import annotations

import getpass
import os
import re
import secrets
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..core.databases import database_settings
from .config import write_config, write_secret
from .parser import Parser, RefusedError, say, set_up_django

LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Entry:
    """One thing to know: flag, question, an example, how it is checked (returns the value or raises RefusedError)."""

    name: str
    question: str
    example: str
    check: Callable[[str], str]
    needed: bool = True


def _some_text(value: str) -> str:
    if not value or any(ord(char) < 32 or ord(char) == 127 for char in value):
        raise RefusedError("Bitte geben Sie etwas ein, in einer Zeile.")
    return value


def _mail(value: str) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value):
        raise RefusedError(f"{value!r} ist keine E-Mail-Adresse.")
    return value


def _address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("https", "http") or not parts.hostname or parts.path.strip("/") or parts.query:
        raise RefusedError(f"{value!r} ist keine Adresse wie https://redaktion.musterstadt.example")
    if parts.scheme == "http" and parts.hostname not in LOCAL_HOSTS:
        raise RefusedError("Ohne https gingen Passwörter offen durchs Netz. Bitte geben Sie eine https-Adresse an.")
    return value.rstrip("/")


def _database(value: str) -> str:
    if value:
        try:
            database_settings(value)
        except ValueError as error:
            raise RefusedError(str(error)) from None
    return value


ENTRIES = (
    Entry("city", "Wie heißt die Verwaltung?", "Stadt Musterstadt", _some_text),
    Entry("address", "Anschrift für das Impressum?", "Rathausplatz 1, 12345 Musterstadt", _some_text),
    Entry("contact-mail", "E-Mail-Adresse für Bürgerinnen und Bürger?", "onlineteam@musterstadt.example", _mail),
    Entry("contact-phone", "Telefon für Bürgerinnen und Bürger?", "+49 69 90009 115", _some_text),
    Entry("desk-url", "Adresse des Pults im Intranet?", "https://redaktion.musterstadt.example", _address),
    Entry("public-url", "Adresse der öffentlichen Seite?", "https://social.musterstadt.example", _address),
    Entry("admin-mail", "E-Mail-Adresse der ersten Person in der Verwaltung?", "verwaltung@musterstadt.example", _mail),
    Entry("admin-name", "Ihr Name?", "Andrea Beispiel", _some_text),
    Entry("database-url", "", "postgresql://name@server/stadtstimme", _database, needed=False),
    Entry("mail-url", "", "smtp://name@mail.musterstadt.example:587", str, needed=False),
)
NOT_IN_CONFIG = ("admin-mail", "admin-name")


def main(argv: list[str]) -> int:
    parser = Parser(
        "init",
        "Legt eine Installation an: Konfiguration, Geheimnis, Datenbank und Medien in einem Ordner.\n"
        "Was Sie nicht angeben, wird gefragt.",
        home=False,
    )
    parser.add_argument("ordner", type=Path, help="der Ordner; er muss leer sein oder darf noch nicht da sein")
    for entry in ENTRIES:
        parser.add_argument(f"--{entry.name}", metavar="WERT", help=f"{entry.question} z. B. {entry.example}".strip())
    options = parser.parse_args(argv)
    home = options.ordner.resolve()
    refuse_non_empty(home)
    answers = {entry.name: _answer(entry, getattr(options, entry.name.replace("-", "_"))) for entry in ENTRIES}
    password, shown = _password()
    _make(home, answers, password)
    _say_next_steps(home, answers, password if shown else "")
    return 0


def refuse_non_empty(home: Path) -> None:
    """Raises RefusedError where something lies in the folder already."""
    if home.exists() and (not home.is_dir() or any(home.iterdir())):
        raise RefusedError(f"{home} ist nicht leer. Bitte nennen Sie einen neuen Ordner.")


def _answer(entry: Entry, given: str | None) -> str:
    if given is not None or not entry.needed:
        return entry.check((given or "").strip())
    if not sys.stdin.isatty():
        raise RefusedError(f"Es fehlt --{entry.name} (z. B. {entry.example!r}).")
    while True:
        try:
            return entry.check(input(f"{entry.question} (z. B. {entry.example})\n> ").strip())
        except RefusedError as refusal:
            say(refusal)


def _password() -> tuple[str, bool]:
    """The administrator's password, and whether it was drawn and has to be shown once."""
    while sys.stdin.isatty():
        first = getpass.getpass("Passwort (mindestens 12 Zeichen; leer: wir wählen eines): ")
        if not first:
            break
        if len(first) < 12:
            say("Das ist zu kurz.")
        elif first == getpass.getpass("Noch einmal: "):
            return first, False
        else:
            say("Die beiden Eingaben sind verschieden.")
    return secrets.token_urlsafe(15), True


def _make(home: Path, answers: dict[str, str], password: str) -> None:
    """All or nothing: what was begun is removed where a step fails."""
    existed = home.exists()
    home.mkdir(parents=True, exist_ok=True)
    try:
        home.chmod(0o700)
        config = {name.replace("-", "_"): value for name, value in answers.items() if name not in NOT_IN_CONFIG}
        write_config(home, {name: value for name, value in config.items() if value})
        write_secret(home)
        (home / "media").mkdir()
        os.environ.pop("STADTSTIMME_DATABASE_URL", None) if answers["database-url"] else None
        set_up_django(home)
        _fill_database(answers, password)
    except BaseException:
        for path in home.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if not existed:
            home.rmdir()
        raise


def _fill_database(answers: dict[str, str], password: str) -> None:
    from django.db import transaction

    from ..core import clock
    from ..people.models import Person, Role, RoleAssignment
    from ..record.actions import SYSTEM, record_event
    from .database import bring_up_to_date

    bring_up_to_date()
    with transaction.atomic():
        person = Person.objects.create_user(answers["admin-mail"], answers["admin-name"], password)
        RoleAssignment.objects.create(person=person, role=Role.ADMINISTRATOR)
        record_event(SYSTEM, "people.first_administrator", person, now=clock.now())


def _say_next_steps(home: Path, answers: dict[str, str], password: str) -> None:
    say(f"Die Installation liegt in {home}. Sichern Sie diesen Ordner, wie das Handbuch es beschreibt.")
    if password:
        say(f"\nPasswort für {answers['admin-mail']} (wird nur jetzt gezeigt):\n  {password}")
    say(
        "\nSo geht es weiter:\n"
        f"  export STADTSTIMME_HOME={home}\n"
        "  stadtstimme serve      # Pult und öffentliche Seite\n"
        "  stadtstimme worker     # veröffentlicht und holt Kommentare ab\n"
        f"Danach melden Sie sich unter {answers['desk-url']} an. Die erste Anmeldung richtet den zweiten Faktor ein."
    )
