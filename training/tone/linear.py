"""Sparse matrices of hashed pieces, and logistic regression on labels that may lie between 0 and 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from stadtstimme.checker.learned.grams import CLASSES, SIZE, places

Vector = Any
Matrix = Any


TRUST = np.repeat((1.0, 2.5), (SIZE, CLASSES))
"""How much more than letters and words the sequences of classes are trusted, by place: they would drown among them."""


def matrix(texts: Iterable[str]) -> Matrix:
    """A row a text with a one at each place it touches: exactly what the checker sees."""
    return ones([sorted(places(text)) for text in texts])


def ones(rows: Sequence[Sequence[int]]) -> Matrix:
    """A row a list of places, with a one at each."""
    starts = np.cumsum([0, *map(len, rows)])
    return sp.csr_matrix(
        (np.ones(starts[-1]), np.array([place for row in rows for place in row], dtype=np.int64), starts),
        shape=(len(rows), SIZE + CLASSES),
    )


def rarity(counted: Matrix) -> Vector:
    """How rare each place is among the rows (idf), times the trust in it."""
    return (
        np.log((1 + counted.shape[0]) / (1 + np.bincount(counted.indices, minlength=counted.shape[1]))) + 1
    ) * TRUST[: counted.shape[1]]


def even(counted: Matrix) -> Matrix:
    """The rows divided by the root of how many places they touch, so that long texts weigh like short ones."""
    lengths = np.sqrt(np.maximum(np.diff(counted.indptr), 1))
    return (sp.diags(1 / lengths) @ counted).tocsr()


def unit(weighted: Matrix) -> Matrix:
    """The rows scaled to length one."""
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    return (sp.diags(1 / np.where(lengths > 0, lengths, 1)) @ weighted).tocsr()


def fitted(
    rows: Matrix, labels: Vector, strength: float, weights: Vector | None = None, steps: int = 30
) -> tuple[Vector, float]:
    """Weights and offset of a logistic regression. A larger `strength` trusts the labels more and the prior less."""
    turned = rows.T.tocsr()
    share = np.ones(rows.shape[0]) if weights is None else weights

    def loss(values: Vector) -> tuple[float, Vector]:
        margin = rows @ values[:-1] + values[-1]
        wrong = (1 / (1 + np.exp(-margin)) - labels) * share
        cost = ((np.logaddexp(0, margin) - labels * margin) * share).sum()
        slope = np.append(strength * (turned @ wrong) + values[:-1], strength * wrong.sum())
        return strength * cost + 0.5 * values[:-1] @ values[:-1], slope

    found = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": steps}).x
    return found[:-1], float(found[-1])


def likelihood(margin: Vector) -> Vector:
    """The logistic curve."""
    return 1 / (1 + np.exp(-margin))
