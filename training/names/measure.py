"""How good: strict F of whole names, words by likelihood, calibration; cross-validated plainly and with each family name in one fold."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from stadtstimme.checker.learned.chain import Chain
from stadtstimme.checker.learned.names_score import spans, strict

from .data import LABELS, Sentence
from .fit import Fit, Labelled, fitted, rounded

FOLDS = 5
PERSONS = frozenset(at for at, label in enumerate(LABELS) if label.endswith("-PER"))


def blocks(sentences: Sequence[Sentence]) -> list[str]:
    """For each sentence its block: those that share the last word of a person's name are in one."""
    above = list(range(len(sentences)))

    def top(at: int) -> int:
        while above[at] != at:
            at = above[at]
        return at

    seen: dict[str, int] = {}
    for at, (words, labels) in enumerate(sentences):
        for _, end in sorted(spans(labels)):
            above[top(at)] = top(seen.setdefault(words[end - 1], at))
    return [str(top(at)) for at in range(len(sentences))]


def cross_validated(
    labelled: Sequence[Labelled], keys: Sequence[str], before: Fit | None = None, **settings: float
) -> tuple[list[tuple[Sequence[str], list[str]]], np.ndarray, np.ndarray]:
    """Pairs of wanted and given labels, and for each word whether it is a person's and how likely, by models that did not see it.

    `before` has seen none of the sentences.
    """
    folds = [crc32(key.encode()) % FOLDS for key in keys]
    pairs: list[tuple[Sequence[str], list[str]]] = []
    truth: list[bool] = []
    likely: list[float] = []
    for fold in range(FOLDS):
        seen = [one for one, at in zip(labelled, folds, strict=True) if at != fold]
        fit = rounded(fitted(seen, **settings, before=before))
        chain = Chain(tuple(map(tuple, fit.steps.tolist())), 1.0)
        for (places, labels), at in zip(labelled, folds, strict=True):
            if at == fold:
                scores = fit.scores(places).tolist()
                pairs.append((labels, [LABELS[one] for one in chain.best(scores)]))
                truth += [label.endswith("-PER") for label in labels]
                likely += chain.likely(scores, PERSONS)
    return pairs, np.array(truth), np.array(likely)


def figures(
    pairs: Sequence[tuple[Sequence[str], Sequence[str]]], truth: np.ndarray, likely: np.ndarray, threshold: float
) -> dict[str, float]:
    """All figures that the card names."""
    precision, recall, strict_f = strict(pairs)
    named = likely >= threshold
    order = np.argsort(-likely, kind="stable")
    precisions = np.cumsum(truth[order]) / np.arange(1, len(truth) + 1)
    recalls = np.cumsum(truth[order]) / truth.sum()
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f": round(strict_f, 4),
        "word_precision": round(float((named & truth).sum() / named.sum()), 4),
        "word_recall": round(float((named & truth).sum() / truth.sum()), 4),
        "word_recall_at_precision_70": round(float(recalls[np.nonzero(precisions >= 0.7)[0].max()]), 4),
        "ece": round(calibration_error(truth, likely), 4),
    }


def calibration_error(truth: np.ndarray, likely: np.ndarray, bins: int = 10) -> float:
    """ECE over the words for which the model is not plainly sure that they are no name."""
    open_ = likely >= 0.01
    truth, likely = truth[open_], likely[open_]
    place = np.minimum((likely * bins).astype(int), bins - 1)
    return float(
        sum(abs(truth[place == one].mean() - likely[place == one].mean()) * (place == one).mean() for one in set(place))
    )


def shown(one: dict[str, float]) -> str:
    """The figures in a line."""
    return ", ".join(f"{name.replace('_', ' ')} {value:.3f}" for name, value in one.items())
