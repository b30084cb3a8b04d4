"""The hook that other repositories put before their commits."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


def hook(*files: Path) -> subprocess.CompletedProcess[str]:
    """Runs what the hook's file names, with all changed files behind it, as pre-commit does."""
    (declared,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, *words = shlex.split(declared["entry"])
    command = [str(Path(sys.executable).with_name(program)), *words, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_commit_with_a_password_is_held_and_the_file_is_named(tmp_path: Path) -> None:
    clean, leaking = tmp_path / "freibad.txt", tmp_path / "wlan.txt"
    clean.write_text("Das Freibad öffnet am Samstag um 9 Uhr.", encoding="utf-8")
    leaking.write_text("Das Kennwort lautet Hafen2026.", encoding="utf-8")
    held = hook(clean, leaking)
    assert held.returncode == 1
    assert "wlan.txt" in held.stdout
    assert hook(clean).returncode == 0
