"""The frame of the training: weight files, licences, steps, and that what ships is what the cards describe."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from stadtstimme.checker.digest import rule_digest
from stadtstimme.checker.learned import FEEDS
from stadtstimme.checker.learned.weights import Weights, packed
from training.corpora import CORPORA, FREE, LicenceForbids, place, rows, sentences
from training.step import SHIPPED, steps

ROOT = Path(__file__).parents[2]
CARDS = ROOT / "docs" / "models"
LIMIT = 8_000_000


def shipped() -> list[Path]:
    return sorted(SHIPPED.glob("*.bin"))


def test_weights_come_back_as_they_were_packed() -> None:
    blocks = {
        "small": ("b", [-128, 0, 127]),
        "half": ("e", [0.5, -2.0]),
        "wide": ("H", [65_535]),
        "count": ("i", [-70_000]),
    }
    content = packed({"part": "try", "word": "Ä"}, blocks)
    assert content == packed({"word": "Ä", "part": "try"}, blocks)
    read = Weights(content)
    assert read.about["part"] == "try" and read.about["word"] == "Ä"
    assert {name: list(read.block(name)) for name in blocks} == {name: values for name, (_, values) in blocks.items()}
    assert read.raw("small") == bytes([128, 0, 127])


def test_share_alike_sets_lend_nothing_to_weights(tmp_path: Path) -> None:
    for name, corpus in CORPORA.items():
        assert place(tmp_path, f"{name}/x", measuring=True) == tmp_path / name / "x"
        if corpus.licence not in FREE:
            with pytest.raises(LicenceForbids, match=name):
                place(tmp_path, f"{name}/x")


def test_corpora_are_read_as_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "gahd").mkdir()
    (tmp_path / "gahd" / "a.tsv").write_text('id\ttext\n1\t"Ja\\nnein\n', encoding="utf-8")
    assert rows(tmp_path, "gahd/a.tsv") == [{"id": "1", "text": '"Ja\nnein'}]
    (tmp_path / "ner_ler").mkdir()
    (tmp_path / "ner_ler" / "a.conll").write_text("Frau\tO\nMoll\tB-PER\n\nJa\tO\n", encoding="utf-8")
    assert list(sentences(tmp_path, "ner_ler/a.conll")) == [[("Frau", "O"), ("Moll", "B-PER")], [("Ja", "O")]]


def test_every_shipped_file_is_made_by_a_step() -> None:
    made = [name for step in steps().values() for name in step.files]
    assert sorted(made) == [path.name for path in shipped()]


def test_all_learned_parts_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in shipped()) <= LIMIT


def test_a_card_describes_exactly_these_weights() -> None:
    cards = [card.read_text(encoding="utf-8") for card in CARDS.glob("*.md")]
    for path in shipped():
        described = [card for card in cards if hashlib.sha256(path.read_bytes()).hexdigest() in card]
        assert len(described) == 1, f"a card in docs/models must name the digest of {path.name}"


def test_a_digest_of_a_kind_covers_the_weights_it_stands_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind, parts in FEEDS.items():
        for part in parts:
            before = rule_digest(kind)
            rule_digest.cache_clear()
            real = Path.read_bytes
            with monkeypatch.context() as patch:
                changed = SHIPPED / f"{part}.bin"
                patch.setattr(
                    Path, "read_bytes", lambda self, real=real, changed=changed: real(self) + b"!" * (self == changed)
                )
                assert rule_digest(kind) != before
            rule_digest.cache_clear()


def test_an_unknown_step_and_a_missing_folder_are_named(tmp_path: Path) -> None:
    for arguments, words in ((["nothing"], "no step nothing"), (["--data", str(tmp_path / "gone")], "is no folder")):
        command = [sys.executable, "-m", "training", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (2, "")
        assert words in done.stderr
