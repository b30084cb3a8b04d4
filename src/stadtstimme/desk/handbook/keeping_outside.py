"""What is kept outside the database: in the browser of those who work here, in files, and with whom the desk speaks.

Tests hold each list against the code: a cookie, a storage of the browser or a way out that is not named here fails them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.utils.translation import gettext_lazy as _

from ..core.context import THEME_COOKIE
from ..core.middleware import LANGUAGE_COOKIE


@dataclass(frozen=True)
class InBrowser:
    """One thing that the desk leaves in the browser; `names` are cookies, or scripts that use the browser's storage."""

    name: Any
    names: tuple[str, ...]
    holds: Any
    until: Any


@dataclass(frozen=True)
class Outside:
    """A place beside the database: files, or another system that gets something."""

    name: Any
    holds: Any
    omits: Any
    until: Any


IN_BROWSER = (
    InBrowser(
        _("Anmeldung"),
        (settings.SESSION_COOKIE_NAME,),
        _("ein Keks mit einer zufälligen Nummer, die zur Anmeldung auf dem Server gehört"),
        _("zwölf Stunden oder bis zum Abmelden"),
    ),
    InBrowser(
        _("Schutz der Formulare"),
        (settings.CSRF_COOKIE_NAME,),
        _("ein Keks mit einer Zufallszahl, damit keine fremde Seite im Namen der Person handelt"),
        _("ein Jahr"),
    ),
    InBrowser(
        _("Sprache und Darstellung"),
        (LANGUAGE_COOKIE, THEME_COOKIE),
        _("zwei Kekse, nur wenn jemand sie selbst wählt: Deutsch oder Englisch, hell oder dunkel"),
        _("ein Jahr"),
    ),
    InBrowser(
        _("Rückmeldung des Pults"),
        (CookieStorage.cookie_name,),
        _("ein Keks mit dem Satz, der auf der nächsten Seite stehen soll, zum Beispiel „Gespeichert“"),
        _("bis zur nächsten Seite"),
    ),
    InBrowser(
        _("Entwurf beim Schreiben"),
        ("desk/saving.js",),
        _("was gerade geschrieben und noch nicht gespeichert ist, damit ein Absturz nichts kostet"),
        _("bis es gespeichert ist oder das Fenster geschlossen wird"),
    ),
    InBrowser(
        _("Tasten bei der Freigabe"),
        ("desk/deciding.js",),
        _("ob jemand die Kurztasten eingeschaltet hat"),
        _("bis jemand sie ausschaltet"),
    ),
    InBrowser(
        _("Selbsttest und Übungen"),
        ("public/selfcheck/offline.js",),
        _("die Dateien der Seite, damit sie ohne Netz läuft; kein Text, kein Ergebnis"),
        _("bis eine neue Fassung sie ersetzt oder jemand die Daten des Browsers löscht"),
    ),
)

OUTSIDE = (
    Outside(
        _("Ordner mit den Bildern"),
        _("die Bilder der Datenbank als Dateien, auf demselben Rechner"),
        "–",
        _("so lange wie das Bild in der Datenbank"),
    ),
    Outside(
        _("Sicherungen"),
        _("alles, was in Datenbank und Bilderordner steht, in einer Datei"),
        "–",
        _("legt der Betrieb fest; was seither gelöscht wurde, steht bis dahin in der alten Sicherung"),
    ),
    Outside(
        _("Köpfe des Protokolls"),
        _("jeden Tag eine unterschriebene Prüfsumme, damit niemand das Protokoll unbemerkt kürzt"),
        _("keine Texte, keine Namen"),
        _("auf Dauer"),
    ),
    Outside(
        _("Mails an Beschäftigte"),
        _("woran jemand erinnert wird, mit Verweis ins Pult, an die dienstliche Adresse"),
        _("keine Texte von Bürgerinnen und Bürgern"),
        _("im Mailsystem des Hauses, nach dessen Frist"),
    ),
    Outside(
        _("Netzwerke, die die Stadt verbunden hat"),
        _("was freigegeben ist und veröffentlicht wird; gelesen werden Kommentare zu den Beiträgen der Stadt"),
        _("keine Namen von Beschäftigten, keine Entwürfe, keine Befunde"),
        _("nach den Regeln des Netzwerks"),
    ),
    Outside(
        _("Programme, die die Stadt angebunden hat"),
        _("dass etwas geschehen ist, mit Nummer und Zeit; wer mehr will, fragt mit einem Zugang nach"),
        _("keine Texte von Bürgerinnen und Bürgern in der Meldung, keine Namen von Beschäftigten"),
        _("bei dem Programm, das die Meldung bekommt"),
    ),
    Outside(
        _("Anmeldedienst des Hauses, wenn es einen gibt"),
        _("dass sich jemand am Pult anmeldet; zurück kommen Kennung, Name und dienstliche Adresse"),
        _("nichts aus dem Pult"),
        _("beim Anmeldedienst"),
    ),
)
