"""What waited for a channel to be connected again goes on at once."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.dispatch import receiver

from ..channels.models import Channel
from ..channels.signals import channel_connected
from .models import CorrectionNote, Delivery
from .rests import wake_channel

S = Delivery.State


@receiver(channel_connected)
def go_on(channel: Channel, now: dt.datetime, **_more: Any) -> None:
    """Deliveries and withdrawals that are due and only wait for another try; those a worker holds are left to it."""
    wake_channel(channel.pk)
    CorrectionNote.objects.filter(
        original__channel=channel, state=CorrectionNote.State.PLANNED, leased_until=None
    ).update(next_attempt_at=now)
    resting = Delivery.objects.filter(channel=channel, state__in=(S.PLANNED, S.SENDING, S.WITHDRAWING))
    resting.filter(due_at__lte=now, leased_until=None, next_attempt_at__gt=now).update(next_attempt_at=now, attempts=0)
