"""Fits the net, finds by cross-validation from which margin each kind is said, and packs the weights."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import scipy.sparse as sp

from stadtstimme.checker.engine import severity_of
from stadtstimme.checker.guideline import load_guideline
from stadtstimme.checker.learned.situations import PLACES, fits, places
from stadtstimme.checker.learned.weights import packed
from stadtstimme.checker.rules import rules
from stadtstimme.checker.statement import KINDS as TEXT_KINDS

from ..tone.linear import Matrix, Vector, fitted
from .texts import KINDS, NETWORK, Labelled, texts

STRENGTH, STEPS = 30.0, 40
RARE = 2.0
"""What a text in which a kind is to be found weighs, against 1 of one in which it is not: there are fewer."""
FOLDS = 5
ALARMS = 3
"""Texts without any finding that may be taken for one of a kind in cross-validation; the limit of the kind lies above the others."""
LOWEST = -0.3
"""No limit lies lower."""


def made(data: Path) -> bytes:
    """The content of situations.bin."""
    given = texts(data)
    rows = matrix(given)
    limits = [limit(given, kind, across(given, rows, kind)) for kind in KINDS]
    models = [fitted_kind(given, rows, kind, list(range(len(given)))) for kind in KINDS]
    return packed_net(models, limits, KINDS)


def matrix(given: Sequence[Labelled]) -> Matrix:
    """A row a text: one at each place, by the root of how many they are, and a column for each kind of text."""
    found = [places(one.text) for one in given]
    starts = np.cumsum([0, *map(len, found)])
    values = np.concatenate([np.full(len(row), len(row) ** -0.5) for row in found])
    words = sp.csr_matrix((values, np.concatenate([*map(np.array, found)]), starts), shape=(len(given), PLACES))
    words.sum_duplicates()
    kinds = np.array([[float(one.kind == kind) for kind in TEXT_KINDS] for one in given])
    return sp.hstack([words, sp.csr_matrix(kinds)]).tocsr()


def speaks(one: Labelled, kind: str) -> bool:
    """Whether the text says something of the kind: whether it is raised on such texts, and known to be there or not."""
    return kind in one.speaks_of and severity_of(rules()[kind], one.kind, load_guideline()) is not None


def fitted_kind(given: Sequence[Labelled], rows: Matrix, kind: str, chosen: Sequence[int]) -> tuple[Vector, float]:
    """Weights and offset of a kind, from the chosen texts."""
    some = [place for place in chosen if speaks(given[place], kind)]
    labels = np.array([float(kind in given[place].found) for place in some])
    return fitted(rows[some], labels, STRENGTH, 1 + (RARE - 1) * labels, STEPS)


def fold(one: Labelled) -> int:
    """The fold of a text: that of its block."""
    return crc32(one.block.encode()) % FOLDS


def across(given: Sequence[Labelled], rows: Matrix, kind: str) -> Vector:
    """The margin of every text from a model that has not seen its block."""
    margins = np.zeros(len(given))
    for number in range(FOLDS):
        others = [place for place, one in enumerate(given) if fold(one) != number]
        here = [place for place, one in enumerate(given) if fold(one) == number]
        weights, offset = fitted_kind(given, rows, kind, others)
        margins[here] = rows[here] @ weights + offset
    return margins


def counts(one: Labelled, kind: str) -> bool:
    """Whether the text is one that must not be taken for one of the kind: tweets are not read by hand and do not count."""
    calm = not one.found and not one.block.startswith(NETWORK)
    return calm and speaks(one, kind) and fits(kind, one.kind, one.text)


def limit(given: Sequence[Labelled], kind: str, margins: Vector) -> float:
    """The margin from which the kind is said: above all but a few texts in which nothing is to be found."""
    clean = sorted(margin for one, margin in zip(given, margins, strict=True) if counts(one, kind))
    return max(LOWEST, float(clean[-ALARMS - 1]) + 0.05)


def packed_net(models: Sequence[tuple[Vector, float]], limits: Sequence[float], names: Sequence[str]) -> bytes:
    """The weight file of a net: a byte for every place and kind, 128 is nothing."""
    table = np.stack([weights[:PLACES] for weights, _ in models], axis=1)
    scales = np.abs(table).max(axis=0) / 127
    offsets = {
        kind: [round(float(offset + weights[PLACES + place]), 4) for weights, offset in models]
        for place, kind in enumerate(TEXT_KINDS)
    }
    about = {
        "part": "situations",
        "kinds": list(names),
        "scales": [float(f"{scale:.6g}") for scale in scales],
        "offsets": offsets,
        "limits": [round(value, 4) for value in limits],
    }
    return packed(about, {"weights": ("B", (np.rint(table / scales) + 128).astype(int).ravel().tolist())})
