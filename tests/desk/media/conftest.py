"""Pictures made on the spot, and a media folder of one's own."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

Picture = Callable[..., bytes]


@pytest.fixture(autouse=True)
def media_folder(tmp_path: Path, settings: Any) -> Path:
    """The media folder, empty."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (640, 400), mode: str = "RGB", colour: Any = (200, 30, 30), **save: Any
) -> bytes:
    """A picture whose left half differs from its right half, so that turning shows."""
    image = Image.new(mode, size, colour)
    if mode in ("RGB", "RGBA"):
        ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1]), fill=(30, 30, 200))
    sink = io.BytesIO()
    image.save(sink, kind, **save)
    return sink.getvalue()


def upload(data: bytes, name: str = "foto.jpg") -> SimpleUploadedFile:
    """As it comes from a form; the announced type is a lie on purpose: only the content counts."""
    return SimpleUploadedFile(name, data, content_type="application/octet-stream")
