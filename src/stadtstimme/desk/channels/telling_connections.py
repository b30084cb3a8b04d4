"""Who is told about a connection: the people who look after the channel, each once about each thing."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext_lazy

from stadtstimme.networks.joining import words_for
from stadtstimme.networks.registry import joining_of

from ..core.notices import notify_all, settle_occasion
from ..core.saying import Listed, Retold, Said, retold, said
from .models import Channel, ChannelConnection

WARN_DAYS = (14, 7, 1)


def tell_dead(channel: Channel, sentence: str, when: str, *, now: dt.datetime) -> None:
    """The credentials no longer work. `when` tells one death from the next."""
    _tell(
        channel,
        "channel_dead",
        said(gettext_lazy("Der Kanal „%(name)s“ muss neu verbunden werden"), name=channel.name),
        said(
            gettext_lazy("%(why)s Was auf diesem Kanal fällig ist, wartet, bis Sie ihn neu verbinden."),
            why=_sentence(sentence),
        ),
        _dead(channel.pk, when),
        now,
    )


def tell_ending(connection: ChannelConnection, *, now: dt.datetime) -> None:
    """The connection ends soon: once each within the last 14, 7 and 1 days."""
    left = connection.expires_at - now  # type: ignore[operator]
    days = min((one for one in WARN_DAYS if left <= dt.timedelta(days=one)), default=None)
    if days is None or left <= dt.timedelta():
        return
    channel = connection.channel
    shown = max(1, round(left / dt.timedelta(days=1)))
    sentence = ngettext_lazy(
        "Die Verbindung von „%(name)s“ endet in %(count)d Tag",
        "Die Verbindung von „%(name)s“ endet in %(count)d Tagen",
        "count",
    )
    subject = said(sentence, name=channel.name, count=shown)
    body = gettext_lazy("Bitte verbinden Sie den Kanal vorher neu. Danach kann er nicht mehr veröffentlichen.")
    _tell(channel, "channel_ending", subject, body, _ending(connection, days), now)


def tell_unreachable(connection: ChannelConnection, *, now: dt.datetime) -> None:
    """The network could not be asked for days, or refuses to answer."""
    channel = connection.channel
    subject = said(gettext_lazy("Die Verbindung von „%(name)s“ ist gestört"), name=channel.name)
    body = said(
        gettext_lazy("%(why)s Bitte sehen Sie nach, ob das Netzwerk und das Profil noch erreichbar sind."),
        why=_sentence(connection.trouble),
    )
    _tell(channel, "channel_broken", subject, body, _since(connection), now)


def tell_lacking(connection: ChannelConnection, *, now: dt.datetime) -> None:
    """The network took rights away."""
    channel = connection.channel
    joining = joining_of(channel.network)
    names = ", ".join(words_for(joining, one) for one in connection.missing)
    rights = Listed(tuple(retold(words_for(joining, one)) for one in connection.missing))
    subject = said(gettext_lazy("Dem Kanal „%(name)s“ fehlen Rechte"), name=channel.name)
    body = said(
        gettext_lazy("Es fehlt: %(rights)s. Bitte verbinden Sie den Kanal neu und stimmen Sie dort zu."), rights=rights
    )
    digest = hashlib.sha256(names.encode()).hexdigest()[:12]
    _tell(channel, "channel_rights", subject, body, f"connection-{connection.pk}-rights-{digest}", now)


def settle_connection(connection: ChannelConnection, *, now: dt.datetime) -> None:
    """What was told about this state is over: nobody finds it unread any more."""
    settle_occasion(_since(connection), now=now)
    settle_occasion(_dead(connection.channel_id, f"{connection.since:%Y%m%d%H%M%S}"), now=now)
    if connection.expires_at:
        for days in WARN_DAYS:
            settle_occasion(_ending(connection, days), now=now)


def _tell(channel: Channel, kind: str, subject: Said, body: Said | Promise, occasion: str, now: dt.datetime) -> None:
    path = reverse("channels:channel", args=[channel.pk])
    people = [channel.responsible, channel.deputy]
    notify_all(people, kind=kind, subject=subject, body=body, path=path, occasion=occasion, now=now)


def _sentence(text: str) -> Retold:
    return retold(text if text.endswith((".", "!", "?")) else f"{text}.")


def _dead(channel_id: int, when: str) -> str:
    return f"channel-{channel_id}-dead-{when}"


def _since(connection: ChannelConnection) -> str:
    return f"connection-{connection.pk}-{connection.state}-{connection.since:%Y%m%d%H%M%S}"


def _ending(connection: ChannelConnection, days: int) -> str:
    return f"connection-{connection.pk}-ends-{connection.expires_at:%Y-%m-%d}-{days}"
