"""Nobody takes an account over in silence: what happens to its address and password is mailed to the former address too."""

from __future__ import annotations

import datetime as dt

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from ...core.models import Notice
from ...core.notices import notify
from ..models import Person

ADDRESS_CHANGED = "address_changed"
# How long a former address is told of a new password.
FORMER_COUNTS = dt.timedelta(days=30)
DESK_PATH = "/"


def tell_address_changed(person: Person, former: str, *, now: dt.datetime) -> None:
    """Mails to both addresses. Call inside the transaction of the change, with the new address in `person`."""
    subject = gettext_lazy("Ihre E-Mail-Adresse für das Pult ist geändert")
    body = gettext_lazy(
        "Die Verwaltung hat sie geändert. Anmeldung und neue Passwörter gehen ab jetzt an die neue Adresse. "
        "Haben Sie das nicht gewünscht, sprechen Sie bitte sofort die Verwaltung und die Datenschutzbeauftragten an."
    )
    _tell(person, ADDRESS_CHANGED, subject, body, {former}, now)


def tell_password_reset(person: Person, *, now: dt.datetime) -> None:
    """Somebody set a new password through the link in a mail: the person learns it, also at recent former addresses."""
    recent = Notice.objects.filter(recipient=person, kind=ADDRESS_CHANGED, created_at__gt=now - FORMER_COUNTS)
    former = set(recent.exclude(address="").values_list("address", flat=True))
    subject = gettext_lazy("Für Ihr Konto am Pult gilt ein neues Passwort")
    body = gettext_lazy(
        "Es wurde über „Passwort vergessen“ gesetzt. Waren Sie das nicht, sprechen Sie bitte sofort die Verwaltung an."
    )
    _tell(person, "password_reset", subject, body, former, now)


def _tell(person: Person, kind: str, subject: Promise, body: Promise, former: set[str], now: dt.datetime) -> None:
    occasion = f"{kind}-{person.pk}-{now:%Y%m%d%H%M%S%f}"
    notify(person, kind=kind, subject=subject, body=body, path=DESK_PATH, occasion=occasion, now=now)
    for number, address in enumerate(sorted(former - {person.email})):
        again = f"{occasion}-{number}"
        notify(person, kind=kind, subject=subject, body=body, path=DESK_PATH, occasion=again, now=now, address=address)
