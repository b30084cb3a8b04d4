"""The guideline's place in the navigation."""

from django.utils.translation import gettext_lazy as _

from ..core.navigation import Entry, add_entry, everybody

add_entry(Entry(80, "guideline", _("Leitlinien"), "guideline", "handbook:guideline", everybody))
