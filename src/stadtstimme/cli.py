"""The command line: a table of commands and who runs them. Django is imported only for commands of the desk."""

from __future__ import annotations

import sys

CHECKER = ("check", "rules", "explain", "guideline", "evaluate")
DESK = ("serve", "worker", "demo", "init", "audit", "backup", "restore", "manage")

_HELP = """stadtstimme: die Social-Media-Redaktion einer Verwaltung, mit der Leitlinie als Programm.

Prüfen (ohne weitere Pakete):
  check       einen Text oder viele prüfen
  rules       die Arten von Befunden auflisten
  explain     eine Art von Befund erklären
  guideline   coverage: was welche Klausel bedient · try: eine geänderte Leitlinie erproben
  evaluate    an bewerteten Fällen messen

Redaktion (braucht stadtstimme[desk]):
  serve       die Webseiten ausliefern
  worker      veröffentlichen, abholen, erinnern
  demo        Vorführdaten anlegen
  init        eine echte Installation einrichten
  audit       das Protokoll prüfen
  backup      sichern
  restore     wiederherstellen
  manage      Befehle von Django

Mehr zu einem Befehl: stadtstimme BEFEHL --help
"""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code: 2 where the call itself is wrong."""
    arguments = sys.argv[1:] if argv is None else argv
    name = arguments[0] if arguments else ""
    if name in ("-V", "--version"):
        from . import __version__

        sys.stdout.write(f"stadtstimme {__version__}\n")
        return 0
    if name in CHECKER:
        from .checker.commands import run

        return run(arguments)
    if name in DESK:
        return _desk(name, arguments[1:])
    (sys.stdout if name in ("-h", "--help", "help") else sys.stderr).write(_HELP)
    return 0 if name in ("-h", "--help", "help") else 2


def _desk(name: str, rest: list[str]) -> int:
    try:
        from .desk import commands

        return int(commands.run(name, rest))
    except ModuleNotFoundError as missing:
        if missing.name and missing.name.startswith("stadtstimme"):
            raise
        sys.stderr.write(f"„{name}“ braucht stadtstimme[desk]: das Paket {missing.name} fehlt.\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
