"""What the administration adds to the desk: its place in the navigation, what waits for it, words for the trail."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..core.navigation import Entry, add_entry
from ..core.notices import notify
from ..core.saying import retold
from ..core.today import WAITING, Item, add_source
from ..record.labels import add_labels, name_actors_by
from ..record.signals import chain_broken
from .models import Role
from .queries import active_holders, functions_of_actors, unmanned_responsibilities

MOST = 10


def _unmanned(person: Any, now: dt.datetime) -> list[Item]:
    if not person.has_perm("people.administer"):
        return []
    return [
        Item(
            one.topic,
            reverse("people:responsibility", args=[one.pk]),
            _("Zuständigkeit"),
            note=_("Eine zuständige Person ist abgemeldet. Bitte tragen Sie jemand anderen ein."),
            broken=True,
        )
        for one in unmanned_responsibilities()[:MOST]
    ]


def _tell_overseers(sender: Any, message: str, now: dt.datetime, **_more: Any) -> None:
    """A damaged trail is told to audit, data protection and administration: none of them alone could hide it."""
    for role in (Role.AUDITOR, Role.DATA_PROTECTION, Role.ADMINISTRATOR):
        for person in active_holders(role, None):
            notify(
                person,
                kind="audit_broken",
                subject=gettext_lazy("Das Protokoll ist beschädigt"),
                body=retold(message),
                path=reverse("record:events"),
                occasion=f"audit-broken-{now:%Y-%m-%d}",
                now=now,
            )


add_entry(
    Entry(
        100,
        "admin",
        gettext_lazy("Verwaltung"),
        "admin",
        "people:overview",
        lambda person: person.has_perm("people.view"),
    )
)
add_source(WAITING, _unmanned)
chain_broken.connect(_tell_overseers, dispatch_uid="people.tell_overseers")
name_actors_by(functions_of_actors)
add_labels(
    values={"role": dict(Role.choices)},
    objects={
        "people.person": gettext_lazy("Person"),
        "people.department": gettext_lazy("Fachbereich"),
        "people.responsibility": gettext_lazy("Zuständigkeit"),
        "sessions.session": gettext_lazy("Anmeldung"),
    },
    actions={
        "people.first_administrator": gettext_lazy("Erste Verwaltung eingetragen"),
        "people.person_created": gettext_lazy("Person eingetragen"),
        "people.person_changed": gettext_lazy("Person geändert"),
        "people.person_deactivated": gettext_lazy("Person abgemeldet"),
        "people.person_reactivated": gettext_lazy("Person wieder aufgenommen"),
        "people.role_assigned": gettext_lazy("Rolle gegeben"),
        "people.role_withdrawn": gettext_lazy("Rolle entzogen"),
        "people.department_created": gettext_lazy("Fachbereich eingetragen"),
        "people.department_changed": gettext_lazy("Fachbereich geändert"),
        "people.responsibility_created": gettext_lazy("Zuständigkeit eingetragen"),
        "people.responsibility_changed": gettext_lazy("Zuständigkeit geändert"),
        "people.responsibility_retired": gettext_lazy("Zuständigkeit beendet"),
        # written by version 0.1 only
        "people.signed_in": gettext_lazy("angemeldet"),
        "people.signed_out": gettext_lazy("abgemeldet"),
        "people.sign_in_refused": gettext_lazy("Anmeldung abgelehnt"),
        "people.password_changed": gettext_lazy("Passwort geändert"),
        "people.password_reset": gettext_lazy("Passwort über „Passwort vergessen“ neu gesetzt"),
        "people.second_factor_added": gettext_lazy("zweiter Faktor eingerichtet"),
        "people.second_factor_removed": gettext_lazy("zweiter Faktor entfernt"),
        "people.second_factor_reset": gettext_lazy("zweiter Faktor durch die Verwaltung entfernt"),
        "people.second_factor_renewed": gettext_lazy("Notfallcodes erneuert"),
    },
)
