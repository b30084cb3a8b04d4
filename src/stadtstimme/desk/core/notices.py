"""Telling people: a notice is written in the transaction of what it tells about, mailed by the worker (jobs_notices.py)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import F, QuerySet
from django.utils.functional import Promise

from .models import Notice
from .saying import Retold, Said, in_language_of

COUNTED = 100
DIGEST = "digest"


def notify(
    recipient: Any,
    *,
    kind: str,
    subject: Said | Promise | str,
    body: Said | Retold | Promise | str = "",
    path: str,
    occasion: str,
    now: dt.datetime,
    address: str = "",
) -> bool:
    """Tells one person once about one occasion; says whether this was the first time.

    `path` is the page in the desk where they can act, `occasion` names who, what, about which thing (`step-17-asked`).
    Subject and body are said in the recipient's language (saying.py); what people wrote stays as they wrote it.
    Whoever asked for the daily collection gets no single mail. Nobody inactive is told. `address` is a former address
    of theirs: it gets its mail in any case, whatever is done with the account meanwhile.
    """
    if not recipient.is_active and not address:
        return False
    collected = recipient.digest_only and kind != DIGEST and not address
    with in_language_of(recipient):
        words = {"subject": str(subject)[:200], "body": str(body)}
    _notice, created = Notice.objects.get_or_create(
        recipient=recipient,
        occasion=occasion[:200],
        defaults={
            **words,
            "kind": kind,
            "path": path,
            "digest": collected,
            "address": address,
            "created_at": now,
            "next_attempt_at": None if collected else now,
        },
    )
    return created


def notify_all(recipients: Iterable[Any], **what: Any) -> int:
    """`notify` for several people, each once; returns how many were told."""
    return sum(notify(one, **what) for one in {person.pk: person for person in recipients}.values())


def notices_of(person: Any) -> QuerySet[Notice]:
    """Everything this person was told; the daily collection and mails to a former address only repeat it."""
    return Notice.objects.filter(recipient=person, address="").exclude(kind=DIGEST)


def unread_count(person: Any) -> int:
    """How many notices are unread; counts up to COUNTED."""
    return notices_of(person).filter(seen_at=None).order_by()[:COUNTED].count()


def mark_seen(person: Any, *, now: dt.datetime, pk: int | None = None) -> int:
    """Marks one or all of the person's notices as read; returns how many were unread."""
    unread = notices_of(person).filter(seen_at=None)
    return (unread if pk is None else unread.filter(pk=pk)).update(seen_at=now)


def settle_occasion(*occasions: str, now: dt.datetime, recipients: Iterable[int] | None = None) -> int:
    """What was asked is done: whoever was not mailed yet will not be, and nobody finds it unread. Returns how many.

    `recipients` are the keys of those who can have been told, where that is known: it saves looking at everybody's.
    """
    told = Notice.objects.filter(occasion__in=occasions)
    if recipients is not None:
        told = told.filter(recipient__in=recipients)
    told.filter(seen_at=None).update(seen_at=now)
    return told.filter(state=Notice.State.PLANNED).update(
        state=Notice.State.SETTLED, next_attempt_at=None, lock_version=F("lock_version") + 1
    )
