"""An irritated, retaliating or sarcastic answer.

What it finds: sending people away, throwing the work back, mock congratulations, "not our problem", threats of pay-back at the counter.
What it leaves: a clear no, an apology, self-irony, firm words about facts or about the rules of conversation.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import english, everyday, hasty_tone, relations, retort, talk
from ..mixture import scan_mixtures
from ..pattern import Pattern, rx
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities
from ..wording.hasty_tone import PATTERNS

_SOFT = Pattern(
    "",
    r"\b(?:verstehen (?:wir|ich)|tut (?:uns|mir) (?:sehr |wirklich )?leid, dass|entschuldigung,? (?:da|das war|"
    r"wir haben)|gern(?:e)? helfen|bitte (?:beruhigen wir|bleiben wir))\b",
)
_MIXTURES = (
    *hasty_tone.MIXTURES,
    *retort.MIXTURES,
    *english.RETORTS,
    *everyday.RETORTS,
    *talk.RETORTS,
    *relations.RETORTS,
)
_REPLIES = (*_MIXTURES, *retort.REPLIES)
_SOMEBODY = rx(
    r"\b(?:du|dir|dich|dein\w{0,2}|ihr|euch|eure?\w?|euer|sie|ihnen|eich|eier|ia|herr\w?|frau|nachbar\w*|nachbor|leser\w*|leute|typ\w"
    r"*|kerl\w*|kommentar\w*|"
    r"\w*nörgler\w*|\w*meckerer\w*|kund\w*|bürger\w*|chef\w*|kolleg\w*|gegner\w*|kritiker\w*|besserwisser\w*|@\w+)\b"
)


def _check(context: Context) -> Iterator[Hit]:
    if context.kind == "private_post" and not _SOMEBODY.search(context.text.folded):
        return
    yield from scan(context.text, PATTERNS, _SOFT)
    yield from scan_mixtures(context.text, _REPLIES if context.kind == "reply" else _MIXTURES, _SOFT)


RULE = Rule(
    kind="hasty_tone",
    clauses=("D5", "G1"),
    severities=severities(None, "ask", "hint", None),
    since="0.1",
    title={"de": "Gereizter Ton", "en": "Irritated tone"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ klingt gereizt oder spöttisch.",
                "Wer im Ärger antwortet, gießt Öl ins Feuer, und die Antwort bleibt stehen.",
                "Warten Sie kurz, lassen Sie jemanden mitlesen und antworten Sie nur auf die Sache.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” sounds irritated or sarcastic.",
                "An answer in anger adds fuel, and it stays.",
                "Wait a little, let somebody else read it, and answer the matter only.",
            ),
        },
    },
    check=_check,
    yes=(
        Example(
            "Noch ein Experte, wie schön.", "reply", "Das hätte man anders bauen müssen.", marks="Noch ein Experte"
        ),
        Example("Glauben Sie doch, was Sie wollen.", "reply", "Ich glaube euch kein Wort.", marks="Glauben Sie doch"),
        Example(
            "Ach, du schon wieder. Mach es doch selbst.",
            "reply",
            "Der Weg ist immer noch kaputt.",
            marks="schon wieder",
        ),
        Example(
            "Wenn es Ihnen bei uns nicht passt, ziehen Sie doch weg.",
            "reply",
            "Alles so teuer hier.",
            marks="ziehen Sie doch weg",
        ),
        Example(
            "Bravo, dass Ihnen das auch schon auffällt 🙄",
            "reply",
            "Das Schild fehlt seit Wochen.",
            marks="auch schon auffällt",
        ),
        Example(
            "Wir haben hier ja auch sonst nichts zu tun. #ironieoff", "reply", "Das dauert ewig.", marks="#ironieoff"
        ),
        Example("Das ist nicht unser Problem.", "reply", "Mein Keller ist nass.", marks="nicht unser Problem"),
        Example("Zum hundertsten Mal: Der Schalter ist zu.", "reply", "Ist offen?", marks="Zum hundertsten Mal"),
        Example("Na warte, das zahl ich dir heim.", "private_post", marks="Na warte"),
        Example(
            "Sie sind nicht der Einzige mit einem Anliegen.",
            "reply",
            "Ich warte seit Tagen.",
            marks="nicht der Einzige",
        ),
        Example("Mir reicht's mit euch. Beschwert euch doch woanders.", "private_post", marks="Mir reicht's"),
    ),
    no=(
        Example("Der Experte vom Gartenamt kommt am Montag zu Ihnen.", "reply", "Wer sieht sich den Baum an?"),
        Example("Das ist uns nicht egal: Am Freitag wird repariert.", "reply", "Euch ist alles egal."),
        Example("Das tut uns leid. Wir schauen uns die Stelle morgen an.", "reply", "Der Weg ist kaputt."),
        Example("Erwischt, da haben wir uns vertippt. Danke fürs Mitlesen!", "reply", "Da fehlt ein Buchstabe."),
        Example("Nein, das ist leider nicht möglich. Die Satzung lässt keine Ausnahme zu.", "reply", "Geht das?"),
        Example("Bitte bleiben Sie sachlich, Beleidigungen blenden wir aus.", "reply", "Ihr seid unmöglich."),
        Example(
            "Herzlichen Glückwunsch zur Hochzeit! Termine gibt es ab Mai.", "reply", "Wir heiraten, wann geht das?"
        ),
        Example("Den Antrag können Sie auch selbst online stellen.", "reply", "Wie geht das?"),
        Example("Mir reicht heute ein Kaffee auf dem Balkon.", "private_post"),
        Example("Das Problem kennen wir, der Bauhof kommt am Dienstag.", "reply", "Die Laterne ist dunkel."),
        Example("Jetzt reicht es aber mit eurer Baustelle!", "citizen_comment"),
    ),
)
