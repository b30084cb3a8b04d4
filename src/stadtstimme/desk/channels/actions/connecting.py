"""A profile is connected, by what a person types or by a round to the network and back (OAuth), and disconnected again.

No network is called inside a transaction, and nothing of what was typed or answered is recorded.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
import secrets
from collections.abc import Callable, Mapping
from typing import TypeVar
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from stadtstimme.networks import registry
from stadtstimme.networks.addresses import clean_address
from stadtstimme.networks.base import Account
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.errors import NetworkError
from stadtstimme.networks.joining import Joining, Revoking
from stadtstimme.networks.registry import Profile

from ...core.errors import Conflict, Invalid
from ...core.failures import describe
from ...core.saying import retold
from ...core.secrets import Unreadable, decrypt, encrypt
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..connecting import profile_of
from ..models import Channel, ChannelConnection, ConnectionRound
from ..signals import channel_connected, channel_moved
from ..telling_connections import settle_connection

log = logging.getLogger(__name__)
Result = TypeVar("Result")
State = ChannelConnection.State
ROUND_LASTS = dt.timedelta(minutes=15)
CHECK_EVERY = dt.timedelta(days=1)
CONNECTABLE = (Channel.State.ACTIVE, Channel.State.PAUSED)


@sensitive_variables()
def begin_connection(
    actor: Person, channel: Channel, typed: Mapping[str, str], *, session_key: str, return_url: str, now: dt.datetime
) -> str:
    """Connects with what was typed, or returns the address on the network where the person goes on ("": it is done).

    Raises Invalid with the network's sentence where it does not agree.
    """
    _require_connectable(actor, channel)
    state = secrets.token_urlsafe(32)
    begun = _agreed(lambda: _joining(channel).begin(typed, return_url, state))
    if begun.credentials is not None:
        _connect(actor, channel, begun.credentials, now=now)
        return ""
    if urlsplit(begun.redirect).scheme not in ("https", "http"):
        raise Invalid(_("Das Netzwerk nennt keine Adresse für die Anmeldung."))
    with transaction.atomic():
        ConnectionRound.objects.create(
            channel=channel,
            person=actor,
            state_digest=_digest(state),
            session_digest=_digest(session_key),
            kept=encrypt(begun.kept.to_json()),
            ends_at=now + ROUND_LASTS,
        )
        record_event(actor, "channels.connecting", channel, now=now)
    return begun.redirect


def take_round(actor: Person, state: str, *, session_key: str, now: dt.datetime) -> ConnectionRound:
    """The round this person began in this session; it cannot be taken twice. Raises Invalid for any other."""
    mine = ConnectionRound.objects.filter(
        state_digest=_digest(state), person=actor, session_digest=_digest(session_key), ends_at__gt=now
    )
    found = mine.select_related("channel").first()
    if found is None or ConnectionRound.objects.filter(pk=found.pk).delete()[0] != 1:
        raise Invalid(
            _("Diese Anmeldung ist abgelaufen oder schon verwendet. Bitte verbinden Sie den Kanal noch einmal.")
        )
    return found


@sensitive_variables()
def finish_connection(
    actor: Person, taken: ConnectionRound, answer: Mapping[str, str], *, return_url: str, now: dt.datetime
) -> None:
    """Ends the round with what the person brought back from the network. Raises Invalid where that is no yes."""
    channel = taken.channel
    _require_connectable(actor, channel)
    try:
        kept = Credentials.from_json(decrypt(taken.kept))
    except Unreadable:
        raise Invalid(_("Bitte verbinden Sie den Kanal noch einmal.")) from None
    credentials = _agreed(lambda: _joining(channel).finish(kept, answer, return_url))
    _connect(actor, channel, credentials, now=now)


def disconnect_channel(actor: Person, channel: Channel, *, now: dt.datetime) -> bool:
    """Forgets the credentials; from now on a person serves the profile. Says whether the network ended them as well."""
    require(actor, "channels.connect", channel)
    connection = channel.live_connection
    if connection is None:
        raise Conflict(_("Dieser Kanal ist nicht verbunden."))
    revoked = _revoke(channel.network, lambda: profile_of(channel, connection).credentials)
    with transaction.atomic():
        forget(connection, now=now)
        record_event(actor, "channels.disconnected", channel, now=now, revoked=revoked)
    return revoked


def forget(connection: ChannelConnection, *, now: dt.datetime) -> None:
    """Deletes the credentials and what the network said; for a transaction that records why."""
    settle_connection(connection, now=now)
    transition(
        connection,
        State.DISCONNECTED,
        allowed=[State.CONNECTED, State.EXPIRED, State.BROKEN],
        since=now,
        sealed="",
        secret_version=F("secret_version") + 1,
        limits={},
        **_CLEARED,
        rights=[],
        missing=[],
        expires_at=None,
        next_attempt_at=None,
    )


def drop_connection(channel: Channel, *, now: dt.datetime) -> None:
    """Forgets the connection of a profile that ends or moves; the credentials belong to what it was before."""
    connection = channel.live_connection
    if connection is not None:
        forget(connection, now=now)


_CLEARED = {"trouble": "", "failing_since": None, "leased_until": None, "attempts": 0}


@sensitive_variables()
def _connect(actor: Person, channel: Channel, credentials: Credentials, *, now: dt.datetime) -> None:
    """Asks the network whose credentials these are, and stores them where they are this profile's."""
    latest = [credentials]
    network = registry.connect(channel.network, Profile(channel.pk, channel.address, credentials, {}, latest.append))
    account = _agreed(network.whoami)
    if not same_profile(channel, account.address):
        _revoke(channel.network, lambda: latest[-1])
        raise Invalid(_other_account(channel, account))
    limits = dict(_agreed(network.read_limits))
    with transaction.atomic():
        _store(actor, channel, account, limits, latest[-1], now)
        record_event(actor, "channels.connected", channel, now=now, missing=sorted(account.missing))


