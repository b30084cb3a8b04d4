"""The corpora: how each is read, under which licence it stands, and which may lend its text to shipped weights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FREE = frozenset({"CC BY 4.0", "CC0", "MIT", "Apache-2.0"})
"""Licences whose sets may be trained on for weights that we ship."""


class LicenceForbids(Exception):
    """A set under share-alike was asked for although weights would be made from it."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """One set: its folder below the data, the short form of its licence, where it is from."""

    folder: str
    licence: str
    source: str


CORPORA = {
    one.folder: one
    for one in (
        Corpus("germeval2018", "CC BY 4.0", "GermEval 2018 shared task on the identification of offensive language"),
        Corpus("gahd", "CC BY 4.0", "GAHD, German adversarial hate speech dataset"),
        Corpus("speechact", "CC BY 4.0", "speech-act-analysis"),
        Corpus("ner_germeval2014", "CC BY 4.0", "GermEval 2014 named entity recognition shared task"),
        Corpus("ner_ler", "CC BY 4.0", "LER, legal entity recognition"),
        Corpus("ner_europeana", "CC0", "Europeana newspapers, named entities"),
        Corpus("ldnoobw", "CC BY 4.0", "LDNOOBW, list of coarse words"),
        Corpus("cimt_citizen_args", "CC BY-SA 4.0", "CIMT argument corpus"),
        Corpus("iwg_refugees", "CC BY-SA 3.0", "IWG hatespeech"),
        Corpus("gazetteers", "mixed, with share-alike", "GermaNER, OpenStreetMap"),
    )
}

FREE_FILES = {"gazetteers/personennamen.txt": "Apache-2.0"}
"""Single files of mixed sets that may be trained on: GermaNER's family names."""


def place(data: Path, name: str, *, measuring: bool = False) -> Path:
    """The file `folder/file`. Raises LicenceForbids for a set that may only be measured on, unless `measuring`."""
    corpus = CORPORA[name.split("/")[0]]
    if FREE_FILES.get(name, corpus.licence) not in FREE and not measuring:
        raise LicenceForbids(f"{corpus.folder} ({corpus.licence}) is for measuring only")
    return data / name


def rows(data: Path, name: str, *, measuring: bool = False) -> list[dict[str, str]]:
    r"""The rows of a table (header line, tabs, no quoting; the two characters \n are a line break)."""
    lines = place(data, name, measuring=measuring).read_text(encoding="utf-8").split("\n")
    names = lines[0].split("\t")
    return [dict(zip(names, map(_line_breaks, line.split("\t")), strict=True)) for line in lines[1:] if line]


def _line_breaks(value: str) -> str:
    return value.replace("\\n", "\n")


def sentences(data: Path, name: str, *, measuring: bool = False) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a set with one token and its BIO tag a line, a blank line between two sentences."""
    sentence: list[tuple[str, str]] = []
    for line in place(data, name, measuring=measuring).read_text(encoding="utf-8").split("\n"):
        if line.strip():
            token, _, tag = line.partition("\t")
            sentence.append((token, tag.strip()))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence
