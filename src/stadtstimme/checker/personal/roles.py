"""Names that only the trained part knows, where a role or a private detail stands beside them: a child, a clerk, somebody who is ill.

A name alone says nothing. The model is asked about single sentences, and only where such words are there.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..learned.names import model_is_there, names_between
from ..pattern import Pattern, rx
from ..rule import Context
from ..text import Text
from .found import Found
from .people import health, welfare

MOST = 8
"""Sentences of one text that the model is asked about."""
_STEPS = 300
"""Steps that a character costs which the model reads."""
_NEAR = 60

_CHILD = Pattern(
    "erstklässler|grundschüler|schulkind|kitakind|kita-kind|kindergartenkind|vorschulkind|klasse|jährige|jahre alt|"
    "jahre jung|förderschüler|aus der ",
    r"\b(?:erstklässler(?:in)?|grundschüler(?:in)?|förderschüler(?:in)?|schulkind|kita-?kind|kindergartenkind|vorschulkind|"
    r"aus der (?:klasse )?\d ?[a-e]|klasse \d ?[a-e]?|(?:\d|1[0-5])-?jährige[rn]?|"
    r"(?:drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)jährige[rn]?|"
    r"(?:ist|gerade|erst) (?:\w+ )?(?:\d|1[0-5]|drei|vier|fünf|sechs|sieben|acht|neun|zehn) jahre (?:alt|jung))\b",
)
_CLERK = Pattern(
    "sachbearbeiter|mitarbeiterin|mitarbeiter|beamter|beamtin|fallmanager|politesse|erzieher|lehrer|hausmeister|busfahrer|am schalter",
    r"\b(?:sachbearbeiter(?:in)?|mitarbeiter(?:in)?|beamt(?:er|in)|fallmanager(?:in)?|politesse|erzieher(?:in)?|\w{0,12}lehrer(?:in)?|"
    r"hausmeister(?:in)?|busfahrer(?:in)?|am schalter)\b",
)
_EXPOSED = rx(
    r"\b(?:krank\w*|säuft|trinkt|betrunken|alkohol\w*|fahne|drogen\w*|affäre|geschieden|getrennt lebt|schwanger\w*|schulden|"
    r"wohnt|privat\w*|zu hause|ehe(?:mann|frau)|freundin|kinder|fehlzeiten|abgemahnt|versetzt|gekündigt|psych\w*|burn-?out)\b"
)
_PUBLIC = rx(
    r"\b(?:roman\w*|buch|film\w*|lesung|konzert|ausstellung|komponist\w*|dichter\w*|autor\w*|schauspieler\w*|sänger\w*|könig\w*|kaiser\w*|"
    r"prinz\w*|weltmeister\w*|olympia\w*|bundesliga|trainer\w*|spieler\w*|meisterschaft\w*|präsident\w*|minister\w*|kanzler\w*|"
    r"bürgermeister\w*|jahrhundert|gestorben|starb|sieg\w*|platz \d|straße|schule ist nach)\b"
)


def exposed(context: Context, known: list[Found], text: Text) -> Iterator[tuple[Found, str]]:
    """Names beside a role or detail, each with what stands there: "child", "clerk" or "health"."""
    asked = 0
    for cue, kind in _cues(context, text):
        start, end = text.sentence_at(cue.start)
        if asked >= MOST or _PUBLIC.search(text.folded, start, end) or text.inside(cue.start, text.quoted):
            continue
        if kind == "health" and any(one.start < end and one.end > start for one in known):
            continue  # the rules have looked at these
        if not model_is_there():
            return  # the browser fetches the weights while one already writes
        asked += 1
        context.spend(_STEPS * (end - start))
        for name in names_between(text.plain, start, end):
            if max(cue.start - name.end, name.start - cue.end) <= _NEAR and " " in text.plain[name.start : name.end]:
                yield Found(name.start, name.end, "name", name.certainty, alone=False), kind


def _cues(context: Context, text: Text) -> Iterator[tuple[Found, str]]:
    if context.kind != "citizen_comment":
        for match in _CHILD.find(text):
            yield Found(*match.span(), "name"), "child"
    else:
        for match in _CLERK.find(text):
            if _EXPOSED.search(text.folded, *text.sentence_at(match.start())):
                yield Found(*match.span(), "name"), "clerk"
    for one in (*health(text), *welfare(text)):
        yield one, "health"
