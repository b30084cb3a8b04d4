"""What `stadtstimme explain KIND` shows: the rule's documentation, its clauses, weights, wording and examples."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator

from .engine import severity_of
from .guideline_data import Guideline
from .rule import Rule
from .statement import KINDS

_SAY = {
    "de": {
        "clauses": "Klauseln",
        "weights": "Gewicht",
        "what": "Was",
        "why": "Warum",
        "do": "Was tun",
        "moderate": "Was tun bei Kommentaren",
        "yes": "Beispiele",
        "no": "Kein Befund",
    },
    "en": {
        "clauses": "Clauses",
        "weights": "Weight",
        "what": "What",
        "why": "Why",
        "do": "What to do",
        "moderate": "What to do about comments",
        "yes": "Examples",
        "no": "No finding",
    },
}


def explained(rule: Rule, guideline: Guideline, language: str) -> str:
    """The explanation as text for a terminal."""
    return "\n".join(_lines(rule, guideline, language)) + "\n"


def _lines(rule: Rule, guideline: Guideline, language: str) -> Iterator[str]:
    say = _SAY[language]
    yield f"{rule.kind} · {rule.title[language]} · {rule.since}"
    yield f"\n{say['clauses']}:"
    for clause in guideline.clauses:
        if rule.kind in clause.kinds:
            yield f"  {clause.id} {clause.titled(language)}. {clause.worded(language)}"
    yield f"{say['weights']}: " + ", ".join(f"{kind} {severity_of(rule, kind, guideline) or '–'}" for kind in KINDS)
    general = rule.explain("", language)
    for name in ("what", "why", "do", *(("moderate",) if general.moderate else ())):
        yield f"{say[name]}: {getattr(general, name).replace('{quote}', '…')}"
    for name, examples in (("yes", rule.yes), ("no", rule.no)):
        yield f"\n{say[name]}:"
        for example in examples:
            media = f"  [{', '.join(one.alt_text or one.type for one in example.media)}]" if example.media else ""
            yield f"  ({example.kind}) {example.text}{media}"
    if language == "en":
        yield "\n" + inspect.cleandoc(sys.modules[rule.check.__module__].__doc__ or "")
