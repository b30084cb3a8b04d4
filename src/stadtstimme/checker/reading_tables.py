"""Reads the tables of a guideline file that are only for reading, with the same errors as the rest of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from .guideline_data import Clause, Guideline
from .guideline_reading import PANEL_SIZE, PANELS, Helper, Panel, Passage, Reading, lines_of

READING_TABLES = ("intro", "help", "panel", "easy")
READING_HEAD = ("name_en", "date", "closing", "closing_en")
_MAIL = re.compile(r"[\w.+-]{1,64}@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")
_TYPES: dict[str, type[Any]] = {"intro": Passage, "help": Helper, "panel": Panel, "easy": Passage}
_LISTS = ("text", "text_en", "clauses")
_NEEDED = {
    "intro": ("title", "text"),
    "help": ("id", "name", "about", "mail"),
    "panel": ("title",),
    "easy": ("title", "text"),
}
Path = tuple[str | int, ...]


class Reader(Protocol):
    """What is needed of the reader of the file (guideline.py)."""

    data: dict[str, Any]

    def text(self, data: Mapping[str, Any], name: str, path: Path) -> str: ...
    def texts(self, data: Mapping[str, Any], name: str, path: Path) -> tuple[str, ...]: ...
    def known(self, data: Any, names: tuple[str, ...], path: Path) -> None: ...
    def choose(self, value: Any, names: tuple[str, ...], path: Path) -> None: ...
    def fail(self, path: Path, message: str, suggestion: str | None = None) -> None: ...


def read_reading(reader: Reader, guideline: Guideline) -> Reading:
    """Everything for reading. Raises GuidelineError with line, column and suggestion."""
    head = reader.data["guideline"]
    texts: dict[str, Any] = {name: reader.text(head, name, ("guideline",)) for name in READING_HEAD if name in head}
    _check_date(reader, texts.get("date"))
    tables: dict[str, Any] = {name: _rows(reader, name) for name in READING_TABLES}
    reading = Reading(**texts, **tables)
    _check_helpers(reader, reading, guideline)
    _check_panels(reader, reading, guideline)
    return reading


def _rows(reader: Reader, name: str) -> tuple[Any, ...]:
    rows = reader.data.get(name, [])
    if not isinstance(rows, list):
        reader.fail((name,), f"„{name}“ muss eine Liste von Tabellen sein: [[{name}]].")
    return tuple(_row(reader, name, number) for number in range(len(rows)))


def _row(reader: Reader, name: str, number: int) -> Any:
    data, path, kind = reader.data[name][number], (name, number), _TYPES[name]
    reader.known(data, tuple(kind.__slots__), path)
    for field in _NEEDED[name]:
        if field not in data:
            reader.fail(path, f"„{field}“ fehlt.")
    read = {field: (reader.texts if field in _LISTS else reader.text)(data, field, path) for field in data}
    return kind(**read)


def _check_date(reader: Reader, value: str | None) -> None:
    try:
        date.fromisoformat(value or "2000-01-01")
    except ValueError:
        reader.fail(("guideline", "date"), f"„{value}“ ist kein Tag, zum Beispiel „2026-11-01“.")


def _check_helpers(reader: Reader, reading: Reading, guideline: Guideline) -> None:
    """Addresses are the house's own, ids are there once, and clauses name places that there are."""
    ids = [one.id for one in reading.help]
    for number, one in enumerate(reading.help):
        if ids.index(one.id) != number:
            reader.fail(("help", number, "id"), f"Die Stelle „{one.id}“ gibt es schon.")
        found, hosts = _MAIL.fullmatch(one.mail), guideline.office.mail_domains
        if found is None or (hosts and found["host"] not in hosts):
            message = f"„{one.mail}“ ist keine Adresse des Hauses. Hier stehen nur dienstliche Postfächer."
            reader.fail(("help", number, "mail"), message)
    for number, clause in enumerate(guideline.clauses):
        for helper in clause.help:
            reader.choose(helper, tuple(ids), ("clause", number, "help"))


def _check_panels(reader: Reader, reading: Reading, guideline: Guideline) -> None:
    """At most four, of clauses that there are, and none too full in either language."""
    if len(reading.panel) > PANELS:
        reader.fail(("panel", PANELS), f"Das Faltblatt hat {PANELS} Felder für Text; dieses ist eins zu viel.")
    known = {clause.id: clause for clause in guideline.clauses}
    for number, panel in enumerate(reading.panel):
        for clause in panel.clauses:
            reader.choose(clause, tuple(known), ("panel", number, "clauses"))
        clauses = [known[one] for one in panel.clauses]
        if (lines := max(panel_lines(panel, clauses, language) for language in ("de", "en"))) > PANEL_SIZE:
            message = f"Dieses Feld des Faltblatts ist zu voll: etwa {lines} Zeilen, höchstens {PANEL_SIZE}."
            reader.fail(("panel", number), message)


def panel_lines(panel: Panel, clauses: list[Clause], language: str) -> int:
    """How many lines a panel takes; each paragraph and each clause has a third of a line below it, rounded up."""
    english = language == "en"
    text = panel.text_en if english and panel.text_en else panel.text
    body = sum(lines_of(one) for one in text)
    body += sum(lines_of(one.titled(language)) + lines_of(one.worded(language)) for one in clauses)
    title = 2 * lines_of(panel.title_en if english and panel.title_en else panel.title, 26)
    return title + body + (len(text) + len(clauses) + 2) // 3
