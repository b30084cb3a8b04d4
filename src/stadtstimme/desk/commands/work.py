"""`stadtstimme worker`: sends what is due and takes in what has come."""

from __future__ import annotations

from .parser import Parser, set_up_django


def main(argv: list[str]) -> int:
    parser = Parser(
        "worker",
        "Arbeitet ab, was fällig ist: Veröffentlichungen, eingegangene Kommentare, Mitteilungen, Erinnerungen.\n"
        "Läuft, bis der Prozess SIGTERM oder SIGINT bekommt, und beendet dann die angefangene Arbeit.",
    )
    options = parser.parse_args(argv)
    set_up_django(options.home)
    from ..worker import run_worker

    run_worker()
    return 0
