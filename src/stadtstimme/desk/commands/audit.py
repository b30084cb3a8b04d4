"""`stadtstimme audit`: the way to the record's own commands (record/commands.py)."""

from __future__ import annotations

import argparse

from .parser import Parser, set_up_django


def main(argv: list[str]) -> int:
    parser = Parser(
        "audit",
        "Prüft das Protokoll und sichert seinen Kopf:\n"
        "  stadtstimme audit verify               die ganze Kette prüfen\n"
        "  stadtstimme audit head --to ORDNER     den unterschriebenen Kopf schreiben",
    )
    parser.add_argument("befehl", choices=("verify", "head"), help="was zu tun ist")
    parser.add_argument("angaben", nargs=argparse.REMAINDER, help="seine Angaben")
    options = parser.parse_args(argv)
    set_up_django(options.home)
    from ..record.commands import audit

    return audit([options.befehl, *options.angaben])
