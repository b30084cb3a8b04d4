"""`stadtstimme manage`: Django's own commands for this installation."""

from __future__ import annotations

import argparse

from .parser import Parser, set_up_django


def main(argv: list[str]) -> int:
    parser = Parser(
        "manage",
        "Führt einen Verwaltungsbefehl von Django in dieser Installation aus, zum Beispiel:\n"
        "  stadtstimme manage check --deploy\n"
        "  stadtstimme manage migrate",
    )
    parser.add_argument("befehl", nargs=argparse.REMAINDER, help="der Befehl mit seinen Angaben")
    options = parser.parse_args(argv)
    set_up_django(options.home)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["stadtstimme manage", *options.befehl])
    return 0
