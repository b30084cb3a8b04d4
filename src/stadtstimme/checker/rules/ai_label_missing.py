"""AI content that looks real and is not labelled, and AI text that no person has reviewed.

What it finds: pictures, films and sound from an AI without a label; AI text neither reviewed nor labelled.
What it leaves: drawings that nobody takes for real, a label in the first words, AI text that a person has reviewed.
Source: AI Act (EU) 2024/1689 Art. 50(4), applicable since 2026-08-02. The exception for reviewed content is for text only.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..pattern import Pattern
from ..rule import Context, Example, Explanation, Hit, Rule, severities
from ..statement import AiText, Media

_LABELLED = Pattern(
    "ki|ai|künstlich|maschinell|artificial|symbolbild",
    r"\b(?:mit (?:hilfe (?:einer |von )?)?(?:ki|künstlicher intelligenz)|von (?:einer )?ki|durch (?:eine )?ki|"
    r"ki[- ](?:generiert\w{0,2}|erzeugt\w{0,2}|bild|video|foto|"
    r"illustration|montage|text|visualisierung|erstellt)|(?:bild|foto|video|text|grafik|visualisierung|"
    r"quelle):? ?(?:ki\b|künstliche intelligenz)|"
    r"künstlich (?:erzeugt|erstellt)\w{0,2}|maschinell (?:erstellt|erzeugt|übersetzt)\w{0,2}|ai[- ]generated|"
    r"created (?:with|by) ai|#ki\w{0,12})\b",
)
_DRAWN = Pattern(
    "",
    r"\b(?:comic\w{0,8}|cartoon\w{0,4}|zeichnung|gezeichnet\w{0,2}|karikatur|strichmännchen|piktogramm\w{0,2}|"
    r"aquarell\w{0,4}|icon|symbol\w{0,8}|diagramm|schaubild|"
    r"illustration|illustriert\w{0,2}|abstrakt\w{0,4}|scherenschnitt|pixel\w{0,6}|muster|maskottchen)\b",
)


def _check(context: Context) -> Iterator[Hit]:
    labelled = _LABELLED.search(context.text) is not None
    for media in context.statement.media:
        if media.ai_generated and not media.ai_labelled and not labelled and not _drawn(media):
            yield Hit(detail="media", confidence=0.95)
            break
    ai = context.statement.ai_text
    if ai and ai.used and not ai.human_reviewed and not ai.labelled and not labelled:
        yield Hit(detail="text", confidence=0.95)


def _drawn(media: Media) -> bool:
    return _DRAWN.regex.search((media.alt_text or "").lower()) is not None


def _ai(alt: str, kind: str = "image", *, labelled: bool = False, generated: bool = True) -> tuple[Media, ...]:
    source = "Onlineteam, KI-Werkzeug"
    return (
        Media(
            kind,
            alt,
            ai_generated=generated,
            ai_labelled=labelled,
            source=source,
            captions=True,
            licence="eigene Aufnahme",
        ),
    )


_RAW = AiText(used=True)

RULE = Rule(
    kind="ai_label_missing",
    clauses=("X3",),
    severities=severities("stop", "stop"),
    since="0.1",
    title={"de": "KI-Kennzeichnung fehlt", "en": "AI label missing"},
    explanations={
        "de": {
            "": Explanation(
                "Das Bild, das Video oder der Ton stammt von einer KI und sieht echt aus, ist aber nicht "
                "gekennzeichnet.",
                "Wer es sieht, soll sofort wissen, dass es nicht aufgenommen, sondern erzeugt wurde.",
                "Kennzeichnen Sie es sichtbar, zum Beispiel im ersten Satz: „Das Bild ist mit KI erzeugt.“",
            ),
            "text": Explanation(
                "Der Text stammt von einer KI und wurde weder von einem Menschen geprüft noch gekennzeichnet.",
                "Texte der Verwaltung verantwortet ein Mensch, oder sie tragen eine Kennzeichnung.",
                "Prüfen Sie jeden Satz und vermerken Sie die Prüfung, oder kennzeichnen Sie den Text.",
            ),
        },
        "en": {
            "": Explanation(
                "The picture, video or sound comes from an AI and looks real, but carries no label.",
                "Whoever sees it should know at once that it was generated.",
                "Label it visibly, for instance in the first sentence.",
            ),
            "text": Explanation(
                "The text comes from an AI and was neither reviewed by a person nor labelled.",
                "A person answers for texts of the administration, or they carry a label.",
                "Review every sentence and record it, or label the text.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Frühling an der Uferpromenade", media=_ai("Blühende Bäume am Fluss")),
        Example("Unser Dezernent erklärt den Haushalt", media=_ai("Ein Mann spricht in die Kamera", "video")),
        Example("Podcast aus dem Rathaus", media=_ai("Tonspur", "audio")),
        Example("Der Antrag ist bis zum 31. März zu stellen.", ai_text=_RAW),
        Example("Ja, das geht online.", "reply", "Geht das online?", ai_text=_RAW),
        Example("So schön ist unser Weihnachtsmarkt", "reply", "Wie sieht er aus?", _ai("Buden im Schnee")),
        Example("Drohnenblick auf den Hafen", media=_ai("Hafen von oben bei Sonnenaufgang")),
        Example("The permit costs 30 euros.", "reply", "How much is it?", ai_text=_RAW),
    ),
    no=(
        Example("Das Bild ist mit KI erzeugt: So könnte der Platz aussehen.", media=_ai("Platz mit Bäumen")),
        Example("So könnte der Platz aussehen", media=_ai("Platz mit Bäumen", labelled=True)),
        Example("Unser Maskottchen winkt", media=_ai("Comicfigur einer Möwe mit Schal")),
        Example("Der Antrag ist bis zum 31. März zu stellen.", ai_text=AiText(used=True, human_reviewed=True)),
        Example("Der Antrag ist bis zum 31. März zu stellen.", ai_text=AiText(used=True, labelled=True)),
        Example("Kurs: KI im Alltag, dienstags um 18 Uhr", media=_ai("Laptop auf einem Tisch", generated=False)),
        Example("Der Hafen im Nebel", media=_ai("Kräne im Nebel", generated=False)),
        Example("Ferien!", "private_post", media=_ai("Strand")),
        Example("Foto: KI-generiert. Sommer im Park", "reply", "Habt ihr Fotos?", _ai("Wiese mit Decke")),
    ),
)
