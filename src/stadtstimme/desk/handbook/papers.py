"""The papers for data protection and the staff council, written from what the code declares: `make docs`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.utils.translation import override

from ... import __version__
from ..people.models import Person
from .keeping import KEPT, LOGS, PROMISES, ROLES
from .keeping_outside import IN_BROWSER, OUTSIDE
from .rights import PERMISSIONS, rights

AT_MOST = (
    "Höchstens das: Die meisten Rechte gelten nur im eigenen Fachbereich oder für das, wofür jemand zuständig ist."
)
POINTING = (
    "Diese Spalten der Datenbank verweisen auf eine Person, die mit dem Pult arbeitet. Das Protokoll (`record.AuditEvent`)\n"
    "nennt statt der Person ein Kürzel, das nur die Tabelle der Personen auflöst."
)
AGREEMENT = Path(__file__).parent / "texts" / "dienstvereinbarung.md"


def data_paper() -> str:
    """`docs/datenschutz.md` in German."""
    with override("de"):
        return "\n".join(_lines()) + "\n"


def agreement_paper() -> str:
    """`docs/dienstvereinbarung.md` in German: a text to start from, and the annex as this version of the program has it."""
    with override("de"):
        return "\n".join((AGREEMENT.read_text(encoding="utf-8"), *_annex())) + "\n"


def _annex() -> Iterator[str]:
    yield f"## Anlage: was Version {__version__} speichert und wer was darf"
    parts = {
        "Zusagen": _promises,
        "Mitschriften": _logs,
        "Daten": _kept,
        "Rollen": _roles,
        "Wo eine Person steht": _persons,
    }
    for heading, part in parts.items():
        yield from ("", f"### {heading}", "", *part())


def _lines() -> Iterator[str]:
    yield "# Was Stadtstimme speichert"
    yield ""
    yield "Für Datenschutz und Personalvertretung. Diese Seite entsteht aus dem Programm selbst (`make docs`); ein Test hält fest, dass"
    yield "jede Tabelle hier steht. Im Pult steht dasselbe unter Leitlinien. Eine Vorlage für die Dienstvereinbarung"
    yield "liegt in [dienstvereinbarung.md](dienstvereinbarung.md)."
    for heading, note, part in (
        ("Was zugesagt ist", "", _promises),
        ("Wo etwas mitgeschrieben wird", "", _logs),
        ("Was gespeichert wird", "", _kept),
        ("Was im Browser liegt", "Auf der öffentlichen Seite: kein Keks. Am Pult:", _in_browser),
        ("Was außerhalb der Datenbank liegt und wohin etwas geht", "", _outside),
        ("Rollen und ihre Rechte", AT_MOST, _roles),
        ("Wo eine Person steht", POINTING, _persons),
        ("Tabellen der Datenbank", "", _tables),
    ):
        yield from ("", f"## {heading}", "", *((note, "") if note else ()), *part())


def _promises() -> Iterator[str]:
    yield from (f"- {one}" for one in PROMISES)


def _logs() -> Iterator[str]:
    rows = ((one.name, one.holds, one.omits, one.until) for one in LOGS)
    yield from _table(("Wo", "Was", "Was nicht", "Wie lange"), rows)


def _kept() -> Iterator[str]:
    rows = ((one.name, one.what, one.why, one.until, one.seen_by, one.about) for one in KEPT)
    yield from _table(("Was", "Inhalt", "Wozu", "Wie lange", "Wer es sieht", "Über wen"), rows)


def _in_browser() -> Iterator[str]:
    yield from _table(("Was", "Inhalt", "Wie lange"), ((one.name, one.holds, one.until) for one in IN_BROWSER))


def _outside() -> Iterator[str]:
    rows = ((one.name, one.holds, one.omits, one.until) for one in OUTSIDE)
    yield from _table(("Wo", "Was", "Was nicht", "Wie lange"), rows)


def _tables() -> Iterator[str]:
    yield from (f"- {one.name}: {', '.join(f'`{model}`' for model in one.models)}" for one in KEPT)


def _roles() -> Iterator[str]:
    rows = (
        (role.label, words, "; ".join(str(PERMISSIONS[one]) for one in rights()[role])) for role, words in ROLES.items()
    )
    yield from _table(("Rolle", "Wozu es sie gibt", "Was sie höchstens darf"), rows)


def _persons() -> Iterator[str]:
    yield from (f"- `{table}`: {', '.join(f'`{column}`' for column in columns)}" for table, columns in person_columns())


def person_columns() -> list[tuple[str, list[str]]]:
    """Every table with columns that point to a person of the desk, from the models themselves."""
    found = [
        (model._meta.label, [field.name for field in model._meta.concrete_fields if field.related_model is Person])
        for model in apps.get_models()
    ]
    return sorted((label, columns) for label, columns in found if columns)


def _table(head: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(str(cell) for cell in row)} |" for row in rows)
