"""What the page's scripts say, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """Key → sentence. `{…}` is filled in by the script."""
    return {
        "first": _("Der Prüfer wird geladen (einmalig etwa {megabytes} MB)."),
        "loading": _("Der Prüfer wird geladen: {percent} %"),
        "starting": _("Der Prüfer startet …"),
        "ready": _("Bereit. Schreiben Sie, oder fügen Sie einen Text ein."),
        "empty": _("Schreiben Sie erst etwas."),
        "failed": _(
            "Der Prüfer ließ sich nicht laden. Ihr Text ist trotzdem nirgends hingegangen. Bitte laden Sie die Seite neu."
        ),
        "nothing": _("Keine Auffälligkeit. Kritik ist erlaubt."),
        "one": _("Ein Hinweis. Entscheiden Sie selbst, was Sie daraus machen."),
        "several": _("{count} Hinweise. Entscheiden Sie selbst, was Sie daraus machen."),
        "missed": _("Nicht alles konnte geprüft werden ({kinds})."),
        "later": _("Ein Teil des Prüfers wird noch geladen; dann wird Ihr Text noch einmal geprüft."),
        "place": _("Stelle: „{quote}“"),
        "take": _("Vorschlag übernehmen: „{text}“"),
        "clause": _("Was die Leitlinie dazu sagt"),
        "what": _("Was"),
        "why": _("Warum"),
        "do": _("Was tun"),
        "marked": _("Ihr Text mit den Stellen"),
        "photo_bad": _("Dieses Bild kann Ihr Browser nicht öffnen. Geeignet sind JPEG, PNG und WebP."),
        "photo_place": _("den Ort der Aufnahme"),
        "photo_time": _("den Zeitpunkt der Aufnahme"),
        "photo_camera": _("das Gerät"),
        "photo_text": _("weitere Angaben, zum Beispiel Namen oder Titel"),
        "photo_found": _("Im Bild stehen unsichtbar: {list}. In der bereinigten Fassung fehlen sie."),
        "photo_clean": _("Im Bild stehen keine unsichtbaren Angaben."),
        "photo_unread": _(
            "Wir können nicht lesen, was unsichtbar in dieser Datei steht. In der bereinigten Fassung fehlt es."
        ),
        "and": _("und"),
        "photo_name": _("bereinigt"),
    }
