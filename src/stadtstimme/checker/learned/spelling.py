"""What a word is spelled like: a given name, a family name, a place or an ordinary noun. For names that no list knows.

A multinomial logistic regression over the pieces of a word, two to five letters with its beginning and end, hashed into whole weights.
Training (training/names/spelled.py) and checker use this same code.
"""

from __future__ import annotations

from array import array
from math import exp
from zlib import crc32

KINDS = "gfpn"
"""Given name, family name, place, noun: the order of the weights."""
BUCKETS = 1 << 15
ALWAYS = crc32(b"=") % BUCKETS
"""The bucket that every word has."""
_LONGEST, _LETTERS = 5, 40


def pieces(word: str) -> set[int]:
    """The buckets of a word's pieces, of its length, and `ALWAYS`."""
    edged = f"^{word.lower()[:_LETTERS]}$"
    found = {edged[at : at + size] for size in range(2, _LONGEST + 1) for at in range(len(edged) - size + 1)}
    found.add(f"={min(len(edged), 18)}")
    return {ALWAYS, *(crc32(piece.encode("utf-8", "surrogatepass")) % BUCKETS for piece in found)}


class Spelling:
    """The shipped weights: those of all kinds in a row, a row a bucket. `unit` is what a weight of 1 stands for."""

    __slots__ = ("_table", "_unit")

    def __init__(self, table: bytes, unit: float) -> None:
        self._table, self._unit = array("b", table), unit

    def likely(self, word: str) -> tuple[float, ...]:
        """How likely the word is of each kind, in thousandths."""
        table, width = self._table, len(KINDS)
        rows = [table[width * bucket : width * bucket + width] for bucket in pieces(word)]
        sums = list(map(sum, zip(*rows, strict=True)))
        highest = max(sums)
        shares = [exp((one - highest) * self._unit) for one in sums]
        whole = sum(shares)
        return tuple(round(share / whole, 3) for share in shares)

    def marks(self, word: str) -> tuple[str, str]:
        """The likeliest kind with how sure that is (in fifths), and how likely it is a person's name (in eighths).

        Words that are short or written small look like nothing: "-".
        """
        if len(word) < 3 or not word[0].isupper():
            return "-", "-"
        likely = self.likely(word)
        highest = max(likely)
        return f"{KINDS[likely.index(highest)]}{int(highest * 4.99)}", str(int((likely[0] + likely[1]) * 7.99))
