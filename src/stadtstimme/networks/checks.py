"""Checks that every network shares: length, number, type, size and shape of images, alternative texts."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Capabilities, Content, Image, Problem
from .counting import length_of
from .limits import MediaLimits

TYPE_NAMES = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WebP", "image/avif": "AVIF"}

NO_WARNING = "Hier lässt sich der Text nicht hinter einem Hinweis verbergen. Er ist gleich zu sehen."


def check_against(limits: Capabilities, content: Content) -> tuple[Problem, ...]:
    """What in the content would break the limits, in the order a person would mend it."""
    return (*_text_problems(limits, content), *_image_problems(limits, content))


def blocking(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Those that would be refused, without what is only told."""
    return tuple(problem for problem in problems if problem.blocks)


def _text_problems(limits: Capabilities, content: Content) -> Iterator[Problem]:
    if not content.text.strip() and not content.images:
        yield Problem("empty", "Der Text ist leer.")
        return
    if content.private and not limits.private_replies:
        yield Problem("not_private", "Hier kann nicht so geantwortet werden, dass nur eine Person es liest.")
    if content.warning and not limits.warnings:
        yield Problem("no_warning", NO_WARNING, "warning", False)
    length = length_of(content.text, limits, content.warning)
    room = limits.room_for(reply=bool(content.reply_to))
    if length > room:
        yield Problem("too_long", f"Der Text ist um {length - room} Zeichen zu lang (erlaubt sind {room}).")
    elif limits.bytes_max and (size := len(content.text.encode())) > limits.bytes_max:
        yield Problem("too_many_bytes", f"Der Text belegt {size} Bytes, erlaubt sind {limits.bytes_max}. Bitte kürzen.")


def _image_problems(limits: Capabilities, content: Content) -> Iterator[Problem]:
    if content.images and content.reply_to and not limits.images_in_replies:
        yield Problem("images_in_reply", "Antworten können hier keine Bilder enthalten.", "images")
    elif len(content.images) > limits.images_max:
        yield Problem("too_many_images", f"Hier sind höchstens {limits.images_max} Bilder möglich.", "images")
    for number, image in enumerate(content.images, 1):
        if len(image.alt_text) > limits.alt_text_max:
            told = f"Der Alternativtext von Bild {number} ist länger als {limits.alt_text_max} Zeichen."
            yield Problem("alt_too_long", told, "images")
        yield from _one_image(limits.images, image, number)


def _one_image(limits: MediaLimits, image: Image, number: int) -> Iterator[Problem]:
    if limits.types and image.mime not in limits.types:
        known = ", ".join(TYPE_NAMES.get(one, one) for one in limits.types)
        yield Problem(
            "image_type", f"Bild {number} hat ein Format, das hier nicht geht. Möglich sind {known}.", "images"
        )
    if _too_large(limits, image):
        told = (
            f"Bild {number} ist für dieses Netzwerk zu groß und wird dort kleiner gezeigt."
            if limits.reducible
            else f"Bild {number} ist für dieses Netzwerk zu groß. Bitte verkleinern Sie es."
        )
        yield Problem("image_reduced" if limits.reducible else "image_too_large", told, "images", not limits.reducible)
    ratio = image.width / image.height if image.height else 0.0
    narrow, wide = limits.ratio_min and ratio < limits.ratio_min, limits.ratio_max and ratio > limits.ratio_max
    if narrow or wide:
        told = f"Bild {number} ist für dieses Netzwerk zu {'schmal' if narrow else 'breit'}. Bitte schneiden Sie es zu."
        yield Problem("image_ratio", told, "images")


def _too_large(limits: MediaLimits, image: Image) -> bool:
    pixels = image.width * image.height
    return bool(
        (limits.bytes_max and image.size > limits.bytes_max) or (limits.pixels_max and pixels > limits.pixels_max)
    )
