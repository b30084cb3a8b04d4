"""What is known and accepted: the guideline's allow-lists and its reasoned baseline take findings away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .finding import Finding
from .rule import Context


def kept(findings: Iterable[Finding], context: Context) -> Iterator[Finding]:
    """The findings that neither an allowed word nor a baseline entry covers. A finding without words is always kept."""
    accepted = {(entry.kind, _plain(entry.quote)) for entry in context.guideline.accepted}
    for finding in findings:
        quote = _plain(finding.quote or "")
        allowed = context.words_of(finding.kind).allow
        if not quote or ((finding.kind, quote) not in accepted and quote not in map(_plain, allowed)):
            yield finding


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
