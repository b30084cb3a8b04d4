"""The names' training: the same weights twice, and the checker scores as the training does."""

from __future__ import annotations

import numpy as np

from stadtstimme.checker.learned.name_marks import FAMILY, GIVEN, PLACE
from stadtstimme.checker.learned.names import Model
from stadtstimme.checker.learned.spelling import BUCKETS, KINDS
from stadtstimme.checker.learned.table import Table
from stadtstimme.checker.learned.table import packed as table_of
from stadtstimme.checker.learned.weights import Weights
from training.names import measure
from training.names.data import LABELS, mended
from training.names.fit import Lists, fitted, marked, whole
from training.names.ship import content
from training.names.spelled import listed, shipped

SENTENCES = [
    (("Gestern", "sagte", name, "Moll", ":", "Ja", "."), ("O", "O", "B-PER", "I-PER", "O", "O", "O"))
    for name in ("Erna", "Egon", "Hedda", "Emil", "Ronja")
] + [
    (("Der", "Bus", "nach", place, "kommt", "."), ("O", "O", "O", "B-LOC", "O", "O"))
    for place in ("Musterstadt", "Kleinmuster", "Hafen")
]
KNOWN, GROUPS = table_of({"Erna": 1, "Moll": 2}), table_of({"sagte": 3})
SPELLED = [(bucket * 7) % 11 - 5 for bucket in range(BUCKETS * len(KINDS))]
LISTS = Lists(Table(KNOWN), Table(GROUPS), shipped(SPELLED, 0.05))
BLOCKS = {"known": ("B", list(KNOWN)), "clusters": ("B", list(GROUPS)), "spelling": ("b", SPELLED)}
SETTINGS = {"strength": 0.01, "rounds": 30, "least": 1}
ABOUT = {"threshold": 0.3, "spelling": 0.05}
LABELLED = [(marked(words, LISTS), labels) for words, labels in SENTENCES]


def test_the_same_sentences_give_the_same_bytes() -> None:
    first, second = (content(fitted(LABELLED, **SETTINGS), ABOUT, BLOCKS) for _ in range(2))
    assert first == second


def test_the_checker_scores_as_the_training_does() -> None:
    fit = fitted(LABELLED, **SETTINGS)
    weights, _, _ = whole(fit)
    model = Model(Weights(content(fit, ABOUT, BLOCKS)))
    none = np.zeros(len(LABELS), int)
    for (words, labels), (places, _) in zip(SENTENCES, LABELLED, strict=True):
        wanted = [sum((weights.get(mark, none).astype(int) for mark in place), none).tolist() for place in places]
        assert model.scores(words) == wanted
        assert model.labelled(words) == list(labels)


def test_marks_that_are_rarer_than_asked_for_weigh_nothing() -> None:
    often = fitted(LABELLED, **SETTINGS | {"least": 5})
    assert 0 < len(often.weights) < len(fitted(LABELLED, **SETTINGS).weights)


def test_only_words_of_one_kind_teach_the_spelling() -> None:
    known = {"Erna": GIVEN, "Moll": FAMILY, "Berlin": FAMILY | PLACE, "Au": PLACE, "markt": PLACE, "Hafen": PLACE}
    assert list(listed(known)) == [("Erna", 0), ("Moll", 1), ("Hafen", 2)]


def test_a_name_shared_by_two_sentences_puts_them_into_one_block() -> None:
    blocks = measure.blocks(SENTENCES)
    assert len(set(blocks[:5])) == 1 and len(set(blocks)) == 4


def test_a_name_begins_with_b() -> None:
    assert mended(["I-PER", "I-PER", "O", "I-LOC", "B-PER", "I-LOC"]) == (
        "B-PER",
        "I-PER",
        "O",
        "B-LOC",
        "B-PER",
        "B-LOC",
    )
