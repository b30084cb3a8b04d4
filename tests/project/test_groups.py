"""Tests that share a server stay in one process: what pytest-xdist promises, and a new pytest once made it forget."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .test_skips import BARE

CASES = """
import os
import pytest

@pytest.mark.xdist_group("together")
@pytest.mark.parametrize("number", range(12))
def test_one(number, tmp_path_factory):
    shared = tmp_path_factory.getbasetemp().parent / "processes"
    with shared.open("a") as file:
        print(os.getpid(), file=file)
"""


def test_a_group_runs_in_one_process(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(CASES, encoding="utf-8")
    call = [sys.executable, "-m", "pytest", "-q", *BARE]
    options = ["-n", "2", "--dist", "loadgroup", f"--basetemp={tmp_path / 'run'}", str(tmp_path)]
    done = subprocess.run([*call, *options], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    processes = (tmp_path / "run" / "processes").read_text(encoding="utf-8").split()
    assert len(processes) == 12 and len(set(processes)) == 1
