"""How a word that makes a name private is tied to it: a child's age, a child's class, a clerk's office. Names in office are let go.

A sentence about children may well name somebody else; only what stands right beside the name counts.
"""

from __future__ import annotations

from ..pattern import Rx, rx
from ..text import Text

_LEAD = rx(
    r"[ :,„\"]{0,3}(?:namens |mit namen )?"
    r"(?:(?!(?:im|in|am|an|auf|bei|beim|mit|von|vom|für|durch|und|aus|zu|zum|zur|gegen|über|hat|ist|war|des|der|die|das) )"
    r"[a-zäöüß-]{3,20} )?"
)
"""Between "der siebenjährige" and the name: at most one word more."""
_TIE = rx(
    r"[ ,(–-]{0,3}(?:(?:ist|war|wird|wurde|geht|ging|kommt|besucht|sind|beide|alle|beides|gerade|erst|schon|jetzt|mal|und|der|die|"
    r"unser|unsere|ein|eine|kleine|kleiner) ){0,3}"
)
"""Between the name and "aus der 2b" or "acht Jahre alt"."""
_NAMED = rx(r"(?: (?:ist|heißt|heißen|sind|war|waren))?[:,–-]? {0,2}(?:(?:es )?(?:ist|sind) )?(?:\w{3,20}(?:in)? )?")
"""Between "aus der 2b" and the names that follow."""
_OFFICE = (
    r"(?!(?:haus|bade|schwimm)meister)"  # clerks of whom comments tell, not office holders
    r"(?:\w{0,20}(?:bürgermeister|präsident|minister|kanzler|dezernent|dirigent|intendant|kommandant|brandmeister|wehrführer|direktor|"
    r"rektor|senator|moderator|kurator|trainer|autor|sänger|spieler|sportler|läufer|meister|sieger|pianist|organist|cellist|geiger|"
    r"musiker|komponist|künstler|maler|fotograf|schriftsteller|dichter|lyriker|regisseur|schauspieler|förster|pfarrer|bischof|imam|"
    r"sprecher|leiter|referent|architekt|forscher|professor|botschafter|kabarettist|schöffe|richter)(?:in)?|"
    r"\w{0,20}(?:rat|rät|rätin|beauftragte[rn]?|vorsitzende[rn]?|abgeordnete[rn]?|ehrenbürger(?:in)?|vorstand|chef|chefin|"
    r"dekan(?:in)?|könig(?:in)?|kaiser(?:in)?|prinz(?:essin)?|bassist(?:in)?|bariton|sopranistin|tenor|duo|trio|ensemble|ob)|"
    r"\w{0,20}(?:ärztin|arzt)|hebamme|apotheker(?:in)?|\w{0,14}therapeut(?:in)?)"
)
_HOLDER = rx(rf"\b{_OFFICE},?\s(?:(?:dr|prof)\.\s){{0,2}}(?:[a-zäöüß]\.\s)?$")
_HELD = rx(rf"(?:,| ist| als| \()\s?(?:unser[e]? |der |die |neue[r]? |ihr |ihre )?{_OFFICE}\b")


def led(text: Text, cue: tuple[int, int], name: tuple[int, int]) -> bool:
    """ "Erstklässlerin Mia Moll", "Mia Moll, Erstklässlerin": the role stands right before the name or right behind it."""
    return _overlap(cue, name) or _between(text, cue, name, _LEAD) or _between(text, name, cue, _TIE)


def tied(text: Text, cue: tuple[int, int], name: tuple[int, int]) -> bool:
    """ "Mia Moll aus der 2b", "Aus der 2b: Mia Moll"."""
    return _overlap(cue, name) or _between(text, name, cue, _TIE) or _between(text, cue, name, _NAMED)


def holds_office(text: Text, name: tuple[int, int]) -> bool:
    """ "Bürgermeisterin Erna Moll", "Erna Moll, Sängerin": somebody in public by office or art."""
    start, end = name
    return (
        _HOLDER.search(text.folded, max(0, start - 50), start) is not None or _HELD.match(text.folded, end) is not None
    )


def _between(text: Text, before: tuple[int, int], after: tuple[int, int], expression: Rx) -> bool:
    return before[1] <= after[0] and expression.fullmatch(text.folded, before[1], after[0]) is not None


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
