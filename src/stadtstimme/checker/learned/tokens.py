"""Words and marks of punctuation, cut as the training texts are: "Dr." and initials keep their full stop, others lose it."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"(?:Dr|Prof|Dipl|Ing|St|Nr|Str|Hr|Fr|Fam|geb|bzw|ca|usw|vgl|Jr|Sr|Mr|Mrs|med|jur|phil|[A-ZÄÖÜ])\.(?=[\s\w(,])"
    r"|[@#]?\w[\w_]{0,80}(?:[-/'’.&]\w{1,80}){0,6}(?<!\.)|\S"
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The places of the tokens in `text[start:end]`."""
    return [match.span() for match in _TOKEN.finditer(text, start, len(text) if end is None else end)]