@sensitive_variables()
def _store(
    actor: Person, channel: Channel, account: Account, limits: dict[str, object], given: Credentials, now: dt.datetime
) -> None:
    # Deliveries are locked before connections everywhere; so whoever waits for this connection comes first.
    if _was_another(channel, account):
        channel_moved.send(Channel, channel=channel, now=now)
        Channel.objects.filter(pk=channel.pk).update(profile=F("profile") + 1, lock_version=F("lock_version") + 1)
    channel_connected.send(Channel, channel=channel, now=now)
    connection, _created = ChannelConnection.objects.get_or_create(channel=channel, defaults={"since": now})
    settle_connection(connection, now=now)
    transition(
        connection,
        State.CONNECTED,
        allowed=State.values,
        since=now,
        sealed=encrypt(given.to_json()),
        secret_version=F("secret_version") + 1,
        limits=limits,
        limits_read_at=now,
        connected_by=actor,
        connected_at=now,
        checked_at=now,
        next_attempt_at=now + CHECK_EVERY,
        **said_by(account),
        **_CLEARED,
    )


def _was_another(channel: Channel, account: Account) -> bool:
    """Whether the profile was connected to another account before, such as one made anew under the same name."""
    known = ChannelConnection.objects.filter(channel=channel).exclude(account_id="").first()
    return known is not None and _identity(known.account_id, known.account_address) != _identity(
        account.remote_id[:300], account.address
    )


def _identity(account_id: str, address: str) -> tuple[str, str | None]:
    """Two servers may give the same number to two accounts."""
    return account_id, urlsplit(address).hostname


def said_by(account: Account) -> dict[str, object]:
    """What the network says about the profile, as columns."""
    return {
        "account_id": account.remote_id[:300],
        "account_name": account.name[:200],
        "account_address": account.address[:300],
        "rights": sorted(account.rights),
        "missing": sorted(account.missing),
        "expires_at": account.expires_at,
    }


def same_profile(channel: Channel, address: str) -> bool:
    """Whether an address on the network is the one in the register."""
    return _plain(channel.network, address) == _plain(channel.network, channel.address)


def _plain(network: str, address: str) -> str:
    return (clean_address(network, address) or address.strip().rstrip("/")).casefold()


def _other_account(channel: Channel, account: Account) -> str:
    return _(
        "Sie sind dort als %(found)s angemeldet, im Verzeichnis steht aber %(wanted)s. Melden Sie sich im Netzwerk "
        "mit dem richtigen Konto an, oder lassen Sie die Adresse im Verzeichnis berichtigen."
    ) % {"found": account.address or account.name, "wanted": channel.address}


def _require_connectable(actor: Person, channel: Channel) -> None:
    require(actor, "channels.connect", channel)
    if channel.state not in CONNECTABLE:
        raise Conflict(_("Verbinden können Sie einen Kanal, sobald er für die Stadt spricht."))


def _joining(channel: Channel) -> Joining:
    joining = registry.joining_of(channel.network)
    if joining is None:
        raise Conflict(_("Dieses Netzwerk lässt sich nicht verbinden."))
    return joining


def _agreed(ask: Callable[[], Result]) -> Result:
    """The network's answer; its refusal becomes a sentence for the person, at the field that it names."""
    try:
        return ask()
    except NetworkError as error:
        raise Invalid(str(retold(str(error))), error.code) from None


def _revoke(network: str, credentials: Callable[[], Credentials]) -> bool:
    """Ends credentials on the network. Where it does not, they are forgotten here all the same."""
    joining = registry.joining_of(network)
    if not isinstance(joining, Revoking):
        return False
    try:
        joining.revoke(credentials())
    except NetworkError as error:
        log.warning("credentials could not be revoked: %s", describe(error))
        return False
    return True


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()
