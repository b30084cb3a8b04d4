"""What the trail adds to the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ..core.navigation import Entry, add_entry
from .labels import add_labels

add_entry(Entry(90, "record", _("Protokoll"), "record", "record:events", lambda person: person.has_perm("record.read")))
add_labels(
    objects={"record.reading": _("Einsicht in das Protokoll")},
    actions={"record.opened": _("Protokoll geöffnet"), "record.read": _("Protokoll gelesen")},
)
