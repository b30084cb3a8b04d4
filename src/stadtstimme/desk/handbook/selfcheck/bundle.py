"""What the browser needs: Python, the checker's files, the guideline's public form, and the digest of all of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static

from ....checker import Guideline
from ....checker.public_form import to_public
from ...editorial.checking import current_guideline
from .archive import PACKAGE, PYTHON, checker_archive, snapshot_name, weights_archive

PYODIDE = "vendor/pyodide/"
LIBRARY = "python_stdlib.zip"
SCRIPTS = tuple(
    f"public/selfcheck/{one}"
    for one in ("page.js", "hints.js", "photo.js", "metadata.js", "words.js", "running.js", "selfcheck.css")
)
STYLES = ("vendor/kern/fonts/fira-sans.css", "desk/desk.css", "public/public.css", "public/icon.svg")
FONTS = tuple(f"vendor/kern/fonts/fira-sans/FiraSans-{weight}.woff2" for weight in ("Regular", "Medium", "SemiBold"))


def public_guideline() -> str:
    """The city's guideline as it may be handed out (JSON)."""
    return _public(current_guideline().digest, current_guideline())


_PUBLIC: dict[str, str] = {}


def _public(digest: str, guideline: Guideline) -> str:
    if digest not in _PUBLIC:
        _PUBLIC.clear()
        _PUBLIC[digest] = to_public(guideline)
    return _PUBLIC[digest]


@lru_cache(maxsize=1)
def snapshot() -> str:
    """The name of the static file with Python's memory after starting, "" where set-up has made none that fits."""
    name = f"vendor/{snapshot_name()}"
    return name if finders.find(name) else ""


@lru_cache(maxsize=1)
def python_info() -> dict[str, Any]:
    """What Pyodide wants to know about itself before it starts."""
    return dict(json.loads(_path(PYODIDE + "pyodide-lock.json").read_text(encoding="utf-8"))["info"])


def python_files() -> list[str]:
    """The static files that Python starts from."""
    return [*(PYODIDE + name for name in PYTHON), snapshot() or PYODIDE + LIBRARY]


def static_files(scripts: Iterable[str] = SCRIPTS) -> list[str]:
    """The addresses of all static files of a page with these scripts, for keeping them offline."""
    # the library as well: a browser that does not take the snapshot starts from the files, offline too
    names = [*STYLES, *FONTS, *scripts, *python_files(), *([PYODIDE + LIBRARY] if snapshot() else [])]
    return [static(name) for name in names]


def version() -> str:
    """Changes whenever anything of it changes: the files, the guideline, the words of the page."""
    digest = hashlib.sha256(checker_archive() + weights_archive())
    digest.update(snapshot_name().encode() + snapshot().encode())
    digest.update(public_guideline().encode())
    digest.update(_static_digest().encode())
    digest.update(settings.INSTALLATION.city.encode())
    return digest.hexdigest()[:16]


@lru_cache(maxsize=1)
def _static_digest() -> str:
    digest = hashlib.sha256()
    scripts = [PACKAGE / "desk" / "static" / "public" / folder for folder in ("selfcheck", "training")]
    for folder in (*scripts, PACKAGE / "desk" / "handbook", PACKAGE / "desk" / "locale"):
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".js", ".css", ".py", ".html", ".toml", ".mo"):
                digest.update(path.read_bytes())
    for name in STYLES:
        digest.update(_path(name).read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def counted_bytes() -> int:
    """How many bytes arrive before the first check, as the browser counts them (python.js counts all but the WebAssembly)."""
    return len(checker_archive()) + _path(snapshot() or PYODIDE + LIBRARY).stat().st_size


@lru_cache(maxsize=1)
def megabytes() -> int:
    """How much a first visit loads, packed."""
    files = [_packed(name).stat().st_size for name in python_files()]
    return round((sum(files) + len(checker_archive()) + len(weights_archive())) / 1e6)


def _packed(name: str) -> Path:
    packed = finders.find(f"{name}.gz")
    return Path(str(packed)) if packed else _path(name)


def _path(name: str) -> Path:
    return Path(str(finders.find(name)))
