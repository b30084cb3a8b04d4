"""Compile every .po catalogue of the desk to .mo when it is newer."""

from __future__ import annotations

import sys
from pathlib import Path

LOCALE = Path(__file__).resolve().parent.parent / "src" / "stadtstimme" / "desk" / "locale"


def compile_all(locale: Path = LOCALE) -> list[Path]:
    """Write django.mo beside each django.po that changed since; return what was written."""
    stale = [po for po in sorted(locale.glob("*/LC_MESSAGES/*.po")) if is_stale(po)]
    for po in stale:
        compile_one(po)
    return stale


def is_stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def compile_one(po: Path) -> None:
    # imported late: a second start of the desk has nothing to compile and should not wait for Babel
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with po.open("rb") as source:
        catalogue = read_po(source, locale=po.parent.parent.name, abort_invalid=True)
    target = po.with_suffix(".mo")
    part = target.with_suffix(".part")
    with part.open("wb") as sink:
        write_mo(sink, catalogue)
    part.replace(target)


if __name__ == "__main__":
    for written in compile_all():
        sys.stdout.write(f"setup: messages {written.parent.parent.name}\n")
