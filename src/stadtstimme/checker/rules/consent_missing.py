"""A recognisable person without recorded consent.

What it finds: media with `people` and without `consent`.
What it leaves: recorded consent, a selfie of the writer alone, pictures without recognisable people.
Source: KUG §§ 22, 23; Art. 6, 7 DSGVO. The exceptions of § 23 KUG are a reasoned decision of a person, never of this rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import talk
from ..mixture import scan_mixtures
from ..pattern import Pattern
from ..rule import Context, Example, Explanation, Hit, Rule, severities
from ..statement import Media

_SELF = Pattern(
    "selfie|selbstporträt|selbstportrait|selbstporträit|selbstportrat",
    r"\b(?:selfie|selbstportr[äa]i?t) (?:von mir|vor|auf|im|am|in|beim)\b",
)
_SHOWN = Pattern(
    "das ist|das sind|guckt|schaut|seht|wer mir|hier sitzt|erwischt|schlafen|so sieht|so sehen|so sah",
    r"\b(?:das (?:ist|sind) (?:der|die|das|doch|mein\w{0,2}|unser\w{0,2}|euer\w{0,2}|eure\w{0,2})\b|"
    r"(?:guckt|schaut|seht)(?: euch)?(?: mal)?(?: an)?,? (?:wer|wen|wie|den|die|das)\b|wer mir\b|so (?:sieht|sehen|"
    r"sah|sahen)\b)[^.!?]{3,120}",
)


def _check(context: Context) -> Iterator[Hit]:
    for media in context.statement.media:
        if media.people and not media.consent and not _only_self(context, media):
            shown = _SHOWN.search(context.text)
            yield Hit(*shown.span(), confidence=0.95) if shown else Hit(confidence=0.95)
            return
    if not any(media.consent for media in context.statement.media):
        yield from list(scan_mixtures(context.text, talk.UNWILLING))[:1]


def _only_self(context: Context, media: Media) -> bool:
    told = f"{context.statement.text} {media.alt_text or ''}".lower()
    return context.kind == "private_post" and bool(_SELF.regex.search(told))


def _people(alt: str, *, consent: bool = False, people: bool = True) -> tuple[Media, ...]:
    source = "Stadt Musterstadt, Onlineteam"
    return (Media(alt_text=alt, people=people, consent=consent, source=source, licence="eigene Aufnahme"),)


RULE = Rule(
    kind="consent_missing",
    clauses=("C4",),
    severities=severities("stop", "stop", "hint", "case"),
    since="0.1",
    title={"de": "Einwilligung fehlt", "en": "Consent missing"},
    explanations={
        "de": {
            "": Explanation(
                "Auf dem Bild ist jemand zu erkennen, und eine Einwilligung ist nicht vermerkt.",
                "Ein Bild kann Menschen großen Schaden zufügen. Bei Kindern entscheiden auch die Sorgeberechtigten.",
                "Holen Sie die Einwilligung ein und vermerken Sie sie, oder nehmen Sie ein anderes Bild.",
                "Fragen Sie, ob die Person einverstanden ist. Wenn nicht, blenden Sie den Kommentar aus und sagen Sie, warum.",
            ),
            "told": Explanation(
                "„{quote}“ klingt, als wäre jemand ungefragt zu sehen.",
                "Ein Bild kann Menschen großen Schaden zufügen. Bei Kindern entscheiden auch die Sorgeberechtigten.",
                "Fragen Sie die Gezeigten und vermerken Sie die Einwilligung, oder zeigen Sie das Bild nicht.",
            ),
        },
        "en": {
            "": Explanation(
                "Somebody can be recognised in the picture, and no consent is recorded.",
                "A picture can do great harm. For children, the guardians decide as well.",
                "Obtain and record consent, or take another picture.",
                "Ask whether the person agrees. If not, hide the comment and say why.",
            ),
            "told": Explanation(
                "“{quote}” sounds as if somebody were shown without having been asked.",
                "A picture can do great harm. For children, the guardians decide as well.",
                "Ask those who are shown and record their consent, or do not show the picture.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Hab heimlich ein Foto von dem Mann mit dem Hut gemacht.", "private_post", marks="heimlich ein Foto"),
        Example(
            "Meine Kollegin hat Nein gesagt, aber das Bild stelle ich trotzdem ins Netz.",
            "private_post",
            marks="Nein gesagt",
        ),
        Example("Unser Sommerfest war ein voller Erfolg", media=_people("Drei lachende Kinder auf einer Hüpfburg")),
        Example("Das Team vom Bauhof", media=_people("Zwei Männer in Orange winken in die Kamera")),
        Example("So sah es gestern aus", "reply", "Wie war das Fest?", _people("Eine Frau tanzt auf der Bühne")),
        Example("Guckt mal, wer heute bei mir saß", "private_post", media=_people("Ein Mann im Wartebereich")),
        Example(
            "Das ist der Kontrolleur von heute früh!",
            "citizen_comment",
            media=_people("Ein Mann im Bus"),
            marks="Das ist der",
        ),
        Example("Neu bei uns: zwei Auszubildende", media=_people("Zwei junge Frauen vor dem Rathaus")),
        Example("Schwimmkurs im Hallenbad", media=_people("Vier Kinder mit Schwimmflügeln von vorn")),
        Example("Selfie mit Kollegin", "private_post", media=_people("Zwei Frauen lachen")),
    ),
    no=(
        Example("Heimlich fotografieren ist verboten, auch auf dem Stadtfest."),
        Example("Der Fuchs hat nicht gemerkt, dass ich ein Foto von ihm gemacht habe.", "private_post"),
        Example("Unser Sommerfest", media=_people("Drei lachende Kinder", consent=True)),
        Example("Der Marktplatz am Morgen", media=_people("Leerer Marktplatz im Nebel", people=False)),
        Example("Nur Text, kein Bild"),
        Example(
            "Selfie von mir vor dem Leuchtturm", "private_post", media=_people("Selfie von mir vor dem Leuchtturm")
        ),
        Example("Publikum von hinten", media=_people("Menschenmenge von hinten vor einer Bühne", people=False)),
        Example(
            "Hände beim Pflanzen", "reply", "Was macht ihr?", _people("Zwei Hände setzen eine Zwiebel", people=False)
        ),
        Example(
            "Das ist der schönste Platz der Stadt", "citizen_comment", media=_people("Bank am Fluss", people=False)
        ),
        Example("Unsere Dezernentin im Gespräch", media=_people("Die Dezernentin spricht", consent=True)),
    ),
)
