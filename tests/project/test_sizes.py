"""Small files and small functions: past these sizes a thing wants splitting."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .tree import files_below, name

LINES_PER_FILE = 400
LINES_PER_FUNCTION = 40
FOLDERS = ("src", "tests", "scripts", "benchmarks", "training", "hatch_build.py")
# name -> why it may be longer
LONGER: dict[str, str] = {
    "benchmarks/bulk.py:_add_post": "one post is a row in eight tables, written side by side",
    "benchmarks/bulk.py:_add_comments": "one comment is a row in four tables, written side by side",
    "benchmarks/desk.py:_pages": "a list: one line for each page",
}


def functions(source: str) -> Iterator[tuple[str, int]]:
    """Every function with its length in lines, decorators and docstring included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            yield node.name, (node.end_lineno or first) - first + 1


def test_files_are_short() -> None:
    written = [
        path
        for path in files_below(*FOLDERS, endings=(".py", ".html", ".css", ".js", ".sh"))
        if "migrations" not in path.parts
    ]
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in written}
    assert {path: lines for path, lines in lengths.items() if lines > LINES_PER_FILE and path not in LONGER} == {}


def test_functions_are_short() -> None:
    long = {}
    for path in files_below(*FOLDERS, endings=(".py",)):
        for function, lines in functions(path.read_text(encoding="utf-8")):
            if lines > LINES_PER_FUNCTION:
                long[f"{name(path)}:{function}"] = lines
    assert {place: lines for place, lines in long.items() if place not in LONGER} == {}


def test_the_length_counts_decorators() -> None:
    assert list(functions("@one\n@two\ndef f():\n    return 1\n")) == [("f", 4)]
