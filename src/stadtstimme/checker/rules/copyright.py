"""Work of others without a right to it: pictures, music, logos, whole articles.

What it finds: media from somebody else, or with music, for which no licence is recorded; words that say that something was taken
("Netzfund", "einfach runtergeladen", "der komplette Artikel").
What it leaves: own work, free licences with the author's name, a short quotation with its source, offers to download own things.
Source: UrhG §§ 2, 19a, 51, 62, 63.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..combined import relations
from ..combined.copyright import MIXTURES
from ..mixture import scan_mixtures
from ..pattern import Pattern
from ..rule import Context, Example, Explanation, Hit, Rule, scan, severities
from ..statement import Media

_WORK = (
    r"(?:bild\w{0,6}|foto\w{0,8}|logo\w{0,3}|artikel\w{0,2}|text\w{0,4}|lied\w{0,6}|song\w{0,5}|video\w{0,3}|"
    r"film\w{0,3}|clip\w{0,2}|meme\w{0,2}|comic\w{0,6}|"
    r"cartoon\w{0,2}|grafik\w{0,2}|karte|stadtplan|kapitel|gedicht\w{0,2}|beitrag|interview|seite\w{0,2}|"
    r"zeitung\w{0,8}|plakat\w{0,2}|illustration\w{0,2}|kinderbuch\w{0,8}|"
    r"hit\w{0,2}|musik|charts|folge|szene|noten|rezept|kolumne|karikatur\w{0,2})"
)
_FROM = (
    r"(?:bei (?:pinterest|instagram|facebook|tiktok|youtube|getty\w*|netflix)|aus dem (?:netz|internet|web)|aus'm netz|ausm netz|"
    r"von google\w{0,8}|bei google|über google|"
    r"von (?:pinterest|facebook|instagram|tiktok|insta|youtube|twitter|x)\b|"
    r"von (?:irgendwem|irgendwo|irgendeiner seite)|von (?:der|einer|seiner|ihrer|"
    r"deren) (?:(?!ander|ein|link|recht|gegenüber|gleich|beid)\w{2,20} ){0,3}?(?:web)?(?:seite|site|homepage|website|profil)|aus (?:der|"
    r"einer) (?:\w{3,20} )?zeitung|"
    r"aus (?:einem|dem|nem) (?:\w{2,20} ){0,2}?(?:buch|comicband|bildband|magazin|heft|katalog|film|album)|"
    r"vom (?:hersteller|verlag|fotografen|anbieter)|vom profil)"
)
_SOURCES = (
    "pinterest|facebook|instagram|insta|tiktok|youtube|twitter|von x|getty|netflix|netz|internet|web|google|irgendwem|irgendwo|"
    "irgendeiner|seite|site|homepage|profil|zeitung|buch|comic|bildband|magazin|heft|katalog|film|album|hersteller|verlag|"
    "fotograf|anbieter"
)
_TAKEN = (
    r"(?:kopiert|geklaut|gemopst|stibitzt|runtergeladen|heruntergeladen|abfotografiert|abgefilmt|eingescannt|"
    r"gescannt|abgetippt|mitgeschnitten|gerippt|"
    r"gezogen|gesaugt|genommen|geschnappt|gefunden|übernommen|rauskopiert|herauskopiert|gescreenshottet|"
    r"abgeschrieben|geborgt|ausgeliehen)"
)
_WORDS = (
    Pattern(
        "screenshot|mitschnitt|ausschnitt|abfilm|bildschirmfoto|standbild",
        r"\b(?:screenshot|mitschnitt|ausschnitt|bildschirmfoto|standbild)\w? (?:aus|von|vom) (?!unser|eigen|der stadt|dem portal|"
        r"unserem)[^.!?]{2,60}",
    ),
    Pattern(
        "rechte|genehmigung|erlaubnis|gefragt|nutzungsrecht|lizenz|wir später|wir noch|nicht geklärt|wir keine|"
        "ungeklärt|wir dann|haben wir nicht|noch offen|egal",
        r"\b(?:(?:bild|nutzungs|musik|film)?rechte?|genehmigung|erlaubnis|lizenz)\b[^.!?]{0,20}\b(?:klären wir (?:noch|später|dann)|"
        r"noch (?:offen|ungeklärt|nicht geklärt)|haben wir (?:noch )?(?:nicht|keine)|egal|holen wir (?:noch|später))\b|\b(?:ohne|"
        r"keine) (?:genehmigung|erlaubnis|nutzungsrechte?|lizenz) (?:des|der|vom|von|zwar|aber)\b[^.!?]{0,30}|\bgefragt (?:hab\w?|"
        r"haben) (?:ich|wir) (?:\w+ )?(?:nicht|keinen|niemanden)\b",
    ),
    Pattern(
        "lied|song|gedicht|roman|artikel|buch|film|folge|vollständig|gesamt|wortlaut|refrain|album|text",
        r"\b(?:ganz\w{0,2}|komplett\w{0,2}|vollständig\w{0,2}|gesamt\w{0,2}) (?:text|wortlaut|folge|hörbuch|film|album|buch|lied|song|"
        r"refrain)\b[^.!?\n]{0,15}\b(?:des|der|von|aus|zum|hier|als)\b[^.!?\n:]{0,40}",
    ),
    Pattern(
        "geklaut|gemopst|stibitzt|kopiert|runtergeladen|gesaugt|abfotografiert|eingescannt|gescreenshottet",
        r"\b(?:profilbild|titelbild|foto|bild|logo|spruch|text|song|video|meme|comic|grafik)\b[^.!?\n]{0,60}\b(?:geklaut|gemopst|"
        r"stibitzt|abfotografiert|gescreenshottet|gesaugt)\b",
    ),
    Pattern("netzfund|fundstück|internetfund", r"\b(?:netzfund|internetfund|(?:netz|web)-?fundstück)\w{0,3}\b"),
    Pattern(_SOURCES, rf"\b{_WORK}\b[^.!?\n]{{0,60}}?\b{_FROM}\b[^.!?\n]{{0,60}}?(?:\b{_TAKEN}\b)?"),
    Pattern(_SOURCES, rf"\b{_FROM}\b[^.!?\n]{{0,60}}?\b{_TAKEN}\b"),
    Pattern(
        "artikel|beitrag|interview|kapitel|kolumne|reportage|roman|buch|bericht|text",
        r"\b(?:komplett\w{0,2}|ganz\w{0,2}|vollständig\w{0,2}|gesamt\w{0,2}|voll\w{0,2})\s(?:artikel|beitrag|"
        r"interview|kapitel|kolumne|reportage|songtext|liedtext|text|bericht|roman)\b"
        r"[^.!?\n]{0,40}?\b(?:aus|von|vom|der|des)\b[^.!?:\n]{0,50}",
    ),
    Pattern(
        "bezahlschranke|paywall",
        r"\b(?:ganz )?(?:ohne|hinter der|an der|um die|trotz)\s(?:bezahlschranke|paywall)[^.!?:\n]{0,40}",
    ),
    Pattern(
        "unterlegt|druntergelegt|drunter gelegt|untermalt|hinterlegt|reingeschnitten|läuft",
        r"\b[^.!?\n]{0,60}\b(?:hit|charts|song|lied|sommerhit|ohrwurm|soundtrack|titelmusik|filmmusik|"
        r"radiohit)\b[^.!?\n]{0,40}?\b(?:unterlegt|druntergelegt|drunter gelegt|untermalt|"
        r"hinterlegt|reingeschnitten)\b",
    ),
    Pattern(
        "merkt|wird schon keiner",
        r"\b(?:bild|foto|logo|song|grafik|text)\b[^!?\n]{0,80}\b(?:merkt (?:eh|doch|ja|schon)? ?(?:keiner|niemand))\b",
    ),
    Pattern(
        "copyright|urheber",
        r"\b(?:copyright|urheberrecht|urheber)\b[^.!?\n]{0,30}\b(?:egal|unbekannt|keine ahnung|ignorier\w{0,3}|"
        r"weggeschnitten|entfernt|wegretuschiert)\b",
    ),
    Pattern(
        "wasserzeichen",
        r"\bwasserzeichen\b[^.!?\n]{0,40}\b(?:weg|entfernt|retuschiert|rausgeschnitten|abgeschnitten)\w{0,12}\b",
    ),
)
_FREE = Pattern(
    "cc |cc0|cc-|gemeinfrei|genehmig|erlaub|lizenz|mit freundlicher|public domain|nicht |kein|niemals|"
    "unser|eigen|dürf|darf|zustimmung|aus dem internet|aus dem netz|herunterlad|übernehm|verwend|"
    "frei nutzbar|ccby|kopier",
    r"\bcc[ -]?(?:by|0)|\bgemeinfrei|\b(?:mit|dank) (?:freundlicher |ausdrücklicher |schriftlicher )?(?:genehmigung|"
    r"erlaubnis|zustimmung)|\blizenziert|\blizenz (?:liegt|ist|haben)|"
    r"\bpublic domain\b|\b(?:nicht|nie|niemals|keine?n?) (?:\w+ ){0,3}(?:aus dem (?:netz|internet)|kopier\w+|"
    r"übernehm\w+|herunterlad\w+|verwend\w+)|\bdürfen (?:sie|ihr|wir) (?:nicht|gern)|"
    r"\b(?:unsere[rnm]?|eigene[rnms]?) (?:web)?(?:seite|site|homepage|website|archiv)\b|\bfrei (?:nutzbar|"
    r"verwendbar)\b|\bdarf man\b",
)


def own(media: Media, office: str) -> bool:
    """True where the source says that the author or the house made it."""
    source = (media.source or "").lower().strip()
    return source.startswith(("eigen", "selbst", "own ")) or (bool(office) and source.startswith(office.lower()))


def _check(context: Context) -> Iterator[Hit]:
    found = [*scan(context.text, _WORDS, _FREE), *scan_mixtures(context.text, (*MIXTURES, *relations.COPIES), _FREE)]
    if found:
        yield max(found, key=lambda hit: (hit.end or 0) - (hit.start or 0))
    for media in context.statement.media:
        foreign = media.source is not None and not own(media, context.guideline.office.name)
        if media.licence is None and (foreign or media.music):
            if not found:
                yield Hit(detail="music" if media.music else "media", confidence=0.95, about=media.source or "")
            return


def _from(source: str, licence: str | None = None, kind: str = "image", *, music: bool = False) -> tuple[Media, ...]:
    return (Media(kind, "Ein Boot liegt im Hafen", source=source, licence=licence, music=music, captions=True),)


RULE = Rule(
    kind="copyright",
    clauses=("C1", "C2", "C3"),
    severities=severities("stop", "stop", "hint", "case"),
    since="0.1",
    title={"de": "Fremdes Werk ohne Recht", "en": "Work of others without a right"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ klingt danach, dass etwas von anderen übernommen wurde.",
                "Bilder, Texte, Logos und Musik gehören denen, die sie gemacht haben.",
                "Fragen Sie um Erlaubnis und nennen Sie die Quelle, oder nehmen Sie etwas Eigenes.",
                "Prüfen Sie, ob das hier stehen darf. Wenn nicht, blenden Sie den Kommentar aus und sagen Sie, warum.",
            ),
            "media": Explanation(
                "Für das Bild oder Video von anderen („{about}“) ist kein Nutzungsrecht vermerkt.",
                "Bilder, Logos und Filme gehören denen, die sie gemacht haben.",
                "Tragen Sie Lizenz oder Erlaubnis ein, oder nehmen Sie etwas Eigenes.",
            ),
            "music": Explanation(
                "Für die Musik ist kein Nutzungsrecht vermerkt.",
                "Auch ein paar Takte eines bekannten Lieds brauchen eine Erlaubnis.",
                "Tragen Sie die Lizenz ein, oder nehmen Sie freie Musik.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” sounds as if something was taken from others.",
                "Pictures, texts, logos and music belong to those who made them.",
                "Ask for permission and name the source, or use something of your own.",
                "Check whether this may stand here. If not, hide the comment and say why.",
            ),
            "media": Explanation(
                "No right of use is recorded for the picture or video of others (“{about}”).",
                "Pictures, logos and films belong to those who made them.",
                "Record a licence or permission, or use something of your own.",
            ),
            "music": Explanation(
                "No right of use is recorded for the music.",
                "Even a few bars of a known song need permission.",
                "Record the licence, or use free music.",
            ),
        },
    },
    check=_check,
    yes=(
        Example("Montag! (Netzfund)", marks="Netzfund"),
        Example("Hier der vollständige Artikel aus der Hafenpost zum Nachlesen", marks="vollständige Artikel"),
        Example("Glückwunsch zum Aufstieg!", media=_from("Website des Vereins")),
        Example("Tanz in den Mai", media=_from("Stadt Musterstadt, Onlineteam", kind="video", music=True)),
        Example(
            "Das Foto hab ich mir bei Google rausgesucht und von einer Seite kopiert",
            "private_post",
            marks="Seite kopiert",
        ),
        Example("Passt zu euch", "citizen_comment", media=_from("aus einem Bildband abfotografiert")),
        Example("Haben wir uns von der Seite des Tierparks geborgt", "reply", "Woher ist das Bild?", marks="geborgt"),
        Example("Mein Urlaubsvideo, hab den Sommerhit druntergelegt", "private_post", marks="Sommerhit druntergelegt"),
        Example("Das Bild ist aus dem Internet, wir fanden es einfach schön", marks="aus dem Internet"),
    ),
    no=(
        Example(
            "Nebel am Hafen. Foto: Ina Moll / Wikimedia, CC BY 4.0", media=_from("Ina Moll, Wikimedia", "CC BY 4.0")
        ),
        Example("Unser neues Plakat können Sie auf unserer Webseite herunterladen."),
        Example(
            "Der Bauhof tanzt", media=_from("Stadt Musterstadt, Onlineteam", "Musik lizenziert", "video", music=True)
        ),
        Example("Blick vom Balkon", "private_post", media=_from("eigenes Foto")),
        Example("Im Hafen-Echo stand gestern ein schöner Artikel über die Bücherei."),
        Example("Bitte verwenden Sie für Bewerbungen keine Bilder aus dem Internet."),
        Example("Woher habt ihr das Bild?", "citizen_comment"),
        Example("Das Lied singen wir am Sonntag gemeinsam auf dem Kirchplatz."),
        Example("Den Stadtplan gibt es kostenlos im Rathaus und zum Herunterladen.", "reply", "Gibt es einen Plan?"),
        Example("Logo des Vereins", media=_from("TuS Musterstadt", "Erlaubnis vom 3.11.2026")),
    ),
)
