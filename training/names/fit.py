"""Fitting the chain: marks of words into a matrix, the likeliest weights, and these rounded to bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from stadtstimme.checker.learned.name_marks import Clusters, Word, marks
from stadtstimme.checker.learned.names import levels
from stadtstimme.checker.learned.spelling import Spelling
from stadtstimme.checker.learned.table import Table

from .data import LABELS
from .likelihood import Likelihood

UNIT = 0.001
"""What a whole weight of 1 stands for."""
_LEAST = 30
"""Marks none of whose weights reaches this go: three fifths of all, without which no figure changes."""

Labelled = tuple[list[list[int]], tuple[str, ...]]


@dataclass(frozen=True)
class Lists:
    """What marks need: two word lists, and what words are spelled like."""

    known: Table
    clusters: Clusters
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

    def times(self, share: float) -> Fit:
        """The same, all weights that much larger or smaller."""
        return Fit({mark: share * row for mark, row in self.weights.items()}, share * self.steps)

    def scores(self, places: Sequence[Sequence[int]]) -> np.ndarray:
        """The score of each label at each place."""
        none = np.zeros(len(LABELS), self.steps.dtype)
        return np.array([sum((self.weights.get(mark, none) for mark in place), none) for place in places])


def fitted(sentences: Sequence[Labelled], strength: float, rounds: int, least: int, before: Fit | None = None) -> Fit:
    """The likeliest weights with that L2 and marks seen at least so often. One thread and no dice: the same every time.

    Each mark weighs on each label, also on those it was never seen with: that a word is no name is said by marks, too.
    Weights are drawn to those of `before`, by default to nothing; marks that only `before` has keep what they weigh there.
    """
    width = len(LABELS)
    old = before or Fit({}, np.zeros((width, width)))
    seen = Counter(mark for places, _ in sentences for place in places for mark in place)
    marks = sorted(mark for mark, times in seen.items() if times >= least or mark in old.weights)
    columns = {mark: column for column, mark in enumerate(marks)}
    rows = [sorted({columns[mark] for mark in place if mark in columns}) for places, _ in sentences for place in places]
    ends = np.cumsum([0, *map(len, rows)])
    matrix = csr_matrix((np.ones(ends[-1]), np.concatenate(rows).astype(int), ends), (len(rows), len(marks)))
    labels = [LABELS.index(label) for _, labels in sentences for label in labels]
    lengths = [len(labels) for _, labels in sentences]
    begin = np.array([old.weights.get(mark, np.zeros(width)) for mark in marks])
    weights, steps = Likelihood(matrix, labels, lengths, width).best(strength, rounds, begin, old.steps)
    return Fit(old.weights | dict(zip(marks, weights, strict=True)), steps)


def whole(fit: Fit) -> tuple[dict[int, np.ndarray], np.ndarray, int]:
    """Weights as the bytes that ship, steps in thousandths, and the largest weight; without the marks that weigh next to nothing.

    A byte is a square root: evenly spread bytes with the largest thousandth cut off cost three points of F, these cost none.
    """
    weights = {mark: row / UNIT for mark, row in fit.weights.items() if np.abs(row).max() >= _LEAST * UNIT}
    top = int(np.ceil(max(np.abs(row).max() for row in weights.values())))
    return (
        {mark: np.rint(np.sign(row) * np.sqrt(np.abs(row) / top) * 127).astype(int) for mark, row in weights.items()},
        np.rint(fit.steps / UNIT).astype(int),
        top,
    )


def rounded(fit: Fit) -> Fit:
    """The same as the checker reads it, in the scale of the original."""
    weights, steps, top = whole(fit)
    meant = np.array(levels(top))
    return Fit({mark: meant[row & 255] * UNIT for mark, row in weights.items()}, steps * UNIT)
