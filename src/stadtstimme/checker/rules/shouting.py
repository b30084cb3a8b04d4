"""Shouting: runs of capital letters or of exclamation marks.

What it finds: two or more ordinary words in capitals beside each other, three or more scattered ones, three or more
exclamation marks in a row.
What it leaves: abbreviations, names of parties and clubs, a real warning word ("ACHTUNG:"), one or two marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..pattern import rx, words
from ..rule import Context, Example, Explanation, Hit, Rule, severities
from ..text import Span, Text

_MARKS = rx(r"[!?]{0,40}!{3}[!?1]{0,40}|(?:!\s){2,40}!|[!?]{0,3}(?:!\?|\?!){2}[!?]{0,40}")
_ORDINARY = words(
    "ab aber alle alles am an auch auf aus bei bin bis bitte da das dass dein dem den der des die dies doch dort du "
    "ein eine einen "
    "endlich er es euch euer eure für ganz geht gut habt hat heute hier ich ihr im immer in ist ja jetzt kann kein "
    "keine mal man mehr mein "
    "mich mir mit morgen muss nach nein nicht nichts nie niemand noch nun nur ob oder raus schnell schon sehr sein "
    "sich sie sind so "
    "soll stop über um und uns unser von vor wann war was weg wer wie wieder will wir wird wo zu zum zur nix los "
    "hört habe "
    "now the you not and is this all of to"
)
_WARNING = words(
    "achtung warnung wichtig eilmeldung hinweis info neu update vorsicht stopp entwarnung unwetterwarnung "
    "sturmwarnung hochwasserwarnung "
    "evakuierung eilt gefahr notfall berichtigung korrektur sperrung aktuell live probealarm warntag"
)
_NAMES = words(
    "grüne linke afd spd cdu csu fdp bsw volt awo caritas diakonie aldi rewe ikea adac unesco unicef nato covid pisa "
    "erasmus edeka lidl nina katwarn inklusiv hiv aids"
)


def _check(context: Context) -> Iterator[Hit]:
    text = context.text
    names = _NAMES | {word.lower() for word in context.words_of("shouting").allow}
    covered: list[Span] = []
    for start, end in _loud_runs(text, names):
        marks = _MARKS.match(text.plain, end)
        covered.append((start, marks.end() if marks else end))
        yield Hit(start, covered[-1][1], "capitals", 0.9)
    for match in _MARKS.finditer(text.plain) if text.plain.count("!") > 1 else ():
        if not any(start <= match.start() < end for start, end in covered):
            yield _marks_hit(text, match)


def _marks_hit(text: Text, match: re.Match[str]) -> Hit:
    """The marks together with the word before them; one mark is proposed instead."""
    start = match.start()
    while start > 0 and not text.plain[start - 1].isspace() and match.start() - start < 40:
        start -= 1
    mark = "?" if "?" in match[0] else "!"
    return Hit(start, match.end(), "marks", 0.9, text.plain[start : match.start()] + mark)


def _loud_runs(text: Text, names: frozenset[str] | set[str]) -> Iterator[Span]:
    """Runs of capital words of which at least two are ordinary words; scattered ones where there are three."""
    run: list[Span] = []
    loud = 0
    scattered: list[Span] = []
    for start, end in text.words:
        word = text.plain[start:end]
        if not run and not word.isupper():
            continue
        near = not run or len(text.plain[run[-1][1] : start].strip(" \n,.!?:;-–/&\"„“'")) == 0
        if word.isupper() and near and any(char.isalpha() for char in word):
            run.append((start, end))
            loud += _is_loud(word, names)
            continue
        if word.isdigit() and run and near:
            continue
        yield from _close(run, loud, scattered)
        run, loud = ([(start, end)], int(_is_loud(word, names))) if word.isupper() and len(word) > 1 else ([], 0)
    yield from _close(run, loud, scattered)
    if len(scattered) >= 3:
        yield from scattered[:3]


def _close(run: list[Span], loud: int, scattered: list[Span]) -> Iterator[Span]:
    letters = sum(end - start for start, end in run)
    if loud >= 2 and letters >= 8:
        yield run[0][0], run[-1][1]
    elif loud == 1:
        scattered.extend(run[:1])


def _is_loud(word: str, names: frozenset[str] | set[str]) -> bool:
    """True for an ordinary word in capitals: a small word of the language, or a long one that can be spoken."""
    low = word.lower()
    if low in _WARNING or low in names or any(char.isdigit() for char in word):
        return False
    if low in _ORDINARY:
        return len(low) > 1
    return len(low) >= 5 and sum(char in "aeiouäöüy" for char in low) * 5 >= len(low)


RULE = Rule(
    kind="shouting",
    clauses=("V3",),
    severities=severities(post="ask", reply="ask", private="hint"),
    since="0.1",
    title={"de": "Schreien", "en": "Shouting"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ wirkt geschrien.",
                "Großbuchstaben und viele Ausrufezeichen klingen laut, und Vorleseprogramme stolpern darüber.",
                "Schreiben Sie es in normaler Schrift.",
            ),
            "marks": Explanation(
                "„{quote}“ wirkt mit so vielen Satzzeichen geschrien.",
                "Viele Ausrufezeichen klingen laut.",
                "Ein Satzzeichen genügt: „{replacement}“",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” comes across as shouting.",
                "Capitals and many exclamation marks sound loud, and screen readers stumble over them.",
                "Write it in normal type.",
            ),
            "marks": Explanation(
                "“{quote}” comes across as shouting.",
                "Many exclamation marks sound loud.",
                "One mark is enough: “{replacement}”",
            ),
        },
    },
    check=_check,
    yes=(
        Example("JETZT ANMELDEN und Platz sichern, es lohnt sich", marks="JETZT ANMELDEN"),
        Example("Das Freibad ist wieder offen!!!", marks="offen!!!"),
        Example("NEIN, DAS IST FALSCH. Die Buslinie bleibt.", "reply", "Stimmt das?", marks="DAS IST FALSCH"),
        Example("So nicht!!!! Bitte Hunde an die Leine.", marks="nicht!!!!"),
        Example("Ich kann EUCH nur sagen: IHR habt ALLES verpasst.", "private_post", marks="EUCH"),
        Example("KOMMT ALLE ZUM STADTFEST", marks="KOMMT ALLE"),
        Example("Was soll das denn?!?!", "reply", "Ihr seid langsam.", marks="denn?!?!"),
        Example("Müll gehört in den EIMER UND NICHT AUF DIE WIESE", marks="EIMER UND NICHT"),
        Example("Endlich! ! ! Die Brücke ist frei.", marks="! ! !"),
    ),
    no=(
        Example("ACHTUNG: Die Kanalstraße ist wegen eines Rohrbruchs gesperrt."),
        Example("DRK, THW, DLRG und AWO laden ein. Anreise mit dem ÖPNV bis ZOB."),
        Example("Das Programm gibt es als PDF. Infos zu BAföG und BTHG im Bürgerbüro."),
        Example("Herzlich willkommen! Wir freuen uns auf Sie!"),
        Example("Die VHS zeigt den Film in OmU, Einlass ab 19 Uhr, Karten an der Kasse."),
        Example("DREI WOCHEN WARTEN!!! WANN PASSIERT WAS???", "citizen_comment"),
        Example("SPD, CDU, GRÜNE und FDP haben ihre Anträge eingereicht.", "reply", "Wer hat Anträge gestellt?"),
        Example("Super!! Danke euch.", "private_post"),
        Example("EILMELDUNG der Feuerwehr: Bitte Fenster schließen."),
    ),
)
