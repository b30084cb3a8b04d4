"""`stadtstimme audit …`: what whoever checks the trail from outside needs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from ..core import clock
from ..core.errors import Invalid
from .actions import check_chain
from .heads import current_head, export_head, public_key_of, read_head
from .jobs import kept_heads

INTACT, BROKEN, UNUSABLE = 0, 1, 2


def audit(argv: Sequence[str]) -> int:
    """`verify [--head FILE …] [--public-key HEX]` or `head [--to DIR]`. 0: intact; 1: flaws found; 2: cannot be done."""
    arguments = _parser().parse_args(list(argv))
    try:
        return int(arguments.run(arguments))
    except Invalid as error:
        sys.stderr.write(f"{error}\n")
        return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="stadtstimme audit", description="Das Protokoll prüfen und seinen Kopf sichern."
    )
    commands = parser.add_subparsers(required=True, metavar="verify|head")
    verify = commands.add_parser("verify", help="die ganze Kette prüfen")
    verify.add_argument(
        "--head", action="append", type=Path, default=[], metavar="DATEI", help="gesicherter Kopf zum Vergleich"
    )
    verify.add_argument(
        "--public-key", metavar="HEX", help="öffentlicher Schlüssel, den Sie außerhalb aufbewahrt haben"
    )
    verify.set_defaults(run=_verify)
    head = commands.add_parser("head", help="den unterschriebenen Kopf schreiben")
    head.add_argument("--to", type=Path, metavar="ORDNER", help="Ordner, am besten außerhalb dieses Rechners")
    head.set_defaults(run=_head)
    return parser


def _verify(arguments: argparse.Namespace) -> int:
    home = settings.INSTALLATION.home
    key = arguments.public_key or public_key_of(home)
    heads = [read_head(path, key) for path in arguments.head]
    expected = [(head.sequence, head.hash) for head in heads if head.sequence]
    expected += kept_heads(home, settings.INSTALLATION.audit_folder)
    verdict = check_chain(expected, now=clock.now())
    events = "1 Ereignis" if verdict.events == 1 else f"{verdict.events} Ereignisse"
    _say(f"{events} geprüft, das letzte ist Nr. {verdict.sequence} ({verdict.hash[:16]}…).")
    if verdict.intact:
        _say(f"Die Kette ist vollständig und unverändert; {_heads_words(len(expected))}")
        return INTACT
    for flaw in verdict.flaws:
        _say(f"FEHLER {flaw.kind}: {flaw.message}")
    if verdict.flaw_count > len(verdict.flaws):
        _say(f"… und {verdict.flaw_count - len(verdict.flaws)} weitere.")
    return BROKEN


def _heads_words(count: int) -> str:
    if not count:
        return "gesicherte Köpfe zum Vergleich gibt es noch nicht."
    return "1 gesicherter Kopf passt." if count == 1 else f"{count} gesicherte Köpfe passen."


def _head(arguments: argparse.Namespace) -> int:
    home, city = settings.INSTALLATION.home, settings.INSTALLATION.city
    folder = arguments.to or settings.INSTALLATION.audit_folder
    try:
        path = export_head(home, city, folder, now=clock.now())
    except OSError as error:
        raise Invalid(f"{folder} ist nicht beschreibbar: {error.strerror}") from None
    head = current_head(home, city, now=clock.now())
    _say(f"Kopf der Kette: Nr. {head.sequence}, {head.hash}")
    _say(f"Geschrieben: {path}")
    _say(f"Öffentlicher Schlüssel (bewahren Sie ihn außerhalb auf): {head.public_key}")
    return INTACT


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
