"""How good: cross-validated on speechact, sentences of one tweet in one fold, and no tweet of the fold among the unlabelled ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np

from . import fit
from .data import Sentence, labelled, own, silver

FOLDS, INNER = 5, 4


def cross_validated(data: Path, key: str = "block") -> tuple[np.ndarray, np.ndarray]:
    """For each labelled sentence whether it asks, and the score a model gave that never saw its fold."""
    gold, unlabelled, ours = labelled(data), list(silver(data)), list(own())
    folds = [fold_of(getattr(one, key), FOLDS) for one in gold]
    given = np.zeros(len(gold))
    for fold in range(FOLDS):
        train = [one for one, at in zip(gold, folds, strict=True) if at != fold]
        test = [one for one, at in zip(gold, folds, strict=True) if at == fold]
        given[[at == fold for at in folds]] = _scored(train, test, unlabelled, ours)
    return np.array([one.asks for one in gold]), given


def _scored(
    train: Sequence[Sentence], test: Sequence[Sentence], unlabelled: Sequence[Sentence], ours: Sequence[Sentence]
) -> np.ndarray:
    clean = without(unlabelled, test)
    combination = fitted_combination(train, clean, ours)
    whole = fit.fit_form({"silver": clean, "own": ours, "labelled": train})
    return fit.scores(test, whole.margins(test), combination)


def fitted_combination(
    gold: Sequence[Sentence], unlabelled: Sequence[Sentence], ours: Sequence[Sentence]
) -> np.ndarray:
    """The combination, from scores of words by models that did not see the sentence."""
    inner = [fold_of(one.block + "/inner", INNER) for one in gold]
    margins = np.zeros(len(gold))
    for fold in range(INNER):
        test = [one for one, at in zip(gold, inner, strict=True) if at == fold]
        train = [one for one, at in zip(gold, inner, strict=True) if at != fold]
        words = fit.fit_form({"silver": without(unlabelled, test), "own": ours, "labelled": train})
        margins[[at == fold for at in inner]] = words.margins(test)
    return fit.fit_combination(fit.combined_inputs(gold, margins.tolist()), [one.asks for one in gold])


def without(unlabelled: Sequence[Sentence], test: Sequence[Sentence]) -> list[Sentence]:
    """The unlabelled sentences that share no sentence with the test: speechact's tweets are partly GermEval's."""
    known = {_bare(one.text) for one in test}
    return [one for one in unlabelled if _bare(one.text) not in known]


def _bare(text: str) -> str:
    return "".join(re.findall(r"\w", text.lower()))


def fold_of(key: str, folds: int) -> int:
    """The same fold for the same key, everywhere."""
    return crc32(key.encode()) % folds


def at_precision(asks: np.ndarray, given: np.ndarray, least: float) -> tuple[float, float, float]:
    """The lowest threshold with that precision from there on: (threshold, precision, recall)."""
    best = (1.0, 1.0, 0.0)
    for threshold in sorted(set(given.tolist())):
        reported = given >= threshold
        precision = (asks & reported).sum() / reported.sum()
        if precision >= least:
            recall = (asks & reported).sum() / asks.sum()
            if recall > best[2]:
                best = (threshold, float(precision), float(recall))
    return best


def beyond_others(asks: np.ndarray, given: np.ndarray, folds: Sequence[int], least: float) -> tuple[float, float]:
    """Precision and recall where each fold's threshold is chosen on the other folds: what the choice itself gains is left out."""
    reported = np.zeros(len(asks), bool)
    for fold in sorted(set(folds)):
        here = np.array([one == fold for one in folds])
        reported[here] = given[here] >= at_precision(asks[~here], given[~here], least)[0]
    hits = (asks & reported).sum()
    return float(hits / max(1, reported.sum())), float(hits / asks.sum())


def calibration_error(asks: np.ndarray, given: np.ndarray, bins: int = 10) -> float:
    """ECE: how far the scores are from the share that asks, over equal bins, weighted by their size."""
    place = np.minimum((given * bins).astype(int), bins - 1)
    return float(
        sum(abs(asks[place == one].mean() - given[place == one].mean()) * (place == one).mean() for one in set(place))
    )
