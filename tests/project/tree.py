"""The project's own files, as git sees them: tracked or about to be, not ignored."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# written by others, word for word
FOREIGN = {"LICENSE", "licences/OFL-1.1-Fira-Sans.txt", "licences/MPL-2.0.txt", "licences/PSF-2.0.txt"}
TEXT_ENDINGS = {
    "",
    ".cfg",
    ".css",
    ".html",
    ".in",
    ".js",
    ".json",
    ".jsonl",
    ".md",
    ".po",
    ".py",
    ".sh",
    ".svg",
    ".toml",
    ".txt",
    ".xml",
    ".yml",
}


@cache
def project_files() -> tuple[Path, ...]:
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (ROOT / line for line in listing.stdout.splitlines() if line not in FOREIGN)
    return tuple(sorted(path for path in paths if path.is_file() and path.suffix in TEXT_ENDINGS))


def files_below(*folders: str, endings: tuple[str, ...] = ()) -> list[Path]:
    chosen = (
        path for path in project_files() if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in folders
    )
    return [path for path in chosen if not endings or path.suffix in endings]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
