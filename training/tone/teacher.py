"""The teacher: several kinds of linear models whose margins are averaged, and the texts it labels for the student."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

import numpy as np
import scipy.sparse as sp

from .linear import TRUST, Matrix, Vector, even, fitted, likelihood, unit

Scorer = Callable[[Matrix], Vector]
STRENGTH = 10.0
_END = re.compile(r"(?<=[.!?])\s+|\n+")


def teacher(rows: Matrix, labels: Vector, weights: Vector, rare: Vector) -> Scorer:
    """Pieces weighed by rarity, by log-count ratio (NBSVM, Wang and Manning 2012), and by ratio without regard to length, averaged."""
    by_rarity, by_ratio = sp.diags(rare), sp.diags(ratios(rows, labels, weights))
    shapes = (
        lambda asked: unit(asked @ by_rarity),
        lambda asked: unit(asked @ by_ratio),
        lambda asked: even(asked) @ by_ratio,
    )
    models = [fitted(shape(rows), labels, STRENGTH, weights) for shape in shapes]

    def margin(asked: Matrix) -> Vector:
        return np.mean(
            [shape(asked) @ found + offset for shape, (found, offset) in zip(shapes, models, strict=True)], axis=0
        )

    return margin


def ratios(rows: Matrix, labels: Vector, weights: Vector) -> Vector:
    """How much more often each place is touched by texts that offend, as a logarithm, times the trust in it."""
    for_it = 1 + np.asarray(rows.T @ (labels * weights)).ravel()
    against = 1 + np.asarray(rows.T @ ((1 - labels) * weights)).ravel()
    return np.log((for_it / for_it.sum()) / (against / against.sum())) * TRUST


def calibrated(scorer: Scorer, rows: Matrix, labels: Vector, weights: Vector, rare: Vector, seed: int) -> Scorer:
    """The teacher's margin as a likelihood: the slope comes from a third that it was not trained on."""
    held = np.random.RandomState(seed).permutation(rows.shape[0]) % 3 == 0
    margin = teacher(rows[~held], labels[~held], weights[~held], rare)(rows[held])
    slope, offset = fitted(sp.csr_matrix(margin[:, None]), labels[held], 1e4)
    return lambda asked: likelihood(scorer(asked) * slope[0] + offset)


def spliced(texts: Sequence[str], number: int, seed: int) -> list[str]:
    """New unlabelled texts: the first half of one with the second half of another, cut between sentences."""
    dice = random.Random(seed)
    made = []
    for _ in range(number):
        front, back = (_END.split(dice.choice(texts).strip()) for _ in range(2))
        made.append(" ".join(front[: max(1, len(front) // 2)] + back[len(back) // 2 :]))
    return made
