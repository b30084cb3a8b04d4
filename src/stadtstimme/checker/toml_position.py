"""Where a value stands in a TOML file, so that an error can show line and column.

Only the shape of our own files is understood: tables, arrays of tables, one key a line.
"""

from __future__ import annotations

import re

_TABLE = re.compile(r"\s*(\[\[?)\s*([^\]\s]+)\s*\]")
_KEY = re.compile(r"(\s*)([\w-]+)\s*=")


def position(source: str, path: tuple[str | int, ...]) -> tuple[int, int]:
    """Line and column (both from 1) of the longest prefix of `path` that the file names; (1, 1) where none is."""
    best, where = 0, (1, 1)
    table: tuple[str | int, ...] = ()
    counts: dict[tuple[str | int, ...], int] = {}
    for number, line in enumerate(source.splitlines(), 1):
        if header := _TABLE.match(line):
            table = _below(header[2].split("."), counts)
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            here, column = table, header.start(1) + 1
        elif key := _KEY.match(line):
            here, column = (*table, key[2]), key.end(1) + 1
        else:
            continue
        if len(here) > best and here == path[: len(here)]:
            best, where = len(here), (number, column)
    return where


def _below(names: list[str], counts: dict[tuple[str | int, ...], int]) -> tuple[str | int, ...]:
    """The path that a header names; where a part of it is an array of tables, its last table is meant."""
    path: tuple[str | int, ...] = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    return (*path, names[-1])
