"""Words as they are meant: "V0llpf0sten", "W1chs*r" and "I d i o t" read plainly. Shared by the rules on insult and slurs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .pattern import rx
from .rule import Context
from .text import Text

_LEET = str.maketrans("013457@$!", "oieastasi")
_SPACED = rx(r"(?<!\w)(?:\w[ .\-_*]){3,24}\w(?!\w)")


def plain_words(context: Context) -> Iterator[tuple[int, int, str]]:
    """Each word with its plain reading; a star stays a star. Letters set apart are read as one word, names behind "@" left out."""
    text = context.text
    named = "@" in text.plain
    for (start, end), word in zip(text.words, text.folded_words, strict=True):
        if not named or text.plain[start - 1 : start] != "@":
            yield start, end, word if word.isalpha() else unmask(word)
    yield from context.once("words set apart", lambda here: list(_set_apart(here.text)))


def _set_apart(text: Text) -> Iterator[tuple[int, int, str]]:
    for found in _SPACED.finditer(text.folded):
        yield found.start(), found.end(), unmask(re.sub(r"[ .\-_*]", "", found[0]))


def unmask(word: str) -> str:
    """Digits and signs that stand for letters become letters where the word has letters too."""
    if word.isalpha():
        return word
    letters = sum(char.isalpha() for char in word)
    return word.translate(_LEET) if letters * 2 >= len(word) else word


def starred(word: str, known: frozenset[str]) -> str | None:
    """The known word that a starred one stands for, None where none or no star is there."""
    if ("*" not in word and "#" not in word) or len(word) < 4:
        return None
    shape = re.compile(
        "".join(r"\w{1,4}" if part[0] in "*#" else re.escape(part) for part in re.findall(r"[*#]+|[^*#]+", word))
    )
    return next((one for one in known if one[0] == word[0] and shape.fullmatch(one)), None)
