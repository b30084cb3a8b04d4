"""Reports are kept in German. Whoever reads another language sees what was found then, in the words of that language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import get_language

from ...checker import Finding, Report


def in_readers_language(kept: Report, again: Callable[[str], Report]) -> Report:
    """The kept report with the words of a check in the reader's language (`again(language)`), made only where it is needed.

    What counts stays as it was found. What the check does not find again, since its rules changed, keeps its German words.
    """
    language = (get_language() or "de")[:2]
    if language == "de" or not (kept.findings or kept.advice):
        return kept
    now = again(language)
    found = {_identity(one): one for one in now.findings}
    tips = {(one.kind, one.start, one.end): one for one in now.advice}
    said = ((one, found.get(_identity(one), one)) for one in kept.findings)
    return replace(
        kept,
        findings=tuple(replace(one, what=other.what, why=other.why, do=other.do) for one, other in said),
        advice=tuple(tips.get((one.kind, one.start, one.end), one) for one in kept.advice),
    )


def _identity(one: Finding) -> tuple[object, ...]:
    """The learned hints of all kinds share a source, and may speak of the same words."""
    return one.kind, one.source, one.start, one.end
