"""What a person settles: publications by hand, outcomes nobody knows, another try."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from ...channels.connecting import connection_to
from ...core.errors import Conflict, Invalid
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..locking import locked, refuse_unless
from ..models import Delivery, Post
from ..outcomes import completed, failed, fresh, withdrawn
from ..outgoing import knows_again

S = Delivery.State
# From which states a person may state which outcome.
SETTLES: dict[str, tuple[str, ...]] = {
    S.COMPLETED: (S.BY_HAND, S.UNKNOWN),
    S.FAILED: (S.BY_HAND, S.UNKNOWN),
    S.WITHDRAWN: (S.WITHDRAWING,),
}


def settle_delivery(actor: Person, delivery: Delivery, outcome: str, *, url: str = "", now: dt.datetime) -> Delivery:
    """A person states what became of it: completed (with the address as proof), failed (it is not there), withdrawn.

    Raises Invalid without a usable address, Conflict where there is nothing to settle.
    """
    if outcome not in SETTLES:
        raise Invalid(_("Bitte wählen Sie, was aus dem Beitrag geworden ist."), "outcome")
    url = _proof(url) if outcome == S.COMPLETED else ""
    with transaction.atomic():
        locked(delivery.post)
        delivery = fresh(delivery)
        require(actor, "editorial.settle_delivery", delivery)
        if delivery.state not in SETTLES[outcome]:
            raise Conflict(_("Hier ist nichts mehr zu klären. Bitte laden Sie die Seite neu."))
        before = delivery.state
        if outcome == S.COMPLETED:
            completed(delivery, delivery.remote_id, url, now=now, actor=actor)
        elif outcome == S.FAILED:
            failed(delivery, _("Nach Prüfung durch eine Person: nicht erschienen."), now=now, actor=actor)
        else:
            withdrawn(delivery, now=now, actor=actor)
        record_event(actor, "editorial.delivery_settled", delivery, now=now, before=before, outcome=str(outcome))
    return fresh(delivery)


def retry_delivery(actor: Person, delivery: Delivery, *, now: dt.datetime) -> Delivery:
    """Sends again, with the same handle. An unclear one only where the network knows the handle again; else settle it first."""
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        require(actor, "editorial.settle_delivery", delivery)
        refuse_unless(post, [Post.State.APPROVED, Post.State.PUBLISHED])
        if delivery.version_id != post.current_version_id:
            raise Conflict(_("Diese Fassung gilt nicht mehr. Hinaus geht nur die, die zuletzt freigegeben wurde."))
        limits = connection_to(delivery.channel).capabilities
        if delivery.state == S.UNKNOWN and not knows_again(limits, delivery, now):
            raise Conflict(_("Bitte sehen Sie erst auf dem Kanal nach, ob der Beitrag dort steht."))
        transition(
            delivery,
            S.PLANNED,
            allowed=[S.FAILED, S.UNKNOWN],
            due_at=now,
            next_attempt_at=now,
            leased_until=None,
            attempts=0,
            error="",
            error_code="",
        )
        record_event(actor, "editorial.delivery_retried", delivery, now=now, post=post.pk)
    return delivery


def _proof(url: str) -> str:
    url = url.strip()
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        raise Invalid(_("Bitte geben Sie die Adresse an, unter der der Beitrag zu sehen ist."), "url") from None
    return url[:500]
