"""Which words are the name of a person, and how sure that is: a linear chain over marks of words; docs/models/names.md.

Run only where a name would matter (personal/roles.py asks for single sentences), since it costs more than all rules together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from struct import Struct

from .chain import Chain
from .name_marks import FAMILY, FREQUENT, GIVEN, NOUN, TITLE, Clusters, Word, marks
from .spelling import Spelling
from .table import Table
from .tokens import tokens
from .weights import Weights, weights
from .written import as_usual, cut

_LEAN = 0.1
"""From this likelihood on a capital word beside one that is surely of a name belongs to it: half of a name is no use."""
LONGEST = 120
"""Words that are labelled as one chain; a longer sentence is cut."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, how likely its least likely word belongs to one (0 to 1), and of how many words it is."""

    start: int
    end: int
    certainty: float
    words: int = 1


class Model:
    """The shipped weights, ready to look up."""

    def __init__(self, file: Weights) -> None:
        about = file.about
        self.labels: Sequence[str] = about["labels"]
        self.threshold: float = about["threshold"]
        self._chain = Chain(tuple(map(tuple, about["steps"])), about["unit"])
        self._persons = frozenset(at for at, label in enumerate(self.labels) if label.endswith("-PER"))
        self.known = Table(file.raw("known"))
        self._clusters = Clusters(Table(file.raw("clusters")), [file.raw("larger"), file.raw("largest")])
        self.spelling = Spelling(file.raw("spelling"), about["spelling"])
        self._row = Struct(f"<{len(self.labels)}h")
        self._weights = _spread(file.raw("weights"), levels(about["top"]))
        # In order: searching it costs a tenth of a sentence's time, and less memory than a dictionary.
        self._marks = file.block("marks")

    def scores(self, words: Sequence[str]) -> list[list[int]]:
        """The score of each label for each word."""
        known = [Word(word, self.known, self._clusters, self.spelling) for word in words]
        row_at, table = self._row.unpack_from, self._weights
        result = []
        for place in range(len(known)):
            rows = [row_at(table, row) for row in self._rows(marks(known, place))]
            result.append(list(map(sum, zip(*rows, strict=True))) or [0] * len(self.labels))
        return result

    def _rows(self, asked: Iterable[int]) -> Iterator[int]:
        """Where the rows of those marks begin that have one."""
        for mark in asked:
            row = bisect_left(self._marks, mark)
            if row < len(self._marks) and self._marks[row] == mark:
                yield row * self._row.size

    def labelled(self, words: Sequence[str]) -> list[str]:
        """The best labelling of a sentence."""
        return [self.labels[at] for part in _parts(words) for at in self._chain.best(self.scores(part))]

    def likely(self, words: Sequence[str]) -> list[float]:
        """For each word how likely it belongs to a person's name."""
        return [one for part in _parts(words) for one in self._chain.likely(self.scores(part), self._persons)]


def levels(top: int) -> list[int]:
    """The weight that each byte stands for: its (signed) number squared, so that 127 is `top`. Small weights are told apart finely."""
    return [(1 if byte < 128 else -1) * ((min(byte, 256 - byte) ** 2 * top + 8064) // 127**2) for byte in range(256)]


def _spread(raw: bytes, weights: Sequence[int]) -> bytes:
    """Two bytes a weight, which are quicker to add up."""
    wide = bytearray(2 * len(raw))
    wide[::2] = raw.translate(bytes(one & 255 for one in weights))
    wide[1::2] = raw.translate(bytes(one >> 8 & 255 for one in weights))
    return bytes(wide)


def _parts(words: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(words), LONGEST):
        yield words[start : start + LONGEST]


@lru_cache(maxsize=1)
def model() -> Model:
    """The shipped model."""
    return Model(weights("names"))


def model_is_there() -> bool:
    """False where the weights have not arrived (yet)."""
    try:
        model()
    except FileNotFoundError:
        return False
    return True


def names_between(text: str, start: int, end: int) -> Iterator[Name]:
    """The likely names of persons in `text[start:end]`, words that stand together as one name."""
    places = [part for place in tokens(text, start, end) for part in cut(text, place)]
    shipped = model()
    words = as_usual([text[left:right] for left, right in places], shipped.known, shipped.spelling)
    likely = shipped.likely(words)
    sure = [one >= shipped.threshold for one in likely]
    named = [
        sure[at] or (likely[at] >= _LEAN and text[left:right].istitle() and any(sure[max(0, at - 1) : at + 2]))
        for at, (left, right) in enumerate(places)
    ]
    for began, behind in _runs(named):
        if behind - began == 1 and _goes_on(words[began : behind + 1], shipped.known):
            behind += 1
        certainty = min(one for one in likely[began:behind] if one >= shipped.threshold)
        yield Name(places[began][0], places[behind - 1][1], certainty, behind - began)


def _runs(named: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where those begin and end that stand together."""
    began: int | None = None
    for at, one in enumerate((*named, False)):
        if one and began is None:
            began = at
        elif not one and began is not None:
            yield began, at
            began = None


def listed(words: Sequence[str]) -> bool:
    """Whether the lists take the words for a name: no noun and a given name, of two words both a name.

    Or a frequent given name first and a family name last, which may be a noun, too.
    """
    known = [model().known.get(word) for word in words]
    ordinary = [one & (NOUN | TITLE) != 0 for one in known]
    if known[0] & GIVEN and known[0] & FREQUENT and known[-1] & FAMILY and not any(ordinary[:-1]):
        return True
    names = sum(one & (GIVEN | FAMILY) != 0 for one in known)
    return any(one & GIVEN for one in known) and not any(ordinary) and (len(words) > 2 or names == len(words))


def _goes_on(words: Sequence[str], known: Table) -> bool:
    """A given name alone, and a word behind it that is a family name, too: "Noah Freitag"."""
    return (
        len(words) == 2
        and known.get(words[0]) & GIVEN != 0
        and words[1].istitle()
        and known.get(words[1]) & FAMILY != 0
    )
