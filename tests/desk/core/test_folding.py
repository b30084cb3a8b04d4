"""Folding: spellings of the same word meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtstimme.desk.core.folding import LONGEST_WORD, MOST_TERMS, fold_query, fold_text, fold_words, hits

GERMAN = st.text(st.sampled_from("abcdeknrstäöüß"), min_size=1, max_size=20)


def meet(one: str, other: str) -> bool:
    """Whether every word of the question `one` is found in the text `other`."""
    known = fold_text(other).split()
    return all(any(spelling in known for spelling in spellings) for spellings in fold_query(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Straße", "Strasse"),
        ("STRASSE", "straße"),
        ("Öffnungszeiten", "Oeffnungszeiten"),
        ("Öffnungszeiten", "offnungszeiten"),
        ("Fußgängerüberweg", "Fussgaengerueberweg"),
        ("café", "Cafe"),
        ("Übergrößen", "U\u0308bergro\u0308ßen"),
        ("Łódź", "Lodz"),
        ("ﬁnden", "finden"),
    ],
)
def test_both_spellings_find_each_other(one: str, other: str) -> None:
    assert meet(one, other)
    assert meet(other, one)


@given(word=GERMAN)
def test_writing_umlauts_out_never_hides_a_word(word: str) -> None:
    spelled = word.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}))
    assert meet(word, spelled)
    assert meet(spelled, word)


@given(text=st.text(max_size=200))
def test_folded_words_hold_only_letters_and_digits(text: str) -> None:
    for spellings in fold_words(text):
        assert 1 <= len(spellings) <= 2
        for spelling in spellings:
            assert len(spelling) <= LONGEST_WORD
            assert spelling == "" or all(letter.isalnum() or letter.isnumeric() for letter in spelling)


@given(text=st.text(max_size=200))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once


def test_a_question_has_a_limit_and_no_doubles() -> None:
    assert len(fold_query(" ".join(f"wort{number}" for number in range(50)))) == MOST_TERMS
    assert fold_query("Haus haus HAUS") == [("haus",)]


def test_found_words_are_marked_as_they_were_found() -> None:
    text = "Straßenfest: Die STRASSE ist zu, <b>Hafenstraße</b> frei."
    assert [words for words, hit in hits(text, "strasse") if hit] == ["Straßenfest", "STRASSE"]
    assert "".join(words for words, _hit in hits(text, "strasse zu")) == text
    assert hits(text, " ?! ") == [(text, False)]
