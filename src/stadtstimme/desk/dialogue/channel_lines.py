"""What the dialogue says about listening to a channel: in its file, and on the first page of those who look after it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ..channels.connecting import connection_to, served_by_hand
from ..channels.file_lines import FileLine
from ..channels.models import Channel
from ..core.saying import retold
from ..core.today import Item
from ..core.words import duration_words
from .models import Listener

# A network may stumble; after so long somebody who looks after the channel is told on the first page.
TOLD_AFTER = dt.timedelta(minutes=30)
MOST = 10


def listening_lines(channel: Channel, now: dt.datetime) -> list[FileLine]:
    """When comments were last read, what went wrong since, when it is tried again."""
    label = _("Kommentare")
    if channel.state not in (Channel.State.ACTIVE, Channel.State.PAUSED) or served_by_hand(channel):
        return []
    if not connection_to(channel).capabilities.listens:
        return []
    row = Listener.objects.filter(channel=channel).first()
    if row is None or (row.last_success_at is None and not row.trouble):
        return [FileLine(label, _("werden in Kürze zum ersten Mal gelesen"))]
    lines = [FileLine(label, _("zuletzt gelesen"), row.last_success_at)] if row.last_success_at else []
    if row.trouble:
        lines.append(FileLine(_("Kommentare lesen"), trouble_words(row, now), trouble=True))
        if row.next_attempt_at and channel.state == Channel.State.ACTIVE:
            lines.append(FileLine(_("Nächster Versuch"), "", row.next_attempt_at))
    elif channel.state == Channel.State.PAUSED:
        lines.append(FileLine(_("Kommentare lesen"), _("ruht, solange der Kanal pausiert ist")))
    return lines


def trouble_words(row: Listener, now: dt.datetime) -> str:
    """Since when it fails, and why."""
    if row.failing_since is None:
        return str(retold(row.trouble))
    span = duration_words(now - row.failing_since)
    return _("scheitert seit %(span)s: %(why)s") % {"span": span, "why": retold(row.trouble)}


def deaf_channels(person: Any, now: dt.datetime) -> list[Item]:
    """Channels the person looks after whose comments have not been coming in for a while."""
    mine = Q(channel__responsible=person) | Q(channel__deputy=person)
    failing = Listener.objects.filter(
        mine, channel__state=Channel.State.ACTIVE, failing_since__lt=now - TOLD_AFTER
    ).select_related("channel")
    return [
        Item(
            row.channel.name,
            reverse("channels:channel", args=[row.channel_id]),
            _("Kommentare kommen nicht an"),
            note=trouble_words(row, now),
            broken=True,
        )
        for row in failing.order_by("failing_since")[:MOST]
    ]
