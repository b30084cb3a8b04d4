"""What became of a delivery. Each outcome is one transaction: the row, the post, the trail, the notices."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from ...networks.addresses import web_address
from ...networks.base import PublishResult
from ...networks.errors import AuthExpired
from ..channels.actions import note_dead, note_failure, note_success
from ..channels.connecting import connection_to
from ..core.errors import Conflict
from ..core.leases import pause_after
from ..core.saying import kept_words, retold, said
from ..core.transition import touch, transition
from ..people.models import Person
from ..record.actions import SYSTEM, record_event
from ..record.actions.events import Actor
from .dispatch import LATE, lateness
from .locking import locked, locked_deliveries
from .models import CorrectionNote, Delivery, Post, Remark
from .people import involved
from .signals import delivery_completed, delivery_unclear, delivery_withdrawn
from .telling import named, occasion_of, tell
from .voiding import MAYBE_PUBLIC, cancel_deliveries, void_steps

S = Delivery.State
# A publication is a fact: it is recorded whatever somebody believed in the meantime.
BEFORE_COMPLETION = (S.SENDING, S.UNKNOWN, S.PLANNED, S.FAILED, S.BY_HAND, S.CANCELLED)
WAITS = "waits"  # the code of a delivery whose channel has to be connected first
AT_REST = {"leased_until": None, "next_attempt_at": None}


def completed(delivery: Delivery, remote_id: str, url: str, *, now: dt.datetime, actor: Actor = SYSTEM) -> None:
    """It stands there. The first completed delivery publishes the post; where the post was withdrawn meanwhile, it is taken down."""
    with transaction.atomic():
        post = locked(delivery.post)
        _complete(delivery, post, remote_id, url, now)
        _publish_post(post, delivery, now)
        _plan_note(delivery, post, now)
        note_success(delivery.channel_id, now=now)
        # The trail comes last: who listens may lock rows of their own, and the end of the chain is everybody's last lock.
        delivery_completed.send(Delivery, delivery=delivery, now=now)
        record_event(
            actor, "editorial.delivery_completed", delivery, now=now, post=post.pk, channel=delivery.channel_id
        )


def _complete(delivery: Delivery, post: Post, remote_id: str, url: str, now: dt.datetime) -> None:
    gone = post.state == Post.State.WITHDRAWN
    state = S.WITHDRAWING if gone else S.COMPLETED
    changes: dict[str, Any] = {"remote_id": remote_id[:300], "url": web_address(url)[:500]}
    changes |= {
        "error": "",
        "error_code": "",
        "completed_at": now,
        "leased_until": None,
        "next_attempt_at": now if gone else None,
    }
    try:
        transition(delivery, state, allowed=BEFORE_COMPLETION, **changes)
    except Conflict:  # something else was assumed meanwhile
        delivery.refresh_from_db()
        transition(delivery, state, allowed=BEFORE_COMPLETION, **changes)


def _publish_post(post: Post, delivery: Delivery, now: dt.datetime) -> None:
    if post.state in (Post.State.PUBLISHED, Post.State.WITHDRAWN):
        return
    if post.current_version_id != delivery.version_id:  # given up for lost, edited, and it arrived after all
        void_steps(post, now=now)
        cancel_deliveries(post)
    transition(
        post,
        Post.State.PUBLISHED,
        allowed=Post.State.values,
        current_version_id=delivery.version_id,
        published_at=now,
        calendar_at=now,
        updated_at=now,
    )


def _plan_note(correction: Delivery, post: Post, now: dt.datetime) -> None:
    """A correction is out: where the network lets us, the original on the same channel gets a note that leads to it."""
    if post.kind != Post.Kind.CORRECTION or not correction.url:
        return
    standing = Delivery.objects.filter(
        post=post.corrects_id, channel=correction.channel_id, state=S.COMPLETED, profile=correction.profile
    )
    original = standing.exclude(remote_id="").order_by("-pk").first()
    if original is not None and connection_to(correction.channel).capabilities.edits:
        CorrectionNote.objects.get_or_create(
            original=original, correction=correction, defaults={"next_attempt_at": now}
        )


def failed(delivery: Delivery, error: Exception | str, *, now: dt.datetime, actor: Actor = SYSTEM) -> None:
    """The network refuses this content; a person mends it."""
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        transition(delivery, S.FAILED, allowed=[S.SENDING, S.UNKNOWN, S.PLANNED, S.BY_HAND], **_told(error), **AT_REST)
        note_failure(delivery.channel_id, delivery.error, now=now)
        record_event(actor, "editorial.delivery_failed", delivery, now=now, post=post.pk, code=delivery.error_code)
        _alarm(post, delivery, gettext_lazy("Nicht gesendet: „%(title)s“ auf %(channel)s"), now)


def unclear(delivery: Delivery, error: Exception | None, *, now: dt.datetime) -> None:
    """It may or may not be public, and the network cannot say: a person looks."""
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        transition(delivery, S.UNKNOWN, allowed=[S.SENDING], **_told(error or ""), **AT_REST)
        delivery_unclear.send(Delivery, delivery=delivery, now=now)
        record_event(SYSTEM, "editorial.delivery_unknown", delivery, now=now, post=post.pk, code=delivery.error_code)
        _alarm(post, delivery, gettext_lazy("Bitte nachsehen: Ist „%(title)s“ auf %(channel)s erschienen?"), now)


def postponed(delivery: Delivery, error: Exception | None, pause: dt.timedelta, *, now: dt.datetime) -> None:
    """Nothing was sent; the same handle is tried again after the pause. Dead credentials are told to the channel's people."""
    used = delivery.channel
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        cancelled = post.state == Post.State.WITHDRAWN
        transition(
            delivery,
            S.CANCELLED if cancelled else S.PLANNED,
            allowed=[S.SENDING],
            leased_until=None,
            next_attempt_at=None if cancelled else now + pause,
            **_told(error or ""),
        )
        record_event(
            SYSTEM,
            "editorial.delivery_postponed",
            delivery,
            now=now,
            post=post.pk,
            code=delivery.error_code,
            attempts=delivery.attempts,
        )
        if isinstance(error, AuthExpired):
            note_dead(used, error, now=now)


