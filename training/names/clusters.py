"""Clusters of words that stand in similar company, from the pool: vectors by PPMI and SVD, then k-means."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans
from sklearn.utils.extmath import randomized_svd

from .data import pool

_REACH, _CONTEXTS, _SIZE = 2, 3000, 64


def clusters(folder: Path, number: int = 200, least: int = 5) -> dict[str, int]:
    """The cluster (1 to `number`) of each word that occurs at least so often."""
    words, vectors = _vectors(list(pool(folder)), least)
    found = KMeans(number, n_init=1, max_iter=60, random_state=7, algorithm="lloyd").fit_predict(vectors)
    return {word: int(cluster) + 1 for word, cluster in zip(words, found, strict=True)}


def _vectors(sentences: list[list[str]], least: int) -> tuple[list[str], np.ndarray]:
    counted = Counter(word for words in sentences for word in words)
    ordered = sorted(counted, key=lambda word: (-counted[word], word))
    words = [word for word in ordered if counted[word] >= least]
    rows, columns = (
        {word: at for at, word in enumerate(words)},
        {word: at for at, word in enumerate(ordered[:_CONTEXTS])},
    )
    together: Counter[tuple[int, int]] = Counter()
    for sentence in sentences:
        padded = [".", *sentence, "."]
        for place, word in enumerate(padded):
            row = rows.get(word)
            if row is None:
                continue
            for step in range(-_REACH, _REACH + 1):
                if step and 0 <= place + step < len(padded):
                    column = columns.get(padded[place + step])
                    if column is not None:
                        together[row, (step + _REACH) * _CONTEXTS + column] += 1
    return words, _reduced(together, len(words))


def _reduced(together: Counter[tuple[int, int]], height: int) -> np.ndarray:
    pairs = sorted(together)
    matrix = csr_matrix(
        ([together[pair] for pair in pairs], tuple(zip(*pairs, strict=True))),
        shape=(height, (2 * _REACH + 1) * _CONTEXTS),
        dtype=np.float64,
    )
    total = matrix.sum()
    by_row, by_column = np.asarray(matrix.sum(1)).ravel(), np.asarray(matrix.sum(0)).ravel() ** 0.75
    by_column *= total / by_column.sum()
    coo = matrix.tocoo()
    coo.data = np.maximum(np.log(coo.data * total / (by_row[coo.row] * by_column[coo.col])), 0)
    left, strength, _ = randomized_svd(coo.tocsr(), _SIZE, n_iter=5, random_state=7)
    vectors = left * np.sqrt(strength)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
