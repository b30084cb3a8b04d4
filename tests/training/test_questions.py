"""The questions' training: the same weights twice, folds that keep a tweet together, nothing of a test fold among the unlabelled."""

from __future__ import annotations

import random
from functools import cache

import numpy as np
import pytest

from stadtstimme.checker.learned.questions import Model, words_of
from stadtstimme.checker.learned.weights import Weights, packed
from training.questions import fit, measure
from training.questions.data import Sentence, own

SAMPLE = random.Random(1).sample(list(own()), 200)


@cache
def trained() -> fit.Form:
    return fit.fit_form({"own": SAMPLE})


def test_the_same_sentences_give_the_same_weights() -> None:
    first, second = trained(), fit.fit_form({"own": SAMPLE})
    assert first.unit == second.unit and np.array_equal(first.table, second.table)
    assert np.abs(first.table).max() == 127


def test_the_checker_scores_as_the_training_does() -> None:
    form = trained()
    margins = form.margins(SAMPLE)
    combination = fit.fit_combination(fit.combined_inputs(SAMPLE, margins), [one.asks for one in SAMPLE])
    about = {"unit": form.unit, "combination": combination.tolist(), "asks": 0.5}
    model = Model(Weights(packed(about, {"form": ("b", form.table.tolist())})))
    given = fit.scores(SAMPLE, margins, combination)
    for one, margin, score, rule in zip(SAMPLE, margins, given, fit.rules(SAMPLE), strict=True):
        assert model.margin(words_of(one.text)) == pytest.approx(margin)
        assert model.score(one.text, rule) == pytest.approx(score, abs=0.0006)


def test_our_sentences_are_learned() -> None:
    margins = trained().margins(SAMPLE)
    assert np.mean([(margin > 0) == one.asks for one, margin in zip(SAMPLE, margins, strict=True)]) > 0.95
    assert words_of(SAMPLE[0].text)


def test_what_is_tested_is_not_among_the_unlabelled() -> None:
    tested = [Sentence("Wann kommt das?", True, "a")]
    unlabelled = [Sentence("wann kommt das", False, "b"), Sentence("Der Bus kommt.", False, "c")]
    assert measure.without(unlabelled, tested) == unlabelled[1:]


def test_figures() -> None:
    asks = np.array([True, True, False, True])
    given = np.array([0.9, 0.8, 0.7, 0.1])
    assert measure.at_precision(asks, given, 0.9) == (0.8, 1.0, pytest.approx(2 / 3))
    assert measure.at_precision(asks, given, 0.7) == (0.1, 0.75, 1.0)
    assert measure.beyond_others(asks, given, [0, 1, 0, 1], 0.9) == (0.5, pytest.approx(1 / 3))
    assert measure.calibration_error(np.array([True, False]), np.array([1.0, 0.0])) == 0
    assert measure.calibration_error(np.array([True, False]), np.array([0.0, 1.0])) == 1
