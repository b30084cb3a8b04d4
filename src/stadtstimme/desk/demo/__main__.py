"""Makes or migrates the demo in STADTSTIMME_HOME, in a process of its own: `python -m stadtstimme.desk.demo fill|migrate`."""

from __future__ import annotations

import sys

from ..commands.parser import set_up_django


def main(task: str) -> None:
    set_up_django(None)
    from ..commands.database import bring_up_to_date

    if task == "fill":
        _fill()
    else:
        bring_up_to_date()


def _fill() -> None:
    """What is half made when the power fails is thrown away: the disk need not write before the end."""
    from django.db import connection

    from ..commands.database import bring_up_to_date
    from .fill import fill

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
        bring_up_to_date()
        for sentence in fill():
            sys.stderr.write(f"demo: {sentence}\n")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


if __name__ == "__main__":
    main(sys.argv[1])
