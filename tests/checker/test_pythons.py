"""The same report, byte for byte, from other runs, from newer Pythons, and from the Python of the browser.

Asked about every example of every rule, every development case, every set of our own, what fuzzing found, and noise. All of it is
asked in the long version (make soak); otherwise here once, and of every other Python a share that is spread over all of it.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stadtstimme.checker.evaluate import LABELS
from stadtstimme.checker.rules import rules
from stadtstimme.checker.statement import KINDS

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "src"
NOISY = 300
# Every so many lines one is asked; in the long version all.
SHARES = pytest.mark.parametrize(
    "every", [pytest.param(0, id="share"), pytest.param(1, id="all", marks=pytest.mark.soak)]
)
THIRD, HALF = 3, 2


@pytest.fixture(scope="module")
def statements() -> bytes:
    """One statement a line."""
    return "".join(json.dumps(one) + "\n" for one in (*_examples(), *_cases(), *_noise())).encode()


@pytest.fixture(scope="module")
def expected(statements: bytes) -> bytes:
    """What this Python says."""
    reports = _reports([sys.executable], statements)
    assert reports.count(b"\n") == statements.count(b"\n") > 800
    assert b'"error"' not in reports
    return reports


def _examples() -> Iterator[dict[str, Any]]:
    for rule in rules().values():
        for example in (*rule.yes, *rule.no):
            yield example.statement().to_dict()


def _cases() -> Iterator[dict[str, Any]]:
    for path in sorted((HERE / "cases").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            yield {name: value for name, value in json.loads(line).items() if name not in LABELS}


def _noise() -> Iterator[dict[str, Any]]:
    """Words of the examples among characters of all planes that every one of the Pythons knows."""
    dice = random.Random(3)
    vocabulary = sorted({word for rule in rules().values() for example in rule.yes for word in example.text.split()})
    known = [chr(code) for code in range(0x20, 0x1FAFF) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]
    for number in range(NOISY):
        pieces = [dice.choice(vocabulary) if dice.random() < 0.6 else dice.choice(known) for _ in range(40)]
        yield {"text": " ".join(pieces), "kind": KINDS[number % len(KINDS)], "in_reply_to": None}


def _reports(python: list[str], lines: bytes, **more: str) -> bytes:
    command = [*python, "-m", "stadtstimme.cli", "check", "--input", "-", "--format", "jsonl"]
    environment = (
        os.environ | {"PYTHONPATH": str(SOURCE), "PYTHONHASHSEED": "random", "PYTHONDONTWRITEBYTECODE": "1"} | more
    )
    return subprocess.run(command, input=lines, stdout=subprocess.PIPE, env=environment, check=False).stdout


def _every(lines: bytes, every: int, first: int = 0) -> bytes:
    return b"".join(lines.splitlines(keepends=True)[first % every :: every])


@SHARES
def test_another_run_with_other_hashes(statements: bytes, expected: bytes, every: int) -> None:
    every = every or THIRD
    assert _reports([sys.executable], _every(statements, every)) == _every(expected, every)


def newer_pythons() -> list[str]:
    """The newer interpreters of this machine that really start."""
    return [version for version in ("3.12", "3.13", "3.14") if _starts(version)]


def _starts(version: str) -> bool:
    """A switch of versions (pyenv) starts the one it is told by PYENV_VERSION; elsewhere that changes nothing."""
    command = [f"python{version}", "-c", "pass"]
    try:
        return (
            subprocess.run(command, stderr=subprocess.DEVNULL, env=os.environ | _told(version), check=False).returncode
            == 0
        )
    except OSError:
        return False


def _told(version: str) -> dict[str, str]:
    return {"PYENV_VERSION": version}


@SHARES
def test_newer_pythons(statements: bytes, expected: bytes, every: int) -> None:
    """Each is asked about other lines than the one before."""
    every = every or THIRD
    for number, version in enumerate(newer_pythons(), 1):
        asked = _every(statements, every, number)
        assert _reports([f"python{version}"], asked, **_told(version)) == _every(expected, every, number), version


@SHARES
def test_python_of_the_browser(statements: bytes, expected: bytes, every: int, tmp_path: Path) -> None:
    every = every or HALF
    # the one that the self-check ships
    assert (SOURCE.parent / "node_modules" / "pyodide").is_dir(), "please run: make setup-tests"
    (tmp_path / "in.jsonl").write_bytes(_every(statements, every))
    command = [
        shutil.which("node") or "node",
        "pyodide_reports.mjs",
        str(SOURCE),
        str(tmp_path / "in.jsonl"),
        str(tmp_path / "out.jsonl"),
    ]
    told = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    version = tuple(map(int, told.stdout.split()[0].split(".")))
    assert version > sys.version_info[:3]
    assert (tmp_path / "out.jsonl").read_bytes() == _every(expected, every)
