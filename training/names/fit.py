"""Fitting the chain: marks into buckets, CRFsuite's L-BFGS, and weights rounded to bytes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pycrfsuite

from stadtstimme.checker.learned.name_marks import Word, marks
from stadtstimme.checker.learned.table import Table

from .data import LABELS

Labelled = tuple[list[list[int]], tuple[str, ...]]


@dataclass(frozen=True)
class Lists:
    """The two word lists that marks need."""

    known: Table
    clusters: Table

    def words(self, sentence: Sequence[str]) -> list[Word]:
        """The words with what is known of them."""
        return [Word(word, self.known, self.clusters) for word in sentence]


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


def fitted(sentences: Iterable[Labelled], c1: float, c2: float, rounds: int, least: int = 1) -> Fit:
    """What CRFsuite's L-BFGS finds (OWL-QN where c1 is above 0). One thread and no dice: the same every time."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": True, "feature.minfreq": least}
    )
    for places, labels in sentences:
        trainer.append([[str(mark) for mark in place] for place in places], labels)
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


def whole(fit: Fit, largest: int = 127) -> tuple[dict[int, np.ndarray], np.ndarray, float]:
    """Weights and steps as whole numbers of one unit. The few largest weights are cut off at a byte; what rounds to nothing goes."""
    every = np.abs(np.concatenate(list(fit.weights.values())))
    unit = float(round(np.quantile(every[every > 0], 0.999) / largest, 6))
    weights = {
        mark: np.clip(np.rint(row / unit), -largest, largest).astype(np.int8) for mark, row in fit.weights.items()
    }
    return {mark: row for mark, row in weights.items() if row.any()}, np.rint(fit.steps / unit).astype(int), unit


def rounded(fit: Fit) -> Fit:
    """The same with whole numbers, as it ships, in the scale of the original."""
    weights, steps, unit = whole(fit)
    return Fit({mark: row * unit for mark, row in weights.items()}, steps * unit)
