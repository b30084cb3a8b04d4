"""What a network says stands in English on an English page, wherever it stands."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone, translation

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.saying import retold
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.editorial.models import ChannelRest, Delivery
from stadtstimme.desk.people.models import Person
from stadtstimme.networks import registry
from stadtstimme.networks.english import SENTENCES
from stadtstimme.networks.errors import AuthExpired, Rejected, Temporary
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from .api.programs import Program
from .channels.joined import ADDRESS, PASSWORD, account, connect, joined_network, mastodon, stored
from .editorial.scenes import CALM, NOW, approved, channel
from .world import World

Desk = Callable[[Person | None], Client]
REFUSED, ITS_ENGLISH = "Das Netzwerk hat abgelehnt.", "The network refused."
LEFT_OVER = re.compile(r"\b(?:nicht|Bitte|Netzwerk|wurde|Zugang)\b")


def english(client: Client) -> Client:
    client.cookies["sprache"] = "en"
    return client


def words(answer: object) -> str:
    """What stands in `main`, without what is not shown."""
    page = answer.content.decode()  # type: ignore[attr-defined]
    return unescape(
        re.sub(r"<script.*?</script>|<template.*?</template>", "", page.split("<main", 1)[1], flags=re.DOTALL)
    )


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    known = MemoryNetwork(kind="mastodon")
    monkeypatch.setitem(registry._CONNECTORS, "mastodon", registry.Connector(known.connect))
    return known


def test_what_does_not_fit_is_told_when_handing_in(world: World, desk: Desk, network: MemoryNetwork) -> None:
    network.capabilities = replace(EVERYTHING, max_length=20)
    uid, other = uuid.uuid4(), channel(world)
    typed = {
        "responsibility": world.general.pk,
        "language": "de",
        "publish_when": "now",
        "base": "",
        "title": "Park",
        "text": CALM,
        "channels": [other.pk],
        "do": "submit",
        "keeper": str(uuid.uuid4()),
    }
    answer = english(desk(world.aylin)).post(f"/schreiben/{uid}/", typed)
    assert answer.status_code == 422
    assert f"{other.name}: The text is {len(CALM) - 20} characters too long (20 are allowed)." in words(answer)


def test_why_a_channel_rests(world: World, desk: Desk, network: MemoryNetwork) -> None:
    other, now = channel(world), timezone.now()
    ChannelRest.objects.create(
        channel=other,
        reason=ChannelRest.Reason.LIMITED,
        message="Das Netzwerk nimmt gerade nichts mehr an.",
        since=now,
        until=now + dt.timedelta(hours=1),
    )
    page = words(english(desk(world.aylin)).get(f"/kanaele/{other.pk}/"))
    assert "The network takes nothing more right now." in page and not LEFT_OVER.search(page)


@pytest.mark.parametrize("kind", ["bluesky", "mastodon"])
def test_what_is_asked_before_connecting_and_why_it_is_refused(world: World, desk: Desk, kind: str) -> None:
    other = mastodon(world, NOW, network=kind, address="https://netz.example/@stadt")
    client, address = english(desk(world.miriam)), f"/kanaele/{other.pk}/verbinden/"
    joining = registry.joining_of(kind)
    assert joining
    page = words(client.get(address))
    assert not LEFT_OVER.search(page)
    assert all(SENTENCES[one.label] in page and (not one.help or SENTENCES[one.help] in page) for one in joining.asks)
    typed = {"handle": "stadt.example", "password": "falsch", "server": "keine adresse"}
    refused = client.post(address, typed)
    assert refused.status_code == 422 and not LEFT_OVER.search(words(refused))


def test_a_check_that_fails_says_why(world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    known, other = joined_network(monkeypatch), mastodon(world, NOW)
    connect(world.miriam, other, NOW)
    known.fail_next(AuthExpired("Die Zugangsdaten gelten nicht mehr.", "gone"), call="whoami")
    answer = english(desk(world.miriam)).post(f"/kanaele/{other.pk}/pruefen/", follow=True)
    assert words(answer).count("The credentials are no longer valid.") == 2  # told, and in the channel's file
    assert stored(other).trouble == "Die Zugangsdaten gelten nicht mehr."


def test_what_the_access_may_do(world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    known, other = joined_network(monkeypatch), mastodon(world, NOW, address=ADDRESS)
    assert known.doors
    known.doors.rights = {"write": "Bilder hochladen", "read": "Erwähnungen und Antworten lesen"}
    known.doors.accounts[PASSWORD] = account(rights=frozenset({"write"}), missing=frozenset({"read"}))
    connect(world.miriam, other, NOW)
    page = words(english(desk(world.miriam)).get(f"/kanaele/{other.pk}/"))
    assert "upload pictures" in page and "read mentions and replies" in page


def test_why_nobody_can_be_asked_now(world: World, desk: Desk, network: MemoryNetwork) -> None:
    post = approved(world, targets={channel(world).pk: ""})
    deliver_due(NOW, 10)
    Delivery.objects.filter(post=post).update(state=Delivery.State.UNKNOWN, intended_at=NOW)
    network.fail_next(Temporary("Der Server hat nicht rechtzeitig geantwortet.", "slow"), call="read_back")
    delivery = Delivery.objects.get(post=post)
    answer = english(desk(world.aylin)).post(f"/sendungen/{delivery.pk}/nachsehen/", follow=True)
    assert "The server did not answer in time." in words(answer)


def test_a_refusal_on_page_and_interface(world: World, desk: Desk, network: MemoryNetwork) -> None:
    post = approved(world, targets={channel(world).pk: ""})
    network.fail_next(Rejected(REFUSED, "no"))
    deliver_due(NOW, 10)
    page = words(english(desk(world.aylin)).get(f"/beitraege/{post.uid}/"))
    assert ITS_ENGLISH in page and REFUSED not in page
    program = Program.of(world.aylin, "posts:read")
    for language, told in (("de", REFUSED), ("en", ITS_ENGLISH)):
        answer = program.send("GET", f"/posts/{post.uid}", b"", **{"Accept-Language": language})
        assert [one["error"] for one in answer.json()["deliveries"]] == [told]


def test_why_the_desk_sent_a_post_back(world: World, desk: Desk, network: MemoryNetwork) -> None:
    other = channel(world)
    post = approved(world, targets={other.pk: ""})
    Channel.objects.filter(pk=other.pk).update(state=Channel.State.PAUSED)
    deliver_due(NOW, 10)
    remark = post.remarks.get()
    assert remark.text == f"Der Kanal „{other.name}“ ist nicht aktiv."
    page = words(english(desk(world.aylin)).get(f"/beitraege/{post.uid}/"))
    assert str(remark.text) not in page and other.name in page
    remark.written_by = world.bernd
    remark.text = REFUSED
    remark.save()
    assert REFUSED in words(english(desk(world.aylin)).get(f"/beitraege/{post.uid}/")), "a person's words stay"


def test_the_citys_own_page_speaks_english_as_well() -> None:
    with translation.override("en"):
        assert str(retold("Die Seite ist gerade nicht erreichbar.")) == "The page cannot be reached right now."
