"""Media that not everybody can take in: a picture without usable alternative text, speech without captions.

What it finds: alternative text that is empty, a file name, a bare "Bild", "Foto 2", "Sharepic"; a video with speech and
no captions.
What it leaves: a described picture, a film without sound or with music only, private posts.
Source: WCAG 2.2, 1.1.1 and 1.2.2; BITVNRW.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..pattern import rx, words
from ..rule import Context, Example, Explanation, Hit, Rule, severities
from ..statement import Media

_FILE = rx(r"\S{1,200}\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?|svg|mp4|mov|pdf|avif)", re.I)
_CAMERA = rx(
    r"(?:img|dsc[fn]?|image|pict?|photo|foto|bild|screenshot|wa|pxl|mvi|scan|"
    r"whatsapp)[\s_-]{0,2}(?:image[\s_-])?[\d_.:\s-]{0,40}(?:at [\d.]{1,10})?(?:\(\d{1,3}\))?",
    re.I,
)
_EMPTY = words(
    "bild foto image photo picture grafik graphic sharepic kachel screenshot logo plakat flyer banner titelbild "
    "beitragsbild symbolbild "
    "illustration icon video film gif collage header vorschau thumbnail poster meme alt alternativtext alttext "
    "bildbeschreibung "
    "beschreibung platzhalter placeholder tbd todo folgt xxx test untitled unbenannt n/a na leer kein keine ohne "
    "null none neu final "
    "ein eine das der die unser unsere mit zum zur vom von post beitrag beitrags story reel anzeige datei anhang "
    "entwurf siehe karte plan stadtplan lageplan übersicht infografik tabelle diagramm skizze aushang programm text oben s.o. bitte "
    "ergänzen"
)
_SILENT = rx(
    r"\b(?:ohne (?:ton|sprache|worte|text|kommentar|sprecher\w{0,2}|gesprochenes)|stumm\w{0,4}|tonlos\w{0,2}|"
    r"nur (?:mit )?musik|keine sprache|"
    r"wortlos|lautlos|silent|no sound|without sound|es wird nicht gesprochen|niemand spricht)\b"
)
_SPEAKS = rx(
    r"\b(?:spricht|sprechen|erklärt|erklären|erzählt|erzählen|berichtet|interview\w{0,2}|rede|begrüßt|grußwort|"
    r"statement|antwortet|sagt|stellt\w{0,2} (?:\w+ ){0,3}vor|"
    r"podcast|vortrag|ansprache|redet|reden|fragt|moderiert|liest|vorgelesen|speaks|talks|explains)\b"
)


def usable(alt: str | None) -> bool:
    """True where the alternative text tells something about the picture."""
    text = " ".join((alt or "").split()).strip(" .,:;-–_*\"'()[]")
    if len(text) < 3 or _FILE.fullmatch(text) or _CAMERA.fullmatch(text):
        return False
    told = [word for word in re.findall(r"[\w./]+", text.lower()) if word not in _EMPTY and not word.isdigit()]
    return any(len(word) > 2 for word in told) and not (len(told) == 1 and bool(re.search(r"[_\d]", told[0])))


def speaks(media: Media, text: str) -> bool:
    """True where the film has speech as far as one can tell: nothing says that it is silent or only music."""
    told = f"{media.alt_text or ''} {text}".lower()
    if _SILENT.search(told):
        return False
    return bool(_SPEAKS.search(told)) or not media.music


def _check(context: Context) -> Iterator[Hit]:
    for media in context.statement.media:
        if media.type in ("image", "gif", "photo") and not usable(media.alt_text):
            yield Hit(detail="alt" if media.alt_text else "no_alt", confidence=0.95)
        elif media.type in ("video", "audio") and not media.captions and speaks(media, context.statement.text):
            yield Hit(detail="captions", confidence=0.8)


def _image(alt: str | None) -> tuple[Media, ...]:
    return (Media(alt_text=alt, source="Stadt Musterstadt, Onlineteam", licence="eigene Aufnahme"),)


def _video(alt: str, *, captions: bool = False, music: bool = False) -> tuple[Media, ...]:
    licence = "eigene Aufnahme, Musik lizenziert"
    return (
        Media("video", alt, captions=captions, music=music, source="Stadt Musterstadt, Onlineteam", licence=licence),
    )


RULE = Rule(
    kind="missing_alt",
    clauses=("X2",),
    severities=severities(post="stop", reply="stop"),
    since="0.1",
    title={"de": "Alternativtext oder Untertitel fehlen", "en": "Alternative text or captions missing"},
    explanations={
        "de": {
            "": Explanation(
                "Der Alternativtext sagt nicht, was auf dem Bild zu sehen ist.",
                "Wer nicht sehen kann, erfährt sonst nicht, was das Bild zeigt.",
                "Beschreiben Sie in einem Satz, was auf dem Bild wichtig ist.",
            ),
            "no_alt": Explanation(
                "Das Bild hat keinen Alternativtext.",
                "Wer nicht sehen kann, erfährt sonst nicht, was das Bild zeigt.",
                "Beschreiben Sie in einem Satz, was auf dem Bild wichtig ist.",
            ),
            "captions": Explanation(
                "Das Video hat Sprache, aber keine Untertitel.",
                "Wer nicht hören kann oder ohne Ton schaut, versteht es sonst nicht.",
                "Ergänzen Sie Untertitel. Hat das Video keine Sprache, schreiben Sie „ohne Ton“ dazu.",
            ),
        },
        "en": {
            "": Explanation(
                "The alternative text does not tell what the picture shows.",
                "People who cannot see will not learn what it shows.",
                "Describe in one sentence what matters in the picture.",
            ),
            "no_alt": Explanation(
                "The picture has no alternative text.",
                "People who cannot see will not learn what the picture shows.",
                "Describe in one sentence what matters in the picture.",
            ),
            "captions": Explanation(
                "The video has speech but no captions.",
                "People who cannot hear, or watch without sound, will not understand it.",
                "Add captions. If there is no speech, say “without sound”.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Herbst im Park", media=_image(None)),
        Example("Herbst im Park", media=_image("   ")),
        Example("Herbst im Park", media=_image("DSC_0815.JPG")),
        Example("Alle Termine", media=_image("Sharepic")),
        Example("Alle Termine", media=_image("Bild 3")),
        Example("Hier der Plan", "reply", "Wo ist das?", _image("lageplan_final_v2.png")),
        Example("Unsere Dezernentin erklärt die Brücke", media=_video("Eine Frau spricht am Ufer")),
        Example("So läuft die Anmeldung", media=_video("Bildschirmaufnahme des Portals")),
        Example("Neues Logo", media=_image("Logo (final)")),
    ),
    no=(
        Example("Herbst im Park", media=_image("Rote Blätter liegen auf dem Weg am Teich")),
        Example("Herbst im Park", media=_image("Rathausuhr")),
        Example("Kein Bild, nur Text"),
        Example("Zeitraffer ohne Ton", media=_video("Ein Kran hebt Träger auf die Brücke")),
        Example("Unsere Dezernentin erklärt die Brücke", media=_video("Eine Frau spricht am Ufer", captions=True)),
        Example("Der Bauhof tanzt", media=_video("Fünf Menschen in Orange tanzen", music=True)),
        Example("Urlaub!", "private_post", media=_image(None)),
        Example("Schaut mal", "citizen_comment", media=_image("")),
        Example("Logo", media=_image("Logo der Stadtbücherei: ein aufgeschlagenes Buch mit Anker")),
    ),
)
