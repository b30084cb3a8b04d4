"""What the file of a profile says about its connection, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stadtstimme.networks.joining import Joining, words_for
from stadtstimme.networks.limits import Capabilities
from stadtstimme.networks.registry import joining_of

from ..core import clock
from ..core.saying import Retold, retold
from ..core.words import span_words
from .actions import CONNECTABLE
from .connecting import connectable, connection_to
from .models import Channel, ChannelConnection
from .telling_connections import WARN_DAYS


@dataclass(frozen=True)
class Card:
    """`connection` is None where the profile is not connected; `may_connect` where this person may do it now."""

    connection: ChannelConnection | None
    may_connect: bool
    rights: tuple[Retold, ...] = ()
    missing: tuple[Retold, ...] = ()
    limits: tuple[str, ...] = ()
    ending: str = ""


def card_for(channel: Channel, person: Any) -> Card | None:
    """The card, or None where this kind of network has nothing to connect."""
    if not connectable(channel.network):
        return None
    may = channel.state in CONNECTABLE and person.has_perm("channels.connect", channel)
    connection = channel.live_connection
    if connection is None:
        return Card(None, may)
    joining = joining_of(channel.network)
    return Card(
        connection,
        may,
        _told(joining, connection.rights),
        _told(joining, connection.missing),
        limit_words(connection_to(channel).capabilities),
        ending_words(connection),
    )


def _told(joining: Joining | None, rights: Iterable[str]) -> tuple[Retold, ...]:
    return tuple(retold(words_for(joining, one)) for one in rights)


def ending_words(connection: ChannelConnection) -> str:
    """That the connection ends soon, while it still works; "" where it does not."""
    now = clock.now()
    ends = connection.expires_at
    if ends is None or connection.state == ChannelConnection.State.EXPIRED or (ends - now).days >= max(WARN_DAYS):
        return ""
    if ends <= now:
        return _("Die Zugangsdaten sind abgelaufen. Bitte verbinden Sie den Kanal neu.")
    return _("Die Verbindung endet %(when)s. Bitte verbinden Sie den Kanal vorher neu.") % {
        "when": span_words(ends, now)
    }


def limit_words(limits: Capabilities) -> tuple[str, ...]:
    """What fits into one post."""
    words = [
        ngettext("bis %(count)d Zeichen", "bis %(count)d Zeichen", limits.max_length) % {"count": limits.max_length},
        ngettext("bis %(count)d Bild", "bis %(count)d Bilder", limits.images_max) % {"count": limits.images_max},
        _("Alternativtext bis %(count)d Zeichen") % {"count": limits.alt_text_max},
    ]
    if limits.url_length:
        words.append(_("jede Webadresse zählt %(count)d Zeichen") % {"count": limits.url_length})
    return tuple(words)
