"""A way into the house that does not belong outside: intranet, drive, private address, foreign cloud.

What it finds: UNC and drive paths, file:// and internal hosts, private addresses, links to storage services where words
beside or in the link say that the file is internal.
What it leaves: the bare word "Intranet", public pages of the city, addresses in a tip about the router at home.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..mixture import Mixture, bag, scan_mixtures
from ..pattern import Pattern, rx
from ..rule import Context, Example, Explanation, Hit, Rule, severities
from ..text import Span, Text

_PATHS = (
    Pattern(":/", r"(?<![a-z0-9])[a-z]:/(?!/)[\w./äöüß-]{4,200}", "path"),
    Pattern("\\\\", r"\\\\[a-z0-9][\w.-]{1,60}(?:\\[^\s\\\"„“<>|]{1,80}){0,12}(?:\\)?", "path"),
    Pattern(":\\", r"(?<![a-z0-9])[a-z]:\\(?:[^\s\\\"„“<>|]{1,80}\\?){1,12}", "path"),
    Pattern("file://|smb://", r"(?:file|smb)://[^\s\"„“<>]{2,300}", "path"),
    Pattern(
        "laufwerk",
        r"\b(?:laufwerk\s[a-z]|[a-z]-laufwerk)(?:\s?[:>/\\]\s?|\s(?:unter|ordner|im ordner|in)\s)[\w/\\> .äöüß-]{3,80}",
        "path",
    ),
)
_ADDRESS = Pattern(
    "10.|192.168.|172.",
    r"(?<![\d.])(?:https?://)?(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|"
    r"3[01])(?:\.\d{1,3}){2})(?![\d.]*\d)(?::\d{2,5})?(?:/[^\s]{0,200})?",
)
_AT_HOME = rx(r"\b(?:router|fritz!?box|heimnetz\w*|zu hause|zuhause|speedport|standardadresse)\b")
_HOST = rx(r"^(?:[a-z]{2,5}://)?(?:[^/@\s]{1,80}@)?(?P<host>[^/:\s]{1,253})(?::\d{1,5})?(?P<path>/.{0,3000})?$")
_INTERNAL_LABELS = frozenset(
    [
        "intranet",
        "intern",
        "internal",
        "extranet-intern",
        "fileserver",
        "dms",
        "sharepoint",
        "intraweb",
        "portal-intern",
        "svn",
        "gitlab-intern",
        "confluence-intern",
        "wiki-intern",
    ]
)
_INTERNAL_ENDS = (
    ".local",
    ".lan",
    ".intern",
    ".internal",
    ".corp",
    ".intra",
    ".home.arpa",
    ".localdomain",
    ".verwaltung",
)
_CLOUD = rx(
    r"(?:^|[.-])(?:dropbox|drive\.google|docs\.google|onedrive|1drv|wetransfer|we\.tl|icloud|box|mega|mediafire|"
    r"sharepoint|"
    r"magentacloud|pcloud|sync|gofile|smash|transfernow|hidrive|nextcloud|owncloud|cloud|filetransfer|swisstransfer|"
    r"notion|trello|padlet|evernote|"
    r"pastebin|scribd|airtable|miro|proton|tresorit|teams)\b"
)
_SHARE = rx(
    r"^/(?:s|d|f|share|shared|sharing|public|index\.php/s|folder|file|dl|download|u)/[\w-]{4,60}|[?&](?:share|token|key|id)="
)
_STORED = rx(
    r"\b(?:(?:nextcloud|owncloud|cloud|wolke|dropbox|onedrive|google ?drive|icloud|wetransfer|nas|webspace|filesharing|datenspeicher)|"
    r"mein\w{0,2} (?:private\w? |eigene\w? )?(?:server|speicher|homepage|seite|laufwerk)|hochgeladen|abgelegt|gelegt|geteilt|freigegeben)\b"
)
_INTERNAL_WORDS = rx(
    r"intern(?!et|ation|ist|at\b|ationa)|vertraulich|verschluss|nur[_ -]?für[_ -]?(?:den[_ -]?)?dienst|"
    r"nicht[_ -]?öffentlich|nichtoeffentlich|geheim|entwurf|rohfassung|dienstanweisung|"
    r"personal(?:akte|liste|rat|plan|daten)|bewerb(?:er|ung)|verteiler|akte[n_ .]|fallakte|protokoll|dienstplan|"
    r"streichliste|vergabeakte|vermerk|haushaltsentwurf|"
    r"unsere (?:unterlagen|akten|liste)|vom amt|aus dem amt|arbeitsstand|mandant|kundenliste|klientenliste|"
    r"nur für (?:uns|kolleg)|confidential|draft|für (?:alle |unsere |die )?(?:\w+ )?kolleg|für (?:das|unser|s) (?:\w+ )?team|"
    r"unter (?:uns )?kolleg|team-?(?:ablage|ordner|laufwerk)|(?:urlaubs|telefon|adress|teilnehmer|warte|unterschriften|namens|gehalts|"
    r"kranken|schlüssel)-?liste|rückmeldungen (?:aus|der|von)|zwischenstand|dienstlich|arbeitsordner|sitzungsunterlagen"
)
_STORE = Pattern(
    "dropbox|drive|icloud|cloud|wetransfer|gmail|gmx|web.de|usb|stick|whatsapp|privat|nas|heimserver|festplatte|telegram|signal",
    r"\b(?:auf|in|über|bei|an|per|via|mit) (?:\w+ ){0,2}?(?:(?:privat\w*|eigene\w*|persönliche\w*)\s(?:\w+-)?(?:dropbox|google ?drive|"
    r"onedrive|icloud|\w*cloud|nas|usb-?stick|stick|festplatte|laptop|rechner|handy|mail\w*|e-mail\w*|postfach|gmail\w*|gmx\w*|account|"
    r"konto|server|laufwerk|whatsapp\w*)|(?:dropbox|google ?drive|onedrive|icloud|wetransfer|mein\w* gmail\w*|mein\w* gmx\w*|"
    r"mein\w* nas|mein\w* heimserver|(?:onedrive|dropbox|google-?drive|icloud|wetransfer)-(?:ablage|ordner|link|freigabe)))\b",
)
_MATERIAL = bag(
    "*liste *listen *akte *akten unterlagen dienstliche* vermerk* protokoll* *tabelle *tabellen *daten dienstplan* entwurf *entwürfe "
    "gutachten *anträge *antrag bescheide vorlage* schriftverkehr mailverkehr excel* auswertung* kalkulation* bewerbungen verträge"
)
_OF_THE_HOUSE = bag(
    "vom_amt aus_dem_amt im_amt vom_dienst dienstlich* dienstliche* rathaus amt amts behörde verwaltung kämmerei bauhof büro abteilung "
    "kolleg* bürger* kund* klient* mandant* antragsteller* team chef* arbeit sachgebiet referat dezernat intern interne* personal* "
    "urlaubsliste telefonliste warteliste fallakte* *amt *amts *amtes amts* sitzung* *runde *ausschuss"
)
_MOVED = bag(
    "geschoben hochgeladen geladen kopiert gespeichert gelegt abgelegt liegt liegen geschickt gesendet weitergeleitet gezogen gesichert "
    "geteilt freigegeben verschickt mitgenommen ablegen hochladen speichern schicken synchronisiert gepackt"
)
_NOT_SO = bag(
    "nie niemals nicht dürfen darf_man verboten keine kein urlaubsfotos vereinsliste verein einkaufsliste rezept* ehrenamt"
)
_TAKEN_HOME = Mixture(_STORE, _MATERIAL, _OF_THE_HOUSE, _MOVED, veto=_NOT_SO, detail="cloud", confidence=0.75)


def _check(context: Context) -> Iterator[Hit]:
    def find(text: Text) -> Iterator[Hit]:
        return _find(text, context)

    yield from context.everywhere(find)


def _find(text: Text, context: Context) -> Iterator[Hit]:
    for pattern in _PATHS:
        for match in pattern.find(text):
            yield Hit(match.start(), match.start() + len(match[0].rstrip(" .,;:!?)")), "path", 0.97)
    for match in _ADDRESS.find(text):
        start, stop = text.sentence_at(match.start())
        if not _AT_HOME.search(text.folded, start, stop):
            yield Hit(match.start(), match.start() + len(match[0].rstrip(".,;:!?)")), "host", 0.9)
    yield from scan_mixtures(text, (_TAKEN_HOME,))
    for span in text.urls:
        if hit := _link(text, span, context):
            yield hit


def _link(text: Text, span: Span, context: Context) -> Hit | None:
    found = _HOST.match(text.folded[span[0] : span[1]])
    if not found:
        return None
    host = found["host"]
    if internal_host(host, context.guideline.office.internal_hosts):
        return Hit(*span, "host", 0.97)
    clouds = context.guideline.office.foreign_clouds
    start, stop = text.sentence_at(span[0])
    stop = max(stop, span[1])
    stored = _STORED.search(text.folded, start, stop) and _SHARE.search(found["path"] or "")
    elsewhere = stored or _CLOUD.search(host) or any(host.endswith(name.lower()) for name in clouds)
    return Hit(*span, "cloud", 0.9) if elsewhere and _INTERNAL_WORDS.search(text.folded, start, stop) else None


def internal_host(host: str, named: tuple[str, ...] = ()) -> bool:
    """True for a host that only exists inside: no dot, an internal label or ending, or named by the city."""
    labels = host.split(".")
    if host == "localhost" or ("." not in host and "%" not in host and len(host) > 1):
        return True
    inside = any(label in _INTERNAL_LABELS or label.startswith(("intranet", "intern-")) for label in labels[:-1])
    return inside or host.endswith(_INTERNAL_ENDS) or any(host == name or host.endswith("." + name) for name in named)


RULE = Rule(
    kind="internal_link",
    clauses=("K2", "K3", "P7"),
    severities=severities(post="stop", reply="stop", private="hint"),
    since="0.1",
    title={"de": "Interner Link", "en": "Internal link"},
    explanations={
        "de": {
            "": Explanation(
                "„{quote}“ führt in das interne Netz.",
                "Draußen funktioniert der Link nicht, und er verrät, wie das Haus aufgebaut ist.",
                "Verweisen Sie auf eine öffentliche Seite der Stadt.",
            ),
            "path": Explanation(
                "„{quote}“ ist ein Pfad zu einer internen Ablage.",
                "Draußen öffnet sich der Pfad nicht, und er verrät Namen von Servern und Dateien.",
                "Veröffentlichen Sie das Dokument auf der Internetseite, wenn es öffentlich ist, und verlinken Sie "
                "es dort.",
            ),
            "cloud": Explanation(
                "„{quote}“ führt zu einer internen Datei auf einem fremden Server.",
                "Interne Daten dürfen nicht bei fremden Diensten liegen.",
                "Nehmen Sie die Datei dort herunter und geben Sie der IT Bescheid.",
            ),
        },
        "en": {
            "": Explanation(
                "“{quote}” leads into the internal network.",
                "It does not work outside and tells how the house is built.",
                "Point to a public page of the city.",
            ),
            "path": Explanation(
                "“{quote}” is a path to an internal store of files.",
                "It does not open outside, and it gives away names of servers and files.",
                "Publish the document on the website if it is public, and link to it there.",
            ),
            "cloud": Explanation(
                "“{quote}” leads to an internal file on a foreign server.",
                "Internal data must not lie with outside services.",
                "Take the file down and tell the IT department.",
            ),
        },
    },
    check=_check,
    yes=(
        Example(r"Die Liste liegt unter \\srv-daten01\Kultur\Stadtfest\Helfer.xlsx", marks=r"\\srv-daten01"),
        Example("Alles zum Dienstplan: http://intranet.musterstadt.example/plan", marks="intranet.musterstadt.example"),
        Example("Der Testserver läuft schon: http://10.20.30.40:8080/vorschau", marks="10.20.30.40"),
        Example(r"Liegt auf K:\Amt50\Antraege\2026.pdf", "reply", "Wo finde ich das?", marks="K:\\Amt50"),
        Example("Hier der interne Entwurf: https://dropbox.example/s/abc/Konzept.docx", marks="dropbox.example"),
        Example("Bitte anmelden unter https://termine.intern.musterstadt.example/neu", marks="termine.intern"),
        Example(
            "Hab euch das Protokoll der Amtsrunde hochgeladen: https://wetransfer.example/d/9x",
            "private_post",
            marks="wetransfer",
        ),
        Example("Mehr unter http://fileserver/oeffentlichkeit/plakat.pdf", marks="http://fileserver"),
        Example("Die Akte steht auf file://nas/akten/12.pdf", "reply", "Wo?", marks="file://nas"),
    ),
    no=(
        Example("Das Programm steht unter https://www.musterstadt.example/programm"),
        Example("Unsere Beschäftigten lesen die Neuigkeiten zuerst im Intranet."),
        Example("Internationale Gäste finden alles unter https://international.musterstadt.example/welcome"),
        Example("Pressefotos zum Herunterladen: https://cloud.musterstadt.example/presse"),
        Example("Den Router erreichen Sie zu Hause unter 192.168.178.1, dort ändern Sie das Kennwort."),
        Example("Version 10.2.3 der App ist da, 172 Fehler sind behoben."),
        Example("Unsere Urlaubsbilder liegen hier: https://photos.cloud.example/album/7", "private_post"),
        Example("Das Internat am Stadtpark lädt ein: https://internat-musterstadt.example/tag"),
        Example("Ich komme nicht auf http://intranet.musterstadt.example", "citizen_comment"),
    ),
)
