"""The pages run against networks that take everything and leave nothing."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.desk.editorial.conftest import network

__all__ = ["network"]


@pytest.fixture
def picture() -> Callable[[str], SimpleUploadedFile]:
    """`picture("red")` is a small real image."""

    def make(colour: str) -> SimpleUploadedFile:
        data = io.BytesIO()
        Image.new("RGB", (64, 48), colour).save(data, "JPEG")
        return SimpleUploadedFile(f"{colour}.jpg", data.getvalue(), content_type="image/jpeg")

    return make
