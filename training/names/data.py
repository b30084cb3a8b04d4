"""The labelled texts and the unlabelled pool, read from the shared data folder. Licences: docs/models/names.md."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stadtstimme.checker.learned.tokens import tokens
from training.corpora import rows, sentences

Sentence = tuple[tuple[str, ...], tuple[str, ...]]
"""Words and labels."""

LABELS = ("O", "B-PER", "I-PER", "LOC", "ORG", "OTH")
"""What the model tells apart. Places, organisations and other names are there to be told from persons; where they begin is no matter."""

LONGEST = 60
"""Words of a newspaper page, which has no sentences, that are taken as one."""


def germeval(data: Path) -> list[Sentence]:
    """GermEval 2014, development part: sentences in no order."""
    return list(_labelled(data, "ner_germeval2014/dev.conll"))


def newspapers(data: Path) -> list[Sentence]:
    """Europeana: historic newspapers as machines read them, with persons, places and organisations; misspelled labels are mended."""
    found = []
    for part in ("lft", "onb", "sbb"):
        for page in sentences(data, f"ner_europeana/{part}.conll"):
            told = [(word, _label(label.upper())) for word, label in page if word != "#"]
            for start in range(0, len(told), LONGEST):
                words, labels = zip(*told[start : start + LONGEST], strict=True)
                found.append((words, mended(list(labels))))
    return found


def pool(data: Path) -> Iterator[list[str]]:
    """Sentences and short texts without labels, of every set under CC BY or CC0.

    Not those that have labels here: what is learned from the pool would know them better than any text to come.
    """
    for name in ("ner_ler/dev", "ner_ler/test"):
        for sentence in sentences(data, f"{name}.conll"):
            yield [word for word, _ in sentence]
    for part in ("lft", "onb", "sbb"):
        for sentence in sentences(data, f"ner_europeana/{part}.conll"):
            words = [word for word, _ in sentence if word != "#"]
            yield from (words[start : start + LONGEST] for start in range(0, len(words), LONGEST))
    for name in ("germeval2018/train", "gahd/train", "gahd/dev", "speechact/tweets"):
        for row in rows(data, f"{name}.tsv"):
            yield [row["text"][start:end] for start, end in tokens(row["text"])]


def _labelled(data: Path, name: str) -> Iterator[Sentence]:
    for sentence in sentences(data, name):
        words, labels = zip(*sentence, strict=True)
        yield words, mended([_label(label) for label in labels])


def _label(label: str) -> str:
    """Derived and partial names ("Berliner", "Obama-Anhänger") are no names here."""
    _, _, kind = label.partition("-")
    return label if kind == "PER" else kind if kind in LABELS else "O"


def mended(labels: list[str]) -> tuple[str, ...]:
    """A name that begins with I- begins with B-."""
    fixed: list[str] = []
    for label in labels:
        continued = bool(fixed) and fixed[-1][2:] == label[2:] and fixed[-1] != "O"
        fixed.append("B-" + label[2:] if label.startswith("I-") and not continued else label)
    return tuple(fixed)
