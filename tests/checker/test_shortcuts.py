"""What was made fast finds what the slow way finds: places around digits, words read at once, two tables walked as one."""

from __future__ import annotations

import random
from itertools import pairwise
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stadtstimme.checker.advice.reading import _syllables, syllables
from stadtstimme.checker.advice.takeaway import _DATE, _FIGURE
from stadtstimme.checker.learned.convolution import DIMENSIONS, FILTERS, MOST, TAPS
from stadtstimme.checker.learned.grams import SIZE, places
from stadtstimme.checker.learned.questions import BUCKETS, form
from stadtstimme.checker.learned.tone import _LOW, model
from stadtstimme.checker.learned.weights import weights
from stadtstimme.checker.pattern import Rx
from stadtstimme.checker.personal import contacts, files, plates
from stadtstimme.checker.text import LONG, Text

PIECES = (
    "unter der alten buche 12", "Birkenweg 3a, in 60311 Frankfurt", "hausnummer 7 - 9 a", "kennzeichen von dem wagen: mus-hk 88",
    "MUS-AB 12", "nummernschild d ab 1", "12 Js 345/25", "XIV A (a) 1/24", "Samstag, 5. Dezember, um 18:30 Uhr", "ab 9 uhr",
    "12 Millionen", "1.250,50 €", "im hinterhof der langen straße", "wort " * 25, "7" * 250, "٣", "3,", "„", "\n", "am", "alte",
)  # fmt: skip
NUMBERED = [
    (contacts.ADDRESS, True),
    (files._COURT, False),
    (plates._SHAPE, False),
    (plates._LABELLED, True),
    (_DATE, True),
    (_FIGURE, True),
]


@pytest.mark.parametrize(("regex", "folded"), NUMBERED)
@given(words=st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=12))
@settings(max_examples=60, deadline=None)
def test_near_digits_is_everywhere(regex: Rx, folded: bool, words: list[str]) -> None:
    text = Text(" ".join(words))
    everywhere = [match.span() for match in regex.finditer(text.folded if folded else text.plain)]
    assert [match.span() for match in regex.near_digits(text, folded)] == everywhere


def test_each_of_them_finds_something() -> None:
    text = Text(". ".join(PIECES))
    assert all(list(regex.near_digits(text, folded)) for regex, folded in NUMBERED)


@given(st.lists(st.sampled_from(["feuerwehr", "pssst", "bürger", "aue", "b", "iou", "ähm", "x1"])))
def test_syllables_of_all_words_are_those_of_each(words: list[str]) -> None:
    assert _syllables(words) == sum(map(syllables, words))


def test_two_tables_are_one() -> None:
    shipped = model()
    for place in random.Random(2).sample(range(len(shipped.tables[0])), 3000):
        pair = shipped._both[place]
        assert (pair & _LOW, pair >> 32) == (shipped.tables[0][place], shipped.tables[1][place])


def test_filters_in_one_long_number_say_what_filters_one_by_one_say() -> None:
    heard, file = model().convolution, weights("tone")
    filters, biases, answers, means = (file.block(name) for name in ("filters", "biases", "answers", "means"))
    (of_answers, of_means), offsets = (file.about["convolution"][name] for name in ("scales", "offsets"))
    for words in (["ihr"], ["diese", "leute", "gehören", "alle", "weg", "!"], ["ß" * 40, "🙂", "-"] * 40):
        vectors = [heard._vector(word) for word in words[:MOST]]
        padded = [[0] * DIMENSIONS, *vectors, [0] * DIMENSIONS]
        strongest = [
            max(
                sum(
                    padded[place + tap][row] * filters[(row * TAPS + tap) * FILTERS + one]
                    for tap in range(TAPS)
                    for row in range(DIMENSIONS)
                )
                for place in range(len(vectors))
            )
            for one in range(FILTERS)
        ]
        for manner, said in enumerate(heard.margins(words)):
            loud = sum(max(0, one + biases[at]) * answers[2 * at + manner] for at, one in enumerate(strongest))
            mean = sum(one[row] * means[2 * row + manner] for one in vectors for row in range(DIMENSIONS))
            assert said == pytest.approx(loud * of_answers + mean * of_means / len(vectors) ** 0.5 + offsets[manner])


def test_no_words_say_nothing_and_no_word_is_too_long_for_a_lane() -> None:
    heard = model().convolution
    assert heard.margins([]) == (0.0, 0.0)
    most = max(abs(one) for word in ("ich", "arschloch", "x" * 40, "ß" * 40) for one in heard._vector(word))
    assert TAPS * most * 128 * DIMENSIONS < 1 << 29


@given(st.lists(st.text("abcäöü12-😀", min_size=1, max_size=9), min_size=2, max_size=6))
def test_a_pair_is_hashed_as_its_two_words(words: list[str]) -> None:
    found = {crc32(f"b={before} {word}".encode()) % BUCKETS for before, word in pairwise(["", *words])}
    assert found <= set(form(words))


def test_pairs_of_words_are_places() -> None:
    assert {crc32(b"guten tag", 9) % SIZE, crc32("tag müller".encode(), 9) % SIZE} <= places("Guten Tag Müller")


def test_words_of_a_long_text_are_those_of_a_short_one() -> None:
    short, many = Text("Guten Tag, W1chs*r! "), LONG // 20 + 1
    long = Text(short.plain * many)
    size, count = len(short), len(short.words)
    assert list(long.words) == [
        (start + size * at, end + size * at) for at in range(many) for start, end in short.words
    ]
    assert long.words[count : 2 * count] == [long.words[at] for at in range(count, 2 * count)]
    assert len(long.words) == len(long.folded_words) == count * many
    assert long.folded_words == short.folded_words * many


def test_marks_of_names_stand_in_order() -> None:
    marks = list(weights("names").block("marks"))
    assert marks == sorted(set(marks))