def waiting(delivery: Delivery, why: str, pause: dt.timedelta, *, now: dt.datetime) -> None:
    """The channel has to be connected anew: no call is made, and the delivery says so. Recorded once."""
    with transaction.atomic():
        post = locked(delivery.post)
        known = delivery.error_code == WAITS
        touch(
            delivery,
            allowed=[S.PLANNED],
            leased_until=None,
            next_attempt_at=now + pause,
            error=why[:500],
            error_code=WAITS,
        )
        if not known:
            record_event(SYSTEM, "editorial.delivery_waits", delivery, now=now, post=post.pk)


def processing(delivery: Delivery, result: PublishResult, *, now: dt.datetime) -> None:
    """The network has it and is not done (a video, a container): it is asked again later."""
    pause = pause_after(delivery.attempts)
    with transaction.atomic():
        transition(
            delivery,
            S.SENDING,
            allowed=[S.SENDING],
            remote_id=result.remote_id[:300] or delivery.remote_id,
            leased_until=None,
            next_attempt_at=now + pause,
        )
        record_event(SYSTEM, "editorial.delivery_processing", delivery, now=now, post=delivery.post_id)


def hand_over(delivery: Delivery, *, now: dt.datetime) -> None:
    """The network has no interface: whoever looks after the channel publishes by hand and brings the address."""
    with transaction.atomic():
        post = locked(delivery.post)
        transition(delivery, S.BY_HAND, allowed=[S.PLANNED], **AT_REST)
        record_event(SYSTEM, "editorial.delivery_by_hand", delivery, now=now, post=post.pk)
        _alarm(post, delivery, gettext_lazy("Bitte veröffentlichen Sie „%(title)s“ von Hand auf %(channel)s"), now)


def send_back(delivery: Delivery, objection: str, *, now: dt.datetime) -> None:
    """The check at the last moment failed. Where nothing left yet, the post returns to its people with the sentence.

    Where another channel has it already (or may have), only this delivery fails: published words are not edited.
    """
    with transaction.atomic():
        post = locked(delivery.post)
        elsewhere = {one.state for one in locked_deliveries(post)} & {*MAYBE_PUBLIC, S.WITHDRAWING, S.WITHDRAWN}
        transition(delivery, S.FAILED, allowed=[S.PLANNED], error=objection[:500], error_code="recheck", **AT_REST)
        record_event(SYSTEM, "editorial.delivery_refused", delivery, now=now, post=post.pk)
        current = post.state == Post.State.APPROVED and post.current_version_id == delivery.version_id
        if current and not elsewhere:
            _return_post(post, delivery, objection, now)
        else:
            _alarm(post, delivery, gettext_lazy("Nicht gesendet: „%(title)s“ auf %(channel)s"), now)


