"""How good a tone model is: the task's own F, calibration, and the threshold that serves the sets together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from stadtstimme.checker.learned.tone import limit
from stadtstimme.checker.tone_score import ToneScore

from .linear import Vector

if TYPE_CHECKING:
    from .combination import Material

SERVED = ({"germeval2018": 1.0}, {"gahd": 2.0, "own": 1.0, "invented": 0.5})
"""Which sets choose the threshold of each manner, and how much each counts: most what others wrote, least what is invented."""


def counted(labels: Vector, scores: Vector, limits: Vector) -> ToneScore:
    """Counts of right and wrong decisions."""
    score = ToneScore()
    for label, one, least in zip(labels, scores, limits, strict=True):
        score.add(bool(label > 0.5), float(one), bool(one >= least))
    return score


def best_thresholds(given: Material, scores: Vector) -> list[float]:
    """For each manner, where the weighted mean of its sets' F is greatest, to two decimals.

    The mean is taken over a step to each side as well: it is flat at the top, and its highest point there is chance.
    """
    return [_best(given, scores, served) for served in SERVED]


def _best(given: Material, scores: Vector, served: dict[str, float]) -> float:
    sources = np.array([text.source for text in given.texts])
    sets = [
        (share, given.labels[sources == name], scores[sources == name])
        for name, share in served.items()
        if (sources == name).any()
    ]

    def mean(threshold: float) -> float:
        return sum(share * counted(labels, one, np.full(len(one), threshold)).f for share, labels, one in sets)

    found = {round(float(one), 2): mean(one) for one in np.arange(0.26, 0.65, 0.02)}
    at = list(found)[2:-2]
    return max(at, key=lambda one: sum(found[round(one + step, 2)] for step in (-0.04, -0.02, 0, 0.02, 0.04)))


def limits_of(margins: Vector, thresholds: Sequence[float]) -> Vector:
    """The threshold of each text, between those of the two manners."""
    return np.array([limit(margin, thresholds) for margin in margins[:, 2]])


def report(given: Material, margins: Vector, scores: Vector, thresholds: Sequence[float]) -> str:
    """Figures by set and by group of people, as text."""
    return "\n".join(_lines(given, margins, scores, thresholds)) + "\n"


def _lines(given: Material, margins: Vector, scores: Vector, thresholds: Sequence[float]) -> Iterator[str]:
    sources = np.array([text.source for text in given.texts])
    limits = limits_of(margins, thresholds)
    yield f"thresholds {thresholds}"
    yield f"{'set, by texts not trained on':32}{'texts':>7}{'F':>7}{'acc.':>7}{'ECE':>7}{'F network':>11}{'F plain':>9}"
    for name in sorted(set(sources)):
        ours = sources == name
        score = counted(given.labels[ours], scores[ours], limits[ours])
        alone = [counted(given.labels[ours], margins[ours, place], np.zeros(ours.sum())).f for place in (0, 1)]
        yield f"{name:32}{ours.sum():7}{score.f:7.2f}{score.accuracy:7.2f}{score.ece:7.3f}{alone[0]:11.2f}{alone[1]:9.2f}"
    groups = np.array([text.about for text in given.texts])
    for name in sorted(set(groups) - {""}):
        score = counted(given.labels[groups == name], scores[groups == name], limits[groups == name])
        yield f"  invented, {name:20}{(groups == name).sum():7}{score.f:7.2f}{score.accuracy:7.2f}{score.ece:7.3f}"
