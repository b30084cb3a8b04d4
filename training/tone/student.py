"""The student that ships: one table of weights a head, trained on labels and on what the teacher says of unlabelled texts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from .linear import Matrix, Vector, even, fitted
from .teacher import calibrated, ratios, teacher

STRENGTH = 10.0
POOL_SHARE = 0.5
"""How much a text labelled by the teacher weighs beside one labelled by people."""
MOST = 127


@dataclass(frozen=True, slots=True)
class Head:
    """Weights as whole numbers, what one of them is worth, and the offset."""

    table: Vector
    scale: float
    offset: float

    def margin(self, rows: Matrix) -> Vector:
        """The same numbers as the checker's own sum."""
        roots = np.sqrt(np.maximum(np.diff(rows.indptr), 1))
        return (rows @ self.table.astype(np.float64)) * self.scale / roots + self.offset


def head(rows: Matrix, labels: Vector, ratio: Vector, weights: Vector, strength: float = STRENGTH) -> Head:
    """A head trained on the rows. The log-count ratios are folded into the weights, so that the checker only adds."""
    found, offset = fitted(even(rows) @ sp.diags(ratio), labels, strength, weights)
    folded = found * ratio
    scale = float(f"{np.abs(folded).max() / MOST or 1.0:.6e}")
    return Head(np.rint(folded / scale).astype(np.int32), scale, round(offset, 6))


def distilled(rows: Matrix, labels: Vector, weights: Vector, pool: Matrix, rare: Vector, seed: int) -> Head:
    """A head trained on labels and on the teacher's likelihoods for the pool."""
    taught = calibrated(teacher(rows, labels, weights, rare), rows, labels, weights, rare, seed)(pool)
    every = sp.vstack([rows, pool]).tocsr()
    share = np.concatenate([weights, np.full(pool.shape[0], POOL_SHARE)])
    return head(every, np.concatenate([labels, taught]), ratios(rows, labels, weights), share)
