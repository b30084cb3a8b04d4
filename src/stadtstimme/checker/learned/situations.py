"""What does a text read like, where no rule knows its words? A trained net under the rules; docs/models/situations.md says how it was made.

For each kind that shows in wording (a threat, a secret told, a newsroom asking …) hashed words, pieces of words and pairs of words have a
weight. What the net finds is never more than a hint: it says where to look again, and holds nothing back.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any
from zlib import crc32

from ..finding import Finding, Severity
from ..groups import GROUP
from ..pattern import rx
from ..rule import Context, Rule, cited, shown
from ..rules import rules
from ..text import Text
from .grams import reduced
from .weights import Weights, weights

SOURCE = "learned:situations"
PLACES = 65_536
"""Places of the table; each has a weight for every kind."""
SURER = 0.7
"""How much further than its limit a piece of a longer text must go (fewer words say less), and what is said beside another finding."""
OF_TONE = ("discrimination", "insult", "threat")
SHARP, SHARPER = 0.6, 0.9
"""From which score the learned tone calls a text hurtful, and by how much these kinds are nearer to their limits then."""
LEAST = 3
"""Words of a text that is looked at."""
PASSAGE, PIECE, READ = 400, 120, 20_000
"""Code points that are scored as one; the least of a piece of a longer text; how many are read at most."""

_FIELD = 3
"""Bytes in which the weights of one kind are summed: 65,000 places of 255 at most fit."""
_MIDDLE = 128
_WORD = rx(r"\w{1,40}|[^\w\s]{1,20}")
_PLAIN = (("ä", "a"), ("ö", "o"), ("ü", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ß", "ss"))
_NEEDED = {
    "discrimination": rx(
        rf"(?i)\b{GROUP}\b|\b(?:kopft[uü]\w*|muslim\w*|türk\w*|schwul\w*|lesb\w*|trans\w*|behindert\w*|rollstuhl\w*|ausländ\w*|akzent|deutsche[nr]?|"
        r"frau(?:en)?|m[aä]nner|weiber|blond\w*|senior\w*|rentner\w*|alten?|religion|hautfarbe|herkunft|heimat)\b"
    ),
    "credential": rx(r"\d|\b[A-Z]\w{2,20}[!#_+]"),
    "party_political": rx(
        r"(?i)\b(?:cdu|spd|fdp|afd|bsw|csu|grün\w*|linken?|linkspartei|union|\w*liste|freien? wähler\w*|"
        r"partei\w*|\w*kandidat\w*|rechten|piraten|"
        r"genoss\w+|ampel-?\w+|schwarz-\w+|rot-\w+|wiederwahl|ortsverein|volt|liberalen?|sozialdemokrat\w*|christdemokrat\w*|blau)\b"
    ),
    "internal_link": rx(
        r"(?i)intern\b|interne|intranet|laufwerk|server|cloud|stick|drive|dropbox|wetransfer|privat|\\\\|\b\w:\\|\d\.\d{1,3}\.\d|telegram|akten|google"
    ),
    "personal_data": rx(
        r"\d\d|\b(?:Herrn?|Frau|Familie|Dr\.|(?:N|n)achbar\w*|(?:K|k)olleg\w+|(?:L|l)ehrer\w*|(?:V|v)ermieter\w*|(?:T|t)ochter|(?:S|s)ohn|"
        r"(?:M|m)utter|(?:V|v)ater|(?:K|k)lient\w*|(?:B|b)äcker\w*|der kleine|die kleine)\b"
    ),
    "copyright": rx(
        r"(?i)foto|bild|buch|text|artikel|gedicht|musik|lied|song|hit\b|film|scan|logo|noten|album|kapitel|karikatur|comic|seite|"
        r"zeichnung|pdf"
    ),
    "consent_missing": rx(r"(?i)foto|bild|video|gefilmt|knips|kamera|aufnahme|aufgenommen|schnappschuss|film"),
}
"""What must stand in a text, or the kind is not said: a secret has a sign of one, a picture is named."""
_FORBIDDEN = {
    "threat": rx(r"(?i)\b(?:anwalt|anwältin|klage\w?|gericht\w*|widerspruch|beschwerde|anzeige|petition|bitte)\b"),
    "discrimination": rx(
        r"(?i)schwerbehindertenausweis|merkzeichen|beratung|sprachkurs|übersetz|barrierefrei|willkommen|diskriminier|vorurteil|rassis|inklusi|"
        r"ermäßig|\bantrag"
    ),
    "confidential": rx(r"(?i)\böffentlich\w*|veröffentlicht|ratsinformationssystem|amtsblatt|pressemitteilung"),
    "party_political": rx(
        r"(?i)\b(?:wahlamt\w*|wahlleit\w*|stimmzettel|briefwahl\w*|alle (?:parteien|fraktionen)|sitzverteilung)\b|\((?:cdu|csu|spd|fdp|afd|"
        r"bsw|grüne|linke|parteilos)\)"
    ),
    "unverified_claim": rx(r"(?i)\b(?:laut|quelle|vorlage|statistik\w*|zählung|umfrage|gutachten)\b"),
}
"""Where this stands, the kind is not said: who goes to court threatens nobody, and what is public is no secret."""
_OF_ONESELF = rx(r"(?i)\b(?:ich|mein\w{0,2}|mir|mich|privat)\b")
"""Where a private post says so, it neither speaks for the city nor reads like a notice."""

_STRONGER = {
    "insult": ("hasty_tone",),
    "know_it_all": ("hasty_tone",),
    "threat": ("insult", "hasty_tone"),
    "voice_mismatch": ("private_character_missing",),
    "private_character_missing": ("voice_mismatch", "confidential"),
}
"""What is not said as well where a kind was found: it would be the same remark twice."""

_READS = {
    "de": {
        "threat": "könnte jemandem Angst machen.",
        "insult": "könnte jemanden herabsetzen.",
        "discrimination": "könnte eine Gruppe von Menschen abwerten.",
        "confidential": "könnte etwas verraten, das Sie nur aus dem Dienst wissen.",
        "unverified_claim": "könnte eine Behauptung ohne Beleg sein.",
        "voice_mismatch": "könnte nach einer privaten Meinung klingen.",
        "private_character_missing": "könnte wie eine Mitteilung des Amts wirken.",
        "press_matter": "könnte eine Sache für die Pressestelle sein.",
        "hasty_tone": "könnte gereizt oder spöttisch klingen.",
        "know_it_all": "könnte belehrend klingen.",
        "party_political": "könnte für oder gegen eine Partei sprechen.",
        "personal_data": "könnte Persönliches über jemanden verraten.",
        "copyright": "könnte heißen, dass hier etwas von anderen übernommen wird.",
        "consent_missing": "könnte heißen, dass hier jemand ohne Einwilligung gezeigt wird.",
        "credential": "könnte Zugangsdaten verraten.",
        "internal_link": "könnte zu etwas Internem führen.",
    },
    "en": {
        "threat": "might frighten somebody.",
        "insult": "might degrade somebody.",
        "discrimination": "might degrade a group of people.",
        "confidential": "might give away something you know only from your duties.",
        "unverified_claim": "might be a claim without evidence.",
        "voice_mismatch": "might sound like a private opinion.",
        "private_character_missing": "might read like a notice of the office.",
        "press_matter": "might be a matter for the press office.",
        "hasty_tone": "might sound irritated or sarcastic.",
        "know_it_all": "might sound lecturing.",
        "party_political": "might speak for or against a party.",
        "personal_data": "might give away something personal about somebody.",
        "copyright": "might mean that something is taken from others here.",
        "consent_missing": "might mean that somebody is shown here without consent.",
        "credential": "might give away credentials.",
        "internal_link": "might lead to something internal.",
    },
}
"""What a hint says of the words. What to do is what the rule of the kind advises."""
_SAID = {
    "de": (
        "„{quote}“ {reads}",
        "Gelernt aus Beispielen. Solche Hinweise treffen öfter daneben als die der Regeln.",
        "Trifft der Hinweis nicht zu, lassen Sie es stehen.",
    ),
    "en": (
        "“{quote}” {reads}",
        "Learned from examples. Such hints are wrong more often than those of the rules.",
        "If the hint does not apply, leave it as it is.",
    ),
}
_DETAILS = {
    ("voice_mismatch", "private_post"): "wir",
    ("press_matter", "citizen_comment"): "comment",
    ("consent_missing", ""): "told",
}
"""Where the general explanation of a rule does not fit the kind of text."""


def fits(kind: str, kind_of_text: str, text: str) -> bool:
    """Whether the text has what the kind needs at least, and nothing that rules it out."""
    if kind_of_text == "private_post" and kind in ("voice_mismatch", "private_character_missing"):
        return not _OF_ONESELF.search(text)
    needed, forbidden = _NEEDED.get(kind), _FORBIDDEN.get(kind)
    return not (needed and not needed.search(text)) and not (forbidden and forbidden.search(text))


def words(text: str) -> list[str]:
    """The words and runs of signs, umlauts and their spellings alike, between two marks for the borders of the text."""
    text = reduced(text)
    for written, read in _PLAIN:
        text = text.replace(written, read)
    return ["^", *_WORD.findall(text), "$"]


def pieces(word: str) -> list[int]:
    """The places of a word and of its pieces of three to five letters, its borders being letters too."""
    letters = f" {word} ".encode("utf-8", "replace")
    size = len(letters)
    # Three lists in one go take three fifths of the time of a generator with loops.
    return [
        crc32(letters, 1) % PLACES,
        *[crc32(letters[start : start + 3], 2) % PLACES for start in range(size - 2)],
        *[crc32(letters[start : start + 4], 2) % PLACES for start in range(size - 3)],
        *[crc32(letters[start : start + 5], 2) % PLACES for start in range(size - 4)],
    ]


def pair(first: str, second: str) -> int:
    """The place of two words that follow each other."""
    return crc32(f"{first} {second}".encode("utf-8", "replace"), 3) % PLACES


def places(text: str) -> list[int]:
    """All places of a text, as the training counts them: those of each word and each pair once."""
    found = words(text)
    single = [place for word in dict.fromkeys(found) for place in pieces(word)]
    return single + [pair(*both) for both in dict.fromkeys(pairwise(found))]


class Net:
    """The shipped weights. The weights of all kinds at one place are one long number, so that one addition sums them all."""

    def __init__(self, file: Weights) -> None:
        about: Mapping[str, Any] = file.about
        self.kinds: Sequence[str] = about["kinds"]
        self._scales: Sequence[float] = about["scales"]
        self._offsets: Mapping[str, Sequence[float]] = about["offsets"]
        self._limits: Sequence[float] = about["limits"]
        self._row = _FIELD * len(self.kinds)
        wide = bytearray(_FIELD * PLACES * len(self.kinds))
        wide[::_FIELD] = file.raw("weights")
        self._wide = bytes(wide)
        self._of_word = lru_cache(maxsize=8192)(self._summed)
        self._of_pair = lru_cache(maxsize=8192)(self._at_pair)

    def _summed(self, word: str) -> tuple[int, int]:
        wide, row, number = self._wide, self._row, int.from_bytes
        found = [number(wide[place * row : place * row + row], "little") for place in pieces(word)]
        return sum(found), len(found)

    def _at_pair(self, both: tuple[str, str]) -> int:
        place = pair(*both) * self._row
        return int.from_bytes(self._wide[place : place + self._row], "little")

    def margins(self, text: str, kind_of_text: str) -> list[float]:
        """For each kind how far the text goes beyond the limit from which it is said; below 0 it is not."""
        found = words(text)
        total = number = 0
        for value, count in map(self._of_word, dict.fromkeys(found)):
            total += value
            number += count
        both = dict.fromkeys(pairwise(found))
        total += sum(map(self._of_pair, both))
        number += len(both)
        root, offsets = math.sqrt(number), self._offsets[kind_of_text]
        sums = total.to_bytes(self._row, "little")
        return [
            (int.from_bytes(sums[place * _FIELD : (place + 1) * _FIELD], "little") - _MIDDLE * number) * scale / root
            + offsets[place]
            - self._limits[place]
            for place, scale in enumerate(self._scales)
        ]


@lru_cache(maxsize=1)
def net() -> Net:
    """The shipped net."""
    return Net(weights("situations"))


def situation_hints(context: Context, language: str) -> Iterator[Finding]:
    """A hint for each kind that the guideline raises here, that the net sees and that no rule found."""
    if len(context.text.words) < LEAST:
        return
    shipped = net()
    silent = _silent(context)
    least = SURER if len(context.text) > PASSAGE else 0.0
    best: dict[str, tuple[float, int, int]] = {}
    sharp = _sharp(context)
    for start, end in passages(context.text):
        context.spend(30 * (end - start))
        margins = shipped.margins(context.text.plain[start:end], context.kind)
        for kind, alone in zip(shipped.kinds, margins, strict=True):
            margin = alone + SHARPER if sharp and kind in OF_TONE else alone
            if kind not in silent and margin > best.get(kind, (least, 0, 0))[0]:
                best[kind] = margin, start, end
    said = False
    for kind, (margin, start, end) in sorted(best.items(), key=lambda one: -one[1][0]):
        if (context.shared["findings"] or said) and margin < SURER:
            continue
        if kind not in silent and fits(kind, context.kind, context.text.plain):
            silent.update(_STRONGER.get(kind, ()))
            said = True
            yield _hint(context, kind, margin, _strongest(context, kind, start, end), language)


def _sharp(context: Context) -> bool:
    """Whether the learned tone takes the text for hurtful."""
    tone = context.shared.get("tone")
    return tone is not None and tone.score >= SHARP


def _silent(context: Context) -> set[str]:
    """The kinds of which nothing is to be said: found already, or not raised on this kind of text."""
    found = {one.kind for one in context.shared["findings"]}
    weaker = {other for kind in found for other in _STRONGER.get(kind, ())}
    # Numbers and addresses are judged by recognisers, which also know what is nobody's own.
    judged = {"personal_data"} if context.text.digits else set()
    return found | weaker | judged | {kind for kind in net().kinds if kind not in context.shared["raised"]}


def passages(text: Text) -> Iterator[tuple[int, int]]:
    """What is scored as one: the whole of a short text, else runs of whole sentences."""
    if len(text) <= PASSAGE:
        yield 0, len(text)
        return
    start = 0
    for _, end in text.sentences:
        if end - start >= PIECE and start < READ:
            yield start, min(end, start + PASSAGE)
            start = end
    if start < min(len(text), READ):
        yield start, min(len(text), start + PASSAGE)


def _strongest(context: Context, kind: str, start: int, end: int) -> tuple[int, int]:
    """The sentence of the passage that speaks most for the kind."""
    text, place = context.text, net().kinds.index(kind)
    inside = [span for span in text.sentences if start <= span[0] and span[1] <= end]
    if len(inside) < 2:
        return inside[0] if inside else (start, end)
    return max(inside, key=lambda span: net().margins(text.plain[slice(*span)], context.kind)[place])


def _hint(context: Context, kind: str, margin: float, span: tuple[int, int], language: str) -> Finding:
    rule = rules()[kind]
    clause = context.guideline.governing(kind, context.kind, rule.clauses)
    start, end = context.text.original(*span)
    quote = context.statement.text[start:end]
    what, why, do = _said(rule, context.kind, language)
    return Finding(
        kind=kind,
        clause=clause.id if clause else "",
        severity=Severity.HINT,
        start=start,
        end=end,
        quote=quote,
        what=what.replace("{quote}", shown(quote)),
        why=cited(why, clause, language),
        do=do,
        confidence=round(1 / (1 + math.exp(-margin)), 2),
        source=SOURCE,
    )


def _said(rule: Rule, kind_of_text: str, language: str) -> tuple[str, str, str]:
    """What a hint says, why it is said and what to do, with "{quote}" for the words."""
    language = language if language in _SAID else "de"
    detail = _DETAILS.get((rule.kind, kind_of_text)) or _DETAILS.get((rule.kind, ""), "")
    reads = _READS[language][rule.kind]
    if rule.kind == "voice_mismatch" and detail:
        reads = {"de": "könnte klingen, als spräche die Stadt.", "en": "might sound as if the city were speaking."}[
            language
        ]
    what, why, otherwise = _SAID[language]
    do = f"{rule.what_to_do(detail, language, kind_of_text)} {otherwise}"
    return what.replace("{reads}", reads), f"{rule.explain(detail, language).why} {why}", do
