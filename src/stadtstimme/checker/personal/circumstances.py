"""What makes a named person's life public without a number: school class, pay, love, misdeeds. Private only beside a name."""

from __future__ import annotations

from collections.abc import Iterator

from ..pattern import Pattern, rx
from ..text import Text
from .found import Found

_CLASS = rx(
    r"\b(?:(?:geht|gehen|ging|kommt|besucht|sitzt|ist) (?:\w+ ){0,3}(?:in (?:die|der)|die) (?:klasse )?(?:[1-9]|1[0-3])[a-g]\b|"
    r"(?:aus der|in der|klasse) (?:[1-9]|1[0-3])[a-g]\b|"
    r"(?:geht|gehen|kommt) (?:\w+ ){0,2}(?:in|auf) die \w{0,20}(?:schule|kita|grundschule)\b)"
)
_LIFE = Pattern(
    "affäre|verhältnis|geliebte|uneheliche|fremd|getrennt|verdient|bekommt|kassiert|schwul|lesbisch|vorbestraft|spielsüchtig|"
    "alkohol|führerschein|lappen|konto|geräumt|abgeschoben|schuldet|geklaut|gestohlen|unterschlagen|veruntreut|eingebrochen|"
    "verprügelt|beschmiert|betrogen|missbraucht|diebstahl|betrug",
    r"\b(?:(?:hat|haben) (?:\w+ ){0,3}(?:eine? (?:affäre|verhältnis|geliebte\w?|uneheliches kind)|ein verhältnis)|geht (?:\w+ "
    r")?fremd|(?:lebt|wohnt) (?:\w+ ){0,3}getrennt|"
    r"(?:verdient|bekommt|kassiert) (?:\w+ ){0,4}\d[\d.]* euro|ist (?:\w+ ){0,2}(?:schwul|lesbisch|vorbestraft|spielsüchtig|"
    r"alkoholkrank|trocken\w* alkoholiker\w*)|"
    r"(?:verliert|verlor|abgeben|weg|los) (?:\w+ ){0,2}(?:den |seinen |ihren )?(?:führerschein|lappen)|konto (?:\w+ )?(?:gepfändet|"
    r"gesperrt)|wird (?:\w+ ){0,2}(?:geräumt|zwangsgeräumt|abgeschoben)|"
    r"schuldet (?:\w+ ){0,4}(?:\d|noch|geld|miete|unterhalt)|"
    r"(?:hat|haben|wegen) (?:\w+ ){0,5}(?:geklaut|gestohlen|unterschlagen|veruntreut|eingebrochen|verprügelt|beschmiert|betrogen|"
    r"missbraucht|ladendiebstahl\w*|diebstahls?|betrugs?))\b",
)


def circumstances(text: Text) -> Iterator[Found]:
    """Circumstances that are nobody's business where a name stands beside them."""
    for match in _CLASS.finditer(text.folded):
        yield Found(*match.span(), "health", 0.7, alone=False)
    yield from life(text)


def life(text: Text) -> Iterator[Found]:
    """Of these: love, pay, debts and misdeeds."""
    for match in _LIFE.find(text):
        yield Found(*match.span(), "health", 0.7, alone=False)
