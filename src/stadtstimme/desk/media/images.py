"""From what somebody uploaded to what may leave the house: upright, in sRGB, small enough, and without any metadata."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import IO

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from ..core.errors import Invalid

MOST_BYTES = 25 * 1024 * 1024
MOST_PIXELS = 60_000_000
LONGEST_SIDE = 2048
THUMBNAIL_SIDE = 320
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
JPEG_LIKE = ("JPEG", "MPO")  # MPO: a JPEG with further pictures behind the first, as some telephones write it
GPS_IFD = 0x8825
QUALITY = 88


@dataclass(frozen=True)
class Rendition:
    """The bytes that may leave, with their size in pixels; `thumbnail` is a JPEG or PNG of the same kind."""

    data: bytes
    mime: str
    width: int
    height: int
    thumbnail: bytes
    had_location: bool


def render(file: IO[bytes]) -> Rendition:
    """Checks the image by its content and renders it. Raises Invalid with a sentence for what cannot be used."""
    image = _opened(file)
    had_location = _has_location(image)
    try:
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # JPEG only: decodes no more than is needed
        image.load()
        upright = _in_srgb(ImageOps.exif_transpose(image))
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise _broken() from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    kind = "JPEG" if image.format in JPEG_LIKE or (image.format == "WEBP" and upright.mode != "RGBA") else "PNG"
    small = upright.copy()
    small.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    mime = f"image/{kind.lower()}"
    return Rendition(_encoded(upright, kind), mime, *upright.size, _encoded(small, kind), had_location)


def _opened(file: IO[bytes]) -> Image.Image:
    """The image with its size checked, before a single pixel is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # we refuse earlier ourselves
            image = Image.open(file, formats=FORMATS)
    except Image.DecompressionBombError:
        raise _too_many_pixels() from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise Invalid(
            _("Das ist kein Bild, das wir lesen können, oder es ist beschädigt. Möglich sind JPEG, PNG, WebP und GIF."),
            "file",
        ) from error
    if image.width * image.height > MOST_PIXELS:
        raise _too_many_pixels()
    if image.format not in JPEG_LIKE and getattr(image, "is_animated", False):
        raise Invalid(_("Bewegte Bilder gehen hier nicht. Bitte laden Sie ein Standbild hoch."), "file")
    return image


def _too_many_pixels() -> Invalid:
    return Invalid(_("Das Bild hat mehr als 60 Millionen Bildpunkte. Bitte verkleinern Sie es zuerst."), "file")


def _broken() -> Invalid:
    return Invalid(_("Das Bild ist beschädigt oder unvollständig. Bitte laden Sie es noch einmal hoch."), "file")


def _has_location(image: Image.Image) -> bool:
    """Whether EXIF or XMP told where it was taken; unreadable metadata tells nothing (and is dropped anyway)."""
    xmp = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    raw = xmp.encode() if isinstance(xmp, str) else xmp
    if b"GPSLatitude" in raw:
        return True
    try:
        return bool(image.getexif().get_ifd(GPS_IFD))
    except Exception:  # Pillow raises nearly anything on damaged EXIF
        return False


def _in_srgb(image: Image.Image) -> Image.Image:
    """The image in sRGB (with transparency where it has any) and with nothing but pixels in it."""
    profile = image.info.get("icc_profile")
    transparent = image.has_transparency_data
    if image.mode.startswith("I") or image.mode == "F":
        image = image.point(lambda value: value / 256).convert("L")  # 16 bits per channel to 8
    if profile and image.mode in ("RGB", "CMYK", "L"):
        image = _converted(image, profile)
    image = image.convert("RGBA" if transparent else "RGB")
    image.info.clear()
    return image


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image  # a damaged profile: the colours are as good as without one
    return converted or image


def _encoded(image: Image.Image, kind: str) -> bytes:
    sink = io.BytesIO()
    if kind == "JPEG":
        image.convert("RGB").save(sink, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    else:
        image.save(sink, "PNG", optimize=True)
    return sink.getvalue()
