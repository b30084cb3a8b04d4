"""The post's page with mixed states: what stands where, what is asked, what can be pressed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import timezone

from stadtstimme.desk.editorial.actions import deliver_due, note_corrections, withdraw_due, withdraw_post
from stadtstimme.desk.editorial.models import ChannelRest, CorrectionNote, Delivery, Post
from stadtstimme.networks.errors import Rejected
from tests.desk.editorial.scenes import NOW, approved, channel, delivery_of, fresh
from tests.desk.editorial.test_correction_notes import corrected

pytestmark = pytest.mark.django_db
S = Delivery.State


def page(client, post: Post) -> str:
    return client.get(f"/beitraege/{post.uid}/").content.decode()


def on_three(world) -> tuple[Post, list]:
    others = [channel(world), channel(world, "bluesky", "Stadt auf Bluesky")]
    post = approved(world, targets={world.page.pk: "", **{one.pk: "" for one in others}})
    return post, others


def test_the_page_says_on_how_many_channels_it_stands(world, desk, network):
    post, others = on_three(world)
    deliver_due(NOW, 10)
    Delivery.objects.filter(channel=others[0]).update(state=S.UNKNOWN)
    shown = page(desk(world.aylin), fresh(post))
    assert "auf 1 von 3 Kanälen veröffentlicht" in shown
    assert "Nachsehen" in shown
    assert "auf 1 von 3 Kanälen veröffentlicht" in desk(world.aylin).get("/beitraege/").content.decode()


def test_all_or_nothing_needs_no_count(world, desk, network):
    post = approved(world)
    deliver_due(NOW, 10)
    assert "Kanälen veröffentlicht" not in page(desk(world.aylin), fresh(post))


def test_looking_up_from_the_page(world, desk, network):
    post = approved(world)
    Delivery.objects.update(state=S.UNKNOWN, intended_at=NOW, next_attempt_at=None)
    client = desk(world.aylin)
    answer = client.post(f"/sendungen/{delivery_of(post).pk}/nachsehen/", follow=True)
    assert "Nachgesehen: Der Beitrag steht nicht dort." in answer.content.decode()
    network.capabilities = replace(network.capabilities, reads_back=False)
    Delivery.objects.update(state=S.UNKNOWN)
    assert "Nachsehen</span>" not in page(client, post)
    answer = client.post(f"/sendungen/{delivery_of(post).pk}/nachsehen/", follow=True)
    assert "Das Netzwerk kann nicht sagen" in answer.content.decode()


def test_too_late_asks_and_one_click_sends(world, desk, network):
    post = approved(world, now=timezone.now() - dt.timedelta(hours=9))
    deliver_due(timezone.now(), 10)
    client = desk(world.aylin)
    assert "Zu spät: jetzt noch senden?" in client.get("/").content.decode()
    shown = page(client, fresh(post))
    assert "Soll er jetzt noch hinaus?" in shown
    assert "Neu planen" in shown
    client.post(f"/beitraege/{post.uid}/jetzt-senden/")
    deliver_due(timezone.now(), 10)
    assert fresh(post).state == Post.State.PUBLISHED
    assert client.post(f"/beitraege/{post.uid}/jetzt-senden/").status_code == 409


def test_a_release_can_be_taken_back_from_the_page(world, desk, network):
    with override_settings(INSTALLATION=replace(settings.INSTALLATION, undo_seconds=15)):
        post = approved(world, now=timezone.now())
        client = desk(world.bernd)
        for address in (f"/beitraege/{post.uid}/", "/freigaben/"):
            assert "Zurückholen" in client.get(address).content.decode()
        assert "Zurückholen" not in page(desk(world.helga), post), "who only reads is not offered it"
        answer = client.post(f"/beitraege/{post.uid}/zurueckholen/", {"from": "approval"}, follow=True)
        assert "Nichts davon ist hinausgegangen" in answer.content.decode()
        assert answer.request["PATH_INFO"] == f"/freigaben/{post.uid}/"
        assert client.post(f"/beitraege/{post.uid}/zurueckholen/").status_code == 409


def test_a_deletion_by_hand_wants_a_proof(world, desk, network):
    post = approved(world)
    deliver_due(NOW, 10)
    withdraw_post(world.bernd, post, "Der Termin fällt aus.", now=NOW)
    network.fail_next(Rejected("Bitte löschen Sie in der App."), call="withdraw")
    withdraw_due(NOW, 10)
    client = desk(world.aylin)
    assert "Bitte von Hand löschen" in client.get("/").content.decode()
    settle = f"/sendungen/{delivery_of(post).pk}/klaeren/"
    refused = client.post(settle, {"outcome": "withdrawn", "proof": ""})
    assert (refused.status_code, "wie Sie wissen" in refused.content.decode()) == (422, True)
    client.post(settle, {"outcome": "withdrawn", "proof": "Um 14 Uhr in der App gelöscht."})
    assert "Um 14 Uhr in der App gelöscht." in page(client, fresh(post))


def test_a_note_that_was_refused_is_settled_on_the_page(world, desk, network):
    post = corrected(world)
    network.fail_next(Rejected("Zu alt zum Ändern."), call="edit")
    note_corrections(NOW + dt.timedelta(minutes=1), 10)
    client = desk(world.aylin)
    assert "Hinweis auf die Berichtigung von Hand anbringen" in client.get("/").content.decode()
    shown = page(client, post)
    assert "nicht angebracht, bitte von Hand" in shown
    assert shown.count(f"/beitraege/{Post.objects.get(kind='correction').uid}/") >= 2, "both ends are linked"
    note = CorrectionNote.objects.get()
    client.post(f"/hinweise/{note.pk}/klaeren/", {"outcome": "noted"})
    note.refresh_from_db()
    assert note.state == "noted"


def test_a_resting_channel_says_so(world, desk, network):
    post = approved(world, now=timezone.now())
    until = timezone.now() + dt.timedelta(minutes=10)
    ChannelRest.objects.create(channel=world.page, reason="limited", since=timezone.now(), until=until)
    client = desk(world.aylin)
    assert "Das Netzwerk bittet um eine Pause." in page(client, post)
    assert "Das Netzwerk bittet um eine Pause." in client.get(f"/kanaele/{world.page.pk}/").content.decode()
