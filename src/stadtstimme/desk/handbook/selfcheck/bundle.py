"""What the browser needs: the checker's own files as one archive, the guideline's public form, and their digest."""

from __future__ import annotations

import hashlib
import io
import zipfile
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static

from ....checker import Guideline
from ....checker.public_form import to_public
from ...editorial.checking import current_guideline

PACKAGE = Path(__file__).resolve().parents[3]
# All that the checker is made of; a test holds that it imports nothing else of ours.
PARTS = ("__init__.py", "checker")
# what only the command line needs
LEFT_OUT = ("commands.py", "coverage.py", "evaluate.py", "trial.py", "guidelines")
EPOCH = (1980, 1, 1, 0, 0, 0)
PYODIDE = "vendor/pyodide/"
PYTHON = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
PAGE = ("page.js", "photo.js", "metadata.js", "words.js", "selfcheck.css")
STYLES = ("vendor/kern/fonts/fira-sans.css", "desk/desk.css", "public/public.css", "public/icon.svg")
FONTS = tuple(f"vendor/kern/fonts/fira-sans/FiraSans-{weight}.woff2" for weight in ("Regular", "Medium", "SemiBold"))


@lru_cache(maxsize=1)
def checker_archive() -> bytes:
    """The checker's files as a ZIP, byte for byte the same for the same files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in _files():
            entry = zipfile.ZipInfo(f"stadtstimme/{path.relative_to(PACKAGE).as_posix()}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target.getvalue()


def _files() -> list[Path]:
    found = [PACKAGE / PARTS[0], *(PACKAGE / PARTS[1]).rglob("*")]
    wanted = (path for path in found if path.is_file() and path.suffix in (".py", ".txt", ".toml", ".json", ".bin"))
    return sorted(path for path in wanted if not set(LEFT_OUT) & set(path.relative_to(PACKAGE).parts))


def public_guideline() -> str:
    """The city's guideline as it may be handed out (JSON)."""
    return _public(current_guideline().digest, current_guideline())


_PUBLIC: dict[str, str] = {}


def _public(digest: str, guideline: Guideline) -> str:
    if digest not in _PUBLIC:
        _PUBLIC.clear()
        _PUBLIC[digest] = to_public(guideline)
    return _PUBLIC[digest]


def static_files() -> list[str]:
    """The addresses of all static files of the page, for keeping them offline."""
    names = [*STYLES, *FONTS, *(f"public/selfcheck/{one}" for one in PAGE), *(PYODIDE + one for one in PYTHON)]
    return [static(name) for name in names]


def version() -> str:
    """Changes whenever anything of it changes: the files, the guideline, the words of the page."""
    digest = hashlib.sha256(checker_archive())
    digest.update(public_guideline().encode())
    digest.update(_static_digest().encode())
    digest.update(settings.INSTALLATION.city.encode())
    return digest.hexdigest()[:16]


@lru_cache(maxsize=1)
def _static_digest() -> str:
    digest = hashlib.sha256()
    for folder, names in (("public/selfcheck/", PAGE), (PYODIDE, ("pyodide-lock.json",)), ("", STYLES)):
        for name in names:
            if found := finders.find(folder + name):
                digest.update(Path(str(found)).read_bytes())
    for folder in (Path(__file__).parent, PACKAGE / "desk" / "locale"):
        for path in sorted(folder.rglob("*.[jpm]*")):
            if path.suffix in (".js", ".py", ".mo"):
                digest.update(path.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def download_size() -> int:
    """How many bytes the page loads before the first check, as they are counted in the browser (unpacked)."""
    found = [finders.find(PYODIDE + name) for name in PYTHON]
    return len(checker_archive()) + sum(Path(str(one)).stat().st_size for one in found if one)
