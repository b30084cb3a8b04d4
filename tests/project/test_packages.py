"""The wheel is whole, and its base works in an empty environment."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from stadtstimme.desk.handbook.selfcheck.archive import snapshot_name

from .tree import ROOT

LEARNED = ROOT / "src" / "stadtstimme" / "checker" / "learned"
VENDORED = {
    "vendor/htmx/LICENSE",
    "vendor/htmx/htmx.min.js",
    "vendor/kern/LICENSE.md",
    "vendor/kern/fonts/fira-sans.css",
    "vendor/kern/fonts/fira-sans/FiraSans-Medium.woff2",
    "vendor/kern/fonts/fira-sans/FiraSans-Regular.woff2",
    "vendor/kern/fonts/fira-sans/FiraSans-SemiBold.woff2",
    "vendor/kern/fonts/fira-sans/OFL.txt",
    "vendor/kern/kern-grid.min.css",
    "vendor/kern/kern.min.css",
    "vendor/pyodide/MPL-2.0.txt",
    "vendor/pyodide/PSF-2.0.txt",
    "vendor/pyodide/pyodide-lock.json",
    "vendor/pyodide/pyodide.asm.mjs",
    "vendor/pyodide/pyodide.asm.mjs.gz",
    "vendor/pyodide/pyodide.asm.wasm",
    "vendor/pyodide/pyodide.asm.wasm.gz",
    "vendor/pyodide/pyodide.mjs",
    "vendor/pyodide/python_stdlib.zip",
    f"vendor/{snapshot_name()}",
}


def run(*call: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in call], capture_output=True, text=True, check=False, timeout=120, **options
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built with the hatchling of the test environment."""
    folder = tmp_path_factory.mktemp("wheel")
    done = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def base(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds the wheel alone, without the extra."""
    folder = tmp_path_factory.mktemp("base") / "env"
    assert run(sys.executable, "-m", "venv", "--without-pip", folder).returncode == 0
    install = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--offline", "--no-index", "--no-deps"]
    done = run(*install, "--python", folder / "bin" / "python", wheel)
    assert done.returncode == 0, done.stderr
    return folder / "bin"


def test_the_wheel_carries_assets_messages_and_guidelines(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name.removeprefix("stadtstimme/desk/static/") for name in archive.namelist()}
    assert names >= VENDORED
    assert {name for name in names if name.startswith("vendor/")} == VENDORED
    assert "stadtstimme/desk/locale/en/LC_MESSAGES/django.mo" in names
    assert "stadtstimme/checker/guidelines/leitlinien.toml" in names
    assert names >= {f"stadtstimme/checker/learned/{path.name}" for path in LEARNED.glob("*.bin")}


def test_the_base_is_really_empty(base: Path) -> None:
    done = run(
        base / "python", "-c", "import importlib.metadata as m; print([d.name for d in m.distributions()])", cwd="/"
    )
    assert done.stdout.strip() == "['stadtstimme']"


def test_the_base_checks_a_text(base: Path) -> None:
    done = run(base / "stadtstimme", "check", input="Der Login lautet: admin, Passwort: Rathaus2026!\n", cwd="/")
    assert done.returncode == 1, done.stderr
    assert "credential" in done.stdout and "Stopp" in done.stdout
    calm = run(base / "stadtstimme", "check", input="Am Samstag öffnet das Freibad um 9 Uhr.\n", cwd="/")
    assert (calm.returncode, calm.stderr) == (0, "")


def test_the_base_says_what_the_desk_needs(base: Path) -> None:
    # STADTSTIMME_HOME is the tests' own installation
    done = run(base / "stadtstimme", "manage", "check", cwd="/")
    assert done.returncode == 2
    assert "stadtstimme[desk]" in done.stderr and "Traceback" not in done.stderr
