"""Fit, cross-validate, round, write."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from stadtstimme.checker.learned.table import Table
from stadtstimme.checker.learned.table import packed as table_of
from stadtstimme.checker.learned.weights import packed

from . import measure
from .clusters import clusters
from .data import LABELS, germeval
from .fit import Fit, Labelled, Lists, fitted, marked, whole
from .lists import word_list

SETTINGS = {"c1": 0.05, "c2": 0.1, "rounds": 100}
THRESHOLD = 0.3
"""From this likelihood on a word counts as part of a name."""


def ship(data: Path, path: Path) -> None:
    """Write the weight file and print the figures."""
    known, groups = table_of(word_list(data)), table_of(clusters(data))
    lists = Lists(Table(known), Table(groups))
    sentences = germeval(data)
    labelled: list[Labelled] = [(marked(words, lists), labels) for words, labels in sentences]
    plain = [str(number) for number in range(len(labelled))]
    figures = {}
    for name, keys in (("plain", plain), ("blocked", measure.blocks(sentences))):
        figures[name] = measure.figures(*measure.cross_validated(labelled, keys, **SETTINGS), THRESHOLD)
        sys.stdout.write(f"names, cross-validated, {name}: {measure.shown(figures[name])}\n")
    path.write_bytes(content(fitted(labelled, **SETTINGS), known, groups, figures))


def content(fit: Fit, known: bytes, groups: bytes, figures: object) -> bytes:
    """The weight file."""
    weights, steps, unit = whole(fit)
    about = {
        "part": "names",
        "labels": LABELS,
        "steps": steps.tolist(),
        "unit": unit,
        "threshold": THRESHOLD,
        "cross_validated": figures,
    }
    marks = sorted(weights)
    table = np.concatenate([weights[mark] for mark in marks])
    return packed(
        about,
        {
            "marks": ("I", marks),
            "weights": ("b", table.tolist()),
            "known": ("B", list(known)),
            "clusters": ("B", list(groups)),
        },
    )
