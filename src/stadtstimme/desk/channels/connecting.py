"""How the desk reaches a profile: by its stored connection, or by hand where there is none.

Load channels with `select_related("connection")` (WITH_CONNECTION) where there are several. Asking a network for its
limits decrypts nothing and calls nobody.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ...networks import registry
from ...networks.base import Network
from ...networks.credentials import Credentials, LateCredentials
from ...networks.errors import AuthExpired
from ...networks.registry import Profile
from ..core.saying import retold
from ..core.secrets import Unreadable, decrypt, encrypt
from .models import Channel, ChannelConnection

log = logging.getLogger(__name__)
WITH_CONNECTION = "connection"
UNREADABLE = gettext_noop("Die gespeicherten Zugangsdaten sind mit dem Schlüssel dieser Installation nicht lesbar.")
State = ChannelConnection.State


def connectable(network: str) -> bool:
    """Whether profiles of this kind can be connected."""
    return registry.joining_of(network) is not None


def served_by_hand(channel: Channel) -> bool:
    """Whether a person publishes there: no interface, or not connected."""
    if not registry.reachable(channel.network):
        return True
    return connectable(channel.network) and channel.live_connection is None


def waits_for(channel: Channel) -> str:
    """Why nothing can leave through this channel now, for those whose post waits; "" where it can."""
    connection = channel.live_connection
    if connection is None or connection.state != State.EXPIRED:
        return ""
    return _("Der Kanal muss neu verbunden werden. %(why)s") % {"why": retold(connection.trouble)}


def connection_to(channel: Channel) -> Network:
    """The network that serves this channel. With dead credentials its calls raise AuthExpired and reach nobody."""
    connection = channel.live_connection
    if not connectable(channel.network):
        return registry.connect(channel.network, Profile(channel.pk, channel.address))
    if connection is None:
        return registry.by_hand(channel.network, Profile(channel.pk, channel.address))
    dead = connection.trouble if connection.state == State.EXPIRED else ""
    return registry.connect(channel.network, profile_of(channel, connection, dead=dead))


def profile_of(
    channel: Channel, connection: ChannelConnection, *, keep: Keeper | None = None, dead: str = ""
) -> Profile:
    """The profile with its credentials, opened by the first call. `dead`: why no call shall be made at all."""
    credentials = LateCredentials(lambda: unlocked(connection, dead=dead))
    return Profile(channel.pk, channel.address, credentials, connection.limits, keep or keeper(connection))


def unlocked(connection: ChannelConnection, *, dead: str = "") -> Mapping[str, str]:
    """The stored credentials. Raises AuthExpired where they are dead or cannot be read any more."""
    if dead:
        raise AuthExpired(dead, "expired")
    try:
        found: Mapping[str, str] = json.loads(decrypt(connection.sealed))
    except Unreadable:
        raise AuthExpired(UNREADABLE, "unreadable") from None
    return found


@dataclass
class Keeper:
    """Stores renewed credentials of a connection, unless somebody stored newer ones since `version` was read."""

    pk: int
    version: int

    def __call__(self, credentials: Credentials) -> None:
        mine = ChannelConnection.objects.filter(pk=self.pk, secret_version=self.version)
        if mine.update(sealed=encrypt(credentials.to_json()), secret_version=F("secret_version") + 1):
            self.version += 1
        else:
            log.info("connection %s: newer credentials are stored already", self.pk)

    def is_newest(self) -> bool:
        """Whether what is stored is what this one read or stored itself."""
        return ChannelConnection.objects.filter(pk=self.pk, secret_version=self.version).exists()


def keeper(connection: ChannelConnection) -> Keeper:
    """Keeps what is renewed in calls made with the credentials of `connection` as it was read."""
    return Keeper(connection.pk, connection.secret_version)
