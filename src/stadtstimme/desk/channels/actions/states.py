"""A channel falls silent for a while, speaks again, or ends. What was planned for it waits: the gate asks for its state."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from stadtstimme.duties import serves

from ...core.errors import Invalid
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..models import Channel
from ..telling import tell_decided
from .connecting import drop_connection
from .data import check_complete

State = Channel.State
LONGEST_REASON = 300


def pause_channel(actor: Person, channel: Channel, reason: str, *, now: dt.datetime) -> Channel:
    """Nothing goes out until somebody resumes it; what is due waits."""
    require(actor, "channels.pause", channel)
    reason = _clean_reason(reason)
    with transaction.atomic():
        transition(channel, State.PAUSED, allowed=[State.ACTIVE], state_reason=reason)
        record_event(actor, "channels.paused", channel, now=now)
    return channel


def resume_channel(actor: Person, channel: Channel, *, now: dt.datetime) -> Channel:
    """Lets a paused channel speak again, where its file is still complete."""
    require(actor, "channels.pause", channel)
    check_complete(channel)
    with transaction.atomic():
        transition(channel, State.ACTIVE, allowed=[State.PAUSED], state_reason="")
        record_event(actor, "channels.resumed", channel, now=now)
    return channel


@serves("X14", how="register")
def close_channel(actor: Person, channel: Channel, reason: str, *, now: dt.datetime) -> Channel:
    """Ends a channel or declines a request. It stays in the register, so that a dead profile is known to be dead."""
    require(actor, "channels.decide", channel)
    reason = _clean_reason(reason)
    with transaction.atomic():
        transition(channel, State.CLOSED, allowed=[State.REQUESTED, State.ACTIVE, State.PAUSED], state_reason=reason)
        drop_connection(channel, now=now)
        record_event(actor, "channels.closed", channel, now=now)
        tell_decided(channel, now=now)
    return channel


def note_success(channel_id: int, *, now: dt.datetime) -> None:
    """Something was published there: the profile is alive. Told to the minute, so that a busy channel is not one hot row."""
    older = Q(last_success_at__isnull=True) | Q(last_success_at__lt=now - dt.timedelta(minutes=1))
    Channel.objects.filter(older, pk=channel_id).update(last_success_at=now)


def note_failure(channel_id: int, message: str, *, now: dt.datetime) -> None:
    """Publishing there failed; `message` is the sentence the network connection gave, without texts of posts."""
    Channel.objects.filter(pk=channel_id).update(last_failure_at=now, last_failure=message[:300])


def _clean_reason(reason: str) -> str:
    clean = " ".join(reason.split())
    if not 3 <= len(clean) <= LONGEST_REASON:
        raise Invalid(_("Bitte begründen Sie das in einem Satz (höchstens 300 Zeichen)."), "reason")
    return clean
