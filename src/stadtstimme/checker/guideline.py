"""Guidelines as data: clauses, which kinds of finding they govern, severities, and what the house is called.

A city edits the TOML file; nothing in the code knows a clause by its name. docs/checker/guideline.md
explains the fields.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from .finding import Severity
from .guideline_data import Accepted, Clause, Guideline, Office, Words
from .reading_tables import READING_HEAD, READING_TABLES, read_reading
from .rules import names as kind_names
from .statement import KINDS as TEXT_KINDS
from .toml_position import position

SHIPPED = Path(__file__).parent / "guidelines" / "leitlinien.toml"
SCOPES = ("official", "private", "both")
ADDRESSEES = ("PE", "OE", "DP", "OT", "CI")
OFF = "off"
CLAUSE_LISTS = ("addressees", "kinds", "like", "do", "dont", "do_en", "dont_en", "asked", "asked_en", "help")


class GuidelineError(ValueError):
    """A guideline file that cannot be used: file, line, column, what is wrong, and what was probably meant."""

    def __init__(self, file: str, line: int, column: int, message: str, suggestion: str | None = None) -> None:
        self.file, self.line, self.column, self.message, self.suggestion = file, line, column, message, suggestion
        hint = f" Meinten Sie „{suggestion}“?" if suggestion else ""
        super().__init__(f"{file}:{line}:{column}: {message}{hint}")


@lru_cache(maxsize=8)
def _shipped() -> Guideline:
    return read_guideline(SHIPPED.read_bytes(), str(SHIPPED))


def load_guideline(path: str | Path | None = None) -> Guideline:
    """Load a guideline file; None loads the shipped one. Raises GuidelineError, or OSError where there is no file."""
    return _shipped() if path is None else read_guideline(Path(path).read_bytes(), str(path))


def read_guideline(content: bytes, file: str = "guideline.toml") -> Guideline:
    """Build a guideline from the bytes of its file. Raises GuidelineError with line, column and suggestion."""
    return _Reader(content, file).guideline()


class _Reader:
    """Reads one file and knows where each value stands."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file, self.digest = file, sha256(content).hexdigest()
        try:
            self.source = content.decode("utf-8")
            self.data = tomllib.loads(self.source)
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            raise GuidelineError(file, line, 1, "Die Datei ist nicht in UTF-8 gespeichert.") from error
        except tomllib.TOMLDecodeError as error:
            line, column = _place(str(error), self.source)
            raise GuidelineError(file, line, column, f"Kein gültiges TOML: {error}.") from error

    def guideline(self) -> Guideline:
        self.known(self.data, ("guideline", "office", "kinds", "words", "clause", "accept", *READING_TABLES), ())
        head = self.table(("guideline",), ("name", "version", *READING_HEAD))
        guideline = Guideline(
            name=self.text(head, "name", ("guideline",)),
            version=self.text(head, "version", ("guideline",)),
            digest=self.digest,
            clauses=self.clauses(),
            office=self.office(),
            severities=self.severities(),
            words={kind: self.words(kind) for kind in self.kinds_of("words")},
            accepted=tuple(self.accepted(number) for number in range(len(self.data.get("accept", [])))),
        )
        return replace(guideline, reading=read_reading(self, guideline))

    def clauses(self) -> tuple[Clause, ...]:
        found: dict[str, Clause] = {}
        for number in range(len(self.data.get("clause", []))):
            clause = self.clause(number)
            if clause.id in found:
                self.fail(("clause", number, "id"), f"Die Klausel „{clause.id}“ gibt es schon.")
            found[clause.id] = clause
        if not found:
            self.fail((), "Die Datei enthält keine Klausel ([[clause]]).")
        return tuple(found.values())

    def clause(self, number: int) -> Clause:
        path = ("clause", number)
        data = self.data["clause"][number]
        self.known(data, tuple(Clause.__slots__), path)
        lists: dict[str, Any] = {name: self.texts(data, name, path) for name in CLAUSE_LISTS}
        texts: dict[str, Any] = {name: self.text(data, name, path) for name in data if name not in lists}
        for name in ("id", "title", "text"):
            self.text(data, name, path)
        if texts.get("scope", "both") not in SCOPES:
            self.choose(texts["scope"], SCOPES, (*path, "scope"))
        for value in lists["addressees"]:
            self.choose(value, ADDRESSEES, (*path, "addressees"))
        for value in lists["kinds"]:
            self.choose(value, kind_names(), (*path, "kinds"))
        return Clause(**texts, **lists)

    def office(self) -> Office:
        data = self.table(("office",), tuple(Office.__slots__))
        values: dict[str, Any] = {
            name: self.text(data, name, ("office",))
            if name in ("name", "press_office")
            else self.texts(data, name, ("office",))
            for name in data
        }
        return Office(**values)

    def severities(self) -> dict[str, dict[str, Severity | None]]:
        result: dict[str, dict[str, Severity | None]] = {}
        for kind in self.kinds_of("kinds"):
            path = ("kinds", kind)
            self.known(self.data["kinds"][kind], TEXT_KINDS, path)
            result[kind] = {}
            for text_kind, value in self.data["kinds"][kind].items():
                self.choose(value, (*Severity, OFF), (*path, text_kind))
                result[kind][text_kind] = None if value == OFF else Severity(value)
        return result

    def words(self, kind: str) -> Words:
        path = ("words", kind)
        data = self.table(path, tuple(Words.__slots__))
        return Words(add=self.texts(data, "add", path), allow=self.texts(data, "allow", path))

    def accepted(self, number: int) -> Accepted:
        path = ("accept", number)
        data = self.data["accept"][number]
        self.known(data, tuple(Accepted.__slots__), path)
        entry = Accepted(**{name: self.text(data, name, path) for name in Accepted.__slots__})
        self.choose(entry.kind, kind_names(), (*path, "kind"))
        return entry

    def kinds_of(self, name: str) -> tuple[str, ...]:
        self.table((name,), kind_names())
        return tuple(self.data.get(name, {}))

    def table(self, path: tuple[str, ...], names: tuple[str, ...]) -> dict[str, Any]:
        data: Any = self.data
        for name in path:
            data = data.get(name, {})
        if not isinstance(data, dict):
            self.fail(path, f"„{path[-1]}“ muss eine Tabelle sein.")
        self.known(data, names, path)
        return dict(data)

    def text(self, data: Mapping[str, Any], name: str, path: tuple[str | int, ...]) -> str:
        if name not in data:
            self.fail(path, f"„{name}“ fehlt.")
        if not isinstance(data[name], str) or not data[name].strip():
            self.fail((*path, name), f"„{name}“ muss ein Text sein und darf nicht leer sein.")
        return str(data[name])

    def texts(self, data: Mapping[str, Any], name: str, path: tuple[str | int, ...]) -> tuple[str, ...]:
        values = data.get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
            self.fail((*path, name), f'„{name}“ muss eine Liste von Texten sein, zum Beispiel ["eins", "zwei"].')
        return tuple(values)

    def known(self, data: Any, names: tuple[str, ...], path: tuple[str | int, ...]) -> None:
        if not isinstance(data, dict):
            self.fail(path, f"„{path[-1] if path else self.file}“ muss eine Tabelle sein.")
        for name in data:
            self.choose(name, names, (*path, name))

    def choose(self, value: Any, names: tuple[str, ...], path: tuple[str | int, ...]) -> None:
        if value not in names:
            from difflib import get_close_matches

            close = get_close_matches(str(value), names, 1)
            self.fail(path, f"„{value}“ ist hier nicht bekannt.", close[0] if close else None)

    def fail(self, path: tuple[str | int, ...], message: str, suggestion: str | None = None) -> None:
        line, column = position(self.source, path)
        raise GuidelineError(self.file, line, column, message, suggestion)


def _place(message: str, source: str) -> tuple[int, int]:
    """Line and column out of tomllib's message ("… (at line 3, column 5)"); the last line for "end of document"."""
    import re

    found = re.search(r"at line (\d+), column (\d+)", message)
    return (int(found[1]), int(found[2])) if found else (source.count("\n") + 1, 1)
