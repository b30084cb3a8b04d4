"""A profile enters the register, and its file is kept right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from stadtstimme.duties import serves

from ...core.errors import Conflict, Invalid
from ...core.transition import touch, transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..connecting import connectable, connection_to
from ..models import Channel
from ..signals import channel_moved
from ..telling import tell_decided, tell_requested
from .connecting import drop_connection
from .data import ChannelData, check_complete

State = Channel.State


@serves("Z4", how="gate")
def request_channel(actor: Person, data: ChannelData, *, now: dt.datetime) -> Channel:
    """Asks for a profile. It is no channel of the city before somebody else has talked about it and said yes."""
    require(actor, "channels.request", data.department)
    channel = Channel(**data.cleaned(), requested_by=actor, requested_at=now)
    with transaction.atomic():
        _store(channel.save)
        record_event(actor, "channels.requested", channel, now=now, network=channel.network)
        tell_requested(channel, actor, now=now)
    return channel


@serves("Z4", how="gate")
@serves("X4", how="gate")
def activate_channel(actor: Person, channel: Channel, *, talked_on: dt.date | None, now: dt.datetime) -> Channel:
    """Lets a profile speak for the city, after the talk with the online team and with imprint and privacy notice."""
    require(actor, "channels.decide", channel)
    if talked_on is None or talked_on > now.date() + dt.timedelta(days=1):
        raise Invalid(_("Bitte geben Sie an, wann das Gespräch mit dem Onlineteam war."), "talked_on")
    if channel.state == State.REQUESTED:
        check_complete(channel)
    with transaction.atomic():
        transition(
            channel, State.ACTIVE, allowed=[State.REQUESTED], talked_on=talked_on, activated_at=now, state_reason=""
        )
        record_event(actor, "channels.activated", channel, now=now, talked_on=talked_on.isoformat())
        tell_decided(channel, now=now)
    return channel


def change_channel(actor: Person, channel: Channel, data: ChannelData, *, now: dt.datetime) -> Channel:
    """Corrects a channel's file. Network and address of a profile in use are changed only by those who decide."""
    require(actor, "channels.change", channel)
    if channel.state == State.CLOSED:
        raise Conflict(_("Dieser Kanal ist geschlossen."))
    wanted = data.cleaned()
    changed = sorted(field for field, value in wanted.items() if getattr(channel, field) != value)
    if channel.state != State.REQUESTED and {"network", "address"} & set(changed):
        require(actor, "channels.decide", channel)
    if not changed:
        return channel
    _check_still_complete(channel, data)
    moves, other = bool({"network", "address"} & set(changed)), _surely_another(channel, changed)
    values = {field: wanted[field] for field in changed}
    with transaction.atomic():
        if other:
            channel_moved.send(Channel, channel=channel, now=now)
            values["profile"] = channel.profile + 1
        _store(lambda: touch(channel, allowed=[channel.state], **values))
        if moves:
            drop_connection(channel, now=now)
        record_event(actor, "channels.changed", channel, now=now, fields=changed)
    return channel


def _surely_another(channel: Channel, changed: Collection[str]) -> bool:
    """Whether this is another profile. Where one can connect, the account tells (an address may only have been renamed);
    our own page is the same at any address.
    """
    if "network" in changed:
        return True
    return (
        "address" in changed and not connectable(channel.network) and not connection_to(channel).capabilities.in_house
    )


def _check_still_complete(channel: Channel, data: ChannelData) -> None:
    if channel.state != State.REQUESTED:
        for field in ("imprint_url", "privacy_url"):
            if not getattr(data, field):
                raise Invalid(_("Ohne diesen Link darf der Kanal nicht sprechen."), field)


def _store(write: Callable[[], None]) -> None:
    try:
        with transaction.atomic():
            write()
    except IntegrityError:
        raise Invalid(_("Diesen Namen oder diese Adresse gibt es schon im Verzeichnis."), "name") from None
