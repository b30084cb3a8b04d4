"""Fitting a linear chain: the likelihood of the labels, all sentences side by side, and its slope; SciPy's L-BFGS climbs it.

Each weight costs half of `strength` times the square of how far it is from where it began. In double precision and one thread: the
same bytes every time.
Source: Lafferty, McCallum, Pereira 2001; Sutton, McCallum 2012, sections 4 and 5.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


class Likelihood:
    """The labels of sentences whose words lie below each other: `marks` has a row a word, `lengths` counts the words of each."""

    def __init__(self, marks: csr_matrix, labels: Sequence[int], lengths: Sequence[int], width: int) -> None:
        # Words are put in another order: all first words, all second words, and so on, each from the longest sentence to the shortest.
        sizes, begins = np.array(lengths), np.cumsum([0, *lengths])[:-1]
        longest = np.argsort(-sizes, kind="stable")
        places = [begins[longest[sizes[longest] > at]] + at for at in range(sizes.max())]
        self._cuts = np.cumsum([0, *map(len, places)]).tolist()
        order = np.concatenate(places)
        self._marks, self._width = marks[order], width
        self._across = self._marks.T.tocsr()
        ordered = np.array(labels)[order]
        self._true = np.eye(width)[ordered]
        self._steps = np.zeros((width, width))
        for at in range(1, len(places)):
            here, before = self._pair(at)
            np.add.at(self._steps, (ordered[before], ordered[here]), 1)
        self._seen = self._across @ self._true

    def _pair(self, at: int) -> tuple[slice, slice]:
        """The words at this place of their sentences, and those before them."""
        start, end, before = self._cuts[at], self._cuts[at + 1], self._cuts[at - 1]
        return slice(start, end), slice(before, before + end - start)

    def best(
        self, strength: float, rounds: int, weights: np.ndarray, steps: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Weights (a row a mark) and steps after so many rounds, from these on."""
        size = weights.size
        begin = np.concatenate([weights.ravel(), steps.ravel()])

        def cost(both: np.ndarray) -> tuple[float, np.ndarray]:
            value, slope = self._at(both[:size].reshape(-1, self._width), both[size:].reshape(self._width, self._width))
            away = both - begin
            return strength / 2 * float(away @ away) - value, strength * away - slope

        found = minimize(cost, begin, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 6}).x
        return found[:size].reshape(-1, self._width), found[size:].reshape(self._width, self._width)

    def _at(self, weights: np.ndarray, steps: np.ndarray) -> tuple[float, np.ndarray]:
        """The logarithm of the likelihood, and its slope."""
        scores = self._marks @ weights
        total, shares, pairs = self._expected(scores, steps)
        value = float((scores * self._true).sum() + (steps * self._steps).sum()) - total
        return value, np.concatenate([(self._seen - self._across @ shares).ravel(), (self._steps - pairs).ravel()])

    def _expected(self, scores: np.ndarray, steps: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        """The logarithm of the sum over all labellings, how likely each label is, how often each step is expected."""
        highest = scores.max(1, keepdims=True)
        here, between = np.exp(scores - highest), np.exp(steps)
        forward, scale = here.copy(), np.empty(len(here))
        for at in range(len(self._cuts) - 1):
            now = slice(self._cuts[at], self._cuts[at + 1])
            if at:
                forward[now] *= forward[self._pair(at)[1]] @ between
            scale[now] = forward[now].sum(1)
            forward[now] /= scale[now, None]
        backward, pairs = np.ones_like(here), np.zeros_like(steps)
        for at in range(len(self._cuts) - 2, 0, -1):
            now, before = self._pair(at)
            both = here[now] * backward[now] / scale[now, None]
            pairs += forward[before].T @ both
            backward[before] = both @ between.T
        return float(highest.sum() + np.log(scale).sum()), forward * backward, pairs * between
