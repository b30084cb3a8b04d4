"""`stadtstimme serve`: the desk and the open side, each on its own port."""

from __future__ import annotations

import logging
import sys

from .parser import Parser, RefusedError, open_installation
from .supervisor import Supervisor
from .web import web_program

DESK_BIND, PUBLIC_BIND = "127.0.0.1:8100", "127.0.0.1:8101"
GRACE_SECONDS = 20


def main(argv: list[str]) -> int:
    options = _parser().parse_args(argv)
    installation = open_installation(options.home)
    if installation.demo:
        raise RefusedError("Dies ist die Demo, ihr Geheimnis kennt jeder. Starten Sie sie mit: stadtstimme demo")
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    sides = {"desk": options.desk_bind, "public": options.public_bind}
    programs = [
        web_program(side, bind, workers=options.workers, threads=options.threads, grace=GRACE_SECONDS)
        for side, bind in sides.items()
        if options.only in (None, side)
    ]
    Supervisor(programs, grace=GRACE_SECONDS + 2).run(ready=lambda: None)
    return 0


def _parser() -> Parser:
    parser = Parser(
        "serve",
        "Liefert das Pult (Intranet) und die öffentliche Seite auf zwei Ports aus.\n"
        "Davor gehört ein Reverse-Proxy mit https; Beispiele stehen in docs/operations.md.",
    )
    parser.add_argument("--desk-bind", default=DESK_BIND, metavar="HOST:PORT", help=f"Pult ({DESK_BIND})")
    parser.add_argument(
        "--public-bind", default=PUBLIC_BIND, metavar="HOST:PORT", help=f"öffentliche Seite ({PUBLIC_BIND})"
    )
    parser.add_argument("--only", choices=("desk", "public"), help="nur eine der beiden Seiten ausliefern")
    parser.add_argument("--workers", type=int, default=2, metavar="ZAHL", help="Prozesse je Seite (2)")
    parser.add_argument("--threads", type=int, default=4, metavar="ZAHL", help="Threads je Prozess (4)")
    return parser
