"""The register: what enters it, who decides, and what a silent channel means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stadtstimme.desk.channels import actions
from stadtstimme.desk.channels.actions import ChannelData
from stadtstimme.desk.channels.models import Channel, NetworkKind
from stadtstimme.desk.channels.queries import active_channels
from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.core.today import WAITING, items_for
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.addresses import FORMS, clean_address

from ..world import World

NOW = timezone.now
TODAY = dt.date(2026, 11, 20)
Desk = Callable[[Person | None], Client]


def data(world: World, **changes: object) -> ChannelData:
    fields: dict[str, object] = {
        "network": NetworkKind.MASTODON,
        "name": "Mastodon der Gärten",
        "address": "https://Mastodon.example/@gaerten/?ref=1#x",
        "department": world.parks,
        "responsible": world.miriam,
        "deputy": world.aylin,
        "purpose": "Tipps aus den Gärten der Stadt",
        "imprint_url": "https://musterstadt.example/impressum",
        "privacy_url": "https://musterstadt.example/datenschutz",
        **changes,
    }
    return ChannelData(**fields)  # type: ignore[arg-type]


@pytest.fixture
def requested(world: World) -> Channel:
    return actions.request_channel(world.miriam, data(world), now=NOW())


def test_request_channel_is_no_channel_yet(world: World, requested: Channel) -> None:
    assert (requested.state, requested.address) == (Channel.State.REQUESTED, "https://mastodon.example/@gaerten")
    assert requested not in active_channels()
    assert AuditEvent.objects.get().data == {"network": "mastodon"}
    told = set(Notice.objects.values_list("recipient__name", flat=True))
    assert told == {"Bernd Kolkmann", "Carla Tiedemann", "Ansgar Pohlmann"}
    assert [item.title for item in items_for(WAITING, world.bernd, NOW())] == ["Mastodon der Gärten"]
    assert items_for(WAITING, world.dana, NOW()) == []


def test_activate_channel_after_the_talk(world: World, requested: Channel) -> None:
    actions.activate_channel(world.bernd, requested, talked_on=TODAY, now=NOW())
    requested.refresh_from_db()
    assert (requested.state, requested.talked_on) == (Channel.State.ACTIVE, TODAY)
    assert requested.activated_at is not None
    assert requested in active_channels()
    assert Notice.objects.filter(recipient=world.miriam, kind="channel_decided").count() == 1
    assert not Notice.objects.filter(kind="channel_requested", seen_at=None).exists()
    with pytest.raises(Conflict):
        actions.activate_channel(world.carla, requested, talked_on=TODAY, now=NOW())


def test_activate_channel_needs_talk_and_links(world: World, requested: Channel) -> None:
    far = NOW().date() + dt.timedelta(days=3)
    for talked_on in (None, far):
        with pytest.raises(Invalid) as refused:
            actions.activate_channel(world.bernd, requested, talked_on=talked_on, now=NOW())
        assert refused.value.field == "talked_on"
    for field in ("imprint_url", "privacy_url"):
        Channel.objects.filter(pk=requested.pk).update(**{field: ""})
        fresh = Channel.objects.get(pk=requested.pk)
        with pytest.raises(Invalid) as refused:
            actions.activate_channel(world.bernd, fresh, talked_on=TODAY, now=NOW())
        assert refused.value.field == field
        Channel.objects.filter(pk=requested.pk).update(**{field: "https://musterstadt.example/x"})
    Channel.objects.filter(pk=requested.pk).update(deputy=requested.responsible)
    with pytest.raises(Invalid):
        actions.activate_channel(world.bernd, Channel.objects.get(pk=requested.pk), talked_on=TODAY, now=NOW())


@pytest.mark.parametrize("who", ["miriam", "aylin", "dana", "helga", "uwe", "charlie"])
def test_only_the_city_decides(world: World, requested: Channel, who: str) -> None:
    actor = getattr(world, who)
    with pytest.raises(NotAllowed):
        actions.activate_channel(actor, requested, talked_on=TODAY, now=NOW())
    with pytest.raises(NotAllowed):
        actions.close_channel(actor, world.page, "Wir brauchen ihn nicht mehr", now=NOW())


@pytest.mark.parametrize("who", ["dana", "helga", "uwe", "charlie", "carla"])
def test_only_those_who_look_after_it_change_or_pause(world: World, requested: Channel, who: str) -> None:
    actor = getattr(world, who)
    if who == "carla":  # an approver of the city decides on all
        actions.pause_channel(actor, world.page, "Wartung am Abend", now=NOW())
        return
    with pytest.raises(NotAllowed):
        actions.change_channel(actor, requested, data(world), now=NOW())
    for act in (
        lambda: actions.pause_channel(actor, world.page, "Wartung am Abend", now=NOW()),
        lambda: actions.resume_channel(actor, world.page, now=NOW()),
    ):
        with pytest.raises(NotAllowed):
            act()
    if who != "carla":
        with pytest.raises(NotAllowed):
            actions.request_channel(actor, data(world, name="X"), now=NOW())


def test_nobody_asks_for_another_department(world: World) -> None:
    with pytest.raises(NotAllowed):
        actions.request_channel(world.miriam, data(world, department=world.city), now=NOW())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "Seite der Stadt"}, "name"),
        ({"network": "myspace"}, "network"),
        ({"voice": "laut"}, "network"),
        ({"address": "https://mastodon.example/gaerten"}, "address"),
        ({"address": "http://mastodon.example/@gaerten"}, "address"),
        ({"address": "javascript:alert(1)"}, "address"),
        ({"address": "https://nutzer:wort@mastodon.example/@gaerten"}, "address"),
        ({"address": "https://10.0.0.1/@gaerten"}, "address"),
        ({"network": "page", "address": "https://fremd.example/"}, "address"),
        ({"imprint_url": "javascript:alert(1)"}, "imprint_url"),
        ({"privacy_url": "musterstadt.example"}, "privacy_url"),
        ({"privacy_url": "https://wer:was@musterstadt.example/"}, "privacy_url"),
    ],
)
def test_request_channel_refuses_nonsense(world: World, changes: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        actions.request_channel(world.miriam, data(world, **changes), now=NOW())
    assert refused.value.field == field
    assert Channel.objects.count() == 1


def test_the_same_profile_stands_once(world: World, requested: Channel) -> None:
    with pytest.raises(Invalid):
        actions.request_channel(
            world.miriam, data(world, name="Anders", address="https://mastodon.example/@gaerten/"), now=NOW()
        )


def test_two_persons_look_after_a_channel(world: World) -> None:
    with pytest.raises(Invalid) as refused:
        actions.request_channel(world.miriam, data(world, deputy=world.miriam), now=NOW())
    assert refused.value.field == "deputy"
    Person.objects.filter(pk=world.aylin.pk).update(is_active=False)
    world.aylin.refresh_from_db()
    with pytest.raises(Invalid):
        actions.request_channel(world.miriam, data(world), now=NOW())


def test_pause_resume_close(world: World) -> None:
    page = world.page
    for reason in ("", "  ", "x" * 400):
        with pytest.raises(Invalid):
            actions.pause_channel(world.bernd, page, reason, now=NOW())
    actions.pause_channel(world.aylin, page, "Das Passwort ist vielleicht bekannt", now=NOW())
    assert page not in active_channels()
    assert [item.title for item in items_for(WAITING, world.bernd, NOW())] == ["Seite der Stadt"]
    with pytest.raises(Conflict):
        actions.pause_channel(world.bernd, page, "noch einmal", now=NOW())
    Channel.objects.filter(pk=page.pk).update(address="http://www.musterstadt.example")
    page.refresh_from_db()
    actions.resume_channel(world.bernd, page, now=NOW())
    assert page in active_channels()
    actions.close_channel(world.bernd, page, "Das Angebot endet", now=NOW())
    for act in (
        lambda: actions.resume_channel(world.bernd, page, now=NOW()),
        lambda: actions.close_channel(world.bernd, page, "noch einmal", now=NOW()),
        lambda: actions.change_channel(world.bernd, page, data(world), now=NOW()),
    ):
        with pytest.raises(Conflict):
            act()
    recorded = list(AuditEvent.objects.order_by("sequence").values_list("action", "data"))
    assert [action for action, _data in recorded] == ["channels.paused", "channels.resumed", "channels.closed"]
    assert all(noted == {} for _action, noted in recorded), "the reason is text: it stays out of the chain"


def test_resume_channel_checks_the_file_again(world: World, requested: Channel) -> None:
    actions.activate_channel(world.bernd, requested, talked_on=TODAY, now=NOW())
    actions.pause_channel(world.bernd, requested, "Wartung am Abend", now=NOW())
    Person.objects.filter(pk=world.aylin.pk).update(is_active=False)
    with pytest.raises(Invalid):
        actions.resume_channel(world.bernd, Channel.objects.get(pk=requested.pk), now=NOW())


def test_two_people_cannot_overwrite_each_other(world: World, requested: Channel) -> None:
    mine, theirs = Channel.objects.get(pk=requested.pk), Channel.objects.get(pk=requested.pk)
    actions.change_channel(world.miriam, mine, data(world, purpose="Neu"), now=NOW())
    with pytest.raises(Conflict):
        actions.change_channel(world.aylin, theirs, data(world, purpose="Anders"), now=NOW())
    assert Channel.objects.get(pk=requested.pk).purpose == "Neu"


def test_a_speaking_profile_moves_only_with_the_city(world: World, requested: Channel) -> None:
    actions.activate_channel(world.bernd, requested, talked_on=TODAY, now=NOW())
    moved = data(world, address="https://mastodon.example/@anders")
    with pytest.raises(NotAllowed):
        actions.change_channel(world.miriam, requested, moved, now=NOW())
    with pytest.raises(Invalid):
        actions.change_channel(world.miriam, requested, data(world, imprint_url=""), now=NOW())
    actions.change_channel(world.bernd, requested, moved, now=NOW())
    assert AuditEvent.objects.latest("sequence").data == {"fields": ["address"]}


def test_health_follows_what_is_delivered(world: World) -> None:
    actions.note_failure(world.page.pk, "Die Anmeldung ist abgelaufen.", now=NOW())
    assert Channel.objects.get(pk=world.page.pk).disturbed
    (item,) = items_for(WAITING, world.aylin, NOW())
    assert (item.broken, item.note) == (True, "Die Anmeldung ist abgelaufen.")
    actions.note_success(world.page.pk, now=NOW())
    assert not Channel.objects.get(pk=world.page.pk).disturbed


def test_the_pages_lead_through_the_life_of_a_channel(world: World, desk: Desk) -> None:
    fields = {
        "network": "mastodon",
        "name": "Mastodon der Gärten",
        "address": "https://mastodon.example/@gaerten",
        "department": world.parks.pk,
        "responsible": world.miriam.pk,
        "deputy": world.aylin.pk,
        "voice": "wir_sie",
        "purpose": "",
        "imprint_url": "",
        "privacy_url": "",
    }
    author, approver = desk(world.miriam), desk(world.bernd)
    assert author.post("/kanaele/neu/", fields | {"deputy": world.miriam.pk}).status_code == 422
    answer = author.post("/kanaele/neu/", fields)
    assert answer.status_code == 302
    page = answer.headers["Location"]
    assert approver.post(f"{page}aktivieren/", {"talked_on": "2026-11-20"}).status_code == 422
    seen = Channel.objects.get(name="Mastodon der Gärten").lock_version
    links = {"imprint_url": "https://musterstadt.example/i", "privacy_url": "https://musterstadt.example/d"}
    assert author.post(f"{page}aendern/", fields | links | {"lock_version": seen}).status_code == 302
    assert author.post(f"{page}aendern/", fields | {"purpose": "alt", "lock_version": seen}).status_code == 409
    assert author.post(f"{page}aktivieren/", {"talked_on": "2026-11-20"}).status_code == 403
    assert approver.post(f"{page}aktivieren/", {"talked_on": "2026-11-20"}).status_code == 302
    assert approver.post(f"{page}pausieren/", {"pausing-reason": ""}).status_code == 422
    assert author.post(f"{page}pausieren/", {"pausing-reason": "Wartung am Abend"}).status_code == 302
    assert "Wartung am Abend" in author.get(page).content.decode()
    assert author.post(f"{page}fortsetzen/").status_code == 302
    assert approver.post(f"{page}schliessen/", {"closing-reason": "Das Angebot endet"}).status_code == 302
    assert "geschlossen" in author.get("/kanaele/?stand=closed").content.decode()
    assert "Mastodon der Gärten" not in author.get("/kanaele/?stand=active").content.decode()


def test_outsiders_see_no_register(world: World, desk: Desk) -> None:
    client = desk(world.charlie)
    for path in ("/kanaele/", "/kanaele/neu/", f"/kanaele/{world.page.pk}/"):
        assert client.get(path).status_code == 403
    assert desk(None).get("/kanaele/").status_code == 302


def test_the_register_is_paged_and_costs_the_same(world: World, desk: Desk) -> None:
    client = desk(world.bernd)
    client.get("/kanaele/")
    with CaptureQueriesContext(connection) as few:
        client.get("/kanaele/")
    for number in range(40):
        actions.request_channel(
            world.miriam,
            data(world, name=f"Kanal {number:02}", address=f"https://mastodon.example/@nummer{number}"),
            now=NOW(),
        )
    with CaptureQueriesContext(connection) as many:
        page = client.get("/kanaele/").content.decode()
    assert len(many) == len(few) <= 15
    assert 'rel="next"' in page


@pytest.mark.parametrize("kind", sorted(FORMS))
def test_every_example_is_an_address(kind: str) -> None:
    assert clean_address(kind, FORMS[kind].example) == FORMS[kind].example


@pytest.mark.parametrize(
    ("kind", "address", "expected"),
    [
        ("x", "https://twitter.com/musterstadt?s=20", "https://twitter.com/musterstadt"),
        ("x", "https://x.com/musterstadt/status/1", None),
        ("instagram", "https://instagram.com/muster.stadt/", "https://instagram.com/muster.stadt"),
        ("instagram", "https://instagram.com.boese.example/musterstadt", None),
        ("youtube", "https://www.youtube.com/watch?v=1", None),
        ("facebook", "https://www.facebook.com:8443/musterstadt", None),
        ("bluesky", "https://bsky.app/profile/musterstadt.example", "https://bsky.app/profile/musterstadt.example"),
        ("mastodon", "https://localhost/@stadt", None),
        ("mastodon", "", None),
        ("mastodon", "https://[::1", None),
        ("page", "https://www.musterstadt.example/", "https://www.musterstadt.example/"),
        ("page", "https://www.musterstadt.example.boese.example/", None),
        ("irgendwas", "https://x.example/@a", None),
    ],
)
def test_clean_address(kind: str, address: str, expected: str | None) -> None:
    assert clean_address(kind, address, "https://www.musterstadt.example") == expected
