"""What the trail adds to the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ..core.navigation import Entry, add_entry
from ..core.today import WAITING, add_step
from .labels import add_labels

add_entry(Entry(90, "record", _("Protokoll"), "record", "record:events", lambda person: person.has_perm("record.read")))
add_step(WAITING, _("Zum Protokoll"), "record:events", lambda person: person.has_perm("record.read"))
add_labels(
    objects={"record.reading": _("Einsicht in das Protokoll")},
    actions={"record.opened": _("Protokoll geöffnet"), "record.read": _("Protokoll gelesen")},
    data={
        "account": _("Konto"),
        "by_action": _("nach Vorgang"),
        "by_object": _("nach Gegenstand"),
        "channel": _("Kanal"),
        "comment": _("Kommentar"),
        "conversation": _("Gespräch"),
        "department": _("Fachbereich"),
        "digest": _("Prüfsumme"),
        "fields": _("Felder"),
        "had_location": _("mit Aufnahmeort"),
        "kind": _("Art"),
        "network": _("Netzwerk"),
        "newest": _("von Nr."),
        "number": _("Fassung"),
        "oldest": _("bis Nr."),
        "post": _("Beitrag"),
        "role": _("Rolle"),
        "sha256": _("Prüfsumme"),
        "since": _("ab"),
        "step": _("Schritt"),
        "talked_on": _("Gespräch am"),
        "until": _("bis"),
        "version": _("Fassung"),
        "way": _("Weg"),
    },
)
