"""From corpora to the weight file: heads, combination, thresholds, figures of cross-validation."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from stadtstimme.checker.learned.tone import HEADS, MIDDLE
from stadtstimme.checker.learned.weights import packed

from .combination import Material, combined, design, found_by_rules, heads, material, of_an_office, unseen_margins
from .figures import best_thresholds, report
from .filters import shipped
from .filters import trained as filters
from .linear import Vector, likelihood
from .student import Head
from .texts import Labelled, functional, network, plain

INVENTED = 8_000
SEED = 11


def made(data: Path) -> bytes:
    """The content of the weight file. Prints what cross-validation says of it."""
    return trained([*network(data), *plain(data), *functional(INVENTED, SEED)])


def trained(texts: Sequence[Labelled]) -> bytes:
    """The content of the weight file, trained on these texts."""
    given = material(texts)
    around = [found_by_rules(text.text)[0] for text in texts]
    margins = unseen_margins(given)
    totals = _unseen_totals(given, margins, around)
    office = np.array([text.office for text in texts])
    scores = _unseen_scores(given, totals, office)
    decide = best_thresholds(given, scores)
    sys.stdout.write(report(given, margins, scores, decide))
    final = heads(given, np.ones(len(texts), dtype=bool), SEED, taught=True)
    combination = combined(margins, around, given.labels, given.shares)
    scales, heard = shipped(filters(given.task, np.arange(len(texts)), SEED))
    return packed(
        _about(final, combination, decide, of_an_office(totals[office], given.labels[office]))
        | {"convolution": scales},
        {**{name: ("B", one.table + MIDDLE) for name, one in zip(HEADS, final, strict=True)}, **heard},
    )


def _unseen_totals(given: Material, margins: Vector, around: Sequence[Sequence[float]]) -> Vector:
    """Sums of combinations that were not fitted to the text they score."""
    totals, table, shares = np.zeros(len(given.texts)), design(margins, around), given.shares
    for fold in sorted(set(given.folds)):
        asked = given.folds == fold
        others = [cue for cue, one in zip(around, asked, strict=True) if not one]
        found = combined(margins[~asked], others, given.labels[~asked], shares[~asked])
        totals[asked] = table[asked] @ np.array(found[1:]) + found[0]
    return totals


def _unseen_scores(given: Material, totals: Vector, office: Vector) -> Vector:
    """Likelihoods; those of what an office writes by a slope that was not fitted to the text either."""
    totals = totals.copy()
    for fold in sorted(set(given.folds[office])):
        asked = office & (given.folds == fold)
        offset, slope = of_an_office(totals[office & ~asked], given.labels[office & ~asked])
        totals[asked] = offset + slope * totals[asked]
    return likelihood(totals)


def _about(
    final: Sequence[Head], combination: Sequence[float], decide: Sequence[float], office: Sequence[float]
) -> dict[str, object]:
    return {
        "part": "tone",
        "scales": {name: [one.scale, one.offset] for name, one in zip(HEADS, final, strict=True)},
        "combination": list(combination),
        "decide": list(decide),
        "office": list(office),
        "hint": HINT,
    }


HINT = 0.75
"""From here on a hint is shown where no rule found anything."""
