"""Links, tags and mentions in a text, by UTF-8 byte offsets as the lexicon app.bsky.richtext.facet wants them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from ..counting import count_graphemes

Kind = Literal["link", "tag", "mention"]
QUOTES = '"<>„“”‚‘«»'
LINK = re.compile(rf"(?<![\w@/#.-])(?:https?://|www\.(?=[\w-]+\.))[^\s{QUOTES}]+", re.IGNORECASE)
MENTION = re.compile(r"(?<![^\s(])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61})(?![\w@-])", re.I)
INVISIBLE = "\u00ad\u2060\u200a\u200b\u200c\u200d\u20e2"
TAG = re.compile(rf"(?<!\S)[#＃](?!\ufe0f)([^\s{INVISIBLE}]+)")
TAG_GRAPHEMES, TAG_BYTES = 64, 640


@dataclass(frozen=True)
class Facet:
    """A part of the text (byte offsets, end exclusive): `value` is an address, a tag without its sign, or a handle."""

    start: int
    end: int
    kind: Kind
    value: str


def find_facets(text: str) -> list[Facet]:
    """All parts that mean something, in their order; none overlaps another."""
    found = sorted([*_links(text), *_tags(text), *_mentions(text)])
    facets, end = [], 0
    for start, stop, kind, value in found:
        if start >= end:
            end = stop
            facets.append(Facet(_bytes(text[:start]), _bytes(text[:stop]), kind, value))
    return facets


def as_lexicon(facets: list[Facet], resolve: Callable[[str], str | None]) -> list[dict[str, Any]]:
    """The facets as the record holds them. `resolve` gives a handle's DID; without one the mention stays plain text."""
    written = []
    for facet in facets:
        if feature := _feature(facet, resolve):
            index = {"byteStart": facet.start, "byteEnd": facet.end}
            written.append({"index": index, "features": [feature]})
    return written


def _feature(facet: Facet, resolve: Callable[[str], str | None]) -> dict[str, str] | None:
    if facet.kind == "link":
        return {"$type": "app.bsky.richtext.facet#link", "uri": facet.value}
    if facet.kind == "tag":
        return {"$type": "app.bsky.richtext.facet#tag", "tag": facet.value}
    did = resolve(facet.value)
    return {"$type": "app.bsky.richtext.facet#mention", "did": did} if did else None


def _links(text: str) -> Iterator[tuple[int, int, Kind, str]]:
    for match in LINK.finditer(text):
        found = _without_tail(match[0])
        if found.lower() not in ("http://", "https://"):
            address = f"https://{found}" if found[:4].lower() == "www." else found
            yield match.start(), match.start() + len(found), "link", address


def _without_tail(found: str) -> str:
    """The sentence's own signs at the end do not belong to the address, nor does a bracket that it did not open."""
    while found and (found[-1] in ".,;:!?…'’*_" or (found[-1] == ")" and found.count("(") < found.count(")"))):
        found = found[:-1]
    return found


def _tags(text: str) -> Iterator[tuple[int, int, Kind, str]]:
    for match in TAG.finditer(text):
        tag = match[1]
        while tag and unicodedata.category(tag[-1]).startswith("P"):
            tag = tag[:-1]
        telling = any(not char.isdecimal() and not unicodedata.category(char).startswith("P") for char in tag)
        if telling and _bytes(tag) <= TAG_BYTES and count_graphemes(tag) <= TAG_GRAPHEMES:
            yield match.start(), match.start(1) + len(tag), "tag", tag


def _mentions(text: str) -> Iterator[tuple[int, int, Kind, str]]:
    for match in MENTION.finditer(text):
        yield match.start(), match.end(), "mention", match[1].lower()


def _bytes(text: str) -> int:
    return len(text.encode())
