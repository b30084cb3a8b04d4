"""How well names are found in a labelled file: one word and its BIO label a line, a blank line between sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any


def spans(labels: Sequence[str], kind: str = "PER") -> set[tuple[int, int]]:
    """The names of that kind as (first word, word behind the last)."""
    found, start = set(), -1
    for place, label in enumerate((*labels, "O")):
        if start >= 0 and label != f"I-{kind}":
            found.add((start, place))
            start = -1
        if label == f"B-{kind}" or (label == f"I-{kind}" and start < 0):
            start = place
    return found


def strict(pairs: Iterable[tuple[Sequence[str], Sequence[str]]]) -> tuple[float, float, float]:
    """Precision, recall and F of (wanted, given) labels; a name counts where both its ends are right."""
    hits = wanted = given = 0
    for labels, found in pairs:
        here, there = spans(labels), spans(found)
        hits, wanted, given = hits + len(here & there), wanted + len(here), given + len(there)
    precision, recall = hits / max(1, given), hits / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def read(lines: Iterable[str]) -> Iterator[tuple[list[str], list[str]]]:
    """The sentences of a file. Raises ValueError naming a line without a label."""
    words: list[str] = []
    labels: list[str] = []
    for number, line in enumerate(lines, 1):
        word, tab, label = line.rstrip("\r\n").partition("\t")
        if not word.strip():
            if words:
                yield words, labels
            words, labels = [], []
        elif not tab:
            raise ValueError(f"{number}: word, tab, label")
        else:
            words.append(word)
            labels.append(label.split("\t")[0].strip())
    if words:
        yield words, labels


def names_score(sentences: Iterable[tuple[list[str], list[str]]]) -> dict[str, Any]:
    """The figures of the shipped model: whole names (strict) and single words at its threshold."""
    from .names import model

    shipped = model()
    pairs, hits, wanted, given = [], 0, 0, 0
    for words, labels in sentences:
        pairs.append((labels, shipped.labelled(words)))
        for label, likely in zip(labels, shipped.likely(words), strict=True):
            person, named = label in ("B-PER", "I-PER"), likely >= shipped.threshold
            hits, wanted, given = hits + (person and named), wanted + person, given + named
    precision, recall, f = strict(pairs)
    return {
        "sentences": len(pairs),
        "strict": {"precision": round(precision, 4), "recall": round(recall, 4), "f": round(f, 4)},
        "words": {
            "threshold": shipped.threshold,
            "precision": round(hits / max(1, given), 4),
            "recall": round(hits / max(1, wanted), 4),
        },
    }


def shown(result: dict[str, Any]) -> str:
    """The figures to read."""
    whole, words = result["strict"], result["words"]
    return (
        f"Sätze {result['sentences']}\n"
        f"Ganze Namen: Genauigkeit {whole['precision']:.3f}, Trefferquote {whole['recall']:.3f}, F {whole['f']:.3f}\n"
        f"Wörter ab {words['threshold']}: Genauigkeit {words['precision']:.3f}, Trefferquote {words['recall']:.3f}\n"
    )
