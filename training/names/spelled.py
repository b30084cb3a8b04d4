"""The model of spelling: from the lists, a dictionary's nouns and the pool's other words; none is taken from the labelled sentences."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from stadtstimme.checker.learned.name_marks import FAMILY, GIVEN, NOUN, PLACE
from stadtstimme.checker.learned.spelling import ALWAYS, BUCKETS, KINDS, Spelling, pieces

from .data import germeval, pool
from .lexemes import nouns

_FLAGS = (GIVEN, FAMILY, PLACE, NOUN)
_COUNTS = dict(enumerate((2.0, 0.7, 1.0, 1.3)))
"""What a word of each kind counts: family names are most of the list."""
_STRENGTH, _ROUNDS = 0.3, 40


def spelling(folder: Path, known: Mapping[str, int]) -> tuple[list[int], float]:
    """Whole weights, a row of kinds a bucket, and what a weight of 1 stands for."""
    # here: it takes a second to load, and the tests need everything else of this file
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    words = [*listed(known), *others(folder, known)]
    words += dictionary(known, {word for word, _ in words})
    rows = [sorted(pieces(word)) for word, _ in words]
    matrix = csr_matrix(
        (np.ones(sum(map(len, rows))), np.concatenate(rows), np.cumsum([0, *map(len, rows)])), (len(rows), BUCKETS)
    )
    model = LogisticRegression(C=_STRENGTH, max_iter=_ROUNDS, tol=1e-3, class_weight=_COUNTS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # so many rounds are enough: the marks are coarse
        model.fit(matrix, [kind for _, kind in words])
    weights = model.coef_.T.copy()
    weights[ALWAYS] += model.intercept_
    unit = float(np.ceil(np.abs(weights).max() / 127 * 1e6) / 1e6)
    return np.rint(weights / unit).astype(int).ravel().tolist(), unit


def shipped(weights: list[int], unit: float) -> Spelling:
    """As the checker reads it."""
    return Spelling(np.array(weights, np.int8).tobytes(), unit)


def listed(known: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Words that the lists know as one kind alone, with its place among the kinds."""
    for word, flags in known.items():
        kinds = [kind for kind in range(len(KINDS)) if flags & _FLAGS[kind]]
        if len(kinds) == 1 and len(word) > 2 and word[0].isupper():
            yield word, kinds[0]


def dictionary(known: Mapping[str, int], seen: Container[str]) -> Iterator[tuple[str, int]]:
    """The dictionary's nouns that are in no list of names."""
    for word in nouns():
        if word.isalpha() and len(word) > 2 and word not in seen and not known.get(word, 0) & (GIVEN | FAMILY | PLACE):
            yield word, KINDS.index("n")


def others(folder: Path, known: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Words of the pool as nouns: capital ones in no list, which are rarely names, and small ones as if they began a sentence."""
    seen = {word for words, _ in germeval(folder) for word in words}
    counted = Counter(word for words in pool(folder) for word in words if word.isalpha())
    for word in sorted(counted):
        if (
            word.istitle()
            and len(word) > 2
            and word not in seen
            and not known.get(word)
            and not known.get(word.lower())
        ):
            yield word, KINDS.index("n")
        elif word.islower() and len(word) > 3 and counted[word] > 1:
            yield word.title(), KINDS.index("n")
