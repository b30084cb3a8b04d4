"""The leaflet: six panels on one sheet, folded twice. The city fills four; the first and the last are made from the rest."""

from __future__ import annotations

from dataclasses import dataclass

from ...checker import Clause, Guideline
from ...checker.guideline_reading import PANEL_SIZE, PANELS, Panel
from ...checker.reading_tables import panel_lines
from .reading import Said, many, said


@dataclass(frozen=True)
class Words:
    """A clause on the leaflet: its title, and its text where there is room."""

    title: Said
    text: Said | None


@dataclass(frozen=True)
class ReadPanel:
    """One panel in the reader's language."""

    title: Said
    text: tuple[Said, ...]
    clauses: tuple[Words, ...]


@dataclass(frozen=True)
class Leaflet:
    """The four panels of text; `missing` clauses found no room and stand on the page only."""

    panels: tuple[ReadPanel, ...]
    missing: int


def read_leaflet(guideline: Guideline, language: str) -> Leaflet:
    """The panels as the file has them; without any, the clauses in their order, as titles alone where there are many."""
    if guideline.reading.panel:
        known = {clause.id: clause for clause in guideline.clauses}
        chosen = [(panel, [known[one] for one in panel.clauses]) for panel in guideline.reading.panel]
        return Leaflet(tuple(_read(panel, clauses, language) for panel, clauses in chosen), 0)
    for whole in (True, False):
        filled = _filled(guideline, language, whole)
        if sum(map(len, filled)) == len(guideline.clauses):
            break
    panels = tuple(_read(_panel(clauses), clauses, language, whole) for clauses in filled)
    return Leaflet(panels, len(guideline.clauses) - sum(map(len, filled)))


def _filled(guideline: Guideline, language: str, whole: bool) -> list[list[Clause]]:
    """The clauses one after the other, as many as a panel takes, on four panels at most."""
    filled: list[list[Clause]] = [[]]
    for clause in guideline.clauses:
        if _room([*filled[-1], clause], language, whole):
            filled[-1].append(clause)
        elif len(filled) == PANELS:
            break
        else:
            filled.append([clause])
    return filled


def _room(clauses: list[Clause], language: str, whole: bool) -> bool:
    if whole:
        return panel_lines(_panel(clauses), clauses, language) <= PANEL_SIZE
    return 2 + 2 * len(clauses) <= PANEL_SIZE


def _panel(clauses: list[Clause]) -> Panel:
    first = clauses[0] if clauses else Clause("", "", "")
    return Panel(first.section, title_en=first.section_en)


def _read(panel: Panel, clauses: list[Clause], language: str, whole: bool = True) -> ReadPanel:
    return ReadPanel(
        said(panel.title, panel.title_en, language),
        many(panel.text, panel.text_en, language),
        tuple(
            Words(said(one.title, one.title_en, language), said(one.text, one.text_en, language) if whole else None)
            for one in clauses
        ),
    )
