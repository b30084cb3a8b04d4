"""What is listed for whoever verifies a text, however long it is."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtstimme.desk.editorial.facts import facts_in

TODAY = dt.date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "80 Menschen haben 46 Säcke Müll und 120 alte Reifen gesammelt.",
            ["80 Menschen", "46 Säcke", "120 alte Reifen"],
        ),
        ("Der Eintritt kostet 3 EUR, auf 400 m² und 5 m hoch.", ["3 EUR", "400 m²", "5 m"]),
        (
            "Mail an online@musterstadt.example oder (musterstadt.example).",
            ["online@musterstadt.example", "musterstadt.example"],
        ),
        ("Von 11 bis 21 Uhr, 20 Plätze.", ["11 bis 21 Uhr", "20 Plätze"]),
    ],
)
def test_a_figure_says_of_what(text: str, words: list[str]) -> None:
    assert [fact.words for fact in facts_in(text, TODAY)] == words


@pytest.mark.parametrize(("piece", "facts"), [("1", 1), ("a.b-", 0), ("a@", 0), ("1 aaaaae ", 1), ("1,", 1)])
def test_the_longest_text_is_listed_at_once(piece: str, facts: int) -> None:
    """It took minutes where each place was looked at from each other one; a test run of that length is noticed."""
    assert len(facts_in(piece * (100_000 // len(piece)), TODAY)) == facts
