"""Every sentence of the desk has an English translation, and the catalogue holds no other."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from .tree import ROOT

DESK = ROOT / "src" / "stadtstimme" / "desk"
CATALOGUE = Path("locale/en/LC_MESSAGES/django.po")
Key = tuple[str, str | None]


def read(path: Path) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, locale="en", abort_invalid=True)


def keyed(catalogue: Catalog) -> dict[Key, str | tuple[str, ...]]:
    """(msgid, context) -> translation; the singular stands for a plural's msgid."""
    return {
        (message.id if isinstance(message.id, str) else message.id[0], message.context): message.string
        for message in catalogue
        if message.id
    }


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[Key, str | tuple[str, ...]]:
    """What Django's own extraction finds in the code and the templates of the desk."""
    copy = tmp_path_factory.mktemp("messages") / "desk"
    shutil.copytree(DESK, copy, ignore=shutil.ignore_patterns("static", "static_collected", "__pycache__", "locale"))
    (copy / "locale").mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    call = [sys.executable, "-m", "django", "makemessages", "--locale", "en", "--no-wrap"]
    done = subprocess.run(call, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return keyed(read(copy / CATALOGUE))


@pytest.fixture(scope="module")
def translated() -> dict[Key, str | tuple[str, ...]]:
    return keyed(read(DESK / CATALOGUE))


def test_every_sentence_is_translated(wanted: dict[Key, object], translated: dict[Key, object]) -> None:
    assert wanted, "the extraction found nothing"
    missing = [key for key in wanted if not all(strings(translated.get(key)))]
    assert sorted(str(key) for key in missing) == []


def strings(translation: object) -> tuple[object, ...]:
    return translation if isinstance(translation, tuple) else (translation,)


def test_no_translation_is_left_over(wanted: dict[Key, object], translated: dict[Key, object]) -> None:
    assert sorted(str(key) for key in translated.keys() - wanted.keys()) == []


def test_no_translation_is_a_guess_and_placeholders_agree() -> None:
    catalogue = read(DESK / CATALOGUE)
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []
    assert [(message.id, [str(error) for error in errors]) for message, errors in catalogue.check()] == []
