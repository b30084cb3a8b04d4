"""Checklists for private accounts: what to look at on each platform, and when somebody last looked whether that is still right.

The city's own file counts where the installation names one (`checklists` in stadtstimme.toml).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from ....duties import serves
from .tomlfile import Kept, Table, kept_file, read_table

SHIPPED = Path(__file__).parent / "data" / "checklists.toml"
ABOUT = ("privacy", "security")


@dataclass(frozen=True)
class Item:
    """One thing to look at. `text` by language."""

    about: str
    text: dict[str, str]


@dataclass(frozen=True)
class Checklist:
    """The list of one platform. `checked_on` is None where nobody has compared it with its source yet."""

    id: str
    name: dict[str, str]
    written_on: dt.date
    checked_on: dt.date | None
    source: dict[str, str]
    source_url: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Checklists:
    """One file of lists. `check_every_days`: how long a comparison with the source counts."""

    version: str
    check_every_days: int
    lists: tuple[Checklist, ...]

    def is_due(self, one: Checklist, today: dt.date) -> bool:
        """Whether the list has to be compared with its source again: too long ago, never, or at a time yet to come."""
        if one.checked_on is None:
            return True
        return not dt.timedelta(0) <= today - one.checked_on <= dt.timedelta(days=self.check_every_days)


@serves("S1", how="register")
def current_checklists() -> Kept[Checklists]:
    """The city's lists as their file stands now; the shipped ones where it names none, or one that cannot be read."""
    return kept_file(settings.INSTALLATION.checklists, SHIPPED, read_checklists)


def read_checklists(path: Path) -> Checklists:
    """Build the lists from a file. Raises TrainingFileError, or OSError where there is no file."""
    file = read_table(path)
    file.known("checklists", "list")
    head = file.table("checklists")
    head.known("version", "check_every_days")
    lists = tuple(_checklist(one) for one in file.tables("list"))
    _refuse_doubles(file, lists)
    return Checklists(head.text("version"), head.number("check_every_days"), lists)


def _checklist(one: Table) -> Checklist:
    one.known(
        *("id", "name", "name_en", "written_on", "checked_on", "source", "source_en", "source_url", "item"),
    )
    return Checklist(
        id=one.text("id"),
        name=one.english("name", same=True),
        written_on=one.date("written_on"),
        checked_on=one.date("checked_on") if one.has("checked_on") else None,
        source=one.english("source", same=True),
        source_url=one.link("source_url"),
        items=tuple(_item(item) for item in one.tables("item")),
    )


def _item(item: Table) -> Item:
    item.known("about", "text", "text_en")
    return Item(item.choice("about", ABOUT), item.english("text"))


def _refuse_doubles(file: Table, lists: tuple[Checklist, ...]) -> None:
    seen: set[str] = set()
    for one in lists:
        if one.id in seen:
            file.fail(f"Die Liste „{one.id}“ gibt es zweimal.", "list")
        seen.add(one.id)
