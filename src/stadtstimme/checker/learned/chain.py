"""A linear-chain conditional random field: the best labelling (Viterbi) and how likely each label is (forward-backward).

Scores are whole numbers in units of `unit`, so that the best labelling is the same everywhere. Likelihoods are rounded to
thousandths: sums run in one fixed order, and what processors differ in lies twelve digits behind.
Source: Lafferty, McCallum, Pereira 2001; Rabiner 1989.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

Scores = Sequence[Sequence[int]]
"""For each place the score of each label."""


@dataclass(frozen=True, slots=True)
class Chain:
    """How the labels follow each other: `steps[a][b]` is the score of b behind a. `unit` is what a score of 1 weighs."""

    steps: tuple[tuple[int, ...], ...]
    unit: float

    def best(self, scores: Scores) -> list[int]:
        """The labelling with the highest score; among equals, the one with the lower labels at the end."""
        if not scores:
            return []
        reached, back = list(scores[0]), []
        columns = tuple(zip(*self.steps, strict=True))
        for here in scores[1:]:
            came, total = [], []
            for label, column in enumerate(columns):
                sums = [before + step for before, step in zip(reached, column, strict=True)]
                highest = max(sums)
                came.append(sums.index(highest))
                total.append(highest + here[label])
            back.append(came)
            reached = total
        path = [reached.index(max(reached))]
        for came in reversed(back):
            path.append(came[path[-1]])
        return path[::-1]

    def likely(self, scores: Scores, wanted: frozenset[int]) -> list[float]:
        """For each place, how likely it is that its label is one of the wanted: 0 to 1, rounded to thousandths."""
        rows = [tuple(exp(step * self.unit) for step in row) for row in self.steps]
        columns = tuple(zip(*rows, strict=True))
        weights = [self._weights(here) for here in scores]
        behind = self._backward(weights, rows)
        result, before = [], None
        for here, after in zip(weights, behind, strict=True):
            if before is None:
                forward = here
            else:
                forward = [
                    weight * sum(a * b for a, b in zip(before, column, strict=True))
                    for weight, column in zip(here, columns, strict=True)
                ]
            before = _scaled(forward)
            both = [a * b for a, b in zip(before, after, strict=True)]
            result.append(round(sum(one for label, one in enumerate(both) if label in wanted) / sum(both), 3))
        return result

    def _weights(self, here: Sequence[int]) -> list[float]:
        highest = max(here)
        return [exp((one - highest) * self.unit) for one in here]

    @staticmethod
    def _backward(weights: list[list[float]], rows: list[tuple[float, ...]]) -> list[list[float]]:
        after = [1.0] * len(rows)
        found = []
        for here in reversed(weights):
            found.append(after)
            both = [a * b for a, b in zip(here, after, strict=True)]
            after = _scaled([sum(a * b for a, b in zip(row, both, strict=True)) for row in rows])
        return found[::-1]


def _scaled(row: Sequence[float]) -> list[float]:
    whole = sum(row)
    return [one / whole for one in row]
