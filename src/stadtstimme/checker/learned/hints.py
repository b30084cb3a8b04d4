"""What the report says of the tone: a signal for every text, and a hint where no rule found anything and nobody from outside speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Finding, Severity
from ..rule import Context
from ..rules import rules
from .cues import RULES, seen_in
from .grams import reading
from .tone import Tone, model, tone_of, weighed_most

SOURCE = "learned:tone"
SILENT = frozenset({*RULES, "hasty_tone", "know_it_all", "party_political"})
"""Where a rule found one of these, the learned part has nothing to add."""

_SAID = {
    "de": (
        {
            "group": "Eine Gruppe von Menschen und abwertende Wörter stehen hier dicht beieinander; am meisten fällt auf: „{quote}“.",
            "insulting": "Hier steht ein Wort, mit dem oft beleidigt wird; am meisten fällt auf: „{quote}“.",
            "": "Das liest sich angriffslustig; am meisten fällt auf: „{quote}“.",
        },
        "Gelernt aus bewerteten Texten, nicht aus einer Regel: {percent} von 100 ähnlichen wurden als verletzend bewertet.",
        "Lesen Sie die Stelle noch einmal mit den Augen der Angesprochenen. Ist sie sachlich gemeint, lassen Sie sie stehen.",
    ),
    "en": (
        {
            "group": "A group of people and words of contempt stand close together here; what stands out most: “{quote}”.",
            "insulting": "Here is a word that is often used to insult; what stands out most: “{quote}”.",
            "": "This sounds aggressive; what stands out most: “{quote}”.",
        },
        "Learned from labelled texts, not from a rule: {percent} of 100 similar ones were labelled as hurtful.",
        "Read the passage again as those addressed would. If it is meant factually, leave it as it is.",
    ),
}


def tone_signal(context: Context, _language: str) -> Iterator[tuple[str, object]]:
    """The pair "offensive" and {"score": 0 to 1, calibrated; "decision": the best guess}."""
    tone = tone_of(context, [(one.kind, one.start, one.confidence) for one in _findings(context)])
    context.shared["tone"] = tone
    yield "offensive", {"score": tone.score, "decision": tone.decision}


def tone_hints(context: Context, language: str) -> Iterator[Finding]:
    """At most one hint. Never on citizens' comments, and never more than a hint: a learned finding holds nothing back."""
    tone: Tone | None = context.shared.get("tone")
    if (
        tone is None
        or context.kind == "citizen_comment"
        or tone.score < model().hint
        or "insult" not in context.shared["raised"]
    ):
        return
    if SILENT & {one.kind for one in _findings(context)}:
        return
    start, end = context.text.original(*weighed_most(context.text, tone))
    clause = context.guideline.governing("insult", context.kind, rules()["insult"].clauses)
    sentences, why, do = _SAID.get(language, _SAID["de"])
    what = sentences[seen_in(reading(context.text.plain[tone.start : tone.end]).signs)]
    quote = context.statement.text[start:end]
    yield Finding(
        kind="insult",
        clause=clause.id if clause else "",
        severity=Severity.HINT,
        start=start,
        end=end,
        quote=quote,
        what=what.replace("{quote}", " ".join(quote.split())[:80]),
        why=why.replace("{percent}", str(round(tone.score * 100))),
        do=do,
        confidence=tone.score,
        source=SOURCE,
    )


def _findings(context: Context) -> Sequence[Finding]:
    """What the rules found so far."""
    findings: Sequence[Finding] = context.shared["findings"]
    return findings
