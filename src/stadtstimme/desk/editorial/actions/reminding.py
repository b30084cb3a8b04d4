"""Nobody is left waiting in silence: the deputy is asked in time, and what is late is said to those who can act."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy

from ....duties import serves
from ...core.saying import retold, said
from ...core.transition import touch
from ...record.actions import SYSTEM, record_event
from ..consent import consenters
from ..locking import locked
from ..models import Delivery, Post, ReviewStep
from ..people import authors_of, deciders, involved
from ..telling import named, occasion_of, settle_asking, tell

BATCH = 200
OPEN = ReviewStep.State.OPEN
GRACE = dt.timedelta(minutes=30)


@serves("Z1", how="duty")
def ask_deputies(now: dt.datetime) -> None:
    """Asks the deputy where nobody decided in time, or where whoever was asked has left or handed the channel over."""
    waiting = ReviewStep.objects.filter(state=OPEN)
    overdue = Q(deputy__isnull=False, deputy_asked_at__isnull=True, deputy_due_at__lte=now)
    moved = Q(channel__isnull=False) & ~Q(asked=F("channel__responsible")) & ~Q(asked=F("channel__deputy"))
    left = Q(asked__is_active=False) | moved
    for step in waiting.filter(overdue | left).select_related("post").order_by("pk")[:BATCH]:
        with transaction.atomic():
            _ask_next(locked(step.post), step, now)


def _ask_next(post: Post, step: ReviewStep, now: dt.datetime) -> None:
    step = ReviewStep.objects.select_related("asked", "deputy", "channel__responsible", "channel__deputy").get(
        pk=step.pk
    )
    if step.state != OPEN:
        return
    if not step.asked.is_active or _handed_over(step):
        _ask_instead(post, step, now)
    elif step.deputy is not None and step.deputy_asked_at is None:
        touch(step, allowed=[OPEN], deputy_asked_at=now)
        record_event(SYSTEM, "editorial.deputy_asked", post, now=now, step=step.pk)
        subject = said(gettext_lazy("In Vertretung: Bitte entscheiden Sie über „%(title)s“"), title=named(post))
        tell([step.deputy], "approval", post, subject, occasion=occasion_of("deputy", step), now=now)


def _handed_over(step: ReviewStep) -> bool:
    return step.channel is not None and step.asked_id not in (step.channel.responsible_id, step.channel.deputy_id)


def _ask_instead(post: Post, step: ReviewStep, now: dt.datetime) -> None:
    authors = authors_of(post)
    people = consenters(step.channel, authors) if step.channel else deciders(post, step.kind, authors)
    if not people:
        return
    settle_asking(step, now=now)
    touch(step, allowed=[OPEN], asked=people[0], deputy=people[1] if people[1:] else None, deputy_asked_at=None)
    record_event(SYSTEM, "editorial.step_handed_over", post, now=now, step=step.pk)
    subject = said(gettext_lazy("Bitte entscheiden Sie über „%(title)s“"), title=named(post))
    tell([people[0]], "approval", post, subject, occasion=occasion_of("handed_over", step), now=now)


def remind_of_late(now: dt.datetime) -> None:
    """Says once a day what was promised for a time that has passed: missing approvals, unsettled and waiting deliveries."""
    missed = Post.objects.filter(state=Post.State.SUBMITTED, calendar_at__lte=now, current_version__publish_at__lte=now)
    for post in missed.order_by("calendar_at")[:BATCH]:
        _remind_of_approval(post, now)
    waits = Q(state__in=(Delivery.State.BY_HAND, Delivery.State.UNKNOWN)) | Q(
        state=Delivery.State.PLANNED, next_attempt_at__isnull=False
    )
    late = Delivery.objects.filter(waits, due_at__lte=now - GRACE).select_related(
        "post", "channel__responsible", "channel__deputy"
    )
    for delivery in late.order_by("due_at")[:BATCH]:
        _remind_of_delivery(delivery, now)


def _remind_of_approval(post: Post, now: dt.datetime) -> None:
    with transaction.atomic():
        steps = post.steps.filter(state=OPEN).select_related("asked", "deputy")
        people = [one for step in steps for one in (step.asked, step.deputy) if one is not None]
        subject = said(gettext_lazy("Verpasst: „%(title)s“ sollte schon veröffentlicht sein"), title=named(post))
        occasion = f"late:post:{post.pk}:{now:%Y-%m-%d}"
        tell([*people, *involved(post)], "approval", post, subject, occasion=occasion, now=now)


def _remind_of_delivery(delivery: Delivery, now: dt.datetime) -> None:
    with transaction.atomic():
        channel, post = delivery.channel, delivery.post
        subject = said(
            gettext_lazy("Überfällig: „%(title)s“ auf %(channel)s (%(state)s)"),
            title=named(post),
            channel=channel.name,
            state=Delivery.State(delivery.state).label,
        )
        occasion = f"late:delivery:{delivery.pk}:{now:%Y-%m-%d}"
        people = [channel.responsible, channel.deputy, *involved(post)]
        tell(people, "delivery", post, subject, retold(delivery.error), occasion=occasion, now=now)
