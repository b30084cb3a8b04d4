"""How good the checker is on the development cases, with floors that must not be lost.

A third of the cases was set aside before any tuning (held_back.txt). Both parts are measured and have floors of their own.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from stadtstimme.checker.evaluate import Score, comparable, evaluate

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = [json.loads(line) for line in (HERE / "cases" / "dev_cases.jsonl").open(encoding="utf-8")]
HELD_BACK = {line.strip() for line in (HERE / "held_back.txt").open(encoding="utf-8") if not line.startswith("#")}


def score(held_back: bool | None) -> Score:
    return evaluate(case for case in CASES if held_back is None or (case["id"] in HELD_BACK) == held_back)


def test_a_third_was_set_aside() -> None:
    assert len(CASES) == 260
    assert len(HELD_BACK) == 87


@pytest.mark.parametrize(
    ("held_back", "recall", "precision", "alarms"),
    [(None, 0.88, 0.97, 3), (False, 0.97, 0.98, 1), (True, 0.74, 0.93, 2)],
)
def test_floors(held_back: bool | None, recall: float, precision: float, alarms: int) -> None:
    result = score(held_back)
    assert result.recall >= recall
    assert result.precision >= precision
    assert result.false_alarms <= alarms


@pytest.mark.parametrize(
    ("number", "cases", "recall", "precision", "alarms"),
    [
        (1, 188, 0.9, 0.88, 3),
        (2, 149, 0.87, 0.88, 2),
        (3, 68, 0.87, 0.88, 1),
        (4, 94, 0.87, 0.88, 1),
        (5, 107, 0.92, 0.88, 1),
        (6, 97, 0.92, 0.88, 1),
        (7, 91, 0.9, 0.88, 1),
        (8, 72, 0.82, 0.88, 1),
        (9, 121, 0.9, 0.88, 1),
        (10, 124, 0.9, 0.88, 1),
        (11, 124, 0.84, 0.88, 1),
        (12, 133, 0.8, 0.85, 3),
    ],
)
def test_own_sets(number: int, cases: int, recall: float, precision: float, alarms: int) -> None:
    """Written to be hard, tried once before anything was mended (docs/checker/quality.md has that figure), then kept.

    Half of round 12, by checksum of its ids, was never read when something was mended: its floors are lower.
    """
    lines = (HERE / "cases" / f"own_round{number}.jsonl").open(encoding="utf-8")
    result = evaluate(map(json.loads, lines))
    assert result.cases == cases
    assert result.recall >= recall
    assert result.precision >= precision
    assert result.false_alarms <= alarms


def test_nothing_is_found_in_ordinary_texts() -> None:
    """Two hundred posts, replies and comments of any day; in the first try three of them raised something."""
    result = evaluate(map(json.loads, (HERE / "cases" / "ordinary.jsonl").open(encoding="utf-8")))
    assert result.clean == result.cases == 201
    assert result.false_alarms <= 2


def test_questions() -> None:
    data = score(None).to_dict()["questions"]
    assert data["recall"] >= 0.95
    assert data["precision"] >= 0.92


@pytest.mark.parametrize(
    ("reported", "expected", "kind", "compared"),
    [
        ({"voice_mismatch"}, {"private_character_missing"}, "private_post", {"private_character_missing"}),
        ({"voice_mismatch", "private_character_missing"}, {"voice_mismatch"}, "private_post", {"voice_mismatch"}),
        ({"voice_mismatch"}, {"voice_mismatch"}, "reply", {"voice_mismatch"}),
        ({"insult", "hasty_tone"}, {"insult"}, "reply", {"insult"}),
        ({"hasty_tone"}, {"insult"}, "reply", {"hasty_tone"}),
        ({"insult", "hasty_tone"}, {"insult", "hasty_tone"}, "reply", {"insult", "hasty_tone"}),
    ],
)
def test_reading_rules_of_the_score(reported: set[str], expected: set[str], kind: str, compared: set[str]) -> None:
    assert comparable(reported, expected, kind) == compared
