"""Who is told about a channel, in the transaction in which it changes."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ..core.notices import notify, notify_all, settle_occasion
from ..core.saying import said
from ..people.models import Person, Role
from ..people.queries import active_holders
from .models import Channel


def tell_requested(channel: Channel, actor: Person, *, now: dt.datetime) -> None:
    """Whoever decides on channels learns that one is asked for."""
    deciders = [*active_holders(Role.APPROVER, None), *active_holders(Role.ADMINISTRATOR, None)]
    notify_all(
        (one for one in deciders if one.pk != actor.pk),
        kind="channel_requested",
        subject=said(gettext_lazy("Ein Kanal ist beantragt: %(name)s"), name=channel.name),
        body=gettext_lazy("Bitte führen Sie das Gespräch und entscheiden Sie dann."),
        path=_path(channel),
        occasion=_occasion(channel),
        now=now,
    )


def tell_decided(channel: Channel, *, now: dt.datetime) -> None:
    """Whoever asked learns what became of it; nobody else has to decide any more."""
    settle_occasion(_occasion(channel), now=now)
    notify(
        channel.requested_by,
        kind="channel_decided",
        subject=said(gettext_lazy("%(name)s: %(state)s"), name=channel.name, state=Channel.State(channel.state).label),
        body=channel.state_reason,
        path=_path(channel),
        occasion=f"channel-{channel.pk}-{channel.state}-{channel.lock_version}",
        now=now,
    )


def _occasion(channel: Channel) -> str:
    return f"channel-{channel.pk}-requested"


def _path(channel: Channel) -> str:
    return reverse("channels:channel", args=[channel.pk])
