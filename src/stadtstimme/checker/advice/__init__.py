"""Advice: what could be easier to read. Never a finding, never counted with them, never on a citizen's comment."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Advice
from ..rule import Context


def advise(context: Context, _language: str) -> Iterator[Advice]:
    """All advice on this statement, in the order of the text."""
    if context.kind == "citizen_comment":
        return
    yield from ()
