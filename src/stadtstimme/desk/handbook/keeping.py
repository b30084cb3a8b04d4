"""What is stored, why, how long, and who sees it: for data protection and the staff council, who read the log list first.

Every table of the desk stands here, and a test fails while one does not, so that the paper cannot drift from the code.
`docs/datenschutz.md` is written from this file (`make docs`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from ..people.models import Role


@dataclass(frozen=True)
class Kept:
    """Tables that belong together. `about`: whose data they hold. `until`: when it is deleted, and by what."""

    name: Any
    models: tuple[str, ...]
    what: Any
    why: Any
    until: Any
    seen_by: Any
    about: Any


@dataclass(frozen=True)
class Log:
    """One place where something is written along."""

    name: Any
    holds: Any
    omits: Any
    until: Any


STAFF, CITIZENS, NOBODY = _("Beschäftigte"), _("Bürgerinnen und Bürger"), _("niemand")
BY_HAND = _("bis die Stadt sie löscht; eine Frist setzt das Programm nicht")

KEPT = (
    Kept(
        _("Personen und Rollen"),
        ("people.Person", "people.RoleAssignment", "people.Responsibility", "people.Department"),
        _("Name, Funktion, dienstliche Adresse, gewählte Sprache, Kennwort als Prüfwert, Rollen und Zuständigkeiten"),
        _("damit nur Befugte schreiben, freigeben und antworten"),
        _("bis die Verwaltung die Person abmeldet; ihr Name bleibt an dem stehen, was sie freigegeben hat"),
        _("Verwaltung, Datenschutz und Revision; die Namen der Zuständigen sehen alle im Pult"),
        STAFF,
    ),
    Kept(
        _("Anmeldung"),
        (
            "sessions.Session",
            "mfa.Authenticator",
            "account.EmailAddress",
            "account.EmailConfirmation",
            "socialaccount.SocialAccount",
            "socialaccount.SocialApp",
            "socialaccount.SocialToken",
        ),
        _("laufende Anmeldungen, zweiter Faktor, bei Hausanmeldung die Kennung des Hauses"),
        _("damit niemand unter fremdem Namen arbeitet"),
        _("Anmeldungen enden nach zwölf Stunden und werden stündlich gelöscht"),
        _("niemand; die Tabellen haben keine Seite im Pult"),
        STAFF,
    ),
    Kept(
        _("Kanäle und Zugänge"),
        ("channels.Channel", "channels.ChannelConnection", "channels.ConnectionRound"),
        _("amtliche Profile mit Verantwortlichen; Zugangsdaten nur verschlüsselt"),
        _("damit jeder Auftritt der Stadt bekannt und betreut ist"),
        BY_HAND,
        _("alle im Pult; Zugangsdaten zeigt keine Seite"),
        STAFF,
    ),
    Kept(
        _("Bilder"),
        ("media.Asset",),
        _(
            "Bilder mit der Person, die sie hochgeladen hat; die Fassung zum Veröffentlichen ohne Ort und "
            "andere unsichtbare Angaben"
        ),
        _("damit Rechte und Einwilligungen belegt werden können"),
        BY_HAND,
        _("wer für den Fachbereich schreibt oder freigibt"),
        _("Beschäftigte und abgebildete Menschen"),
    ),
    Kept(
        _("Beiträge"),
        (
            "editorial.Post",
            "editorial.Version",
            "editorial.VersionTarget",
            "editorial.VersionImage",
            "editorial.VersionReport",
            "editorial.Override",
            "editorial.Remark",
            "editorial.ReviewStep",
            "editorial.PreviewShown",
            "editorial.Delivery",
            "editorial.CorrectionNote",
            "editorial.ChannelRest",
        ),
        _(
            "Texte und alle ihre Fassungen, Befunde, Bemerkungen, wer geschrieben und freigegeben hat, was "
            "wann wohin ging"
        ),
        _("damit jede Aussage der Stadt verantwortet und berichtigt werden kann"),
        _(
            "von selbst gesicherte Zwischenstände, über die am selben Tag dieselbe Person schrieb und an denen nichts "
            "hängt, 30 Tage; sonst bis die Stadt sie löscht"
        ),
        _("der eigene Fachbereich und wer freigibt; Datenschutz und Revision lesen"),
        STAFF,
    ),
    Kept(
        _("Dialog"),
        (
            "dialogue.RawComment",
            "dialogue.Conversation",
            "dialogue.Comment",
            "dialogue.Question",
            "dialogue.Answer",
            "dialogue.Note",
            "dialogue.Listener",
            "dialogue.Watch",
            "dialogue.OutsideAnswer",
        ),
        _(
            "Kommentare mit dem Namen, den das Netzwerk zeigt, Fragen, Antworten, interne Notizen; nichts "
            "verbindet einen Menschen über Gespräche hinweg"
        ),
        _("damit jede Frage eine Antwort bekommt"),
        _(
            "wer seinen Kommentar löscht, dessen Text verschwindet auch hier, außer er ist als Beweis "
            "gesichert; sonst bis die Stadt ihn löscht"
        ),
        _("wer im Dialog arbeitet; Leck und Beschimpfung sind in Listen verdeckt"),
        CITIZENS,
    ),
    Kept(
        _("Öffentliche Seite"),
        ("public.Article", "public.ArticleImage", "public.PageComment", "public.PageReply"),
        _(
            "veröffentlichte Beiträge und was über das Formular kam: Text und, wenn angegeben, ein Name. Wer bei der "
            "Stadt arbeitet, fragt auf demselben Weg nach der Leitlinie; das Programm weiß nicht, wer fragt"
        ),
        _("damit die Stadt ohne fremdes Netzwerk erreichbar ist"),
        _("wer etwas schrieb, kann es über seinen Link zurückziehen; sonst bis die Stadt es löscht"),
        _(
            "Kommentare alle, soweit sichtbar geschaltet; Nachrichten und Fragen zur Leitlinie nur, wer im Dialog arbeitet"
        ),
        _("Bürgerinnen und Bürger, Beschäftigte nur, soweit sie sich selbst nennen"),
    ),
    Kept(
        _("Mitteilungen"),
        ("core.Notice",),
        _("woran jemand erinnert wurde, mit Verweis ins Pult"),
        _("damit nichts liegen bleibt"),
        _("ein halbes Jahr, dann löscht das Programm sie"),
        _("nur die Person selbst"),
        STAFF,
    ),
    Kept(
        _("Rückmeldungen zu Regeln"),
        ("handbook.Doubt",),
        _("dass ein Befund für falsch gehalten wird, mit Tag und Regel; die Wörter nur mit Zustimmung; nie, von wem"),
        _("damit die Regeln besser werden"),
        _("bis sie erledigt sind, höchstens ein Jahr"),
        _("Freigabe, Verwaltung, Datenschutz und Revision"),
        NOBODY,
    ),
    Kept(
        _("Protokoll"),
        ("record.AuditEvent", "record.ChainHead", "record.Reading", "record.ChainCheck"),
        _(
            "was geschah, mit Nummern und Prüfsummen, ohne Texte; statt des Namens ein Kürzel. Wer das "
            "Protokoll las und wozu, steht darin; wer sich wann an- und abmeldete, steht nicht darin"
        ),
        _("damit nachweisbar bleibt, wer freigegeben hat, und niemand es unbemerkt ändert"),
        _("auf Dauer; die Texte, auf die es verweist, bleiben löschbar"),
        _("Revision und Datenschutz, unter Angabe des Zwecks"),
        STAFF,
    ),
    Kept(
        _("Programme"),
        ("api.AccessToken", "api.Webhook", "api.WebhookMessage"),
        _(
            "Schlüssel für andere Programme als Prüfwert, Adressen, die benachrichtigt werden; vom letzten "
            "Gebrauch nur der Tag"
        ),
        _("damit Fachverfahren der Stadt angebunden werden können"),
        _("bis sie widerrufen werden"),
        _("die Person, der der Schlüssel gehört, und die Verwaltung"),
        STAFF,
    ),
    Kept(
        _("Betrieb"),
        (
            "core.SearchEntry",
            "core.PeriodicDuty",
            "auth.Permission",
            "auth.Group",
            "contenttypes.ContentType",
        ),
        _("Suchverzeichnis über Beiträge und Kommentare, Termine der Hintergrundarbeiten, technische Listen"),
        _("damit das Pult sucht und erinnert"),
        _("folgt dem, worauf es verweist"),
        _("die Suche zeigt jeder Person nur, was sie ohnehin sieht"),
        NOBODY,
    ),
)

LOGS = (
    Log(
        _("Zugriffe auf das Pult"),
        _("Zeit, Methode, Pfad, Ergebnis, Größe, Dauer"),
        _("keine Adresse eines Rechners, kein Name, keine Suchwörter, keine Schlüssel aus Mails"),
        _("im Protokoll des Betriebssystems, nach dessen Frist"),
    ),
    Log(
        _("Öffentliche Seite und Selbsttest"),
        _("nichts; es gibt kein Zugriffsprotokoll"),
        _("wer wann welche Seite öffnete, auch nicht als Zahl"),
        _("entfällt"),
    ),
    Log(
        _("Hintergrundarbeit"),
        _("was gelang und was scheiterte, mit Nummern"),
        _("keine Texte, keine Namen, keine Zugangsdaten"),
        _("im Protokoll des Betriebssystems, nach dessen Frist"),
    ),
    Log(
        _("Versuche bei Anmeldung und Formular"),
        _("wie oft es von einer Netzadresse aus versucht wurde, um Raten und Überfluten zu bremsen"),
        _("keine Kennwörter, keine Namen, keine Texte"),
        _("höchstens einen Tag, dann stündlich gelöscht"),
    ),
    Log(
        _("Protokoll (prüfbar)"),
        _("wer was freigab, änderte oder ausblendete; im Einzelnen unter „Protokoll“ bei den Tabellen"),
        _("keine Texte"),
        _("auf Dauer"),
    ),
)

ROLES: dict[Role, Any] = {
    Role.AUTHOR: _("schreibt für einen Fachbereich und sieht dessen Beiträge"),
    Role.SUBJECT_REVIEWER: _("prüft fachlich, was ihr oder ihm vorgelegt wird"),
    Role.APPROVER: _("gibt frei, übergeht begründet einen Stopp, liest Rückmeldungen zu Regeln"),
    Role.DIALOGUE: _("liest und beantwortet Kommentare, blendet begründet aus"),
    Role.ADMINISTRATOR: _("legt Personen, Rollen und Kanäle an; gibt sich selbst keine Rolle"),
    Role.DATA_PROTECTION: _("liest, was gespeichert ist, und das Protokoll, mit Zweck"),
    Role.AUDITOR: _("liest das Protokoll, mit Zweck"),
    Role.PRESS: _("beantwortet Anfragen der Presse"),
}

PROMISES = (
    _(
        "Es gibt keine Zahlen über einzelne Beschäftigte: keine Rangliste, keine Antwortzeiten, keine Zählung "
        "von Beiträgen je Person."
    ),
    _("Es gibt kein Feld für ein privates Konto."),
    _("Der Selbsttest läuft im Browser. Das Programm hat keine Stelle, die einen privaten Text annehmen könnte."),
    _("Checklisten und Übungen kennen kein Ergebnis: Haken und Antworten stehen nur auf der Seite und enden mit ihr."),
    _(
        "Eine Frage bei „Darf ich …?“ bleibt im Browser. Wer das Onlineteam zur Leitlinie fragt, braucht dafür weder "
        "Anmeldung noch Namen."
    ),
    _("Von Bürgerinnen und Bürgern entsteht kein Profil: Ein Name steht nur an dem Kommentar, zu dem er gehört."),
    _("Das Programm ruft niemanden an außer den Netzwerken und Adressen, die die Stadt eingetragen hat."),
    _("Der Prüfer schlägt vor. Veröffentlichen, ausblenden und löschen tun Menschen, mit Begründung."),
)
