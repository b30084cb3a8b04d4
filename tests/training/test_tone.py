"""The training of the tone on a small sample: the same bytes twice, and the checker computes what the training computed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stadtstimme.checker.learned.grams import reading
from stadtstimme.checker.learned.tone import Model
from stadtstimme.checker.learned.weights import Weights
from training.tone.functions import HATE, MENTIONS, frames, invented, invented_offence
from training.tone.texts import own

ROOT = Path(__file__).parents[2]
SAMPLE = """
import sys
from pathlib import Path
from training.tone import combination, linear, making
from training.tone.texts import Labelled, functional, own
combination.SPLICED = combination.OTHERS = 60
combination.FOLDS = 3
combination.SIZE = 4096  # by so many of the letters' places tweets are put together that are alike
# A step costs the same over all places, however few the texts are, and says no more about whether it comes out the same.
linear.fitted.__defaults__ = (None, 4)
sentences = [*list(own())[:120], *functional(200, 3)]
tweets = [Labelled("@a " + one.text + " #b", one.label, "germeval2018", one.block) for one in functional(30, 4)]
Path(sys.argv[1]).write_bytes(making.trained([*tweets, *sentences]))
"""
CHECKED = """
import sys
from pathlib import Path
import numpy as np
from stadtstimme.checker.learned.grams import reading
from stadtstimme.checker.learned.tone import MIDDLE, Model
from stadtstimme.checker.learned.weights import Weights
from training.tone.linear import matrix
from training.tone.student import Head
texts = ["Ich hasse Montage.", "Sie Idiot!", "", "Grüße 🙂 aus Musterstadt, @amt #eins", "W1chs*r " * 60]
ours = Model(Weights(Path(sys.argv[1]).read_bytes()))
rows = matrix(texts)
for place in range(3):
    scale, offset = ours.scales[place]
    margins = Head(np.frombuffer(ours.tables[place], np.uint8).astype(int) - MIDDLE, scale, offset).margin(rows)
    assert [float(one) for one in margins] == [ours.margins(reading(text))[place] for text in texts]
"""


def python(program: str, *arguments: Path | str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"} | more
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same small training twice, with other hashes of strings."""
    pytest.importorskip("sklearn", reason="please run: make setup-train")
    folder = tmp_path_factory.mktemp("tone")
    for name in ("1", "2"):
        done = python(SAMPLE, folder / name, PYTHONHASHSEED=name)
        assert done.returncode == 0, done.stderr
    return [folder / "1", folder / "2"]


def test_the_same_texts_give_the_same_bytes(trained: list[Path]) -> None:
    assert trained[0].read_bytes() == trained[1].read_bytes()


def test_the_checker_computes_what_the_training_computed(trained: list[Path]) -> None:
    done = python(CHECKED, trained[0])
    assert done.returncode == 0, done.stderr


def test_what_was_trained_can_be_asked(trained: list[Path]) -> None:
    assert len(Model(Weights(trained[0].read_bytes())).margins(reading("Guten Tag"))) == 6


def test_invented_sentences_are_the_same_for_the_same_seed_and_of_both_kinds() -> None:
    some = list(invented(500, 5))
    assert some == list(invented(500, 5)) != list(invented(500, 6))
    assert 0.4 < sum(label for _, label, _, _ in some) / 500 < 0.7
    assert {label for _, label, _, _ in invented_offence(50, 1)} == {0.0, 1.0}
    assert not [text for text, *_ in some if "{" in text]


def test_each_construction_against_people_has_one_for_them() -> None:
    for against, kindly in (
        ("feeling", "liking"),
        ("denied", "granted"),
        ("against", "for"),
        ("violent", "peaceful"),
        ("implied", "fair"),
        ("affirmed", "refuted"),
    ):
        assert against in HATE and kindly in MENTIONS
        assert not set(frames(against)) & set(frames(kindly))


def test_no_sentence_that_measures_was_trained_on() -> None:
    for name in ("tone_functions.tsv", "tone_held.tsv", "tone_fresh.tsv"):
        head, *lines = (ROOT / "tests" / "checker" / "cases" / name).read_text(encoding="utf-8").splitlines()
        texts = {line.split("\t")[head.split("\t").index("text")].lower() for line in lines}
        assert not texts & {text.lower() for text, *_ in invented(20_000, 11)}
        assert not texts & {text.lower() for text in frames("homonyms")}
        assert not texts & {one.text.lower() for one in own()}
