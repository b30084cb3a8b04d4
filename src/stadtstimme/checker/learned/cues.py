"""What stands around words that may offend: quotation, refusal, negation, who is spoken to, what the rules found.

The combination of rules and learned scores is itself learned (`training/tone`); these are its further inputs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..combined.discrimination import PEOPLE
from ..pattern import Pattern, rx
from ..text import Text

RULES = ("insult", "discrimination", "threat")
"""Kinds of finding whose confidence is an input."""

_REFUSED = Pattern(
    "strafbar|rassis|verurteil|schäm|in ordnung|akzept|hetze|beleidig|diskrimin|verhetz|angezeigt|polizei|gericht|hass |hass.|vorurteil|"
    "gewalt|schlimm|erschreck|traurig|zivilcourage|bestraf|niemand |angriff|angegriffen|bedroh|recht,|falsch",
    r"\b(?:strafbar|rassis\w*|verurteil\w*|schäm\w*|nicht in ordnung|inakzeptab\w*|nicht akzeptab\w*|hetze|beleidig\w*|diskrimin\w*|"
    r"\w*verhetz\w*|angezeigt|polizei|gericht\w*|hass (?:auf|gegen|im)|vorurteil\w*|gewalt (?:gegen|an)|schlimm|erschreck\w*|traurig|"
    r"zivilcourage|bestraf\w*|"
    r"niemand (?:darf|sollte|hat das recht)|angriffe? (?:auf|gegen)|angegriffen|bedroht|falsch)\b",
)
_SAID = Pattern(
    "sagt|sagen|schrieb|schreib|ruf|rief|brüllt|nennt|nannte|genannt|bezeichn|behaupt|spruch|satz|sätze|wort",
    r"\b(?:sagt\w*|sagen|(?:ge)?schr(?:ie|ei)b\w*|ruf\w*|rief\w*|brüllt\w*|nenn\w*|nannt\w*|genannt|bezeichn\w*|behaupt\w*|spruch|satz|sätze|wort)\b",
)
_NOT = Pattern("nicht|kein|nie|weder|ohne", r"\b(?:nicht|kein\w{0,2}|nie|niemals|niemand\w{0,2}|weder|ohne)\b")
_YOU = Pattern(
    "du|dich|dir|dein|ihr|euch|eure|sie", r"\b(?:du|dich|dir|dein\w{0,2}|ihr|euch|eure\w?|sie sind|sind sie|ihnen)\b"
)
_SELF = Pattern("ich |bin ich|wir ", r"\b(?:ich bin|bin ich|wir (?!sollten|müssen|brauchen)\w+)\b")
_COARSE = Pattern(
    "scheiß|scheiss|fuck|fick|kack|verdammt|arsch|piss|kotz|fresse|schnauze|maul",
    r"(?:scheiß|scheiss|fuck|fick|kack|verdammt|arsch|piss|kotz|fresse|schnauze|\bmaul\b)",
)
# Each begins with one set of characters and nothing else, so that the search leaps: a fifth of the time of both with "|".
_MARKS = rx(r"[!?][!?]")
_CAPITALS = rx(r"[A-ZÄÖÜ](?<!\w.)[A-ZÄÖÜ]{3,39}\b")
_NAMED = rx(r"[@#](?<!\w.)\w")
_PICTURE = rx("[\U0001f300-\U0001faff]")

_SIGNS = tuple(
    map(
        re.compile,
        (
            "K",
            "[LBSHXAC]",
            r"N[^LBSHXAC]{0,3}[LBSHXAC]",
            r"G.{0,4}K|K.{0,4}G",
            "S",
            r"D.{0,4}[SBL]|[SBL].{0,3}D",
            r"N.{0,3}K",
            r"G.{0,4}[LBSHXAC]|[LBSHXAC].{0,4}G",
            r"\A(?=[^GDST]{0,400}\Z).{0,400}?[LBHF]",
            r"\A[^LBSHXAC]{0,400}Q[^Q]{0,400}[LBSHXAC][^Q]{0,400}Q[^LBSHXAC]{0,400}\Z",
            r"\A(?=[^D]{0,400}\Z).{0,400}?(?:I[^G]{0,3}S|S[^G]{0,2}I)",
            r"\A(?=[^GDS]{0,400}\Z).{0,400}?(?:Z.{0,4}[LBHFXA]|[LBHFXA].{0,3}Z)",
            r"\A[^GTLBSHXACFD]{0,400}\Z",
            r"\A[^I]{0,400}\Z",
        ),
    )
)
"""In the classes of words: kindness, contempt, contempt behind a negation, a group beside kindness, an insult, contempt beside "you",
kindness behind a negation, a group beside contempt, contempt where nobody is spoken of or to, contempt within quotation marks and
nowhere else, an insult taken for oneself, contempt of a thing, nobody spoken of or to and nothing of contempt, nothing of oneself."""

SIGNS = len(_SIGNS)
_GROUP, _INSULT = _SIGNS[7], _SIGNS[4]


def seen_in(signs: str) -> str:
    """What a person may be told was seen, whatever class of offence it is: "group" beside contempt, a word that is "insulting", or ""."""
    return "group" if _GROUP.search(signs) else "insulting" if _INSULT.search(signs) else ""


NAMES = (
    *RULES,
    "quoted",
    "refused",
    "said",
    "not",
    "you",
    "self",
    "coarse",
    "people",
    "loud",
    "network",
    "short",
    "question",
    "kind",
    "contempt",
    "denied",
    "group kind",
    "insulting",
    "of you",
    "kindness denied",
    "group contempt",
    "at nobody",
    "only quoted",
    "of oneself",
    "of a thing",
    "calm",
    "impersonal",
)
"""The cues, in their order."""


def cues(text: Text, signs: str, found: Mapping[str, float]) -> list[float]:
    """One number a name, between 0 and 1. `signs` has a letter a word (grams.py); `found` is the greatest confidence of a rule by kind."""
    patterns = (_REFUSED, _SAID, _NOT, _YOU, _SELF, _COARSE, PEOPLE)
    return [
        *(found.get(kind, 0.0) for kind in RULES),
        float(bool(text.quoted)),
        *(float(pattern.search(text) is not None) for pattern in patterns),
        float(_is_loud(text.plain)),
        float(_is_of_networks(text.plain)),
        float(len(text) < 80),
        float("?" in text.plain),
        *(float(sign.search(signs) is not None) for sign in _SIGNS),
    ]


def _is_loud(plain: str) -> bool:
    return (_MARKS.search(plain) or _CAPITALS.search(plain)) is not None


def _is_of_networks(plain: str) -> bool:
    return "http" in plain or (_NAMED.search(plain) or _PICTURE.search(plain)) is not None
