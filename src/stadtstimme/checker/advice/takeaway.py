"""What a reader will take away: the figures, dates, names and promises of a text, for the person who reads it once more (V9)."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Advice
from ..pattern import Pattern, rx
from ..personal.people import names_in
from ..rule import Context
from ..text import Text

_FIGURE = rx(
    r"(?<![\w.,:/-])\d{1,3}(?:\.\d{3}){0,3}(?:,\d{1,2})?\s?(?:€|euro|prozent|%|millionen|mio\.?|milliarden|tausend|[a-zäöüß]{4,24})(?!\w)",
)
_DATE = rx(
    r"\b(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag),?\s)?(?:\d{1,2}\.\s?(?:\d{1,2}\.(?:\d{2,4})?|januar|februar|"
    r"märz|april|mai|juni|juli|august|september|oktober|november|dezember))(?:,? (?:um |ab )?\d{1,2}(?::\d{2})? uhr)?|\b(?:ab|bis|um|"
    r"von) \d{1,2}(?::\d{2})? uhr\b",
)
_PROMISE = Pattern(
    "wir werd|wir bau|wir eröff|wir kümm|wir meld|wir sorg|wir stell|wir versprech|wir garant|wir erneu|wir plan|wir schaff|"
    "wir erhö|wir senk|kostenlos|gratis|ohne anmeldung|barrierefrei",
    r"\b(?:wir (?:werden|bauen|eröffnen|kümmern|melden|sorgen|stellen|versprechen|garantieren|erneuern|planen|schaffen|erhöhen|"
    r"senken)\b[^.!?\n]{3,80}|kostenlos|gratis|ohne anmeldung|barrierefrei)",
)
_TITLES = {
    "de": "Das bleibt hängen: {items}. Stimmt alles davon?",
    "en": "This is what stays in mind: {items}. Is all of it right?",
}
MOST = 8


def takeaway(context: Context, language: str) -> Iterator[Advice]:
    """One summary for an official text that holds something to remember."""
    if not context.official:
        return
    items = list(dict.fromkeys(_items(context.text, context)))[:MOST]
    if len(items) >= 2:
        yield Advice("takeaway", None, None, _TITLES[language].replace("{items}", " · ".join(items)))


def _items(text: Text, context: Context) -> Iterator[str]:
    spans = [found.span() for regex in (_DATE, _FIGURE) for found in regex.near_digits(text)]
    spans += [found.span() for found in _PROMISE.find(text)]
    spans += [(one.start, one.end) for one in names_in(context)]
    end = -1
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end and len(text.plain[start:stop]) < 120:
            yield text.plain[start:stop].strip()
            end = stop
