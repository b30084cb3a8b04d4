"""How long a text is for a network: code points or grapheme clusters, addresses and mentions weighed as it weighs them."""

from __future__ import annotations

import re
import unicodedata

from .limits import Capabilities, Counting

ZERO_WIDTH_JOINER = "\u200d"
REGIONAL = range(0x1F1E6, 0x1F200)
SKIN_TONES = range(0x1F3FB, 0x1F400)
ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)
# @name@server.example counts as @name where only the local part is weighed.
MENTION = re.compile(r"(?<![\w@/])(@[\w.-]{1,64})@[\w.-]{1,253}\w")


def length_of(text: str, limits: Capabilities) -> int:
    """The length of `text` as this network counts it."""
    if limits.mentions == "local_part":
        text = MENTION.sub(r"\1", text)
    if limits.url_length:
        text = ADDRESS.sub("x" * limits.url_length, text)
    return text_length(text, limits.counting)


def text_length(text: str, counting: Counting) -> int:
    """Length as written: code points, or grapheme clusters (an emoji family is one)."""
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
