"""Real images for tests, made from a seed: noise, which no format makes small."""

from __future__ import annotations

import hashlib
import io
import random

from PIL import Image as Pillow

from stadtstimme.networks.base import Image


def noise(side: int, kind: str = "JPEG", mode: str = "RGB", seed: int = 1) -> bytes:
    """A square of random pixels."""
    raw = random.Random(seed).randbytes(side * side * len(mode))
    file = io.BytesIO()
    Pillow.frombytes(mode, (side, side), raw).save(file, kind)
    return file.getvalue()


def image(data: bytes, alt_text: str = "Rauschen", *, known_size: bool = True) -> Image:
    """The bytes as an image of the desk."""
    with Pillow.open(io.BytesIO(data)) as opened:
        mime, (width, height) = Pillow.MIME[opened.format or ""], opened.size
    digest = hashlib.sha256(data).hexdigest()
    return Image(digest, mime, width, height, alt_text, lambda: data, size=len(data) if known_size else 0)
