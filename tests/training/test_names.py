"""The names' training: the same weights twice, and the checker scores as the training does."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from stadtstimme.checker.learned.name_marks import COMMON, FAMILY, GIVEN, PLACE, WORD, Clusters
from stadtstimme.checker.learned.names import Model, levels
from stadtstimme.checker.learned.spelling import BUCKETS, KINDS
from stadtstimme.checker.learned.table import Table
from stadtstimme.checker.learned.table import packed as table_of
from stadtstimme.checker.learned.weights import Weights
from training.names import measure
from training.names.data import LABELS, mended, newspapers
from training.names.exchange import exchanged, merged
from training.names.fit import Lists, fitted, marked, whole
from training.names.lexemes import with_words
from training.names.likelihood import Likelihood
from training.names.ship import content
from training.names.spelled import listed, shipped

SENTENCES = [
    (("Gestern", "sagte", name, "Moll", ":", "Ja", "."), ("O", "O", "B-PER", "I-PER", "O", "O", "O"))
    for name in ("Erna", "Egon", "Hedda", "Emil", "Ronja")
] + [
    (("Der", "Bus", "nach", place, "kommt", "."), ("O", "O", "O", "LOC", "O", "O"))
    for place in ("Musterstadt", "Kleinmuster", "Hafen")
]
KNOWN, GROUPS = table_of({"Erna": 1, "Moll": 2}), table_of({"sagte": 3})
LARGER = ([0, 1, 1, 2], [0, 1, 1, 1])
SPELLED = [(bucket * 7) % 11 - 5 for bucket in range(BUCKETS * len(KINDS))]
LISTS = Lists(Table(KNOWN), Clusters(Table(GROUPS), LARGER), shipped(SPELLED, 0.05))
BLOCKS = {"known": ("B", list(KNOWN)), "clusters": ("B", list(GROUPS)), "spelling": ("b", SPELLED)}
BLOCKS |= {"larger": ("B", LARGER[0]), "largest": ("B", LARGER[1])}
SETTINGS = {"strength": 0.01, "rounds": 30, "least": 1}
ABOUT = {"threshold": 0.3, "spelling": 0.05}
LABELLED = [(marked(words, LISTS), labels) for words, labels in SENTENCES]


def test_the_same_sentences_give_the_same_bytes() -> None:
    first, second = (content(fitted(LABELLED, **SETTINGS), ABOUT, BLOCKS) for _ in range(2))
    assert first == second


def test_the_checker_scores_as_the_training_does() -> None:
    fit = fitted(LABELLED, **SETTINGS)
    weights, meant = whole(fit)[0], np.array(levels(whole(fit)[2]))
    model = Model(Weights(content(fit, ABOUT, BLOCKS)))
    none = np.zeros(len(LABELS), int)
    for (words, labels), (places, _) in zip(SENTENCES, LABELLED, strict=True):
        wanted = [sum((meant[weights.get(mark, none) & 255] for mark in place), none).tolist() for place in places]
        assert model.scores(words) == wanted
        assert model.labelled(words) == list(labels)


def test_likelihood_and_slope_are_those_of_brute_force() -> None:
    dice = np.random.default_rng(3)
    marks, labels, lengths = csr_matrix(dice.integers(0, 2, (9, 4))), dice.integers(0, 3, 9).tolist(), [2, 4, 0, 3]
    weights, steps = dice.normal(size=(4, 3)), dice.normal(size=(3, 3))

    def log_likelihood(weights: np.ndarray, steps: np.ndarray) -> float:
        scores, total, start = marks @ weights, 0.0, 0
        for length in filter(None, lengths):
            here, true = scores[start : start + length], labels[start : start + length]
            ways = {
                way: sum(here[at, one] for at, one in enumerate(way))
                + sum(steps[pair] for pair in itertools.pairwise(way))
                for way in itertools.product(range(3), repeat=length)
            }
            total += ways[tuple(true)] - np.logaddexp.reduce(list(ways.values()))
            start += length
        return total

    value, slope = Likelihood(marks, labels, lengths, 3)._at(weights, steps)
    assert value == pytest.approx(log_likelihood(weights, steps))
    for at in range(len(slope)):
        step = np.zeros(len(slope))
        step[at] = 1e-6
        more = log_likelihood(weights + step[:12].reshape(4, 3), steps + step[12:].reshape(3, 3))
        assert (more - value) / 1e-6 == pytest.approx(slope[at], abs=1e-3)


def test_the_list_takes_words_that_look_like_names(monkeypatch: pytest.MonkeyPatch) -> None:
    class Spelled:
        def likely(self, word: str) -> tuple[float, ...]:
            return (0.1, 0.4, 0.1, 0.4) if word == "Meiler" else (0.0, 0.1, 0.0, 0.9)

    monkeypatch.setattr("training.names.lexemes.forms", lambda: ["koch", "meiler", "haus", "e-mail", "markt"])
    known = with_words({"Koch": FAMILY, "markt": COMMON, "Erna": GIVEN}, Spelled())
    assert known == {"Koch": FAMILY | WORD, "markt": COMMON, "Erna": GIVEN, "Meiler": WORD}


def test_marks_that_are_rarer_than_asked_for_weigh_nothing() -> None:
    often = fitted(LABELLED, **SETTINGS | {"least": 5})
    assert 0 < len(often.weights) < len(fitted(LABELLED, **SETTINGS).weights)


def test_weights_are_drawn_to_those_before() -> None:
    """Held tight they stay where they were; marks that only the older texts had keep their weight; let loose they leave."""
    others = [(marked(("Frau", "Quandt", "sprach"), LISTS), ("O", "B-PER", "O"))] * 3
    before = fitted(others, **SETTINGS).times(0.5)
    tight = fitted(LABELLED, **SETTINGS | {"strength": 1e9}, before=before)
    assert all(np.allclose(tight.weights[mark], row, atol=1e-3) for mark, row in before.weights.items())
    loose = fitted(LABELLED, **SETTINGS, before=before)
    seen = {mark for places, _ in LABELLED for place in places for mark in place}
    only = set(before.weights) - seen
    assert only and all((loose.weights[mark] == before.weights[mark]).all() for mark in only)
    assert any(not np.allclose(loose.weights[mark], before.weights[mark]) for mark in set(before.weights) & seen)
    assert set(fitted(LABELLED, **SETTINGS).weights) | only == set(loose.weights)


def test_pages_of_newspapers_are_cut_and_their_labels_mended(tmp_path: Path) -> None:
    folder = tmp_path / "ner_europeana"
    folder.mkdir()
    page = "#\tfile:\nHerr\tO\nMoll\tB-PEr\nin\tdes\nHafen\tI-LOC\n" + "und\tO\n" * 58
    for part in ("lft", "onb", "sbb"):
        (folder / f"{part}.conll").write_text(page if part == "sbb" else "Ja\tO\n", encoding="utf-8")
    *_, first, second = newspapers(tmp_path)
    assert first[0][:4] == ("Herr", "Moll", "in", "Hafen") and first[1][:4] == ("O", "B-PER", "O", "LOC")
    assert (len(first[0]), len(second[0])) == (60, 2)


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


COMPANY = [
    [name, verb, "im", place, "."]
    for name in ("Erna", "Emil")
    for verb in ("liest", "sitzt")
    for place in ("Hafen", "Park")
] * 3


def test_words_in_the_same_company_share_a_cluster() -> None:
    clusters = exchanged(COMPANY, 5, 2)
    assert len({clusters["Erna"], clusters["liest"], clusters["im"], clusters["Hafen"], clusters["."]}) == 5
    assert all(
        clusters[one] == clusters[other] for one, other in (("Erna", "Emil"), ("liest", "sitzt"), ("Hafen", "Park"))
    )
    assert exchanged(COMPANY, 5, 100) == {}


def likely(sentences: list[list[str]], clusters: dict[str, int]) -> float:
    """How likely the pairs of clusters are, by counting."""
    pairs, first, second = Counter[tuple[int, int]](), Counter[int](), Counter[int]()
    for words in sentences:
        places = [0, *(clusters[word] for word in words), 0]
        for pair in itertools.pairwise(places):
            pairs[pair] += 1
            first[pair[0]] += 1
            second[pair[1]] += 1
    return sum(n * math.log(n / first[a] / second[b]) for (a, b), n in pairs.items())


def test_the_cheapest_merge_is_that_of_trying_all() -> None:
    clusters = dict(zip(("Erna", "Emil", "liest", "sitzt", "im", "Hafen", "Park", "."), range(1, 9), strict=True))
    assert merged(COMPANY, clusters, 8) == list(range(9))
    seven = merged(COMPANY, clusters, 7)
    ways = [
        {word: low if one == high else one for word, one in clusters.items()}
        for low, high in itertools.combinations(range(1, 9), 2)
    ]
    found = {word: seven[one] for word, one in clusters.items()}
    assert likely(COMPANY, found) == pytest.approx(max(likely(COMPANY, way) for way in ways))
    assert sorted(set(seven)) == list(range(8))
