"""What the library adds to the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ..core.navigation import Entry, add_entry
from ..record.labels import add_labels

add_entry(Entry(70, "media", _("Medien"), "media", "media:library", lambda person: person.has_perm("media.view")))
add_labels(objects={"media.asset": _("Bild")}, actions={"media.uploaded": _("Bild hochgeladen")})
