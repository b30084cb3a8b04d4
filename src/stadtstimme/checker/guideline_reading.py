"""What of a guideline file is only for reading: welcome, who helps, the leaflet's panels, the text in Leichte Sprache."""

from __future__ import annotations

from dataclasses import dataclass

PANELS = 4
"""Panels of the leaflet that a city fills; the first shows the name, the last who helps."""
PANEL_SIZE = 34
"""Lines that fit on one panel, measured in a browser's print (tests/browser/test_leaflet.py fills panels to the brim)."""
LINE = 38
"""Letters a line of a panel holds at least."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading with its paragraphs; in the text in Leichte Sprache each paragraph is one sentence."""

    title: str
    text: tuple[str, ...]
    title_en: str = ""
    text_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Helper:
    """A place that helps, by its function: never a person, never a private address. `about` says with what."""

    id: str
    name: str
    about: str
    mail: str
    name_en: str = ""
    about_en: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel of the leaflet: paragraphs, then the clauses with these ids."""

    title: str
    text: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    title_en: str = ""
    text_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All of it; a city may leave out everything. `date` is the day from which the guideline holds (ISO 8601)."""

    name_en: str = ""
    date: str = ""
    closing: str = ""
    closing_en: str = ""
    intro: tuple[Passage, ...] = ()
    help: tuple[Helper, ...] = ()
    panel: tuple[Panel, ...] = ()
    easy: tuple[Passage, ...] = ()


def lines_of(text: str, width: int = LINE) -> int:
    """How many lines a text takes at most, broken at spaces; a word longer than a line takes more than one."""
    lines, left = 0, 0
    for word in text.split():
        if len(word) + 1 > left:
            lines += 1 + len(word) // width
            left = width - len(word) % width
        else:
            left -= len(word) + 1
    return lines
