"""An image comes into the house: what is taken, what is refused, what leaves, and what never does."""

from __future__ import annotations

import errno
import io
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from stadtstimme.desk.core.errors import Invalid, NotAllowed
from stadtstimme.desk.media import files
from stadtstimme.desk.media.actions import TooLarge, upload_asset
from stadtstimme.desk.media.actions.upload import clean_file_name
from stadtstimme.desk.media.models import Asset
from stadtstimme.desk.record.models import AuditEvent

from ..world import World
from .conftest import picture, upload

PLACE = {1: "N", 2: (50.0, 6.0, 30.0), 3: "E", 4: (8.0, 40.0, 0.0)}


def stored(asset: Asset) -> Image.Image:
    with files.open_rendition(asset.sha256) as file:
        image = Image.open(io.BytesIO(file.read()))
        image.load()
    return image


def take(world: World, data: bytes, name: str = "foto.jpg") -> Asset:
    return upload_asset(world.aylin, upload(data, name), department=world.city, now=timezone.now())


def files_below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("kind", "mode", "colour", "mime"),
    [
        ("JPEG", "RGB", (9, 9, 9), "image/jpeg"),
        ("JPEG", "L", 90, "image/jpeg"),
        ("JPEG", "CMYK", (10, 20, 30, 40), "image/jpeg"),
        ("PNG", "RGB", (9, 9, 9), "image/png"),
        ("PNG", "RGBA", (9, 9, 9, 100), "image/png"),
        ("PNG", "P", 3, "image/png"),
        ("PNG", "LA", (9, 90), "image/png"),
        ("PNG", "I;16", 40000, "image/png"),
        ("PNG", "1", 1, "image/png"),
        ("WEBP", "RGB", (9, 9, 9), "image/jpeg"),
        ("WEBP", "RGBA", (9, 9, 9, 100), "image/png"),
        ("GIF", "P", 3, "image/png"),
    ],
)
def test_common_images_are_taken(world: World, kind: str, mode: str, colour: Any, mime: str) -> None:
    asset = take(world, picture(kind, mode=mode, colour=colour))
    image = stored(asset)
    assert (asset.mime, asset.width, asset.height) == (mime, 640, 400)
    assert image.mode in ("RGB", "RGBA")
    assert image.size == (640, 400)
    assert asset.size == len(files.rendition_path(asset.sha256).read_bytes())


def test_sixteen_bits_become_eight_and_not_black_or_white(world: World) -> None:
    red, *_rest = stored(take(world, picture("PNG", mode="I;16", colour=32768))).getpixel((5, 5))  # type: ignore[misc]
    assert 120 <= red <= 136


def test_transparency_stays(world: World) -> None:
    image = stored(take(world, picture("PNG", mode="RGBA", colour=(200, 30, 30, 100))))
    assert image.mode == "RGBA"
    assert image.getpixel((600, 5))[3] == 100  # type: ignore[index]


def test_the_place_is_noted_and_nothing_of_the_metadata_leaves(world: World) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Erna Duvenbeck"
    exif[ExifTags.Base.ImageDescription] = "Kinderfest"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(PLACE)
    data = picture(exif=exif.tobytes(), comment=b"geheimer Kommentar", xmp=b"<x:xmpmeta>Duvenbeck</x:xmpmeta>")
    assert b"Duvenbeck" in data
    asset = take(world, data)
    assert asset.had_location
    for path in (files.rendition_path(asset.sha256), files.thumbnail_path(asset.sha256)):
        bytes_out = path.read_bytes()
        for text in (b"Duvenbeck", b"Kinderfest", b"Kommentar", b"Exif", b"xmp", b"GPS", b"ICC"):
            assert text not in bytes_out, text
        assert not Image.open(path).getexif()
    assert files.original_path(asset.original_sha256).read_bytes() == data


def test_the_place_is_found_in_xmp_too(world: World) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("XML:com.adobe.xmp", "<rdf exif:GPSLatitude='50,6.5N'/>")
    notes.add_text("Author", "Erna Duvenbeck")
    asset = take(world, picture("PNG", pnginfo=notes))
    assert asset.had_location
    assert b"Duvenbeck" not in files.rendition_path(asset.sha256).read_bytes()


def test_without_a_place_none_is_claimed(world: World) -> None:
    assert not take(world, picture()).had_location


