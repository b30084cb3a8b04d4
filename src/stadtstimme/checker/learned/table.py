"""A word list that needs no reading in: each word leads to one byte, found by its checksum in a file that is used as it lies.

The file is an open-addressed hash table of three-byte slots: two bytes of fingerprint, one byte of value (0 marks an empty slot).
A word that is not in the list is taken for one that is in about 1 of 20,000 cases. The words themselves are not in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

_SLOT = 3
_SECOND = 0x5BD1
"""Start value of the second checksum, of which the fingerprint is made."""


class Table:
    """A finished list. `content` is what `packed` made."""

    __slots__ = ("_content", "_slots")

    def __init__(self, content: bytes) -> None:
        self._content, self._slots = content, len(content) // _SLOT

    def get(self, word: str) -> int:
        """The word's value from 1 to 255, 0 where it is not in the list."""
        content, slots = self._content, self._slots
        key = word.encode("utf-8", "surrogatepass")
        print_ = crc32(key, _SECOND) & 0xFFFF
        slot = crc32(key) % slots
        while value := content[slot * _SLOT + 2]:
            if content[slot * _SLOT] | content[slot * _SLOT + 1] << 8 == print_:
                return value
            slot = (slot + 1) % slots
        return 0


def packed(values: Mapping[str, int]) -> bytes:
    """The file for these words, three quarters full. The order of the words makes no difference to the bytes.

    Raises ValueError for a value outside 1 to 255.
    """
    slots = max(4, (len(values) * 4 + 2) // 3)
    content = bytearray(slots * _SLOT)
    for word, value in sorted(values.items()):
        if not 1 <= value <= 255:
            raise ValueError(f"{word}: {value}")
        key = word.encode("utf-8", "surrogatepass")
        slot = crc32(key) % slots
        while content[slot * _SLOT + 2]:
            slot = (slot + 1) % slots
        print_ = crc32(key, _SECOND) & 0xFFFF
        content[slot * _SLOT : slot * _SLOT + _SLOT] = bytes((print_ & 255, print_ >> 8, value))
    return bytes(content)
