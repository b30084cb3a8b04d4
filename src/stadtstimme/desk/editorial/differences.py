"""What changed between two wordings, word by word, ready to be shown with <ins> and <del>."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

# Above this many words the comparison goes line by line: matching words is quadratic.
WORDS_AT_MOST = 4_000
# A stretch without changes is cut to this many characters at either side of a change.
CONTEXT = 90

Kind = Literal["same", "added", "removed", "cut"]


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, was added, was removed, or (cut) is left out because nothing changed in it."""

    kind: Kind
    text: str


def word_differences(before: str, after: str) -> list[Piece]:
    """The pieces that lead from `before` to `after`; joining all but the removed ones gives `after`."""
    old, new = _words(before), _words(after)
    start = _common(old, new)
    end = min(_common(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    middle_old, middle_new = old[start : len(old) - end], new[start : len(new) - end]
    pieces = [Piece("same", "".join(new[:start]))]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, middle_old, middle_new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(middle_new[j1:j2])))
            continue
        pieces += [Piece("removed", "".join(middle_old[i1:i2])), Piece("added", "".join(middle_new[j1:j2]))]
    pieces.append(Piece("same", "".join(new[len(new) - end :])))
    return [piece for piece in pieces if piece.text]


def around_changes(pieces: list[Piece]) -> list[Piece]:
    """The same pieces with long unchanged stretches cut; empty where nothing changed at all."""
    if all(piece.kind == "same" for piece in pieces):
        return []
    last = len(pieces) - 1
    return [part for index, piece in enumerate(pieces) for part in _shortened(piece, index == 0, index == last)]


def _shortened(piece: Piece, first: bool, last: bool) -> list[Piece]:
    head = 0 if first else CONTEXT
    tail = 0 if last else CONTEXT
    if piece.kind != "same" or len(piece.text) <= head + tail + CONTEXT:
        return [piece]
    parts = [Piece("same", piece.text[:head]), Piece("cut", " … "), Piece("same", piece.text[len(piece.text) - tail :])]
    return [part for part in parts if part.text]


def _words(text: str) -> list[str]:
    words = re.findall(r"\s+|\w+|[^\w\s]", text)
    return words if len(words) <= WORDS_AT_MOST else text.splitlines(keepends=True)


def _common(one: list[str], two: list[str]) -> int:
    count = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        count += 1
    return count
