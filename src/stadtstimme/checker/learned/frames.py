"""How a sentence is built that may ask: with a question word, its verb first, or with a tag ("…, oder")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

_WORDS = {
    "ask": """
wann was wer wem wen wessen wie wieso weshalb warum wo woher wohin womit wofür wozu wodurch woran worauf worüber
wovon welche welcher welches welchen welchem wieviel wieviele
""",
    "verb": """
ist sind war waren gibt gibts hat habt haben habe hast hatte hatten kann könnt können kannst könnte könnten könntet
darf dürfen dürft muss müssen müsst musst soll sollen sollte sollten sollst will willst wollen wollt möchte möchten
möchtest wird werden werdet wirst würde würden wäre wären wurde wurden kommt kommen kommst fährt fahren bekomme
bekommt bekommen kriege kriegt stimmt gilt gelten geht gehen macht machen machst bleibt bleiben brauche brauchen
braucht heißt sagt sagen sagst weiß wissen weißt glaubt glaubst glauben denkt denkst meint meinen findet finden tut
tun steht stehen sieht seht siehst hätte hätten passiert lebt läuft redet spricht berichtet hört nimmt lässt
interessiert kostet dauert könntest würdest würdet wär wärt hättest hättet dürfte dürften müsste müssten
""",
    "who": """
ich du er sie es wir ihr man sich mir uns euch dir ihm ihnen das die der den dem da denn eigentlich jemand einer
irgendwer wer hier dort auch noch nicht
""",
    "tag": """
oder ne gell wa wer was wie warum wo
""",
    "lead": """
und aber also oder hallo moin hi hey na ja nein nee ok okay sorry mal so bitte ach dann denn jetzt nun guten tag
morgen abend liebe lieber liebes leute stadt ihr , sagt sag eigentlich ansonsten außerdem noch
""",
}
ASKS, _VERBS, _SUBJECTS, _TAGS, _LEAD = (frozenset(words.split()) for words in _WORDS.values())
"""Question words; verbs that are often first or second; what then stands behind them; what asks at the end; what only leads in."""


def behind_lead(words: Sequence[str]) -> Sequence[str]:
    """The words without those that only lead in ("und", "hallo", "sag mal"); the last always stays."""
    lead = 0
    while lead < len(words) - 1 and words[lead] in _LEAD:
        lead += 1
    return words[lead:]


def _class(word: str) -> str:
    return "ask" if word in ASKS else "verb" if word in _VERBS else "who" if word in _SUBJECTS else "-"


@lru_cache(maxsize=512)
def _kinds(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The marks of the kinds of the first three words and of the last: there are few, and they are asked for over and over."""
    first = list(kinds[:-1])
    return f"kinds {first}", f"kinds {first[:2]}", f"kinds {first[:2]} to {list(kinds[-1:])}"


def classes(core: Sequence[str]) -> Iterator[str]:
    """What kinds of word begin and end a sentence."""
    kinds = tuple(_class(word) for word in (*core[:3], *core[-1:]))
    yield from _kinds(kinds)
    if core:
        yield f"last>{core[-1][-2:]}"
    if len(core) > 1:
        yield f"word kind {core[0]} {kinds[1]}"
        yield f"kind word {kinds[0]} {core[1]}"


def frame(begun: Sequence[str]) -> str:
    """How a sentence is built that may ask, else "": with a question word (then the verb, perhaps a clause), its verb first, a tag."""
    kinds = [_class(word) for word in begun[:2]]
    if kinds[:1] == ["ask"]:
        return ("ask verb" if kinds[1:] == ["verb"] else "ask") + (" clause" if "," in begun[:-1] else "")
    if kinds[:1] == ["verb"]:
        return "verb who" if kinds[1:] == ["who"] else "verb"
    if begun and next((word for word in reversed(begun) if word != ","), "") in _TAGS:
        return "tag"
    return "ask later" if any(word in ASKS for word in begun[:4]) else ""
