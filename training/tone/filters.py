"""The tiny convolution of the tone: trained with numbers that flow, shipped as whole ones. Both manners share words and filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import scipy.sparse as sp

from stadtstimme.checker.learned import convolution
from stadtstimme.checker.learned.convolution import CLASSES, DIMENSIONS, FILTERS, FINE, MOST, PARTS, TAPS
from stadtstimme.checker.learned.weights import Weights, packed

from .linear import Vector, likelihood

ROUNDS = 4
BATCH = 128
ALIKE = 4096
"""Texts of which those of like length are taken together."""
SPEED, SLOWEST = 2.5e-3, 2e-4
DECAY = 0.02
KEPT, WORDS_KEPT = 0.5, 0.85
"""Shares of what the filters say, and of the words, that a step of training sees."""
_NETWORK, _PLAIN = 0, 1
Numbers = dict[str, Vector]
Blocks = Mapping[str, tuple[str, Sequence[int]]]


class Words:
    """All words of the texts: which rows of vectors each is made of, the texts as words (`told`) and as numbers of words (`texts`)."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self.told = texts = [words[:MOST] for words in texts]
        every = ["", *sorted(set(chain.from_iterable(texts)))]
        number = {word: place for place, word in enumerate(every)}
        self.texts = [np.array([number[word] for word in words] or [0]) for words in texts]
        rows, columns, values = [], [], []
        for place, word in enumerate(every[1:], 1):
            pieces = sorted(convolution.parts(word))
            rows += [place] * (len(pieces) + 1)
            columns += [convolution.class_row(word), *pieces]
            values += [1.0] + [convolution.share(len(pieces)) / (1 << FINE)] * len(pieces)
        self.made_of = sp.csr_matrix((np.array(values, np.float32), (rows, columns)), (len(every), PARTS + CLASSES))

    def padded(self, chosen: Vector) -> Vector:
        """The texts as rows of numbers, a nothing before and behind each."""
        found = np.zeros((len(chosen), max(len(self.texts[one]) for one in chosen) + 2), np.int64)
        for row, one in enumerate(chosen):
            found[row, 1 : 1 + len(self.texts[one])] = self.texts[one]
        return found


@dataclass(slots=True)
class Task:
    """What is learned: words, labels, what each text counts, and which of the two answers is asked of it."""

    words: Words
    labels: Vector
    weights: Vector
    answer: Vector

    @classmethod
    def of(cls, words: Words, labels: Vector, weights: Vector, tweets: Vector) -> Task:
        """The task of a material."""
        return cls(words, labels.astype(np.float32), weights.astype(np.float32), np.where(tweets, _NETWORK, _PLAIN))

    def heard(self, numbers: Numbers, asked: Vector) -> Vector:
        """What the checker's own convolution with these numbers says of the texts that are asked about, a row a text."""
        about, blocks = shipped(numbers)
        checker = convolution.Convolution(Weights(packed({"convolution": about}, blocks)))
        return np.array([checker.margins(self.words.told[one]) for one in asked])


def trained(task: Task, chosen: Vector, seed: int) -> Numbers:
    """The numbers of a convolution that has seen the chosen texts ROUNDS times."""
    dice = np.random.default_rng(seed)
    numbers = _begin(dice)
    mean = {name: np.zeros_like(one) for name, one in numbers.items()}
    square = {name: np.zeros_like(one) for name, one in numbers.items()}
    step = 0
    for round_ in range(ROUNDS):
        speed = SPEED * (1 - round_ / ROUNDS) + SLOWEST
        for batch in _batches(task, chosen, dice):
            step += 1
            for name, slope in _slopes(task, numbers, batch, dice).items():
                # Adam (Kingma and Ba 2014)
                mean[name] += 0.1 * (slope - mean[name])
                square[name] += 0.001 * (slope * slope - square[name])
                ahead = np.sqrt(square[name] / (1 - 0.999**step)) + 1e-7
                numbers[name] -= np.float32(speed / (1 - 0.9**step)) * mean[name] / ahead
            numbers["vectors"] *= np.float32(1 - speed * DECAY)
    return numbers


def _begin(dice: np.random.Generator) -> Numbers:
    def drawn(spread: float, *shape: int) -> Vector:
        return dice.normal(0, spread, shape).astype(np.float32)

    return {
        "vectors": drawn(0.1, PARTS + CLASSES, DIMENSIONS),
        "filters": drawn((TAPS * DIMENSIONS) ** -0.5, TAPS * DIMENSIONS, FILTERS),
        "biases": np.zeros(FILTERS, np.float32),
        "answers": drawn(0.05, FILTERS + DIMENSIONS, 2),
        "offsets": np.zeros(2, np.float32),
    }


