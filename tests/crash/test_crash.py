"""kill -9 after any statement or write loses nothing and doubles nothing (invariants 3 and 5)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stadtstimme.desk.commands.config import write_config

ROOT = Path(__file__).resolve().parents[2]
SEED = 20261122
POINTS, POINTS_SOAK = 12, 200


@pytest.mark.crash
@pytest.mark.database
@pytest.mark.timeout(3600)
def test_a_killed_worker_loses_nothing_and_doubles_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    points = POINTS_SOAK if os.environ.get("STADTSTIMME_SOAK") == "1" else POINTS
    values = dict.fromkeys(("desk_url", "public_url"), "http://127.0.0.1:8101")
    values |= dict.fromkeys(("city", "address", "contact_mail", "contact_phone"), "Musterstadt")
    write_config(tmp_path, {**values, "demo": True})
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash.runner", tmp_path, str(points), str(SEED)],
        cwd=ROOT,
        env=os.environ
        | {"STADTSTIMME_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "stadtstimme.desk.core.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    engine = "postgresql" if os.environ.get("STADTSTIMME_DATABASE_URL", "").startswith("postgres") else "sqlite"
    table = ROOT / "var" / "crash" / f"{engine}-{points}.txt"
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text(done.stdout, encoding="utf-8")
    with capsys.disabled():
        print(f"\n{done.stdout}")
    assert done.returncode == 0, done.stderr
