"""What a person settles: publications by hand, outcomes nobody knows, another try."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from ....networks.base import PublishResult
from ....networks.errors import NetworkError, OutcomeUnknown
from ...channels.connecting import connection_to
from ...core.errors import Conflict, Invalid
from ...core.saying import retold
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..dispatch import LATE
from ..locking import locked, refuse_unless
from ..models import Delivery, Post
from ..moving import MOVED
from ..outcomes import completed, failed, fresh, withdrawn
from ..outgoing import readable_again
from ..recheck import load

S = Delivery.State
PROOF_MIN, PROOF_MAX = 5, 300
# From which states a person may state which outcome.
SETTLES: dict[str, tuple[str, ...]] = {
    S.COMPLETED: (S.BY_HAND, S.UNKNOWN),
    S.FAILED: (S.BY_HAND, S.UNKNOWN),
    S.WITHDRAWN: (S.WITHDRAWING,),
}


def settle_delivery(
    actor: Person, delivery: Delivery, outcome: str, *, url: str = "", proof: str = "", now: dt.datetime
) -> Delivery:
    """A person states what became of it: completed (with the address as proof), failed (it is not there), withdrawn.

    `proof` says for `withdrawn` how they know that it is gone. Raises Invalid without a usable address or proof,
    Conflict where there is nothing to settle.
    """
    if outcome not in SETTLES:
        raise Invalid(_("Bitte wählen Sie, was aus dem Beitrag geworden ist."), "outcome")
    url = _address(url) if outcome == S.COMPLETED else ""
    proof = _proof(proof) if outcome == S.WITHDRAWN else ""
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
            withdrawn(delivery, proof=proof, now=now, actor=actor)
        record_event(actor, "editorial.delivery_settled", delivery, now=now, before=before, outcome=str(outcome))
    return fresh(delivery)


def look_up_delivery(actor: Person, delivery: Delivery, *, now: dt.datetime) -> Delivery:
    """Asks the network now what became of an unclear delivery, and records what it says.

    Raises Invalid with the reason where the network cannot say it or cannot be reached; then everything stays.
    """
    require(actor, "editorial.settle_delivery", delivery)
    delivery = fresh(delivery)
    if delivery.state != S.UNKNOWN:
        raise Conflict(_("Hier ist nichts mehr zu klären. Bitte laden Sie die Seite neu."))
    if delivery.out_of_reach:
        raise Invalid(str(MOVED), "outcome")
    result = _asked(delivery, now)
    with transaction.atomic():
        locked(delivery.post)
        record_event(actor, "editorial.delivery_looked_up", delivery, now=now, found=result is not None)
        if result is None:
            failed(delivery, _("Das Netzwerk sagt: Der Beitrag steht dort nicht."), now=now, actor=actor)
        elif result.state == "completed":
            completed(delivery, result.remote_id, result.url, now=now, actor=actor)
        else:  # the network is at it: the worker asks again
            transition(delivery, S.SENDING, allowed=[S.UNKNOWN], next_attempt_at=now, leased_until=None, attempts=0)
    return fresh(delivery)


def _asked(delivery: Delivery, now: dt.datetime) -> PublishResult | None:
    one = load([delivery], now=now)[0]
    try:
        return one.network.read_back(delivery.handle, one.content, delivery.intended_at or delivery.due_at)
    except OutcomeUnknown:
        raise Invalid(
            _("Das Netzwerk kann nicht sagen, ob der Beitrag dort steht. Bitte sehen Sie selbst auf dem Kanal nach."),
            "outcome",
        ) from None
    except NetworkError as error:
        raise Invalid(
            _("Das Netzwerk antwortet nicht: %(error)s") % {"error": retold(str(error))}, "outcome"
        ) from error


def retry_delivery(actor: Person, delivery: Delivery, *, now: dt.datetime) -> Delivery:
    """Sends again, with the same handle. An unclear one only where the network can be read and knows the handle again.

    Such a one may stand on the network: it counts as on its way until reading has shown that it does not.
    """
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        require(actor, "editorial.settle_delivery", delivery)
        _plan_again(actor, post, delivery, now)
    return delivery


def send_late_post(actor: Person, post: Post, *, now: dt.datetime) -> int:
    """The answer to „Soll er jetzt noch hinaus?“: sends now on every channel where its time had passed. Returns how many."""
    with transaction.atomic():
        post = locked(post)
        late = post.deliveries.filter(version=post.current_version_id, state=S.FAILED, error_code=LATE)
        rows = list(late.select_related("channel", "post").order_by("pk"))
        if not rows:
            raise Conflict(_("Hier ist nichts mehr zu entscheiden. Bitte laden Sie die Seite neu."))
        for delivery in rows:
            require(actor, "editorial.settle_delivery", delivery)
            _plan_again(actor, post, delivery, now)
    return len(rows)


def _plan_again(actor: Person, post: Post, delivery: Delivery, now: dt.datetime) -> None:
    refuse_unless(post, [Post.State.APPROVED, Post.State.PUBLISHED])
    if delivery.version_id != post.current_version_id:
        raise Conflict(_("Diese Fassung gilt nicht mehr. Hinaus geht nur die, die zuletzt freigegeben wurde."))
    limits = connection_to(delivery.channel).capabilities
    unclear = delivery.state == S.UNKNOWN
    if unclear and not readable_again(limits, delivery, now):
        raise Conflict(_("Bitte sehen Sie erst auf dem Kanal nach, ob der Beitrag dort steht."))
    transition(
        delivery,
        S.SENDING if unclear else S.PLANNED,  # planned would mean: nothing can be public, cancel it freely
        allowed=[S.FAILED, S.UNKNOWN],
        due_at=now,
        next_attempt_at=now,
        leased_until=None,
        attempts=0,
        error="",
        error_code="",
    )
    record_event(actor, "editorial.delivery_retried", delivery, now=now, post=post.pk)


def _proof(words: str) -> str:
    words = " ".join(words.replace("\0", "").split())
    if not PROOF_MIN <= len(words) <= PROOF_MAX:
        raise Invalid(
            _("Bitte schreiben Sie, wie Sie wissen, dass der Beitrag weg ist (höchstens 300 Zeichen)."), "proof"
        )
    return words


def _address(url: str) -> str:
    url = url.strip()
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        raise Invalid(_("Bitte geben Sie die Adresse an, unter der der Beitrag zu sehen ist."), "url") from None
    return url[:500]
