"""Advice: what could be easier to read or to take in. Never a finding, never counted with them, never on a citizen's comment."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..finding import Advice
from ..rule import Context
from .calendar import date_advice
from .reading import reading_advice
from .style import style_advice
from .takeaway import takeaway

_PARTS: tuple[Callable[[Context, str], Iterator[Advice]], ...] = (reading_advice, style_advice, date_advice, takeaway)


def advise(context: Context, language: str) -> Iterator[Advice]:
    """All advice on this statement, part by part."""
    if context.kind == "citizen_comment":
        return
    for part in _PARTS:
        yield from part(context, language)
