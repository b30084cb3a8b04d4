"""The city's profiles: its own page, some that are served by hand, one asked for, one paused."""

from __future__ import annotations

import datetime as dt

from django.conf import settings

from ..channels.actions import ChannelData, activate_channel, pause_channel, request_channel
from .city import City

# key, network, name, address, department, responsible, deputy, purpose
CHANNELS = (
    (
        "page",
        "page",
        "musterstadt.example",
        "",
        "Referat 4",
        "aylin",
        "bernd",
        "Alles, was die Stadt sagt, an einem Ort.",
    ),
    (
        "mastodon",
        "mastodon",
        "Stadt Musterstadt auf Mastodon",
        "https://mastodon.example/@musterstadt",
        "Referat 4",
        "aylin",
        "bernd",
        "Kurze Nachrichten und Gespräch, offen für alle.",
    ),
    (
        "facebook",
        "facebook",
        "Stadt Musterstadt auf Facebook",
        "https://www.facebook.com/musterstadt.example",
        "Referat 4",
        "aylin",
        "bernd",
        "Veranstaltungen und Service für Familien und Ältere.",
    ),
    (
        "whatsapp",
        "whatsapp",
        "Musterstadt kurz und knapp",
        "https://whatsapp.com/channel/0029Va000000000000000a",
        "Referat 4",
        "carla",
        "aylin",
        "Sperrungen und Warnungen aufs Telefon.",
    ),
    (
        "green",
        "instagram",
        "Stadtgrün Musterstadt",
        "https://www.instagram.com/stadtgruen.musterstadt.example",
        "Grünflächenamt",
        "miriam",
        "aylin",
        "Bilder aus Parks und Wäldern.",
    ),
    (
        "library",
        "youtube",
        "Stadtbibliothek Musterstadt",
        "https://www.youtube.com/@stadtbibliothek-musterstadt",
        "Stadtbibliothek",
        "carla",
        "aylin",
        "Vorlesen zum Nachhören. Ziel und Betreuung am Wochenende sind noch zu klären.",
    ),
)
REQUESTED = ("library",)
PAUSED = {"green": "Das Team Grün prüft bis Monatsende die Datenschutzeinstellungen des Profils."}


def open_channels(city: City, now: dt.datetime) -> None:
    """Requests all, talks about all but one, pauses one."""
    for key, network, name, address, department, responsible, deputy, purpose in CHANNELS:
        data = ChannelData(
            network=network,
            name=name,
            address=address or settings.INSTALLATION.public_url,
            department=city.departments[department],
            responsible=city.people[responsible],
            deputy=city.people[deputy],
            purpose=purpose,
            imprint_url="https://musterstadt.example/impressum",
            privacy_url="https://musterstadt.example/datenschutz",
        )
        channel = request_channel(city.people[responsible], data, now=now)
        city.channels[key] = channel
        if key not in REQUESTED:
            talked = (now + dt.timedelta(days=1)).date()
            city.channels[key] = activate_channel(
                city.people["bernd"], channel, talked_on=talked, now=now + dt.timedelta(days=1)
            )


def pause_channels(city: City, now: dt.datetime) -> None:
    """A profile that rests for a while."""
    for key, reason in PAUSED.items():
        pause_channel(city.people[city_responsible(key)], city.channels[key], reason, now=now)


def city_responsible(key: str) -> str:
    """Who looks after the channel with this key."""
    return next(row[5] for row in CHANNELS if row[0] == key)
