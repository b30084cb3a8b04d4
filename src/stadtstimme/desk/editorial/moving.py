"""What a channel published before it became another profile or account can no longer be reached through it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import F
from django.dispatch import receiver

from ..channels.models import Channel
from ..channels.signals import channel_moved
from .models import CorrectionNote, Delivery

S = Delivery.State


@receiver(channel_moved)
def let_go(channel: Channel, now: dt.datetime, **_more: Any) -> None:
    """Forgets the ids, which name something else there or nothing; the addresses stay for whoever deletes by hand.

    A withdrawal without an id becomes a task, and a note at an original is put there by hand.
    """
    out = Delivery.objects.filter(channel=channel, state__in=(S.COMPLETED, S.WITHDRAWING)).exclude(remote_id="")
    out.update(remote_id="", lock_version=F("lock_version") + 1)
    notes = CorrectionNote.objects.filter(original__channel=channel, state=CorrectionNote.State.PLANNED)
    notes.update(
        state=CorrectionNote.State.FAILED,
        leased_until=None,
        next_attempt_at=None,
        lock_version=F("lock_version") + 1,
    )
