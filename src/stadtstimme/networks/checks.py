"""Checks that every network shares: length, number of images, alternative texts."""

from __future__ import annotations

import unicodedata

from .base import Capabilities, Content, Counting, Problem

ZERO_WIDTH_JOINER = "\u200d"
REGIONAL = range(0x1F1E6, 0x1F200)
SKIN_TONES = range(0x1F3FB, 0x1F400)


def text_length(text: str, counting: Counting) -> int:
    """Length as the network counts: code points, or grapheme clusters (an emoji family is one)."""
    return len(text) if counting == "codepoints" else count_graphemes(text)


def count_graphemes(text: str) -> int:
    """Extended grapheme clusters, for the cases that occur in posts: marks, joiners, skin tones, flags, CR LF.

    Source: Unicode Standard Annex 29 (rules GB3, GB9, GB9a, GB11, GB12); Hangul and Indic clusters are counted by
    their code points, which never counts too few.
    """
    count, joined, flags, before = 0, False, 0, ""
    for char in text:
        code = ord(char)
        extends = unicodedata.category(char) in ("Mn", "Me", "Mc") or code in SKIN_TONES or char == ZERO_WIDTH_JOINER
        flags = flags + 1 if code in REGIONAL else 0
        second_flag = flags > 0 and flags % 2 == 0
        starts = not (extends or joined or second_flag or (before == "\r" and char == "\n"))
        count += starts or not before
        joined, before = char == ZERO_WIDTH_JOINER, char
    return count


def check_against(limits: Capabilities, content: Content) -> tuple[Problem, ...]:
    """What in the content would break the limits, in the order a person would mend it."""
    return tuple(problem for problem in (*_text_problems(limits, content), *_image_problems(limits, content)))


def _text_problems(limits: Capabilities, content: Content) -> list[Problem]:
    length = text_length(content.text, limits.counting)
    if not content.text.strip() and not content.images:
        return [Problem("empty", "Der Text ist leer.")]
    if length > limits.max_length:
        over = length - limits.max_length
        return [Problem("too_long", f"Der Text ist um {over} Zeichen zu lang (erlaubt sind {limits.max_length}).")]
    return []


def _image_problems(limits: Capabilities, content: Content) -> list[Problem]:
    problems = []
    if len(content.images) > limits.images_max:
        problems.append(
            Problem("too_many_images", f"Hier sind höchstens {limits.images_max} Bilder möglich.", "images")
        )
    for number, image in enumerate(content.images, 1):
        if len(image.alt_text) > limits.alt_text_max:
            problems.append(
                Problem(
                    "alt_too_long",
                    f"Der Alternativtext von Bild {number} ist länger als {limits.alt_text_max} Zeichen.",
                    "images",
                )
            )
    return problems
