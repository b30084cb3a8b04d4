"""Freigaben: the queue, the page, the decision, the reasoned exception."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from stadtstimme.desk.editorial.actions import save_version, submit_post
from stadtstimme.desk.editorial.draft import DraftImage, draft_of
from stadtstimme.desk.editorial.models import Override, Post, PreviewShown, ReviewStep
from stadtstimme.desk.media.actions import upload_asset
from tests.desk.editorial.scenes import CALM, SECRET, decide, draft, fresh, step_of, submitted, version_of

pytestmark = pytest.mark.django_db


def page(post: Post) -> str:
    return f"/freigaben/{post.uid}/"


def decision(post: Post, do: str, remark: str = "") -> dict[str, object]:
    step = step_of(post)
    return {"step": step.pk, "content_hash": step.content_hash, "do": do, "remark": remark}


def test_the_queue_shows_the_words_and_who_wrote_them(world, desk):
    post = submitted(world)
    text = desk(world.bernd).get("/freigaben/").content.decode()
    assert page(post) in text
    assert "Streuobstwiese" in text
    assert "Aylin Reinders" in text
    assert page(post) not in desk(world.aylin).get("/freigaben/").content.decode()


def test_the_deputy_sees_it_when_their_time_has_come(world, desk):
    post = submitted(world, now=timezone.now())
    assert page(post) not in desk(world.carla).get("/freigaben/").content.decode()
    ReviewStep.objects.update(deputy_due_at=timezone.now() - dt.timedelta(minutes=1))
    text = desk(world.carla).get("/freigaben/").content.decode()
    assert page(post) in text
    assert "in Vertretung für Bernd Kolkmann" in text
    assert "Sie entscheiden in Vertretung für Bernd Kolkmann" in desk(world.carla).get(page(post)).content.decode()


def test_looking_at_it_is_what_makes_deciding_possible(world, desk):
    post = submitted(world)
    client = desk(world.bernd)
    answer = client.post(page(post), decision(post, "approve"))
    assert answer.status_code == 422
    assert "erst die Vorschau" in answer.content.decode()
    PreviewShown.objects.all().delete()
    client.get(page(post))
    assert PreviewShown.objects.filter(person=world.bernd, version=version_of(post)).exists()
    client.post(page(post), decision(post, "approve"))
    assert fresh(post).state == Post.State.APPROVED


def test_after_a_decision_comes_the_next_one(world, desk):
    first, second = submitted(world), submitted(world, text=CALM + " Kommen Sie gern vorbei.")
    client = desk(world.bernd)
    client.get(page(first))
    assert client.post(page(first), decision(first, "approve")).headers["Location"] == page(second)
    client.get(page(second))
    assert client.post(page(second), decision(second, "approve")).headers["Location"] == "/freigaben/"


def test_returning_needs_a_remark_and_the_writer_reads_it(world, desk):
    post = submitted(world)
    client = desk(world.bernd)
    client.get(page(post))
    answer = client.post(page(post), decision(post, "return"))
    assert answer.status_code == 422
    assert "was geändert werden soll" in answer.content.decode()
    client.post(page(post), decision(post, "return", "Bitte die Uhrzeit nennen."))
    assert fresh(post).state == Post.State.RETURNED
    text = desk(world.aylin).get(f"/schreiben/{post.uid}/").content.decode()
    assert "Bitte die Uhrzeit nennen." in text
    assert "Zurückgegeben von Bernd Kolkmann" in text


def test_a_decision_on_what_is_no_longer_there_is_refused(world, desk):
    post = submitted(world)
    client = desk(world.bernd)
    client.get(page(post))
    stale = decision(post, "approve")
    save_version(world.aylin, post, draft(world, "Ganz anders."), base=1, now=timezone.now())
    answer = client.post(page(post), stale, follow=True)
    assert fresh(post).state == Post.State.DRAFT
    assert "nichts zu entscheiden" in answer.content.decode()


def test_what_changed_since_the_last_look_is_shown(world, desk):
    post = submitted(world)
    decide(world.bernd, step_of(post), approve=False, remark="Bitte die Uhrzeit nennen.")
    changed = draft(world, CALM.replace("Am Samstag", "Am Samstag ab 10 Uhr"))
    save_version(world.aylin, post, changed, base=1, now=timezone.now())
    submit_post(world.aylin, post, 2, now=timezone.now())
    text = desk(world.bernd).get(page(post)).content.decode()
    assert "Neu, seit Sie es zuletzt sahen" in text
    assert "<ins>" in text
    assert "ab 10 Uhr" in text


def test_another_warning_language_or_crop_is_named(world, desk, picture):
    asset = upload_asset(world.aylin, picture("red"), department=world.city, now=timezone.now())
    post = submitted(world, images=(DraftImage(asset.pk, alt_text="Rot"),))
    decide(world.bernd, step_of(post), approve=False, remark="Bitte warnen.")
    images = (DraftImage(asset.pk, alt_text="Rot", focus_x=10),)
    changed = draft(world, warning="Bilder eines Unfalls", language="en", images=images)
    save_version(world.aylin, post, changed, base=1, now=timezone.now())
    submit_post(world.aylin, post, 2, now=timezone.now())
    text = desk(world.bernd).get(page(post)).content.decode()
    assert "Auch geändert: der Inhaltshinweis, die Sprache, die Bilder oder ihre Angaben." in text
    assert "Bildausschnitt: 10 % von links, 50 % von oben" in text


def test_a_stop_holds_until_it_is_kept_with_a_reason(world, desk):
    post = submitted(world, SECRET)
    client = desk(world.bernd)
    text = client.get(page(post)).content.decode()
    assert "Begründet beibehalten" in text
    answer = client.post(page(post), decision(post, "approve"))
    assert answer.status_code == 422
    assert "Ein Stopp steht noch: Zugangsdaten, „" in answer.content.decode()
    told = desk(world.aylin).get(f"/beitraege/{post.uid}/").content.decode()
    assert "Ein Stopp steht noch: Zugangsdaten." in told, "who wrote it need not wait for the answer"
    found = next(one for one in version_of(post).reports.get().report["findings"] if one["severity"] == "stop")
    url = page(post) + "begruenden/"
    wanted = {"kind": found["kind"], "quote": found["quote"]}
    short = client.post(url, {**wanted, "reason": "passt"})
    assert short.status_code == 422
    assert "mindestens" in short.content.decode()
    client.post(url, {**wanted, "reason": "Das ist ein frei erfundenes Beispiel in einer Warnung."})
    assert Override.objects.get().decided_by == world.bernd
    assert "Begründet beibehalten von Bernd Kolkmann" in client.get(page(post)).content.decode()
    client.post(page(post), decision(post, "approve"))
    assert fresh(post).state == Post.State.APPROVED


def test_the_facts_to_check_are_listed_with_their_weekday(world, desk):
    post = submitted(world, "Am Montag, 24.11.2099, ab 10 Uhr zahlen 14 junge Leute 3,50 EUR: musterstadt.example/obst")
    text = desk(world.bernd).get(page(post)).content.decode()
    for words in (
        "24.11.2099",
        "10 Uhr",
        "14 junge Leute",
        "3,50 EUR",
        "musterstadt.example/obst",
        "Der Tag ist ein Dienstag",
    ):
        assert words in text


def test_nobody_without_a_part_in_it_decides(world, desk):
    post = submitted(world)
    held = decision(post, "approve")
    for person in (world.aylin, world.dana, world.miriam, world.admin, world.charlie):
        client = desk(person)
        client.get(page(post))
        client.post(page(post), held)
        client.post(
            page(post) + "begruenden/", {"kind": "credential", "quote": "", "reason": "Ich möchte das eben so haben."}
        )
        assert fresh(post).state == Post.State.SUBMITTED
    assert not Override.objects.exists()
    assert desk(world.charlie).get(page(post)).status_code == 404
    assert desk(None).get(page(post)).status_code == 302


def test_saved_words_can_be_saved_again_without_a_change(world):
    post = submitted(world)
    assert draft_of(version_of(post)) == draft(world)
