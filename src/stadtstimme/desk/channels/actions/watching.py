"""Connections are looked after: checked daily, and whoever is responsible learns in time what ends or is dead."""

from __future__ import annotations

import datetime as dt
import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from stadtstimme.networks import registry
from stadtstimme.networks.base import Account
from stadtstimme.networks.errors import AuthExpired, NetworkError, Rejected
from stadtstimme.networks.registry import Profile

from ...core.air import Called, busy_channels, made
from ...core.errors import Conflict
from ...core.failures import describe
from ...core.lanes import Air, Lanes
from ...core.leases import claim, release, renew
from ...core.transition import touch, transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import SYSTEM, record_event
from ..connecting import Keeper, connectable, keeper, profile_of
from ..models import Channel, ChannelConnection, ConnectionRound
from ..signals import channel_connected
from ..telling_connections import WARN_DAYS, settle_connection, tell_dead, tell_ending, tell_lacking, tell_unreachable
from .connecting import CHECK_EVERY, said_by
from .states import note_failure

log = logging.getLogger(__name__)
State = ChannelConnection.State
WATCHED = (State.CONNECTED, State.EXPIRED, State.BROKEN)
TRY_AGAIN = dt.timedelta(hours=1)
PATIENCE = dt.timedelta(days=3)
# Where the end moves by less, the network only counted from another second.
JITTER = dt.timedelta(days=1)


@dataclass(frozen=True)
class Check:
    """A claimed connection and where its renewed credentials go."""

    connection: ChannelConnection
    keep: Keeper


CHECKING: Air[Check] = Air()


def check_due(now: dt.datetime, limit: int) -> int:
    """Checks the connections whose turn it is; returns how many."""
    due = ChannelConnection.objects.filter(state__in=WATCHED).exclude(channel__in=busy_channels())
    rows = claim(due, now=now, limit=limit)
    began = time.monotonic()

    def present() -> dt.datetime:
        return now + dt.timedelta(seconds=time.monotonic() - began)

    found = ChannelConnection.objects.filter(pk__in=[row.pk for row in rows]).select_related("channel")
    lanes = Lanes(
        [Check(one, keeper(one)) for one in found if _checkable(one, now)],
        lane_of=lambda one: one.connection.channel_id,
        call=_ask,
        ready=lambda one: renew(one.connection, now=present()),
        beat=lambda one: renew(one.connection, now=present()),
        air=CHECKING,
    )
    for called in lanes:
        _judge(called, now)
    for one in lanes.left:
        release(one.connection, next_attempt_at=now)
    return len(rows) + lanes.landed


def _checkable(connection: ChannelConnection, now: dt.datetime) -> bool:
    if connectable(connection.channel.network):
        return True
    release(connection, next_attempt_at=now + CHECK_EVERY)
    return False


def check_now(actor: Person, channel: Channel, *, now: dt.datetime) -> ChannelConnection:
    """Checks one connection because somebody wants to know."""
    require(actor, "channels.connect", channel)
    connection = channel.live_connection
    if connection is None or not connectable(channel.network):
        raise Conflict(_("Dieser Kanal ist nicht verbunden."))
    _judge(made(_ask, Check(connection, keeper(connection))), now)
    connection.refresh_from_db()
    return connection


def note_dead(channel: Channel, error: AuthExpired, *, now: dt.datetime) -> None:
    """A call found the credentials dead. Inside the transaction that records what became of the call.

    Nothing happens where somebody renewed them since `channel` was read: the next call will find those.
    """
    used = channel.live_connection
    if used is None:
        note_failure(channel.pk, str(error), now=now)
        tell_dead(channel, str(error), f"{now:%Y-%m-%d}", now=now)
        return
    stored = ChannelConnection.objects.select_for_update().get(pk=used.pk)
    if stored.secret_version == used.secret_version and stored.state in (State.CONNECTED, State.BROKEN):
        _expire(stored, str(error), error.code, now)


def warn_of_ends(now: dt.datetime) -> None:
    """Tells the responsible people 14, 7 and 1 day before a connection ends, and drops rounds that nobody ended."""
    ending = ChannelConnection.objects.filter(
        state__in=(State.CONNECTED, State.BROKEN), expires_at__lte=now + dt.timedelta(days=max(WARN_DAYS))
    )
    for connection in ending.select_related("channel__responsible", "channel__deputy").order_by("pk"):
        tell_ending(connection, now=now)
    unconfirmed = Q(checked_at=None) | Q(checked_at__lt=F("expires_at"))
    ending.filter(unconfirmed, expires_at__lte=now, next_attempt_at__gt=now).update(next_attempt_at=now)
    ConnectionRound.objects.filter(ends_at__lte=now).delete()


