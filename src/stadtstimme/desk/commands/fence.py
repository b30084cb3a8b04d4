"""The fence around a restored installation: what may have gone out after the backup does not go out again.

Between the backup and the restore the old installation went on working: whatever was due may have been published. So
every delivery that was due becomes `unknown`, and a person looks at the channel and settles it; mails that were due
are not sent again (the notices stay readable in the desk).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext as _

from ..core.models import Notice, PeriodicDuty
from ..core.transition import transition
from ..editorial.models import Delivery
from ..record.actions import SYSTEM, record_event

RESTORED = "restored"
DUE = (Delivery.State.PLANNED, Delivery.State.SENDING)


@dataclass(frozen=True)
class Fenced:
    """How many deliveries wait for a person, and how many mails are not sent again."""

    deliveries: int
    notices: int


def fence_restored(now: dt.datetime) -> Fenced:
    """Puts up the fence in the database of this process, all of it or nothing. Nobody else may be working on it yet."""
    with transaction.atomic():
        due = list(Delivery.objects.filter(state__in=DUE, due_at__lte=now).order_by("pk"))
        for delivery in due:
            _make_unknown(delivery, now)
        mails = Notice.objects.filter(state=Notice.State.PLANNED, created_at__lte=now)
        settled = mails.update(state=Notice.State.SETTLED, next_attempt_at=None, leased_until=None)
        PeriodicDuty.objects.update(leased_until=None)
        Session.objects.all().delete()  # whoever was signed out or shut out since then stays so
    return Fenced(len(due), settled)


def _make_unknown(delivery: Delivery, now: dt.datetime) -> None:
    before = delivery.state
    transition(
        delivery,
        Delivery.State.UNKNOWN,
        allowed=DUE,
        next_attempt_at=None,
        leased_until=None,
        error_code=RESTORED,
        error=_(
            "Nach einer Wiederherstellung: Der Beitrag kann schon veröffentlicht sein. Bitte sehen Sie im Kanal nach."
        ),
    )
    record_event(SYSTEM, "editorial.delivery_unknown", delivery, now=now, before=before, reason=RESTORED)
