"""The library and the bytes: who sees which image, and how it is served."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stadtstimme.desk.media.actions import upload_asset
from stadtstimme.desk.media.models import Asset
from stadtstimme.desk.people.models import Person

from ..world import World
from .conftest import picture, upload

Desk = Callable[[Person | None], Client]
FETCH = {"X-Requested-With": "fetch"}


@pytest.fixture
def parks_image(world: World) -> Asset:
    return upload_asset(world.miriam, upload(picture()), department=world.parks, now=timezone.now())


def test_the_plain_form_takes_an_image(world: World, desk: Desk) -> None:
    client = desk(world.miriam)
    answer = client.post("/medien/hochladen/", {"file": upload(picture()), "department": world.parks.pk})
    assert answer.status_code == 302
    asset = Asset.objects.get()
    assert (asset.department, asset.uploaded_by) == (world.parks, world.miriam)
    assert "foto.jpg" in client.get("/medien/").content.decode()


def test_the_editor_gets_json(world: World, desk: Desk) -> None:
    answer = desk(world.aylin).post("/medien/hochladen/", {"file": upload(picture())}, headers=FETCH)
    told = answer.json()
    assert answer.status_code == 201
    assert told["url"] == f"/medien/{Asset.objects.get().uid}/bild"
    assert (told["id"], told["width"], told["had_location"]) == (Asset.objects.get().pk, 640, False)
    assert desk(world.aylin).get(told["thumbnail"]).status_code == 200


@pytest.mark.parametrize("headers", [FETCH, {}])
def test_refusals_stand_where_they_belong(world: World, desk: Desk, headers: dict[str, str]) -> None:
    client = desk(world.aylin)
    for data, words in ((b"%PDF-1.7", "kein Bild"), (b"", "leer"), (picture()[:-300], "beschädigt")):
        answer = client.post("/medien/hochladen/", {"file": upload(data)}, headers=headers)
        assert answer.status_code == 422
        assert words in (answer.json()["error"] if headers else answer.content.decode())
    answer = client.post("/medien/hochladen/", {}, headers=headers)
    assert answer.status_code == 422


@pytest.mark.parametrize("headers", [FETCH, {}])
def test_forty_megabytes_are_refused_before_they_are_kept(
    world: World, desk: Desk, headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    real = TemporaryFileUploadHandler.new_file
    monkeypatch.setattr(TemporaryFileUploadHandler, "new_file", lambda *a, **k: (opened.append(1), real(*a, **k)))
    answer = desk(world.aylin).post(
        "/medien/hochladen/", {"file": upload(picture() + b"\0" * 40 * 1024 * 1024)}, headers=headers
    )
    assert answer.status_code == 413
    assert "größer als 25 MB" in (answer.json()["error"] if headers else answer.content.decode())
    assert "(&#x27;" not in answer.content.decode()
    if headers:
        assert answer.json()["error"].startswith("Das Bild")
    assert opened == [], "the file was spooled although it was too large"


def test_a_request_that_lies_about_its_size_is_caught_by_the_action(world: World, desk: Desk) -> None:
    big = upload(picture() + b"\0" * 25 * 1024 * 1024)
    answer = desk(world.aylin).post("/medien/hochladen/", {"file": big}, headers=FETCH)
    assert answer.status_code == 413


@pytest.mark.parametrize("headers", [FETCH, {}])
def test_no_room_for_the_upload(
    world: World, desk: Desk, headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(tempfile._TemporaryFileWrapper, "write", full, raising=False)
    monkeypatch.setattr(TemporaryFileUploadHandler, "receive_data_chunk", full)
    answer = desk(world.aylin).post("/medien/hochladen/", {"file": upload(picture())}, headers=headers)
    assert answer.status_code == 507
    assert "kein Platz" in (answer.json()["error"] if headers else answer.content.decode())


def test_uploads_leave_no_temporary_files(world: World, desk: Desk, tmp_path: Path, settings: object) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "spool"  # type: ignore[attr-defined]
    (tmp_path / "spool").mkdir()
    for data in (picture(), b"%PDF"):
        desk(world.aylin).post("/medien/hochladen/", {"file": upload(data)})
    assert list((tmp_path / "spool").iterdir()) == []


def test_images_are_served_as_images_and_to_the_right_people(world: World, desk: Desk, parks_image: Asset) -> None:
    for path in (f"/medien/{parks_image.uid}/bild", f"/medien/{parks_image.uid}/klein"):
        answer = desk(world.bernd).get(path)
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "image/jpeg"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "private" in answer.headers["Cache-Control"]
        assert desk(world.bernd).get(path, headers={"if-none-match": answer.headers["ETag"]}).status_code == 304
        for who in (world.charlie, world.admin):
            assert desk(who).get(path).status_code == 404
        assert desk(None).get(path).status_code == 302
    assert desk(world.bernd).get(f"/medien/{uuid4()}/bild").status_code == 404


def test_images_of_another_department_stay_there(world: World, desk: Desk) -> None:
    city = upload_asset(world.aylin, upload(picture()), department=world.city, now=timezone.now())
    shared = upload_asset(world.aylin, upload(picture()), department=None, now=timezone.now())
    client = desk(world.miriam)
    assert client.get(f"/medien/{city.uid}/bild").status_code == 404
    assert client.get(f"/medien/{shared.uid}/bild").status_code == 200
    page = client.get("/medien/").content.decode()
    assert str(city.uid) not in page
    assert str(shared.uid) in page


def test_outsiders_see_no_library(world: World, desk: Desk) -> None:
    for who in (world.charlie, world.admin):
        assert desk(who).get("/medien/").status_code == 403
        assert desk(who).post("/medien/hochladen/", {"file": upload(picture())}).status_code == 403


def test_a_missing_file_is_not_found(world: World, desk: Desk, parks_image: Asset, media_folder: Path) -> None:
    for path in media_folder.rglob("*"):
        if path.is_file():
            path.unlink()
    assert desk(world.miriam).get(f"/medien/{parks_image.uid}/bild").status_code == 404


def test_the_library_is_paged_and_costs_the_same(world: World, desk: Desk, parks_image: Asset) -> None:
    client = desk(world.miriam)
    client.get("/medien/")
    with CaptureQueriesContext(connection) as few:
        client.get("/medien/")
    Asset.objects.bulk_create(
        Asset(
            file_name=f"{number}.jpg",
            original_sha256="a" * 64,
            sha256="b" * 64,
            mime="image/jpeg",
            width=1,
            height=1,
            size=1,
            department=world.parks,
            uploaded_by=world.miriam,
            uploaded_at=timezone.now(),
        )
        for number in range(60)
    )
    with CaptureQueriesContext(connection) as many:
        page = client.get("/medien/").content.decode()
    assert len(many) == len(few) <= 15
    assert 'rel="next"' in page
    assert page.count("gallery__item") == 24
