"""Sentences that are kept in German with a row can be said in English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from stadtstimme.networks.english import SENTENCES

NETWORKS = Path(__file__).resolve().parents[2] / "src" / "stadtstimme" / "networks"
GERMAN = re.compile(r"^[A-ZÄÖÜ].* .*[.!?]$", re.DOTALL)


def sentences() -> Iterator[str]:
    """Every German sentence of the networks, a formatted one with {} for what varies."""
    for path in sorted(NETWORKS.rglob("*.py")):
        if path.name == "english.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                yield from _formatted(node)
            elif isinstance(node, ast.Constant) and id(node) not in inside | told and isinstance(node.value, str):
                yield node.value


def _formatted(node: ast.JoinedStr) -> Iterator[str]:
    pieces = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
    yield "".join(str(piece) for piece in pieces)


def test_every_sentence_of_the_networks_has_its_english() -> None:
    known = [re.compile(".+?".join(map(re.escape, re.split(r"\{\w+\}", german)))) for german in SENTENCES]
    found = {text for text in sentences() if GERMAN.match(text) and " " in text}
    assert len(found) > 60
    lacking = sorted(text for text in found if not any(one.fullmatch(text) for one in known))
    assert not lacking


def test_what_varies_is_in_both() -> None:
    names = re.compile(r"\{\w+\}")
    assert all(set(names.findall(german)) == set(names.findall(english)) for german, english in SENTENCES.items())
