"""The announcement of harm to people or things, also a veiled hint that somebody is watched or will be visited.

What it finds: announced violence, arson, damage; "ich weiß, wo du wohnst"; wishes of death; hints at an opportunity.
What it leaves: legal action, complaints, idiom and hyperbole ("dreh ich durch"), warnings of dangers, news and quotations.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import english, everyday, relations, roles, threat, violence
from ..mixture import scan_mixtures
from ..pattern import Pattern
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities
from ..wording.threat import PATTERNS

_VETO = Pattern(
    "",
    r"\b(?:gericht|klage|anwalt|anwältin|anzeige|widerspruch|beschwerde|polizei (?:ruft|bittet|warnt|sucht|meldet)|"
    r"feuerwehr|im film|im krimi|im theater|im buch|roman|spielt|serie|zitat|bedroht|drohung\w*|drohbrief\w*|"
    r"geschrieben hat|hat mir gesagt|"
    r"wurde (?:er|sie|jemand|gestern)|mücken?|schnecken?|wespen?|ratten|unkraut|fahrplan|bildschirm|drucker|formular|"
    r"wecker|(?:diese[nrms]?|den) (?:montag|dienstag|mittwoch|donnerstag|freitag|tag|woche|wetter|winter|regen|programm|app|technik|"
    r"pollen|lärm)|im spiel|fußball|gegner|schach|weltkriegs\w*)\b",
)
_POST_VETO = Pattern(
    "sonst|wenn sie|bitte|explosionsgefahr|lebensgefahr|brandgefahr|vorsicht",
    r"\b(?:lebensgefahr|explosionsgefahr|brandgefahr|waldbrandgefahr|vorsicht (?:bei|vor|ist|auf|an|im))\b",
)
_MIXTURES = (
    *threat.MIXTURES,
    *violence.MIXTURES,
    *english.THREATS,
    *everyday.THREATS,
    *roles.THREATS,
    *relations.THREATS,
)


def _check(context: Context) -> Iterator[Hit]:
    hits = [*scan(context.text, PATTERNS, _VETO), *scan_mixtures(context.text, _MIXTURES, _VETO)]
    if hits and not _POST_VETO.search(context.text):
        yield from hits


RULE = Rule(
    kind="threat",
    clauses=("V8",),
    severities=severities("stop", "stop", "hint", "case"),
    since="0.1",
    title={"de": "Drohung", "en": "Threat"},
    flags={"citizen_comment": ("urgent",)},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ klingt wie die Ankündigung von Gewalt oder Schaden.",
                "Niemand soll Angst haben müssen, auch nicht als Scherz.",
                "Streichen Sie den Satz und sagen Sie sachlich, was als Nächstes geschieht.",
                "Holen Sie sofort eine zweite Person dazu und sichern Sie den Text, bevor Sie etwas verändern.",
            ),
            "watched": Explanation(
                "„{quote}“ klingt, als würde jemand beobachtet oder zu Hause aufgesucht.",
                "Wer andeutet, wo jemand wohnt oder wann er allein ist, macht Angst.",
                "Streichen Sie den Satz. Wo jemand wohnt oder wann er kommt und geht, gehört nicht ins Netz.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” sounds like announcing violence or damage.",
                "Nobody should have to be afraid, not even as a joke.",
                "Delete the sentence and say plainly what happens next.",
                "Bring in a second person at once and secure the text before you change anything.",
            ),
            "watched": Explanation(
                "“{quote}” sounds as if somebody were watched or sought out at home.",
                "Hinting at where people live or when they are alone frightens them.",
                "Delete the sentence. Where people live and when they come and go does not belong on the net.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Ich weiß, wo du wohnst.", "citizen_comment", marks="Ich weiß, wo du wohnst"),
        Example("Den Kontrolleur besuche ich mal zu Hause.", "citizen_comment", marks="besuche ich mal zu Hause"),
        Example("Irgendwann brennt euer Rathaus.", "citizen_comment", marks="brennt euer Rathaus"),
        Example("Wir wissen, wo ihr parkt. Eines Nachts stehen wir vor eurer Tür.", marks="vor eurer Tür"),
        Example("Ich schlag dir die Zähne ein.", "private_post", marks="schlag dir die Zähne ein"),
        Example("Den Bürgermeister sollte man aufhängen.", "citizen_comment", marks="aufhängen"),
        Example(
            "Wäre doch schade, wenn Ihrem Laden etwas passiert.", "reply", "Ihr könnt mich mal.", marks="etwas passiert"
        ),
        Example("Morgen habt ihr keine Scheiben mehr.", "citizen_comment", marks="keine Scheiben mehr"),
        Example("Das werdet ihr noch bitter bereuen.", "citizen_comment", marks="bereuen"),
        Example("Ich polier dem Kerl die Visage.", "citizen_comment", marks="polier dem Kerl die Visage"),
        Example(
            "Der Herr Amtsleiter soll abends mal über die Schulter schauen.",
            "citizen_comment",
            marks="über die Schulter",
        ),
        Example("Ich kenne die Schule deiner Tochter.", "citizen_comment", marks="kenne die Schule deiner"),
        Example("Nach Feierabend stehen wir am Personaleingang.", "citizen_comment", marks="am Personaleingang"),
        Example("Wer mein Kind anfasst, landet unterm Bus.", "private_post", marks="landet unterm Bus"),
    ),
    no=(
        Example("Wir sehen uns vor Gericht, das ist mein gutes Recht.", "citizen_comment"),
        Example("Wenn der Bus wieder ausfällt, dreh ich durch.", "citizen_comment"),
        Example("Morgen komme ich persönlich in die Sprechstunde.", "citizen_comment"),
        Example("Vorsicht, in der Hafenstraße wurde eine Weltkriegsbombe gefunden."),
        Example("Bei dem Wetter könnte ich das Thermometer erwürgen.", "private_post"),
        Example("Heute Nacht wird die Straße gesperrt, bitte parken Sie um."),
        Example("Wir wissen, dass Sie lange warten mussten. Das tut uns leid.", "reply", "Zwei Stunden!"),
        Example("Am Samstag brennt beim Osterfeuer wieder der große Holzstoß."),
        Example("Ich mache dich gern mit unserem Chor bekannt.", "private_post"),
        Example("Wer hier parkt, wird abgeschleppt.", "reply", "Darf ich hier parken?"),
        Example("Ich habe mir beim Turnen zwei Finger gebrochen.", "private_post"),
        Example("Bei Glatteis sollten Kinder auf dem Schulweg gut auf sich aufpassen."),
        Example("Ich kenne den Weg zur Schule, aber nicht den Eingang. Wer hilft mir?", "citizen_comment"),
        Example("Zum Sankt-Martins-Zug treffen wir uns vor dem Haus der Jugend."),
    ),
)