def _judge(called: Called[Check], now: dt.datetime) -> None:
    connection = called.item.connection
    try:
        if called.error is None:
            account, limits = called.result
            _confirm(connection, account, dict(limits), now)
        else:
            _failed(called.item, called.error, now)
    except Conflict:
        log.info("connection %s changed while it was checked", connection.pk)


def _failed(one: Check, error: Exception, now: dt.datetime) -> None:
    connection = one.connection
    if isinstance(error, AuthExpired):
        if one.keep.is_newest():
            _expire(connection, str(error), error.code, now)
        else:  # another worker renewed the credentials while we asked with the old ones
            release(connection, next_attempt_at=now + TRY_AGAIN)
    elif isinstance(error, Rejected):
        _break(connection, str(error), error.code, now)
    elif isinstance(error, NetworkError):
        _missed(connection, str(error), error.code, now)
    else:  # a defect of the connector
        log.error("connection %s could not be checked: %s", connection.pk, describe(error))
        _missed(connection, _("Die Prüfung der Verbindung ist gescheitert."), "defect", now)


def _ask(one: Check) -> tuple[Account, Mapping[str, Any]]:
    connection, keep = one.connection, one.keep
    channel = connection.channel
    network = registry.connect(channel.network, profile_of(channel, connection, keep=keep))
    if renewed := network.refresh():
        keep(renewed)
        network = registry.connect(
            channel.network, Profile(channel.pk, channel.address, renewed, connection.limits, keep)
        )
    return network.whoami(), network.read_limits()


def _confirm(connection: ChannelConnection, account: Account, limits: dict[str, Any], now: dt.datetime) -> None:
    if connection.account_id and account.remote_id != connection.account_id:
        _expire(connection, _("Die Zugangsdaten gehören jetzt zu einem anderen Konto."), "account", now)
        return
    said = said_by(account)
    if _moved_little(connection.expires_at, account.expires_at):
        said["expires_at"] = connection.expires_at
    restored, lacking = connection.state != State.CONNECTED, set(account.missing) - set(connection.missing)
    with transaction.atomic():
        if restored:
            channel_connected.send(Channel, channel=connection.channel, now=now)
            settle_connection(connection, now=now)
        transition(
            connection,
            State.CONNECTED,
            allowed=WATCHED,
            **said,
            limits=limits,
            limits_read_at=now,
            checked_at=now,
            since=now if restored else connection.since,
            trouble="",
            failing_since=None,
            **_resting(now + CHECK_EVERY),
        )
        if lacking:
            tell_lacking(connection, now=now)
        if restored:
            record_event(SYSTEM, "channels.connection_restored", connection.channel, now=now)


def _moved_little(before: dt.datetime | None, after: dt.datetime | None) -> bool:
    return before is not None and after is not None and abs(after - before) < JITTER


def _expire(connection: ChannelConnection, sentence: str, code: str, now: dt.datetime) -> None:
    if connection.state == State.EXPIRED:
        touch(connection, allowed=[State.EXPIRED], checked_at=now, **_resting(now + CHECK_EVERY))
        return
    with transaction.atomic():
        settle_connection(connection, now=now)
        transition(
            connection,
            State.EXPIRED,
            allowed=[State.CONNECTED, State.BROKEN],
            since=now,
            checked_at=now,
            trouble=sentence[:300],
            **_resting(now + CHECK_EVERY),
        )
        record_event(SYSTEM, "channels.connection_expired", connection.channel, now=now, code=code[:80])
        tell_dead(connection.channel, sentence, f"{now:%Y%m%d%H%M%S}", now=now)


def _missed(connection: ChannelConnection, sentence: str, code: str, now: dt.datetime) -> None:
    """No answer: it is told only once it has lasted for three days."""
    since = connection.failing_since or now
    if connection.state == State.CONNECTED and now - since >= PATIENCE:
        _break(connection, sentence, code, now)
    else:
        touch(connection, allowed=WATCHED, failing_since=since, **_resting(now + TRY_AGAIN))


def _break(connection: ChannelConnection, sentence: str, code: str, now: dt.datetime) -> None:
    if connection.state != State.CONNECTED:
        touch(connection, allowed=[State.BROKEN, State.EXPIRED], **_resting(now + CHECK_EVERY))
        return
    with transaction.atomic():
        transition(
            connection,
            State.BROKEN,
            allowed=[State.CONNECTED],
            since=now,
            failing_since=connection.failing_since or now,
            trouble=sentence[:300],
            **_resting(now + CHECK_EVERY),
        )
        record_event(SYSTEM, "channels.connection_broken", connection.channel, now=now, code=code[:80])
        tell_unreachable(connection, now=now)


def _resting(until: dt.datetime) -> dict[str, Any]:
    return {"leased_until": None, "attempts": 0, "next_attempt_at": until}
