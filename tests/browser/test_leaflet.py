"""The leaflet as Chromium prints it: exactly two sides of A4, six panels, nothing cut, whatever a city writes into it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from stadtstimme.checker import load_guideline
from stadtstimme.checker.guideline import GuidelineError, read_guideline
from stadtstimme.checker.guideline_reading import PANELS

from .city import City
from .looking import PICTURES

# Nothing here is for a worker.
WORKER = False
# Millimetres to points.
POINTS = 72 / 25.4
# Words as an office writes them, and letters as wide as they come.
WORDS = [
    "Die",
    "Veröffentlichung",
    "personenbezogener",
    "Angaben",
    "bedarf",
    "der",
    "ausdrücklichen",
    "Einwilligung",
    "aller",
    "Beteiligten",
    "im",
    "Einzelfall.",
]
WIDE = ["WMWMW", "MWM", "WMWM", "MWMWMWM", "WM"]


@pytest.fixture
def printed(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page], tmp_path: Path
) -> Callable[..., pypdfium2.PdfDocument]:
    """`printed("name", path)` prints the leaflet as it is, or with other texts in its panels; keeps a picture of each side."""

    def act(
        name: str, path: str = "/leitlinien/faltblatt/", texts: list[list[str]] | None = None
    ) -> pypdfium2.PdfDocument:
        page = sign_in(new_page(), "aylin") if name == "desk" else new_page()
        page.goto((city.desk_url if name == "desk" else city.public_url) + path)
        if texts is not None:
            page.evaluate(FILL, texts)
        assert cut(page) == []
        page.pdf(path=tmp_path / "leaflet.pdf", prefer_css_page_size=True, print_background=True)
        document = pypdfium2.PdfDocument(tmp_path / "leaflet.pdf")
        PICTURES.mkdir(parents=True, exist_ok=True)
        for number, side in enumerate(document, 1):
            side.render(scale=1.5).to_pil().save(PICTURES / f"faltblatt-{name}-{number}.png")
        return document

    return act


FILL = """texts => document.querySelectorAll(".panel--1, .panel--2, .panel--3, .panel--4").forEach((panel, number) => {
  const made = (tag, text, ...inside) => {
    const element = Object.assign(document.createElement(tag), { textContent: text });
    element.append(...inside);
    return element;
  };
  const lines = texts[number].map((text) => made("div", "", made("dt", "Klausel"), made("dd", text)));
  panel.querySelector("dl").replaceChildren(...lines);
})"""
CUT = """() => [...document.querySelectorAll(".panel")].filter((panel) => {
  const box = panel.getBoundingClientRect();
  return panel.scrollHeight > panel.clientHeight + 1 || panel.scrollWidth > panel.clientWidth + 1
    || [...panel.querySelectorAll("*")].some((one) => one.getBoundingClientRect().bottom > box.bottom + 1);
}).map((panel) => panel.className)"""


def cut(page: Page) -> list[str]:
    """The panels that do not hold what is in them, as they stand on paper."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1123, "height": 794})
    return list(page.evaluate(CUT))


def words_on(document: pypdfium2.PdfDocument, side: int, column: int) -> str:
    """The letters in one third of a side: where lines end and words are divided does not count."""
    page = document[side]
    width, height = page.get_size()
    return letters(page.get_textpage().get_text_bounded(column * width / 3, 0, (column + 1) * width / 3, height))


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


def test_it_is_two_sides_with_all_of_each_panel(printed: Callable[..., pypdfium2.PdfDocument]) -> None:
    document = printed("musterstadt")
    assert [tuple(round(one / POINTS) for one in side.get_size()) for side in document] == [(297, 210)] * 2
    guideline = load_guideline()
    # the fourth panel of text is turned in: it lies left on the outer side
    places = [(1, 0), (1, 1), (1, 2), (0, 0)]
    for panel, (side, column) in zip(guideline.reading.panel, places, strict=True):
        text = words_on(document, side, column)
        assert letters(panel.title) in text
        for clause in map(guideline.clause, panel.clauses):
            assert letters(clause.title) in text and letters(clause.text) in text, clause.id
    back = words_on(document, 0, 1)
    assert all(letters(one.mail) in back for one in guideline.reading.help)
    assert letters(guideline.reading.closing) in back
    assert letters(guideline.name) in words_on(document, 0, 2)


def test_in_english_it_is_two_sides_too(printed: Callable[..., pypdfium2.PdfDocument]) -> None:
    document = printed("english", "/en/leitlinien/faltblatt/")
    assert len(document) == 2
    assert letters("Your opinion is free") in words_on(document, 1, 1)


def test_from_the_desk_it_is_the_same(printed: Callable[..., pypdfium2.PdfDocument]) -> None:
    document, street = printed("desk"), printed("street")
    assert len(document) == 2
    for side, column in ((1, 0), (1, 1), (1, 2), (0, 0), (0, 1), (0, 2)):
        assert words_on(document, side, column) == words_on(street, side, column)


@pytest.mark.parametrize(
    ("name", "words", "each"), [("clauses", WORDS, 18), ("wide", WIDE, 9), ("short", WORDS, 2), ("long", WORDS, 1_000)]
)
def test_panels_as_full_as_the_file_allows_are_not_cut(
    name: str, words: list[str], each: int, printed: Callable[..., pypdfium2.PdfDocument]
) -> None:
    texts = fullest(words, each)
    document = printed(f"voll-{name}", texts=[texts] * PANELS)
    assert len(document) == 2
    for side, column in ((1, 0), (1, 1), (1, 2), (0, 0)):
        assert words_on(document, side, column).endswith(letters(texts[-1]))


def fullest(words: list[str], each: int) -> list[str]:
    """As many of these words, so many a clause, as a panel may have before the file is refused."""
    for count in range(1, 2_000):
        running = [words[place % len(words)] for place in range(count + 1)]
        texts = [" ".join(running[start : start + each]) for start in range(0, count + 1, each)]
        if refused(texts):
            running.pop()
            return [" ".join(running[start : start + each]) for start in range(0, count, each)]
    raise AssertionError("no panel is ever too full")


def refused(texts: list[str]) -> bool:
    clauses = "".join(
        f'\n[[clause]]\nid = "A{place}"\ntitle = "Klausel"\ntext = "{text}"\n' for place, text in enumerate(texts)
    )
    ids = ", ".join(f'"A{place}"' for place in range(len(texts)))
    panel = f'\n[[panel]]\ntitle = "Handeln Sie verantwortungsvoll"\nclauses = [{ids}]\n'
    try:
        read_guideline(('[guideline]\nname = "N"\nversion = "1"\n' + panel + clauses).encode())
    except GuidelineError:
        return True
    return False
