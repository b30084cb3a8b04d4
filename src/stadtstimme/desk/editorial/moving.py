"""What a channel published before it became another profile or account can no longer be reached through it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import F
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from ..channels.models import Channel
from ..channels.signals import channel_moved
from .models import CorrectionNote

# Why nothing is asked or done about what stands on a profile of before.
MOVED = _(
    "Das steht auf einem früheren Profil dieses Kanals. Das Pult erreicht es nicht mehr; bitte sehen Sie dort nach."
)


@receiver(channel_moved)
def let_go(channel: Channel, now: dt.datetime, **_more: Any) -> None:
    """A note at an original is put there by hand. Everything else is looked after when its turn comes (MOVED)."""
    notes = CorrectionNote.objects.filter(original__channel=channel, state=CorrectionNote.State.PLANNED)
    notes.update(
        state=CorrectionNote.State.FAILED,
        leased_until=None,
        next_attempt_at=None,
        lock_version=F("lock_version") + 1,
    )
