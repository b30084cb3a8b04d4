"""Fills or migrates the demo in STADTSTIMME_HOME, in a process of its own: `python -m stadtstimme.desk.demo fill|migrate`."""

from __future__ import annotations

import sys

from ..commands.parser import set_up_django


def main(task: str) -> None:
    set_up_django(None)
    from ..commands.database import bring_up_to_date

    bring_up_to_date()
    if task == "fill":
        from .fill import fill

        for sentence in fill():
            sys.stderr.write(f"demo: {sentence}\n")


if __name__ == "__main__":
    main(sys.argv[1])
