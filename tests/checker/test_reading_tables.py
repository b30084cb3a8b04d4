"""What of a guideline file is only for reading: read, checked, and refused with line and column."""

from __future__ import annotations

import re

import pytest

from stadtstimme.checker import load_guideline
from stadtstimme.checker.advice.reading import LONG_SENTENCE
from stadtstimme.checker.guideline import GuidelineError, read_guideline
from stadtstimme.checker.guideline_reading import PANEL_SIZE, PANELS, lines_of
from stadtstimme.checker.reading_tables import panel_lines
from stadtstimme.checker.text import Text

HEAD = """[guideline]
name = "Probe"
version = "1"

[office]
mail_domains = ["probe.example"]

[[clause]]
id = "A"
title = "Ein Titel"
text = "Ein Satz."
"""
HELP = '\n[[help]]\nid = "team"\nname = "Team"\nabout = "bei Fragen"\nmail = "team@probe.example"\n'
# Leichte Sprache: a sentence says one thing. Networks for it name eight words; a list of three may have one more.
EASY_WORDS = 9
EASY_LETTERS = 12
NEGATIONS = re.compile(r"\b(?:nicht|kein\w*|nie|niemals|niemand\w*|nichts|ohne|weder)\b", re.IGNORECASE)


def read(text: str, head: str = HEAD) -> object:
    return read_guideline((head + text).encode(), "probe.toml")


def test_everything_may_be_left_out() -> None:
    guideline = read_guideline(HEAD.encode())
    assert guideline.reading.intro == guideline.reading.help == guideline.reading.panel == ()
    assert guideline.clause("A").do == ()


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('do = "Eins"\n', 12, "Liste von Texten"),
        ('do_n = ["Eins"]\n', 12, "Meinten Sie „do"),
        ('help = ["teem"]\n' + HELP, 12, "Meinten Sie „team“"),
        (HELP.replace("team@probe.example", "erika@privat.example"), 17, "dienstliche Postfächer"),
        (HELP.replace("team@probe.example", "Tel. 12"), 17, "keine Adresse des Hauses"),
        (HELP + HELP, 20, "gibt es schon"),
        (HELP.replace('about = "bei Fragen"\n', ""), 13, "„about“ fehlt"),
        ('\n[[intro]]\ntitle = "Hallo"\n', 13, "„text“ fehlt"),
        ('\n[[panel]]\ntitle = "Feld"\nclauses = ["B"]\n', 15, "nicht bekannt"),
        ('\n[[panel]]\ntitle = "Feld"\n' * (PANELS + 1), 13 + 3 * PANELS, "eins zu viel"),
        (f'\n[[panel]]\ntitle = "Feld"\ntext = ["{"Wort " * 400}"]\n', 13, "zu voll"),
        ('\n[easy]\ntitle = "Feld"\n', 13, "[[easy]]"),
    ],
)
def test_a_mistake_is_shown_where_it_stands(text: str, line: int, says: str) -> None:
    with pytest.raises(GuidelineError) as caught:
        read(text)
    assert (caught.value.line, says in str(caught.value)) == (line, True), str(caught.value)


def test_a_date_is_a_day() -> None:
    with pytest.raises(GuidelineError, match="kein Tag"):
        read("", HEAD.replace('version = "1"', 'version = "1"\ndate = "2026-13-01"'))


def test_lines_are_broken_at_spaces() -> None:
    assert lines_of("") == 0
    assert lines_of("eins zwei", 10) == 1
    assert lines_of("eins zwei drei", 10) == 2
    assert lines_of("Donaudampfschifffahrt", 10) == 3


def test_every_clause_of_the_shipped_one_has_both_examples_in_both_languages() -> None:
    guideline = load_guideline()
    for clause in guideline.clauses:
        assert clause.do and clause.dont, clause.id
        assert (len(clause.do), len(clause.dont)) == (len(clause.do_en), len(clause.dont_en)), clause.id
        assert clause.asked and clause.asked_en, clause.id


def test_its_panels_have_room() -> None:
    guideline = load_guideline()
    for panel in guideline.reading.panel:
        clauses = [guideline.clause(one) for one in panel.clauses]
        assert max(panel_lines(panel, clauses, language) for language in ("de", "en")) <= PANEL_SIZE


def test_the_page_in_leichte_sprache_keeps_its_rules() -> None:
    """Short sentences, one a line; long words joined by hyphens; said as what is, not as what is not."""
    passages = load_guideline().reading.easy
    assert len(passages) >= 8
    for line in (line for passage in passages for line in (passage.title, *passage.text)):
        text = Text(line)
        assert len(text.sentences) == 1, line
        assert len(text.words) <= EASY_WORDS < LONG_SENTENCE, line
        assert all(len(part) <= EASY_LETTERS for part in re.findall(r"\w+", line)), line
        assert not NEGATIONS.search(line), line
        assert "," not in line or line in {passage.title for passage in passages}, line
