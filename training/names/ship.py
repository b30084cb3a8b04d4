"""Fit, cross-validate, round, write."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from stadtstimme.checker.learned.name_marks import Clusters
from stadtstimme.checker.learned.table import Table
from stadtstimme.checker.learned.table import packed as table_of
from stadtstimme.checker.learned.weights import packed

from . import measure
from .data import LABELS, Sentence, germeval, newspapers, pool
from .exchange import exchanged, merged
from .fit import UNIT, Fit, Labelled, Lists, fitted, marked, whole
from .lexemes import with_words
from .lists import word_list
from .spelled import shipped, spelling

SETTINGS = {"strength": 6.0, "rounds": 80, "least": 2}
OLD, SHARE = {"strength": 4.0, "rounds": 50, "least": 2}, 0.7
"""How the old newspapers are fitted, and how much of these weights the others are drawn to: in place of to nothing."""
CLUSTERS, LARGER = (200, 3), (64, 24)
"""How many clusters, of words that occur how often; and into how many larger ones they merge."""
THRESHOLD = 0.3
"""From this likelihood on a word counts as part of a name."""


def ship(data: Path, path: Path) -> None:
    """Write the weight file and print the figures."""
    listed = word_list(data)
    spelled, unit = spelling(data, listed)
    known = table_of(with_words(listed, shipped(spelled, unit)))
    words = list(pool(data))
    found = exchanged(words, *CLUSTERS)
    groups, (larger, largest) = table_of(found), (merged(words, found, number) for number in LARGER)
    lists = Lists(Table(known), Clusters(Table(groups), [larger, largest]), shipped(spelled, unit))
    sentences = germeval(data)
    labelled = _marked(sentences, lists)
    before = fitted(_marked(newspapers(data), lists), **OLD).times(SHARE)
    plain = [str(number) for number in range(len(labelled))]
    figures = {}
    for name, keys in (("plain", plain), ("blocked", measure.blocks(sentences))):
        figures[name] = measure.figures(*measure.cross_validated(labelled, keys, before, **SETTINGS), THRESHOLD)
        sys.stdout.write(f"names, cross-validated, {name}: {measure.shown(figures[name])}\n")
        sys.stdout.flush()
    about = {"threshold": THRESHOLD, "cross_validated": figures, "spelling": unit}
    blocks = {"known": ("B", list(known)), "clusters": ("B", list(groups)), "spelling": ("b", spelled)}
    blocks |= {"larger": ("B", larger), "largest": ("B", largest)}
    path.write_bytes(content(fitted(labelled, **SETTINGS, before=before), about, blocks))


def _marked(sentences: Sequence[Sentence], lists: Lists) -> list[Labelled]:
    return [(marked(words, lists), labels) for words, labels in sentences]


def content(fit: Fit, about: Mapping[str, object], blocks: Mapping[str, tuple[str, Sequence[int]]]) -> bytes:
    """The weight file: the chain's weights beside what the marks need."""
    weights, steps, top = whole(fit)
    marks = sorted(weights)
    table = np.concatenate([weights[mark] for mark in marks]).tolist()
    return packed(
        {"part": "names", "labels": LABELS, "steps": steps.tolist(), "unit": UNIT, "top": top, **about},
        {"marks": ("I", marks), "weights": ("b", table), **blocks},
    )
