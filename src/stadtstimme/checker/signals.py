"""What the desk may sort by, without being a finding: emergency words, language, length."""

from __future__ import annotations

from collections.abc import Iterator

from .pattern import Pattern
from .rule import Context

_EMERGENCY = (
    Pattern(
        "brennt|feuer|rauch|gas|bewusstlos|ertrink|überfall|hilfe|suizid|umbringen|blutet|verletzt|notarzt|"
        "mich um|will nicht mehr leben",
        r"\b(?:es brennt|brennt gerade|feuer ausgebrochen|riecht nach gas|gasgeruch|bewusstlos|ertrinkt|"
        r"wird gerade überfallen|ich bring(?:e)? mich um|will nicht mehr leben|suizid|blutet stark|schwer verletzt|"
        r"brauche(?:n)? (?:sofort )?(?:einen )?(?:notarzt|rettungswagen))\b",
    ),
)


def signals_of(context: Context, _language: str) -> Iterator[tuple[str, object]]:
    """Pairs of name and value. `emergency` (citizens only) asks the desk to show 110 and 112 at once."""
    if context.kind == "citizen_comment":
        found = next((match for pattern in _EMERGENCY for match in pattern.find(context.text)), None)
        if found:
            start, end = context.text.original(*found.span())
            yield "emergency", {"start": start, "end": end}