@pytest.mark.parametrize(
    ("turn", "size"), [(1, (640, 400)), (3, (640, 400)), (6, (400, 640)), (8, (400, 640)), (2, (640, 400))]
)
def test_the_image_stands_upright(world: World, turn: int, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    asset = take(world, picture(exif=exif.tobytes(), quality=95))
    image = stored(asset).convert("RGB")
    assert (asset.width, asset.height) == image.size == size
    blue_at = {1: (10, 10), 2: (630, 10), 3: (630, 10), 6: (10, 10), 8: (10, 630)}[turn]
    red, _green, blue = image.getpixel(blue_at)  # type: ignore[misc]
    assert blue > 150 > red


def test_colours_are_converted_to_srgb(world: World) -> None:
    # LAB-based profile with red and green swapped would be exotic; a profile that Pillow can make itself is enough
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    asset = take(world, picture(icc_profile=profile, colour=(200, 30, 30)))
    image = stored(asset)
    assert "icc_profile" not in image.info
    red, green, _blue = image.convert("RGB").getpixel((600, 5))  # type: ignore[misc]
    assert abs(red - 200) < 8
    assert abs(green - 30) < 8


def test_a_damaged_colour_profile_does_not_stop_anybody(world: World) -> None:
    assert take(world, picture(icc_profile=b"kaputt" * 40)).width == 640


def test_large_images_are_made_smaller(world: World) -> None:
    asset = take(world, picture(size=(5000, 2500)))
    assert (asset.width, asset.height) == (2048, 1024)
    with Image.open(files.thumbnail_path(asset.sha256)) as small:
        assert max(small.size) == 320


def png_that_claims(width: int, height: int) -> bytes:
    """A few hundred bytes that would unpack to gigabytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def animated() -> bytes:
    sink = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    frames[0].save(sink, "GIF", save_all=True, append_images=frames[1:])
    return sink.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("make", "words"),
    [  # made by the test alone, not by every process that collects
        (lambda: b"", "leer"),
        (lambda: b"%PDF-1.7\n%\xe2\xe3", "kein Bild"),
        (lambda: b"hallo", "kein Bild"),
        (lambda: b"<html><script>alert(1)</script>", "kein Bild"),
        (lambda: SVG, "kein Bild"),
        (lambda: picture("TIFF"), "kein Bild"),
        (lambda: picture("BMP"), "kein Bild"),
        (lambda: picture()[:200], "kein Bild"),
        (lambda: picture(size=(2000, 2000))[:-3000], "beschädigt"),
        (lambda: picture("PNG", size=(900, 900))[:-200], "beschädigt"),
        (lambda: picture("WEBP")[:-30], "kein Bild"),
        (lambda: b"\xff\xd8\xff\xe0" + b"\0" * 500, "kein Bild"),
        (lambda: png_that_claims(30_000, 30_000), "60 Millionen"),
        (lambda: png_that_claims(8_000, 8_000), "60 Millionen"),
        (lambda: png_that_claims(500, 500), "beschädigt"),
        (animated, "Bewegte"),
    ],
)
def test_what_is_no_usable_image_is_refused(
    world: World, media_folder: Path, make: Callable[[], bytes], words: str
) -> None:
    with pytest.raises(Invalid, match=words) as refused:
        take(world, make(), "bild.jpg")
    assert refused.value.field == "file"
    assert not files_below(media_folder)
    assert not Asset.objects.exists()
    assert not AuditEvent.objects.filter(action="media.uploaded").exists()


def test_a_polyglot_leaves_only_its_picture(world: World) -> None:
    asset = take(world, picture() + b"<script>alert(1)</script><?php system('x') ?>")
    assert b"<script>" not in files.rendition_path(asset.sha256).read_bytes()


def test_files_are_private_whole_and_named_by_content(world: World, media_folder: Path) -> None:
    asset = take(world, picture())
    paths = files_below(media_folder)
    assert len(paths) == 3
    for path in paths:
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.name == path.name[:2]
    assert files.hash_of([files.rendition_path(asset.sha256).read_bytes()]) == asset.sha256
    for outside in ("../../etc/passwd", "", "g" * 64, asset.sha256[:-1]):
        with pytest.raises(ValueError, match="SHA"):
            files.rendition_path(outside)


def test_the_same_image_is_the_same_image(world: World) -> None:
    first, second = take(world, picture(), "a.jpg"), take(world, picture(), "b.jpg")
    assert first.pk == second.pk
    assert AuditEvent.objects.filter(action="media.uploaded").count() == 1
    other = upload_asset(world.miriam, upload(picture()), department=world.parks, now=timezone.now())
    assert (other.pk, other.sha256) != (first.pk, "")
    assert other.sha256 == first.sha256


def test_more_than_25_megabytes_are_refused(world: World, media_folder: Path) -> None:
    with pytest.raises(TooLarge, match="25 MB"):
        take(world, picture() + b"\0" * 25 * 1024 * 1024)
    assert not files_below(media_folder)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_keeps_nothing_and_says_so(
    world: World, media_folder: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    real, calls = os.fsync, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 3:
            raise OSError(code, "full")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(files.StorageFull, match="kein Platz") as refused:
        take(world, picture())
    assert refused.value.status == 507
    assert not [path for path in files_below(media_folder) if path.name.startswith(".part")]
    assert not Asset.objects.exists()
    for path in files_below(media_folder):
        assert files.hash_of([path.read_bytes()]) == path.name, "half a file was left"


def test_other_errors_of_the_disk_are_not_called_full(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(handle: int) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OSError, match="broken"):
        take(world, picture())


@pytest.mark.parametrize("who", ["charlie", "admin", "helga", "uwe", "bernd"])
def test_only_those_who_write_upload(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        upload_asset(getattr(world, who), upload(picture()), department=None, now=timezone.now())


def test_nobody_uploads_for_another_department(world: World) -> None:
    with pytest.raises(NotAllowed):
        upload_asset(world.miriam, upload(picture()), department=world.city, now=timezone.now())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("foto.jpg", "foto.jpg"),
        ("C:\\Bilder\\Erna.jpg", "Erna.jpg"),
        ("../../etc/passwd", "passwd"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        ("a\x00b\n.png", "ab.png"),
        ("", "bild"),
        ("x" * 300 + ".jpeg", "x" * 195 + ".jpeg"),
    ],
)
def test_clean_file_name(name: str, expected: str) -> None:
    assert clean_file_name(name) == expected
