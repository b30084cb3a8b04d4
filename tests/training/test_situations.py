"""The training of the net: which texts it may learn from, and that the same texts give the same weights."""

from __future__ import annotations

import json
import random

import numpy as np

from stadtstimme.checker.learned.situations import PLACES, Net
from stadtstimme.checker.learned.weights import Weights
from training.situations import making, texts
from training.tone.texts import CASES, MEASURED, own


def test_what_is_for_measuring_is_not_learned() -> None:
    aside = set((CASES.parent / "held_back.txt").read_text(encoding="utf-8").split())
    cases = [json.loads(line) for line in (CASES / "dev_cases.jsonl").open(encoding="utf-8")]
    rounds = [json.loads(line) for name in MEASURED for line in (CASES / name).open(encoding="utf-8")]
    kept = {one["text"] for one in cases if one["id"] in aside} | {one["text"] for one in rounds}
    assert len(kept) == 87 + len(rounds)
    assert not kept & {one.text for one in (*texts.written(), *texts.cases(), *texts.examples())}
    assert not {one["text"] for one in rounds} & {one.text for one in own()}


def test_the_same_texts_give_the_same_net_which_scores_as_the_training_does() -> None:
    given = random.Random(3).sample(list(texts.written()), 250)
    rows = making.matrix(given)
    kinds = ("threat", "press_matter")
    models = [making.fitted_kind(given, rows, kind, range(len(given))) for kind in kinds]
    again = making.fitted_kind(given, making.matrix(given), "threat", range(len(given)))
    assert np.array_equal(models[0][0], again[0])
    content = making.packed_net(models, [0.0, 0.0], kinds)
    read = Net(Weights(content))
    for one in given[:40]:
        margins = making.matrix([one]) @ np.stack([weights for weights, _ in models], axis=1) + [
            offset for _, offset in models
        ]
        assert np.allclose(read.margins(one.text, one.kind), margins[0], atol=0.35)
    assert rows.shape == (250, PLACES + 4)


def test_a_limit_lies_above_all_but_a_few_texts_without_findings() -> None:
    given = [texts.Labelled("Guten Morgen.", "citizen_comment", frozenset(), str(number)) for number in range(20)]
    assert making.limit(given, "threat", np.arange(20.0)) == 19.0 - making.ALARMS + 0.05
    assert making.limit(given, "threat", np.full(20, -9.0)) == making.LOWEST


def test_examples_speak_of_their_own_rule_alone() -> None:
    assert all(len(one.speaks_of) == 1 for one in texts.examples())
