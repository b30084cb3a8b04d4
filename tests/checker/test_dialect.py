"""A text in dialect is read a second time in standard German, and every finding still leads to the words as they were written."""

from __future__ import annotations

import pytest

from stadtstimme.checker import Statement, check
from stadtstimme.checker.dialect import in_standard
from stadtstimme.checker.text import Text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Des is z'hoch für eich.", "Das ist zu hoch für euch."),
        (
            "Wenn des no oimol vorkommt, no kriagt er a Schelle.",
            "Wenn das noch einmal vorkommt, noch kriegt er ein Schelle.",
        ),
        ("Icke weeß dit ooch nich.", "Ich weiß das auch nicht."),
        ("De Chef hett uns vertellt, dat dat Museum tomaakt.", "Die Chef hat uns erzählt, das das Museum zumacht."),
    ],
)
def test_reading(written: str, read: str) -> None:
    standard = in_standard(Text(written))
    assert standard is not None
    assert standard.plain == read


@pytest.mark.parametrize(
    "text",
    ["Das ist nicht gut.", "Wir haben heute auf.", "is this open on Sundays", "", "Mer losse d'r Dom en Kölle"[:3]],
)
def test_standard_german_is_read_once(text: str) -> None:
    assert in_standard(Text(text)) is None


def test_places_are_those_of_the_text_as_written() -> None:
    text = (
        "Moin\u00ad! Wenn des no oimol vorkommt, no kriagt der Schulz vom Ordnungsamt a Schelle, des versprech i eich."
    )
    found = [one for one in check(Statement(text, "citizen_comment")).findings if one.kind == "threat"]
    assert found
    assert all(one.quote == text[one.start : one.end] for one in found)
    assert any("kriagt" in (one.quote or "") for one in found)
