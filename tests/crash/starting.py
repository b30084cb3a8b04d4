"""Starts a runner in a process of its own, with an installation of its own, and keeps the table it prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stadtstimme.desk.commands.config import write_config
from tests.template import Template

from .places import Places
from .runner import SCENE

ROOT = Path(__file__).resolve().parents[2]
SEED = 20261122
POINTS, POINTS_SOAK = 12, 200


def crash(
    runner: str, table: str, folder: Path, template: Template, capsys: pytest.CaptureFixture[str], *more: Path | str
) -> None:
    """Runs tests.crash.<runner> with 12 points, or 200 in the long version; fails where something was lost or doubled."""
    template.copy_to(Places(folder).database(SCENE))
    points = POINTS_SOAK if os.environ.get("STADTSTIMME_SOAK") == "1" else POINTS
    values = dict.fromkeys(("desk_url", "public_url"), "http://127.0.0.1:8101")
    values |= dict.fromkeys(("city", "address", "contact_mail", "contact_phone"), "Musterstadt")
    write_config(folder, {**values, "demo": True, "private_networks": True})
    done = subprocess.run(
        [sys.executable, "-m", f"tests.crash.{runner}", folder, str(points), str(SEED), *more],
        cwd=ROOT,
        env=os.environ | {"STADTSTIMME_HOME": str(folder), "DJANGO_SETTINGS_MODULE": "stadtstimme.desk.core.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    engine = "postgresql" if os.environ.get("STADTSTIMME_DATABASE_URL", "").startswith("postgres") else "sqlite"
    kept = ROOT / "var" / "crash" / f"{table}{engine}-{points}.txt"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(done.stdout, encoding="utf-8")
    with capsys.disabled():
        print(f"\n{done.stdout}")
    assert done.returncode == 0, done.stderr
