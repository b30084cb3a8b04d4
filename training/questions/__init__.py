"""Questions: which sentences ask. Card: docs/models/questions.md."""

from __future__ import annotations

import sys
from pathlib import Path

from training.step import Step


def run(data: Path, target: Path) -> None:
    """Fit on everything, and choose the threshold on cross-validated scores."""
    from stadtstimme.checker.learned.weights import packed

    from . import fit, measure
    from .data import labelled, own, silver

    gold, unlabelled, ours = labelled(data), list(silver(data)), list(own())
    words = fit.fit_form({"silver": unlabelled, "own": ours, "labelled": gold})
    combination = measure.fitted_combination(gold, unlabelled, ours)
    asks, given = measure.cross_validated(data)
    threshold, precision, recall = measure.at_precision(asks, given, LEAST)
    ece = measure.calibration_error(asks, given)
    folds = [measure.fold_of(one.block, measure.FOLDS) for one in gold]
    others = measure.beyond_others(asks, given, folds, LEAST)
    sys.stdout.write(
        f"questions, cross-validated by tweet: recall {recall:.3f} at precision {precision:.3f}, ECE {ece:.3f} "
        f"({int(asks.sum())} of {len(asks)} sentences ask); each fold at the threshold of the others: "
        f"recall {others[1]:.3f}, precision {others[0]:.3f}\n"
    )
    about = {
        "part": "questions",
        "unit": round(words.unit, 9),
        "combination": [round(float(one), 6) for one in combination],
        "asks": round(threshold, 3),
        "cross_validated": {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "ece": round(ece, 4),
            "sentences": len(asks),
            "questions": int(asks.sum()),
        },
    }
    (target / "questions.bin").write_bytes(packed(about, {"form": ("b", words.table.tolist())}))


LEAST = 0.9
"""The precision that the threshold keeps on sentences it has not seen."""

STEP = Step("questions", ("questions.bin",), run)
