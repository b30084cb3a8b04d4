"""The worker's part in telling people: single mails at once, the collection in the morning."""

from __future__ import annotations

import datetime as dt
import smtplib
from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.core.mail import get_connection
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .jobs import duty, queue
from .leases import claim, pause_after
from .mails import digest_text, mail_for
from .models import Notice, PeriodicDuty
from .notices import DIGEST, notices_of, notify
from .saying import in_language_of
from .service_hours import service_hours
from .today import WAITING, Item, items_for
from .transition import transition

# Doubling from ten seconds to an hour, forty attempts last about a day and a half.
MOST_ATTEMPTS = 40
DIGEST_HOUR = 7
DIGEST_MARK = "digest-day"
KEPT = dt.timedelta(days=180)
MAIL_ERRORS = (OSError, smtplib.SMTPException)


@queue("notices")
def mail_due(now: dt.datetime, limit: int) -> int:
    """Mails the notices that are due. A server that does not answer puts the rest of the batch off, with growing pauses."""
    due = Notice.objects.filter(state=Notice.State.PLANNED)
    notices = claim(due, now=now, limit=limit)
    reachable = True
    for notice in notices:
        with in_language_of(notice.recipient):
            reachable = _handle(notice, now, reachable)
    return len(notices)


def _handle(notice: Notice, now: dt.datetime, reachable: bool) -> bool:
    """Mails one notice, or puts it off. Returns whether it is worth trying the next one."""
    person = notice.recipient
    settled = not person.is_active or (notice.seen_at and notice.kind != DIGEST)
    if settled and not notice.address:
        _finish(notice, Notice.State.SETTLED)
        return reachable
    if not reachable:
        _put_off(notice, now)
        return False
    try:
        get_connection().send_messages([mail_for(notice)])
    except MAIL_ERRORS as error:
        _put_off(notice, now)
        return isinstance(error, smtplib.SMTPRecipientsRefused)
    _finish(notice, Notice.State.MAILED)
    return True


def _finish(notice: Notice, state: str) -> None:
    transition(notice, state, allowed=[Notice.State.PLANNED], leased_until=None, next_attempt_at=None)


def _put_off(notice: Notice, now: dt.datetime) -> None:
    if notice.attempts >= MOST_ATTEMPTS:
        _finish(notice, Notice.State.FAILED)
        return
    later = now + pause_after(notice.attempts)
    transition(notice, Notice.State.PLANNED, allowed=[Notice.State.PLANNED], leased_until=None, next_attempt_at=later)


@duty("digest", dt.timedelta(minutes=10))
def send_digests(now: dt.datetime) -> None:
    """In the morning of a working day: one mail with what is open and with what was collected. Once a day per person."""
    local = timezone.localtime(now)
    mark, _created = PeriodicDuty.objects.get_or_create(name=DIGEST_MARK, defaults={"next_run_at": now})
    done = mark.last_run_at and timezone.localtime(mark.last_run_at).date() >= local.date()
    if done or local.hour < DIGEST_HOUR or not any(service_hours().on(local.date())):
        return
    for person in _without_digest(local.date()):
        with in_language_of(person):
            _tell(person, local.date(), now)
    PeriodicDuty.objects.filter(pk=mark.pk).update(last_run_at=now)


def _without_digest(day: dt.date) -> Iterator[Any]:
    told = Notice.objects.filter(occasion=_occasion(day)).values("recipient")
    return get_user_model().objects.filter(is_active=True).exclude(pk__in=told).order_by("pk").iterator()


def _occasion(day: dt.date) -> str:
    return f"digest-{day.isoformat()}"


def _tell(person: Any, day: dt.date, now: dt.datetime) -> None:
    open_things: list[Item] = items_for(WAITING, person, now)
    with transaction.atomic():
        collected = list(
            notices_of(person)
            .filter(digest=True, state=Notice.State.PLANNED, seen_at=None)
            .order_by("created_at", "pk")
        )
        if not open_things and not collected:
            return
        notify(
            person,
            kind=DIGEST,
            subject=_("Ihre Übersicht für heute"),
            body=digest_text(open_things, collected, now),
            path="/",
            occasion=_occasion(day),
            now=now,
        )
        for notice in collected:
            _finish(notice, Notice.State.SETTLED)


@duty("forget-notices", dt.timedelta(days=1))
def forget_old_notices(now: dt.datetime) -> None:
    """Deletes notices after half a year: what happened stands in the audit trail, who was told need not be kept."""
    Notice.objects.filter(created_at__lt=now - KEPT).delete()
