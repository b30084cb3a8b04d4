"""kill -9 after any statement or write loses nothing and doubles nothing (invariants 3 and 5)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.template import Template

from .starting import crash


@pytest.mark.crash
@pytest.mark.database
@pytest.mark.timeout(3600)
def test_a_killed_worker_loses_nothing_and_doubles_nothing(
    tmp_path: Path, template: Template, capsys: pytest.CaptureFixture[str]
) -> None:
    crash("runner", "", tmp_path, template, capsys)
