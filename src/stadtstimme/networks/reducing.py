"""Makes an image smaller for a network that takes less than we have. The same bytes in give the same bytes out."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image as Pillow
from PIL import ImageOps

from .errors import Rejected

# Longest side in pixels and JPEG quality, tried in this order: first what nobody sees, then what counts less than words.
STEPS = ((4000, 88), (3000, 85), (2000, 85), (2000, 75), (1600, 75), (1200, 70), (800, 65), (400, 50))
PAPER = (255, 255, 255)


@dataclass(frozen=True)
class Reduced:
    """The bytes that go out, their type, and how large the picture is now (pixels)."""

    data: bytes
    mime: str
    width: int
    height: int


def reduce_image(data: bytes, bytes_max: int) -> Reduced:
    """A JPEG of at most `bytes_max` bytes, upright, without hidden data; what was transparent becomes white.

    Raises Rejected where the bytes are no image, or none that can get small enough.
    """
    try:
        with Pillow.open(io.BytesIO(data)) as opened:
            picture = _on_paper(opened)
    except (OSError, ValueError, SyntaxError, Pillow.DecompressionBombError) as error:
        raise Rejected("Ein Bild lässt sich nicht lesen und darum nicht verkleinern.", "image_unreadable") from error
    for side, quality in STEPS:
        smaller = _within(picture, side)
        file = io.BytesIO()
        smaller.save(file, "JPEG", quality=quality, optimize=True)
        if len(file.getvalue()) <= bytes_max:
            return Reduced(file.getvalue(), "image/jpeg", smaller.width, smaller.height)
    raise Rejected("Ein Bild lässt sich nicht genug verkleinern.", "image_too_large")


def _on_paper(opened: Pillow.Image) -> Pillow.Image:
    upright = ImageOps.exif_transpose(opened).convert("RGBA")
    paper = Pillow.new("RGB", upright.size, PAPER)
    paper.paste(upright, mask=upright.getchannel("A"))
    return paper


def _within(picture: Pillow.Image, side: int) -> Pillow.Image:
    smaller = picture.copy()
    smaller.thumbnail((side, side), Pillow.Resampling.LANCZOS)
    return smaller
