"""Rules and students weighed together: a logistic regression on what neither of them has been fitted to."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from stadtstimme.checker import Statement, load_guideline
from stadtstimme.checker.learned.cues import RULES, cues
from stadtstimme.checker.learned.grams import SIZE, reading
from stadtstimme.checker.learned.tone import inputs
from stadtstimme.checker.rule import Context, WorkLimit
from stadtstimme.checker.rules import rules

from .filters import Task, Words
from .filters import trained as filters
from .linear import Matrix, Vector, even, fitted, likelihood, matrix, ones, rarity
from .student import Head, distilled, head
from .teacher import ratios, spliced
from .texts import Labelled

FOLDS = 5
SPLICED = 4_000
OTHERS = 3_000
SHARPER, TOWARDS_TWEETS = 2.0, 1.5
WEIGHTS = {"germeval2018": 1.0, "speechact": 1.0, "gahd": 1.0, "own": 1.0, "news": 0.5, "invented": 0.35}
COMBINED = {"own": 2.0, "news": 2.0}
"""How many times more than for the students a set counts where they are weighed together: what a town reads."""
STRENGTH = 0.3
SLOPE_STRENGTH = 1e3
BLOCKS = 40


@dataclass(frozen=True, slots=True)
class Material:
    """All labelled texts with their matrix: tweets first, plain sentences after them; their clauses with the place of their text.

    `task` is what the filters learn of the same texts.
    """

    texts: Sequence[Labelled]
    rows: Matrix
    labels: Vector
    weights: Vector
    tweets: Vector
    rare: Vector
    folds: Vector
    clauses: Matrix
    owners: Vector
    task: Task

    @property
    def shares(self) -> Vector:
        """What each text counts where heads and rules are weighed together."""
        return self.weights * np.array([COMBINED.get(text.source, 1.0) for text in self.texts])


def material(texts: Sequence[Labelled]) -> Material:
    """The texts, ready to train on."""
    read = [reading(text.text) for text in texts]
    rows = ones([sorted(one.touched) for one in read])
    tweets = np.array([text.source in ("germeval2018", "speechact") for text in texts])
    labels, weights = (
        np.array(one) for one in zip(*((text.label, WEIGHTS[text.source]) for text in texts), strict=True)
    )
    return Material(
        texts, rows, labels, weights, tweets, rarity(rows),
        _folds(texts, rows, tweets), ones([sorted(clause) for one in read for clause in one.clauses]),
        np.repeat(np.arange(len(texts)), [len(one.clauses) for one in read]),
        Task.of(Words([one.words for one in read]), labels, weights, tweets),
    )  # fmt: skip


def _folds(texts: Sequence[Labelled], rows: Matrix, tweets: Vector) -> Vector:
    """Which fold a text is in: tweets alike in manner and topic together, invented sentences of one frame together."""
    folds = np.array([zlib.crc32(text.block.encode()) % FOLDS for text in texts])
    letters = rows[tweets][:, :SIZE]
    folds[tweets] = alike(even(letters) @ sp.diags(rarity(letters)), FOLDS)
    return folds


def alike(weighted: Matrix, folds: int) -> Vector:
    """Folds of about the same size; texts that resemble each other (same author, same topic) are in the same one."""
    from sklearn.cluster import KMeans
    from sklearn.decomposition import TruncatedSVD

    seen = TruncatedSVD(min(60, weighted.shape[0] - 1), n_iter=3, random_state=0).fit_transform(weighted)
    seen /= np.maximum(np.linalg.norm(seen, axis=1, keepdims=True), 1e-9)
    groups = KMeans(min(BLOCKS, weighted.shape[0]), n_init=1, random_state=0).fit_predict(seen)
    sizes, place = np.zeros(folds, dtype=int), {}
    for group in np.argsort(-np.bincount(groups), kind="stable"):
        place[group] = int(np.argmin(sizes))
        sizes[place[group]] += (groups == group).sum()
    return np.array([place[group] for group in groups])


def heads(given: Material, chosen: Vector, seed: int, *, taught: bool) -> tuple[Head, Head, Head]:
    """The three heads, trained on the chosen texts; those that ship are `taught` by the teacher too."""
    tweets, plain = given.tweets & chosen, ~given.tweets & chosen
    if taught:
        network, sentences = _distilled(given, tweets, plain, seed), _distilled(given, plain, tweets, seed)
    else:
        network, sentences = _on_labels(given, tweets, given.labels), _on_labels(given, plain, given.labels)
    return network, sentences, leaning(_on_labels(given, chosen, given.tweets.astype(float)))


def leaning(manner: Head) -> Head:
    """The manner head made sharper and readier to see a tweet: those on new topics look like plain sentences to it."""
    return Head(
        manner.table, float(f"{manner.scale * SHARPER:.6e}"), round((manner.offset + TOWARDS_TWEETS) * SHARPER, 6)
    )


def _on_labels(given: Material, ours: Vector, labels: Vector) -> Head:
    """A head trained on labels alone."""
    rows, label, weights = given.rows[ours], labels[ours], given.weights[ours]
    return head(rows, label, ratios(rows, label, weights), weights)


def _distilled(given: Material, ours: Vector, others: Vector, seed: int) -> Head:
    """A head on one manner; its teacher also labels spliced texts and those of the other manner."""
    real = [given.texts[place].text for place in np.flatnonzero(ours) if given.texts[place].source != "invented"]
    pool = sp.vstack(
        [matrix(spliced(real, min(SPLICED, 2 * len(real)), seed)), given.rows[np.flatnonzero(others)[:OTHERS]]]
    ).tocsr()
    return distilled(given.rows[ours], given.labels[ours], given.weights[ours], pool, given.rare, seed)


def unseen_margins(given: Material) -> Vector:
    """What heads say of texts that they were not trained on, a column a head, how much further the worst clause goes, and what filters say.

    Without the teacher, which costs most of the time.
    """
    margins = np.zeros((len(given.texts), 6))
    for fold in range(FOLDS):
        asked = given.folds == fold
        trained = heads(given, ~asked, fold, taught=False)
        for place, one in enumerate(trained):
            margins[asked, place] = one.margin(given.rows[asked])
        margins[asked, 3] = _peaks(given, trained, margins[asked], np.flatnonzero(asked))
        margins[asked, 4:] = given.task.heard(filters(given.task, np.flatnonzero(~asked), fold), np.flatnonzero(asked))
    return margins


def _peaks(given: Material, trained: Sequence[Head], margins: Vector, asked: Vector) -> Vector:
    """As `Model.margins` has it: the worst clause of each text against the whole, 0 where there is one clause only."""
    found = np.full(len(given.texts), -np.inf)
    ours = np.isin(given.owners, asked)
    owners, clauses = given.owners[ours], given.clauses[ours]
    share = np.zeros(len(given.texts))
    share[asked] = likelihood(np.clip(margins[:, 2], -6, 6))
    network, plain = (np.clip(one.margin(clauses), -6, 6) for one in trained[:2])
    np.maximum.at(found, owners, share[owners] * network + (1 - share[owners]) * plain)
    whole = share[asked] * np.clip(margins[:, 0], -6, 6) + (1 - share[asked]) * np.clip(margins[:, 1], -6, 6)
    return np.where(np.isfinite(found[asked]), found[asked] - whole, 0.0)


def found_by_rules(text: str) -> tuple[list[float], dict[str, float]]:
    """The cues of a text, as the checker has them, and the confidences of the rules that have a say in tone."""
    context = Context(Statement(text, "citizen_comment"), load_guideline())
    found: dict[str, float] = {}
    for kind in RULES:
        context.begin()
        try:
            shares = [hit.confidence for hit in rules()[kind].check(context)]
        except WorkLimit:
            continue
        if shares:
            found[kind] = max(shares)
    return cues(context.text, reading(context.text.plain).signs, found), found


def combined(margins: Vector, around: Sequence[Sequence[float]], labels: Vector, weights: Vector) -> list[float]:
    """Offset and weights of the combination, rounded to what ships."""
    table = design(margins, around)
    found, offset = fitted(sp.csr_matrix(table), labels, STRENGTH, weights, steps=400)
    return [round(float(value), 4) for value in (offset, *found)]


def of_an_office(totals: Vector, labels: Vector) -> list[float]:
    """Offset and slope that make the combination's sums likelihoods for what an office writes, rounded to what ships."""
    slope, offset = fitted(sp.csr_matrix(totals[:, None]), labels, SLOPE_STRENGTH)
    return [round(float(value), 4) for value in (offset, slope[0])]


def design(margins: Vector, around: Sequence[Sequence[float]]) -> Vector:
    """The inputs of the combination, a row a text."""
    return np.array([inputs(list(map(float, row)), cue) for row, cue in zip(margins, around, strict=True)])
