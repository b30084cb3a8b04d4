"""Fitting: first the words alone, then how they are weighed with what ends the sentence and what the rules say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from stadtstimme.checker.learned.questions import BUCKETS, INDIRECT, ending, form, inputs, words_of
from stadtstimme.checker.questions import by_rule
from stadtstimme.checker.text import Text

from .data import Sentence

STRENGTH, COMBINED = 0.3, 3.0
"""How freely the weights may grow: of the words, of the combination."""
SHARES = {"silver": 1.0, "own": 4.0, "labelled": 4.0}
"""What a sentence of each origin counts."""


@dataclass(frozen=True)
class Form:
    """Whole weights of the buckets, and what a weight of 1 stands for."""

    table: np.ndarray
    unit: float

    def margins(self, sentences: Sequence[Sentence]) -> list[float]:
        """What the words of each sentence say."""
        return [sum(int(self.table[bucket]) for bucket in form(words_of(one.text))) * self.unit for one in sentences]


def _regression(**settings: Any) -> Any:
    """Loaded here: it takes a second, which all who only import this file would wait."""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(**settings)


def fit_form(parts: dict[str, Sequence[Sentence]]) -> Form:
    """Logistic regression on hashed words, rounded to bytes."""
    sentences = [one for part in parts.values() for one in part]
    counts = np.concatenate([np.full(len(part), SHARES[name]) for name, part in parts.items()])
    model = _regression(C=STRENGTH, max_iter=300, tol=1e-3)
    model.fit(_matrix(sentences), [one.asks for one in sentences], counts)
    weights = model.coef_[0].copy()
    weights[next(form([]))] += model.intercept_[0]  # "always" is the first bucket of every sentence
    unit = float(np.abs(weights).max()) / 127
    return Form(np.rint(weights / unit).astype(np.int8), unit)


def _matrix(sentences: Sequence[Sentence]) -> csr_matrix:
    rows = [list(form(words_of(one.text))) for one in sentences]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.array([bucket for row in rows for bucket in row])
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), BUCKETS))


def rules(sentences: Sequence[Sentence]) -> list[str]:
    """Which rule sees a question in each sentence, "" where none does."""
    return [(by_rule(Text(one.text.strip()).folded) or ("", 0))[0] for one in sentences]


def combined_inputs(sentences: Sequence[Sentence], margins: Sequence[float]) -> np.ndarray:
    """What the combination weighs, one row a sentence."""
    return np.array(
        [
            inputs(margin, ending(one.text), rule)
            for one, margin, rule in zip(sentences, margins, rules(sentences), strict=True)
        ]
    )


def fit_combination(values: np.ndarray, asks: Sequence[bool]) -> np.ndarray:
    """A weight for each input."""
    model = _regression(C=COMBINED, max_iter=2000, fit_intercept=False)
    model.fit(values, asks)
    return model.coef_[0]


def scores(sentences: Sequence[Sentence], margins: Sequence[float], combination: np.ndarray) -> np.ndarray:
    """How likely each asks, as the checker says it."""
    given = 1 / (1 + np.exp(-(combined_inputs(sentences, margins) @ combination)))
    sure = np.array([rule == "indirect" for rule in rules(sentences)])
    return np.where(sure, np.maximum(given, INDIRECT), given)
