"""The paper for data protection and the staff council, written from keeping.py."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import override

from .keeping import KEPT, LOGS, PROMISES, ROLES


def data_paper() -> str:
    """`docs/datenschutz.md` in German."""
    with override("de"):
        return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Was Stadtstimme speichert"
    yield ""
    yield "Für Datenschutz und Personalvertretung. Diese Seite entsteht aus dem Programm selbst (`make docs`); ein Test hält fest, dass"
    yield "jede Tabelle hier steht. Im Pult steht dasselbe unter Leitlinien. Eine Vorlage für die Dienstvereinbarung liegt in"
    yield "[dienstvereinbarung.md](dienstvereinbarung.md)."
    yield ""
    yield "## Was zugesagt ist"
    yield ""
    yield from (f"- {one}" for one in PROMISES)
    yield ""
    yield "## Wo etwas mitgeschrieben wird"
    yield ""
    yield from _table(
        ("Wo", "Was", "Was nicht", "Wie lange"), ((one.name, one.holds, one.omits, one.until) for one in LOGS)
    )
    yield ""
    yield "## Was gespeichert wird"
    yield ""
    rows = ((one.name, one.what, one.why, one.until, one.seen_by, one.about) for one in KEPT)
    yield from _table(("Was", "Inhalt", "Wozu", "Wie lange", "Wer es sieht", "Über wen"), rows)
    yield ""
    yield "## Rollen"
    yield ""
    yield from _table(("Rolle", "Was sie darf"), ((role.label, words) for role, words in ROLES.items()))
    yield ""
    yield "## Tabellen der Datenbank"
    yield ""
    yield from (f"- {one.name}: {', '.join(f'`{model}`' for model in one.models)}" for one in KEPT)


def _table(head: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(str(cell) for cell in row)} |" for row in rows)
