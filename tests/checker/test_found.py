"""What fuzzing found once (fuzzing.py) stays a test; and the fuzzer's judge is no rubber stamp."""

from __future__ import annotations

from pathlib import Path

import pytest

from stadtstimme.checker import rule
from stadtstimme.checker.rules import rules

from .fuzzing import judge, seeds

FOUND = sorted((Path(__file__).parent / "found").glob("*.bin"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_once(path: Path) -> None:
    judge(path.read_bytes())


def test_seeds_are_many_and_sound() -> None:
    assert len(seeds()) > 300
    for seed in seeds()[::20]:
        judge(seed)


def test_the_judge_sees_a_rule_that_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_context: rule.Context) -> list[rule.Hit]:
        raise ZeroDivisionError

    broken = rules()["shouting"]
    monkeypatch.setattr(type(broken), "__setattr__", object.__setattr__)
    monkeypatch.setattr(broken, "check", breaks)
    with pytest.raises(AssertionError):
        judge(b"\0Guten Tag")
