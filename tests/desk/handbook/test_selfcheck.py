"""The server's part of the self-check: files, the same for everybody, and no place where a text could go."""

from __future__ import annotations

import ast
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from stadtstimme.checker import Statement, check, load_guideline
from stadtstimme.checker.guideline_data import Accepted, Office, Words
from stadtstimme.checker.public_form import from_public, outside, to_public
from stadtstimme.desk.handbook.selfcheck import archive, bundle

PATHS = ["", "worker.js", "sw.js", "pruefer.zip", "gewichte.zip", "leitlinie.json"]
PRIVATE = "Tarik war heute wieder müde."


pytestmark = pytest.mark.usefixtures("open_side")


@pytest.mark.django_db
@pytest.mark.parametrize("path", PATHS)
def test_every_address_gives_a_file_and_takes_nothing(path: str, django_assert_num_queries: object) -> None:
    client = Client()
    with django_assert_num_queries(0 if path else 1):  # type: ignore[operator]  # the page's foot names the imprint
        answer = client.get(f"/selbsttest/{path}")
    assert answer.status_code == 200
    assert not answer.cookies
    assert "no-cache" in answer["Cache-Control"]
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(f"/selbsttest/{path}", PRIVATE, content_type="text/plain").status_code == 405
    again = client.get(f"/selbsttest/{path}", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.django_db
def test_web_assembly_is_compiled_on_this_page_alone() -> None:
    client = Client()
    allowed = {
        path for path in PATHS if "wasm-unsafe-eval" in client.get(f"/selbsttest/{path}")["Content-Security-Policy"]
    }
    assert allowed == {"", "worker.js"}
    assert "wasm" not in client.get("/")["Content-Security-Policy"]


def test_the_archive_holds_the_checker_and_nothing_else() -> None:
    with zipfile.ZipFile(io.BytesIO(archive.checker_archive())) as zipped:
        names = zipped.namelist()
        sources = {name: zipped.read(name).decode() for name in names if name.endswith(".py")}
    assert "stadtstimme/checker/engine.py" in names
    assert not [name for name in names if not name.startswith(("stadtstimme/__init__.py", "stadtstimme/checker/"))]
    inside = {name.removesuffix("/__init__.py").removesuffix(".py").replace("/", ".") for name in sources}
    for name, source in sources.items():
        assert not {one for one in imported(name, source) if one.startswith("stadtstimme") and one not in inside}, name


def imported(name: str, source: str) -> set[str]:
    """The modules that a file imports, with relative names resolved."""
    package = name.removesuffix(".py").split("/")[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            found.add(".".join([*base, *(node.module.split(".") if node.module else [])]))
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


def test_the_archive_is_the_same_for_the_same_files() -> None:
    first = archive.checker_archive()
    archive.checker_archive.cache_clear()
    assert archive.checker_archive() == first


@pytest.fixture
def trained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A checker with a learned part, and the caches emptied around it."""
    part = tmp_path / "checker" / archive.LEARNED
    part.mkdir(parents=True)
    (tmp_path / "__init__.py").touch()
    (part / "__init__.py").write_text("PARTS = 1\n")
    (part / "tone.bin").write_bytes(b"weights")
    (part / "README.md").write_text("A card.")
    monkeypatch.setattr(archive, "PACKAGE", tmp_path)
    cached = (archive.checker_archive, archive.weights_archive, archive.snapshot_name, bundle.snapshot)
    for one in cached:
        one.cache_clear()
    yield part
    for one in cached:
        one.cache_clear()


def test_weights_travel_apart_and_by_themselves(trained: Path) -> None:
    def names(content: bytes) -> list[str]:
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:
            return [name.removeprefix("stadtstimme/checker/learned/") for name in zipped.namelist()]

    assert names(archive.checker_archive()) == ["stadtstimme/__init__.py", "__init__.py"]
    assert names(archive.weights_archive()) == ["tone.bin"]


def test_a_snapshot_fits_one_state_of_the_checker_alone(trained: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vendor = trained.parents[1] / "vendor"
    (vendor / "pyodide").mkdir(parents=True)
    for name in archive.PYTHON:
        (vendor / "pyodide" / name).write_bytes(b"python")
    monkeypatch.setattr(archive, "VENDOR", vendor)
    seen = set()
    for path in (trained / "tone.bin", trained / "__init__.py", vendor / "pyodide" / archive.PYTHON[0]):
        archive.snapshot_name.cache_clear()
        seen.add(archive.snapshot_name())
        path.write_bytes(b"something else")
    archive.snapshot_name.cache_clear()
    assert len(seen | {archive.snapshot_name()}) == 4
    assert bundle.snapshot() == "", "nobody made one for it"


def test_set_up_made_the_snapshot_that_fits() -> None:
    assert bundle.snapshot(), "please run: scripts/setup.sh dev"
    kept = [one.rpartition("/")[2] for one in bundle.static_files()]
    assert kept[-2:] == [archive.snapshot_name().rpartition("/")[2], bundle.LIBRARY], (
        "offline too it starts from either"
    )


def test_the_guideline_goes_out_without_what_is_inside() -> None:
    inside = replace(
        load_guideline(),
        office=Office(name="Stadt Musterstadt", internal_hosts=("akten.intern",), project_names=("Projekt Nordstern",)),
        words={"confidential": Words(add=("Sonnenblume",)), "insult": Words(add=("Schnarchnase",))},
        accepted=(Accepted("insult", "Spinner", "Name eines Vereins"),),
    )
    text = to_public(inside)
    for secret in ("akten.intern", "Nordstern", "Sonnenblume", "Vereins"):
        assert secret not in text
    assert "Schnarchnase" in text
    assert from_public(text) == outside(inside)


def test_the_public_form_checks_like_the_guideline_it_comes_from() -> None:
    guideline = load_guideline()
    back = from_public(to_public(guideline))
    statement = Statement("Unser WLAN im Amt: Passwort Sommer2026!", kind="private_post")
    assert check(statement, back) == check(statement, outside(guideline))
    assert json.loads(to_public(back)) == json.loads(to_public(guideline))
