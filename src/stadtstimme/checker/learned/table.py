"""A word list that needs no reading in: each word leads to one byte, found by its checksums in a file that is used as it lies.

Three slots belong to each word; what they hold, one over the other (XOR), is the number of its value beside a fingerprint. The file
needs 2.3 bytes a word. A word that is not in the list is taken for one that is in about 1 of 1,000 cases, of 10,000 where the list has few
different values. The words themselves are not in the file.
Source: Graf, Lemire 2022, Binary Fuse Filters (how slots are chosen); Botelho, Pagh, Ziviani 2013 (a value in place of a fingerprint).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log
from zlib import crc32

_HEAD = 6
"""Bytes before the values: four of segments, one for their size, one for how many values there are."""


class Table:
    """A finished list. `content` is what `packed` made."""

    __slots__ = ("_bits", "_content", "_second", "_segments", "_size", "_start", "_third", "_values")

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._segments, self._size = int.from_bytes(content[:4], "little"), content[4]
        self._values = b"\0" + content[_HEAD : _HEAD + content[5]]
        self._bits = content[5].bit_length()
        self._start = _HEAD + content[5]
        self._second = (self._segments + 2) << self._size
        self._third = 2 * self._second if _wide(self._bits) else 0

    def get(self, word: str) -> int:
        """The word's value from 1 to 255, 0 where it is not in the list."""
        content, start, second = self._content, self._start, self._second
        (first, then, last), print_ = _slots(word, self._segments, self._size)
        first, then, last = first + start, then + start, last + start
        found = content[first] ^ content[then] ^ content[last]
        found |= (content[first + second] ^ content[then + second] ^ content[last + second]) << 8
        if third := self._third:
            found |= (content[first + third] ^ content[then + third] ^ content[last + third]) << 16
        number = found & ((1 << self._bits) - 1)
        if number >= len(self._values) or found >> self._bits != print_ & (0xFFFFFF if third else 0xFFFF) >> self._bits:
            return 0
        return self._values[number]


def _wide(bits: int) -> bool:
    """Three bytes a slot where two would leave less than ten bits of fingerprint."""
    return bits > 6


def _slots(word: str, segments: int, size: int) -> tuple[tuple[int, int, int], int]:
    """A word's three slots in three segments that follow each other, and its fingerprint."""
    key = word.encode("utf-8", "surrogatepass")
    one, other = crc32(key), crc32(key[::-1])
    begin, mask = (one * segments >> 32) << size, (1 << size) - 1
    return (
        (begin + (other & mask), begin + mask + 1 + (other >> 16 & mask), begin + 2 * mask + 2 + (one & mask)),
        (one * 0x9E3779B1 + other >> 8) & 0xFFFFFF,
    )


def packed(values: Mapping[str, int]) -> bytes:
    """The file for these words. The order of the words makes no difference to the bytes.

    Raises ValueError for a value outside 1 to 255, and for two words that no checksum tells apart.
    """
    for word, value in values.items():
        if not 1 <= value <= 255:
            raise ValueError(f"{word}: {value}")
    number = len(values)
    size = max(2, int(log(max(2, number)) / log(3.33) + 2.25))
    segments = max(1, int(max(1.125, 0.875 + 0.25 * log(1e6) / log(max(2, number))) * number) >> size)
    words = sorted(values)
    while (order := _peeled(words, segments, size)) is None:
        segments += 1 + segments // 50
        if segments << size > 64 * number + 64:
            raise ValueError("two words with the same checksums")
    return _filled(values, order, segments, size)


def _peeled(words: list[str], segments: int, size: int) -> list[tuple[str, int]] | None:
    """The words with a slot for each that no later one touches, None where there is no such order."""
    places = {word: _slots(word, segments, size)[0] for word in words}
    count, mixed = [0] * ((segments + 2) << size), [0] * ((segments + 2) << size)
    for at, word in enumerate(words):
        for slot in places[word]:
            count[slot] += 1
            mixed[slot] ^= at
    alone, order = [slot for slot, times in enumerate(count) if times == 1], list[tuple[str, int]]()
    while alone:
        slot = alone.pop()
        if count[slot] != 1:
            continue
        at = mixed[slot]
        order.append((words[at], slot))
        for other in places[words[at]]:
            count[other] -= 1
            mixed[other] ^= at
            if count[other] == 1:
                alone.append(other)
    return order if len(order) == len(words) else None


def _filled(values: Mapping[str, int], order: list[tuple[str, int]], segments: int, size: int) -> bytes:
    different = sorted(set(values.values()))
    bits, slots = len(different).bit_length(), [0] * ((segments + 2) << size)
    limit = (0xFFFFFF if _wide(bits) else 0xFFFF) >> bits
    for word, slot in reversed(order):
        places, print_ = _slots(word, segments, size)
        wanted = (print_ & limit) << bits | different.index(values[word]) + 1
        for place in places:
            wanted ^= slots[place] if place != slot else 0
        slots[slot] = wanted
    head = segments.to_bytes(4, "little") + bytes((size, len(different), *different))
    return head + b"".join(_planes(slots, 3 if _wide(bits) else 2))


def _planes(slots: list[int], number: int) -> Iterator[bytes]:
    """The low bytes of all slots, then the next ones."""
    for plane in range(number):
        yield bytes(slot >> 8 * plane & 255 for slot in slots)