def _batches(task: Task, chosen: Vector, dice: np.random.Generator) -> list[Vector]:
    """The texts in another order, in batches of texts of like length."""
    order = dice.permutation(chosen)
    runs = np.array_split(order, -(-len(order) // ALIKE))
    sorted_ = [run[np.argsort([len(task.words.texts[one]) for one in run], kind="stable")] for run in runs]
    batches = np.array_split(np.concatenate(sorted_), max(1, len(order) // BATCH))
    return [batches[place] for place in dice.permutation(len(batches))]


@dataclass(slots=True)
class _Heard:
    """A batch on its way through: which words are used and where, what their vectors tell, what the filters hear and say."""

    made_of: Any
    place: Vector
    seen: Vector
    told: Vector
    threes: Vector
    heard: Vector
    strongest: Vector
    peak: Vector
    root: Vector
    kept: Vector
    said: Vector


def _hear(task: Task, numbers: Numbers, batch: Vector, dice: np.random.Generator) -> _Heard:
    padded = task.words.padded(batch)
    used, place = np.unique(padded, return_inverse=True)
    place = place.reshape(padded.shape)
    made_of = task.words.made_of[used]
    seen = (dice.random(padded.shape) < WORDS_KEPT).astype(np.float32)[..., None]
    told = (made_of @ numbers["vectors"])[place] * seen
    real = (padded[:, 1:-1] > 0) | (np.arange(padded.shape[1] - 2) == 0)
    root = np.sqrt(real.sum(1, keepdims=True)).astype(np.float32)
    threes = np.concatenate([told[:, first : first + real.shape[1]] for first in range(TAPS)], axis=2)
    heard = np.where(real[..., None], threes @ numbers["filters"] + numbers["biases"], np.float32(-1e9))
    strongest = heard.argmax(1)[:, None]
    peak = np.take_along_axis(heard, strongest, 1)[:, 0]
    kept = (dice.random((len(batch), FILTERS + DIMENSIONS)) < KEPT).astype(np.float32) / np.float32(KEPT)
    said = np.concatenate([np.maximum(peak, 0), told.sum(1) / root], axis=1) * kept
    return _Heard(made_of, place, seen, told, threes, heard, strongest, peak, root, kept, said)


def _slopes(task: Task, numbers: Numbers, batch: Vector, dice: np.random.Generator) -> Numbers:
    """How the loss of a batch changes with each number."""
    one = _hear(task, numbers, batch, dice)
    margins = one.said @ numbers["answers"] + numbers["offsets"]
    rows, asked = np.arange(len(batch)), task.answer[batch]
    of_answers = np.zeros_like(margins)
    of_answers[rows, asked] = (likelihood(margins[rows, asked]) - task.labels[batch]) * task.weights[batch] / len(batch)
    back = (of_answers @ numbers["answers"].T) * one.kept
    of_heard = np.zeros_like(one.heard)
    np.put_along_axis(of_heard, one.strongest, (back[:, :FILTERS] * (one.peak > 0))[:, None], 1)
    of_threes = of_heard @ numbers["filters"].T
    of_told = np.zeros_like(one.told)
    for first in range(TAPS):
        of_told[:, first : first + of_heard.shape[1]] += of_threes[..., first * DIMENSIONS : (first + 1) * DIMENSIONS]
    of_told = (of_told + (back[:, FILTERS:] / one.root)[:, None]) * one.seen
    ones = np.ones(one.place.size, np.float32)
    gathered = sp.csr_matrix((ones, (one.place.ravel(), np.arange(one.place.size))))
    return {
        "vectors": one.made_of.T @ (gathered @ of_told.reshape(-1, DIMENSIONS)),
        "filters": np.tensordot(one.threes, of_heard, ((0, 1), (0, 1))),
        "biases": of_heard.sum((0, 1)),
        "answers": one.said.T @ of_answers,
        "offsets": of_answers.sum(0),
    }


def shipped(numbers: Numbers) -> tuple[dict[str, Any], Blocks]:
    """What the checker reads: scales and offsets, and the numbers as whole ones."""
    vectors, of_vectors = _whole(numbers["vectors"], 127)
    # a row a dimension: the filters as first, second and third of three words, one after the other
    rows = numbers["filters"].reshape(TAPS, DIMENSIONS, FILTERS).transpose(1, 0, 2)
    filters, of_filters = _whole(rows, 127)
    answers, of_answers = _whole(numbers["answers"][:FILTERS], 32_000)
    means, of_means = _whole(numbers["answers"][FILTERS:], 32_000)
    heard = of_vectors * of_filters
    scales = [float(f"{heard * of_answers:.6e}"), float(f"{of_vectors * of_means:.6e}")]
    about = {"scales": scales, "offsets": [round(float(one), 6) for one in numbers["offsets"]]}
    biases = np.rint(numbers["biases"] / heard).astype(int)
    return about, {
        "vectors": ("B", (vectors + 128).ravel().tolist()),
        "filters": ("b", filters.ravel().tolist()),
        "biases": ("i", biases.tolist()),
        "answers": ("h", answers.ravel().tolist()),
        "means": ("h", means.ravel().tolist()),
    }


def _whole(values: Vector, most: int) -> tuple[Vector, float]:
    scale = float(np.abs(values).max()) / most or 1.0
    return np.rint(values / scale).astype(int), scale
