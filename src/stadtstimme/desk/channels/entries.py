"""What the register adds to the desk: navigation, what waits, what depends on a person, words for the trail."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..core.navigation import Entry, add_entry
from ..core.saying import retold
from ..core.today import WAITING, Item, add_source
from ..people.assigned import Assigned, add_assigned
from ..people.models import Person
from ..record.labels import add_labels
from .connection_card import ending_words
from .models import Channel, ChannelConnection, NetworkKind
from .queries import channels_of, requested_channels

MOST = 10
BROKEN = (ChannelConnection.State.EXPIRED, ChannelConnection.State.BROKEN)


def _url(channel: Channel) -> str:
    return reverse("channels:channel", args=[channel.pk])


def _requested(person: Any, now: dt.datetime) -> list[Item]:
    if not person.has_perm("channels.decide"):
        return []
    return [
        Item(one.name, _url(one), _("Kanal"), at=None, note=_("Ein Kanal ist beantragt. Er wartet auf das Gespräch."))
        for one in requested_channels()[:MOST]
    ]


def _troubled(person: Any, now: dt.datetime) -> list[Item]:
    """Channels the person looks after that cannot publish, soon cannot, failed last or stand still."""
    found = [_trouble(one, now) for one in channels_of(person)[: MOST * 2]]
    return [one for one in found if one][:MOST]


def _trouble(one: Channel, now: dt.datetime) -> Item | None:
    connection = one.live_connection
    if one.state != Channel.State.REQUESTED and connection and connection.state in BROKEN:
        return Item(one.name, _url(one), _("Kanal"), note=_connection_words(connection), broken=True)
    if one.state == Channel.State.PAUSED:
        note = _("Pausiert: %(reason)s") % {"reason": one.state_reason}
        return Item(one.name, _url(one), _("Kanal"), note=note)
    if one.disturbed:
        return Item(one.name, _url(one), _("Kanal"), note=one.last_failure, broken=True)
    if connection and (ending := ending_words(connection)):
        return Item(one.name, _url(one), _("Kanal"), note=ending)
    return None


def _connection_words(connection: ChannelConnection) -> str:
    if connection.state == ChannelConnection.State.EXPIRED:
        return _("Bitte verbinden Sie den Kanal neu. %(why)s") % {"why": retold(connection.trouble)}
    return _("Die Verbindung ist gestört. %(why)s") % {"why": retold(connection.trouble)}


def _assigned(person: Person) -> list[Assigned]:
    return [
        Assigned(
            one.name,
            _("Kanal: Verantwortung") if one.responsible_id == person.pk else _("Kanal: Vertretung"),
            _url(one),
        )
        for one in channels_of(person)
    ]


add_entry(
    Entry(
        60,
        "channels",
        gettext_lazy("Kanäle"),
        "channels",
        "channels:list",
        lambda person: person.has_perm("channels.view"),
    )
)
add_source(WAITING, _requested)
add_source(WAITING, _troubled)
add_assigned(_assigned)
add_labels(
    objects={"channels.channel": gettext_lazy("Kanal")},
    values={"network": dict(NetworkKind.choices)},
    actions={
        "channels.requested": gettext_lazy("Kanal beantragt"),
        "channels.activated": gettext_lazy("Kanal aktiviert"),
        "channels.changed": gettext_lazy("Kanal geändert"),
        "channels.paused": gettext_lazy("Kanal pausiert"),
        "channels.resumed": gettext_lazy("Kanal fortgesetzt"),
        "channels.closed": gettext_lazy("Kanal geschlossen"),
        "channels.connecting": gettext_lazy("Verbinden begonnen"),
        "channels.connected": gettext_lazy("Kanal verbunden"),
        "channels.disconnected": gettext_lazy("Kanal getrennt"),
        "channels.connection_expired": gettext_lazy("Zugangsdaten gelten nicht mehr"),
        "channels.connection_broken": gettext_lazy("Verbindung gestört"),
        "channels.connection_restored": gettext_lazy("Verbindung wieder da"),
    },
    data={
        "missing": gettext_lazy("fehlende Rechte"),
        "revoked": gettext_lazy("auch im Netzwerk beendet"),
    },
)
