"""Reading the TOML files that a city may replace. What is wrong is said with file, line and what was probably meant."""

from __future__ import annotations

import datetime as dt
import logging
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Generic, TypeVar

from django.conf import settings

from ....checker.toml_position import position

log = logging.getLogger(__name__)
Content = TypeVar("Content")


class TrainingFileError(ValueError):
    """A file that cannot be used; the message says where and what to do, in German."""


class Table:
    """One table of a file. Every method that reads raises TrainingFileError on anything but what was asked for."""

    def __init__(self, data: Any, path: tuple[str | int, ...], file: str, source: str) -> None:
        self._data, self._path, self._file, self._source = data, path, file, source
        if not isinstance(data, dict):
            self.fail("Hier muss eine Tabelle stehen.")

    def has(self, name: str) -> bool:
        return name in self._data

    def known(self, *names: str) -> None:
        """Refuses every key but these."""
        for key in self._data:
            if key not in names:
                close = get_close_matches(key, names, 1)
                hint = f" Meinten Sie „{close[0]}“?" if close else ""
                self.fail(f"„{key}“ ist hier nicht bekannt.{hint}", key)

    def text(self, name: str, *, empty: bool = False) -> str:
        value = self._value(name)
        if not isinstance(value, str) or not (empty or value.strip()):
            self.fail(f"„{name}“ muss ein Text sein und darf nicht leer sein.", name)
        return str(value)

    def english(self, name: str, *, same: bool = False) -> dict[str, str]:
        """The text in both languages: `name` and `name_en`. `same`: the German one will do for both."""
        german = self.text(name)
        return {"de": german, "en": german if same and not self.has(f"{name}_en") else self.text(f"{name}_en")}

    def choice(self, name: str, among: Sequence[str]) -> str:
        value = self.text(name)
        if value not in among:
            self.fail(f"„{value}“ ist hier nicht bekannt. Möglich sind: {', '.join(among)}.", name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._value(name)
        if not isinstance(values, list) or not values or not all(isinstance(one, str) and one for one in values):
            self.fail(f'„{name}“ muss eine Liste von Texten sein, zum Beispiel ["eins", "zwei"].', name)
        return tuple(values)

    def number(self, name: str) -> int:
        value = self._value(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            self.fail(f"„{name}“ muss eine ganze Zahl ab 1 sein.", name)
        return int(value)

    def date(self, name: str) -> dt.date:
        value = self._value(name)
        if type(value) is not dt.date:
            self.fail(f"„{name}“ muss ein Datum sein, zum Beispiel 2026-11-26 (ohne Anführungszeichen).", name)
        return value

    def link(self, name: str) -> str:
        value = self.text(name)
        if not value.startswith("https://"):
            self.fail(f"„{name}“ muss mit https:// beginnen.", name)
        return value

    def table(self, name: str) -> Table:
        return Table(self._value(name), (*self._path, name), self._file, self._source)

    def tables(self, name: str) -> Iterator[Table]:
        """The tables of an array ([[name]]), at least one."""
        values = self._value(name)
        if not isinstance(values, list) or not values:
            self.fail(f"Hier fehlt [[{name}]].", name)
        for number, value in enumerate(values):
            yield Table(value, (*self._path, name, number), self._file, self._source)

    def fail(self, message: str, *path: str) -> Any:
        line, _column = position(self._source, (*self._path, *path))
        raise TrainingFileError(f"{self._file}:{line}: {message}")

    def _value(self, name: str) -> Any:
        if name not in self._data:
            self.fail(f"„{name}“ fehlt.")
        return self._data[name]


def read_table(path: Path) -> Table:
    """The whole file. Raises TrainingFileError, or OSError where there is no file."""
    content = path.read_bytes()
    try:
        source = content.decode("utf-8")
        return Table(tomllib.loads(source), (), str(path), source)
    except UnicodeDecodeError:
        raise TrainingFileError(f"{path}: Die Datei ist nicht in UTF-8 gespeichert.") from None
    except tomllib.TOMLDecodeError as error:
        raise TrainingFileError(f"{path}: Kein gültiges TOML: {error}.") from None


@dataclass(frozen=True)
class Kept(Generic[Content]):
    """What a file holds. `broken`: the city's own could not be used, so this is what the software brings along."""

    content: Content
    broken: bool = False


_READ: dict[tuple[Path, int], Any] = {}


def kept_file(name: str, shipped: Path, read: Callable[[Path], Content]) -> Kept[Content]:
    """The file of this name in the installation's folder ("": the shipped one), read anew only when it changed.

    Readers get the shipped one where the city's cannot be used; the log says what is wrong with it.
    """
    path = Path(settings.INSTALLATION.home) / name if name else shipped
    try:
        return Kept(_read_once(path, path.stat().st_mtime_ns, read))
    except OSError as error:
        log.error("%s: %s", path, error.strerror)
    except TrainingFileError as error:
        log.error("%s", error)
    return Kept(_read_once(shipped, shipped.stat().st_mtime_ns, read), broken=True)


def _read_once(path: Path, changed: int, read: Callable[[Path], Content]) -> Content:
    if (path, changed) not in _READ:
        for old in [key for key in _READ if key[0] == path]:
            del _READ[old]
        _READ[path, changed] = read(path)
    content: Content = _READ[path, changed]
    return content
