"""Fitting the chain: marks into buckets, CRFsuite's L-BFGS, and weights rounded to thousandths."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pycrfsuite

from stadtstimme.checker.learned.name_marks import Word, marks
from stadtstimme.checker.learned.spelling import Spelling
from stadtstimme.checker.learned.table import Table

from .data import LABELS

UNIT = 0.001
"""What a whole weight of 1 stands for."""

Labelled = tuple[list[list[int]], tuple[str, ...]]


@dataclass(frozen=True)
class Lists:
    """What marks need: two word lists, and what words are spelled like."""

    known: Table
    clusters: Table
    spelling: Spelling

    def words(self, sentence: Sequence[str]) -> list[Word]:
        """The words with what is known of them."""
        return [Word(word, self.known, self.clusters, self.spelling) for word in sentence]


def marked(sentence: Sequence[str], lists: Lists) -> list[list[int]]:
    """For each word its marks."""
    words = lists.words(sentence)
    return [list(marks(words, place)) for place in range(len(words))]


@dataclass(frozen=True)
class Fit:
    """A weight for each mark and label, and for each step from label to label."""

    weights: dict[int, np.ndarray]
    steps: np.ndarray

    def scores(self, places: Sequence[Sequence[int]]) -> np.ndarray:
        """The score of each label at each place."""
        none = np.zeros(len(LABELS), self.steps.dtype)
        return np.array([sum((self.weights.get(mark, none) for mark in place), none) for place in places])


def fitted(sentences: Sequence[Labelled], strength: float, rounds: int, least: int) -> Fit:
    """What CRFsuite's L-BFGS finds with that L2 and marks seen at least so often. One thread and no dice: the same every time.

    Each mark weighs on each label, also on those it was never seen with: that a word is no name is said by marks, too.
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    possible = {"feature.possible_transitions": True, "feature.possible_states": True}
    trainer.set_params({"c1": 0, "c2": strength, "max_iterations": rounds, **possible})
    seen = Counter(mark for places, _ in sentences for place in places for mark in place)
    for places, labels in sentences:
        trainer.append([[str(mark) for mark in place if seen[mark] >= least] for place in places], labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    weights: dict[int, np.ndarray] = {}
    for (mark, label), weight in info.state_features.items():
        weights.setdefault(int(mark), np.zeros(len(LABELS)))[LABELS.index(label)] = weight
    steps = np.zeros((len(LABELS), len(LABELS)))
    for (before, label), weight in info.transitions.items():
        steps[LABELS.index(before), LABELS.index(label)] = weight
    return Fit(weights, steps)


def whole(fit: Fit) -> tuple[dict[int, np.ndarray], np.ndarray, float]:
    """Weights and steps as whole numbers of two bytes, in thousandths. Marks whose weights all round to nothing go.

    Bytes are too coarse: most weights are small, and cutting the few large ones off costs three points of F.
    """
    weights = {mark: np.rint(row / UNIT).astype(np.int16) for mark, row in fit.weights.items()}
    return {mark: row for mark, row in weights.items() if row.any()}, np.rint(fit.steps / UNIT).astype(int), UNIT


def rounded(fit: Fit) -> Fit:
    """The same with whole numbers, as it ships, in the scale of the original."""
    weights, steps, unit = whole(fit)
    return Fit({mark: row * unit for mark, row in weights.items()}, steps * unit)
