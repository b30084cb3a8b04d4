"""Images that a network does not take as they are become smaller: always the same way, upright, readable."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pillow

from stadtstimme.networks.errors import Rejected
from stadtstimme.networks.reducing import reduce_image

from .pictures import noise


def test_the_same_bytes_become_the_same_bytes() -> None:
    data = noise(900)
    smaller = reduce_image(data, 100_000)
    assert smaller == reduce_image(data, 100_000)
    assert len(smaller.data) <= 100_000 < len(data)
    with Pillow.open(io.BytesIO(smaller.data)) as opened:
        assert (opened.format, opened.size) == ("JPEG", (smaller.width, smaller.height))


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "L"), ("WEBP", "RGB"), ("GIF", "L"), ("JPEG", "CMYK")]
)
def test_every_format_becomes_a_jpeg(kind: str, mode: str) -> None:
    assert reduce_image(noise(300, kind, mode), 60_000).mime == "image/jpeg"


def test_what_was_transparent_becomes_paper() -> None:
    file = io.BytesIO()
    Pillow.new("RGBA", (64, 64), (0, 0, 0, 0)).save(file, "PNG")
    with Pillow.open(io.BytesIO(reduce_image(file.getvalue(), 10_000).data)) as opened:
        assert opened.getpixel((10, 10)) == (255, 255, 255)


def test_it_stands_upright_and_tells_nothing_about_the_camera() -> None:
    file, exif = io.BytesIO(), Pillow.Exif()
    exif[0x0112], exif[0x010F] = 6, "Kamera"
    Pillow.linear_gradient("L").convert("RGB").resize((200, 100)).save(file, "JPEG", exif=exif)
    smaller = reduce_image(file.getvalue(), 50_000)
    with Pillow.open(io.BytesIO(smaller.data)) as opened:
        assert (opened.size, dict(opened.getexif())) == ((100, 200), {})


def test_what_cannot_be_read_or_never_gets_small_is_refused() -> None:
    for data, limit, code in ((b"kein Bild", 1000, "image_unreadable"), (noise(500), 100, "image_too_large")):
        with pytest.raises(Rejected) as raised:
            reduce_image(data, limit)
        assert raised.value.code == code
