"""The guideline's place in the navigation, and words for the trail."""

from django.utils.translation import gettext_lazy as _

from ..core.navigation import Entry, add_entry, everybody
from ..record.labels import add_labels

add_entry(Entry(80, "guideline", _("Leitlinien"), "guideline", "handbook:guideline", everybody))
add_labels(
    objects={"handbook.doubt": _("Rückmeldung zu einem Befund")},
    actions={
        "handbook.finding_doubted": _("Befund als falsch gemeldet"),
        "handbook.doubts_settled": _("Rückmeldungen zu einer Regel erledigt"),
    },
)