def given_back(delivery: Delivery, until: dt.datetime, *, intended_at: dt.datetime | None) -> None:
    """The intent was stored and no call was made: as if it had never been claimed, and due again at `until`."""
    with transaction.atomic():
        cancelled = locked(delivery.post).state == Post.State.WITHDRAWN
        transition(
            delivery,
            S.CANCELLED if cancelled else S.PLANNED,
            allowed=[S.SENDING],
            attempts=max(delivery.attempts - 1, 0),
            intended_at=intended_at,
            leased_until=None,
            next_attempt_at=None if cancelled else until,
        )


def too_late(delivery: Delivery, *, now: dt.datetime) -> None:
    """Its time is long past: the people of the post are asked whether it should still go out. The decision on it stands."""
    hours = lateness() // dt.timedelta(hours=1)
    why = gettext_lazy("Der geplante Zeitpunkt ist seit mehr als %(hours)d Stunden vorbei.")
    sentence = kept_words(said(why, hours=hours))
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        transition(delivery, S.FAILED, allowed=[S.PLANNED], error=sentence, error_code=LATE, **AT_REST)
        record_event(SYSTEM, "editorial.delivery_too_late", delivery, now=now, post=post.pk)
        subject = said(gettext_lazy("Zu spät: Soll „%(title)s“ jetzt noch hinaus?"), title=named(post))
        people = [*involved(post), post.responsibility.approver]
        occasion = f"late:{post.pk}:{delivery.version_id}:{delivery.due_at:%Y%m%d%H%M%S}"
        tell(people, "returned", post, subject, retold(sentence), occasion=occasion, now=now)


def withdrawn(delivery: Delivery, *, now: dt.datetime, actor: Actor = SYSTEM, proof: str = "") -> None:
    """It is gone from the channel, or marked there as withdrawn. `proof` is what a person says about it."""
    with transaction.atomic():
        post = locked(delivery.post)
        delivery = fresh(delivery)
        gone = {"withdrawn_at": now, "withdrawal_proof": proof, "error": "", "error_code": ""}
        transition(delivery, S.WITHDRAWN, allowed=[S.WITHDRAWING], **gone, **AT_REST)
        delivery_withdrawn.send(Delivery, delivery=delivery, now=now)
        record_event(actor, "editorial.delivery_withdrawn", delivery, now=now, post=post.pk)


def fresh(delivery: Delivery) -> Delivery:
    """The row as it is now; the post's lock keeps others away."""
    return Delivery.objects.select_related("channel", "post").get(pk=delivery.pk)


def _return_post(post: Post, delivery: Delivery, objection: str, now: dt.datetime) -> None:
    cancel_deliveries(post)
    void_steps(post, now=now)
    transition(
        post, Post.State.RETURNED, allowed=[Post.State.APPROVED], submitted_at=None, approved_at=None, updated_at=now
    )
    Remark.objects.create(post=post, version_id=delivery.version_id, text=objection, written_by=None, written_at=now)
    record_event(SYSTEM, "editorial.post_sent_back", post, now=now, delivery=delivery.pk)
    subject = said(gettext_lazy("Nicht hinausgegangen: „%(title)s“"), title=named(post))
    people = [*involved(post), post.responsibility.approver]
    tell(people, "returned", post, subject, retold(objection), occasion=occasion_of("sent_back", post), now=now)


def _alarm(post: Post, delivery: Delivery, sentence: Promise, now: dt.datetime) -> None:
    channel = delivery.channel
    subject = said(sentence, title=named(post), channel=channel.name)
    people: list[Person] = [channel.responsible, *involved(post)]
    tell(people, "delivery", post, subject, retold(delivery.error), occasion=occasion_of("delivery", delivery), now=now)


def _told(error: Exception | str) -> dict[str, str]:
    return {"error": str(error)[:500], "error_code": str(getattr(error, "code", ""))[:80]}
