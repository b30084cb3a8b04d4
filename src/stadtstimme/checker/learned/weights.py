"""Weight files: one line of JSON, then plain arrays. Read when first asked for, from the checker's own folder.

The line names what the file holds: {"part": …, "blocks": {name: [type, first byte after the line, number]}, …}. Types are those of
`array`: "b" and "B" (8 bits), "h" and "H" (16 bits), "i" and "I" (32 bits), little-endian; "e" is float16.
"""

from __future__ import annotations

import json
import struct
import sys
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


class Weights:
    """One file. `about` is its first line; `block()` gives one of its arrays."""

    def __init__(self, content: bytes) -> None:
        line, _, self._arrays = content.partition(b"\n")
        self.about: Mapping[str, Any] = json.loads(line)

    def raw(self, name: str) -> bytes:
        """The bytes of an array, for types of one byte the quickest to look up in ("b" then counts from 0 to 255)."""
        kind, start, number = self.about["blocks"][name]
        return self._arrays[start : start + number * struct.calcsize(f"<{kind}")]

    def block(self, name: str) -> Sequence[Any]:
        """An array as numbers."""
        kind, _, number = self.about["blocks"][name]
        if kind == "e":
            return struct.unpack(f"<{number}e", self.raw(name))
        values = array(kind, self.raw(name))
        if sys.byteorder == "big":
            values.byteswap()
        return values


def packed(about: Mapping[str, Any], blocks: Mapping[str, tuple[str, Sequence[Any]]]) -> bytes:
    """The content of a weight file: `blocks` maps a name to its type and its numbers. The same input gives the same bytes."""
    places: dict[str, list[Any]] = {}
    arrays = b""
    for name, (kind, values) in blocks.items():
        places[name] = [kind, len(arrays), len(values)]
        arrays += struct.pack(f"<{len(values)}{kind}", *values)
    line = json.dumps({**about, "blocks": places}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return line.encode() + b"\n" + arrays


def weights(part: str) -> Weights:
    """The weights of a learned part, read anew: each model keeps what it needs. Raises FileNotFoundError where the part has none."""
    return Weights((_HERE / f"{part}.bin").read_bytes())
