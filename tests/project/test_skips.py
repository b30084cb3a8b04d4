"""A skip outside tests/allowed_skips.txt fails the run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import conftest

from .tree import ROOT

# Without our configuration, and without the plugins that it leaves out as well.
BARE = [
    "-c",
    os.devnull,
    *(part for one in ("django", "cacheprovider", "schemathesis", "faker") for part in ("-p", f"no:{one}")),
]
CASES = """
import pytest

@pytest.mark.skip(reason="{reason}")
def test_one():
    pass
"""


def run_pytest(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "pytest", *BARE, "-p", "tests.conftest"]
    return subprocess.run([*call, *options, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False)


def test_an_allowed_skip_passes(tmp_path: Path) -> None:
    allowed = conftest.allowed_skips()[0]
    (tmp_path / "test_it.py").write_text(CASES.format(reason=f"{allowed}: because"), encoding="utf-8")
    done = run_pytest(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 skipped" in done.stdout


def test_any_other_skip_and_a_skipped_module_fail(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(CASES.format(reason="no time today"), encoding="utf-8")
    (tmp_path / "test_module.py").write_text(
        'import pytest\npytest.skip("not here", allow_module_level=True)\n', encoding="utf-8"
    )
    done = run_pytest(tmp_path, "--continue-on-collection-errors")
    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "2 errors" in done.stdout
    for reason in ("no time today", "not here"):
        assert f"not in tests/allowed_skips.txt: {reason}" in done.stdout


def test_soak_tests_wait_for_the_long_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "import pytest\n\n@pytest.mark.soak\ndef test_long():\n    pass\n\ndef test_short():\n    pass\n"
    (tmp_path / "test_it.py").write_text(source, encoding="utf-8")
    monkeypatch.delenv("STADTSTIMME_SOAK", raising=False)
    assert "1 passed, 1 deselected" in run_pytest(tmp_path).stdout
    monkeypatch.setenv("STADTSTIMME_SOAK", "1")
    assert "2 passed" in run_pytest(tmp_path).stdout
