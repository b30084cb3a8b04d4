"""The tests that docs/proof.md names exist, and every table line names at least one."""

from __future__ import annotations

import ast
import re

from .tree import ROOT

PROOF = (ROOT / "docs" / "proof.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_every_named_test_exists() -> None:
    named = NAMED.findall(PROOF)
    assert len(named) > 100
    assert [f"{path}::{test}" for path, test in named if test not in names_in(path)] == []


def test_every_line_names_a_test() -> None:
    lines = [line for line in PROOF.splitlines() if line.startswith("| ") and "shown by" not in line]
    assert [line for line in lines if not NAMED.search(line)] == []


def names_in(path: str) -> set[str]:
    """Names of the test functions of a file; none where there is no such file."""
    file = ROOT / path
    tree = ast.parse(file.read_text(encoding="utf-8") if file.is_file() else "")
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
