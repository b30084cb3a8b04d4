"""Folding: one way to write a word for searching, whatever way it was typed.

»Straße« and »Strasse« find each other, so do »Öffnung«, »Oeffnung« and »Offnung«: an umlaut is kept as two letters and
as its plain letter. Accents, case and punctuation do not count.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 40
MOST_TERMS = 12
WORD = re.compile(r"[^\W_]+")
UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
# Last parts of long German words by which people look for them: »Strasse« is to find »Hafenstraße«. Folded.
HEADS = tuple(
    """
    abend allee amt anlage antrag arbeit arbeiten ausweis bad bahn bahnhof bau baustelle baeume beet beratung betreuung
    bibliothek bruecke buero buehne dienst entsorgung fahrt feier ferien fest feuerwehr fluss flaeche garten gebuehr gebuehren
    gebiet gemeinde gruppe hafen halle haus haeuser hilfe hof kasse kinder kita konzept kreuzung kurs laden lampe leitung
    linie markt messe muell museum netz ordnung park pass plan plaetze platz preis programm projekt rat raum reinigung
    sanierung schule schulen schutz see sitzung spende spielplatz sperrung sprechstunde stadt stelle steuer steuern strasse
    strassen tag tage tonne treff turm ufer umleitung unterricht verein verkehr versammlung viertel wagen wald wahl wasser
    weg wege werk wiese woche wohnung zaun zeit zeiten zentrum
    """.split()  # noqa: SIM905
)
SHORTEST_COMPOUND = 8
SHORTEST_REST = 3
EXPANDED = str.maketrans(UMLAUTS)


def fold_words(text: str) -> list[tuple[str, ...]]:
    """Every word of the text in its one or two folded spellings, at most LONGEST_WORD letters each."""
    composed = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    return [_spellings(match.group()[: LONGEST_WORD * 2]) for match in WORD.finditer(composed)]


def fold_text(text: str) -> str:
    """The text as it is put into the index: folded words, both spellings where there are two."""
    return " ".join(spelling for spellings in fold_words(text) for spelling in spellings)


def index_text(text: str) -> str:
    """What is put into the index: the folded text, and the last parts of long words that people look for."""
    folded = fold_text(text)
    heads = {head for word in set(folded.split()) for head in _heads(word)}
    return " ".join((folded, *sorted(heads))) if heads else folded


def _heads(word: str) -> list[str]:
    if len(word) < SHORTEST_COMPOUND or not word.endswith(HEADS):
        return []
    return [head for head in HEADS if word.endswith(head) and len(word) - len(head) >= SHORTEST_REST]


def fold_query(query: str) -> list[tuple[str, ...]]:
    """The different words of a question, at most MOST_TERMS; each may be met in any of its spellings."""
    return list(dict.fromkeys(fold_words(query)))[:MOST_TERMS]


def hits(text: str, query: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word that the query means: as in the index, beginnings count."""
    wanted = tuple({spelling for spellings in fold_query(query) for spelling in spellings})
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in WORD.finditer(text):
        if any(one.startswith(wanted) for spellings in fold_words(match[0]) for one in spellings):
            pieces += [(text[at : match.start()], False), (match[0], True)]
            at = match.end()
    return [*pieces, (text[at:], False)]


def _spellings(word: str) -> tuple[str, ...]:
    plain = _without_marks(word)
    long = _without_marks(word.translate(EXPANDED))
    return (long,) if long == plain else (long, plain)


def _without_marks(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.translate(LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))[:LONGEST_WORD]
