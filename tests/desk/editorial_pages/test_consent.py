"""What people see of the consent of a channel: who will be asked, why, and what comes after."""

from __future__ import annotations

import pytest
from django.utils import timezone

from stadtstimme.desk.editorial.models import Post
from tests.desk.editorial.scenes import decide, fresh, step_of, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(world):
    """Miriam's post for the page of the city, released by Carla, waits for Aylin."""
    now = timezone.now()
    one = submitted(world, author=world.miriam, responsibility=world.green, now=now)
    decide(world.carla, step_of(one), now=now)
    return one


def test_the_writer_reads_beforehand_who_has_to_agree(world, desk):
    world.green.approver, world.green.deputy = world.carla, world.bernd
    world.green.save()
    one = submitted(world, author=world.miriam, responsibility=world.green, now=timezone.now())
    words = "Für „Seite der Stadt“ (Referat 4) muss danach Aylin Reinders zustimmen."
    client = desk(world.miriam)
    assert words in client.get(f"/schreiben/{one.uid}/").content.decode()
    data = {"text": "Neu", "channels": [world.page.pk], "responsibility": world.green.pk}
    assert words in client.post(f"/schreiben/{one.uid}/pruefen/", data).json()["who"]
    data["channels"] = []
    assert "zustimmen" not in client.post(f"/schreiben/{one.uid}/pruefen/", data).json()["who"]


def test_whoever_looks_after_the_channel_finds_it_under_approvals(world, desk, post):
    client = desk(world.aylin)
    queue = client.get("/freigaben/").content.decode()
    assert "Zustimmung für „Seite der Stadt“" in queue
    assert f"/freigaben/{post.uid}/" in queue
    today = client.get("/").content.decode()
    assert "Zustimmung für „Seite der Stadt“" in today
    assert 'href="/freigaben/"' in today


def test_the_page_says_why_one_is_asked_and_consenting_lets_it_out(world, desk, post):
    client = desk(world.aylin)
    page = f"/freigaben/{post.uid}/"
    text = client.get(page).content.decode()
    assert "Grünflächenamt möchte das auf „Seite der Stadt“ veröffentlichen" in text
    assert "Zustimmen" in text
    step = step_of(post)
    client.post(page, {"step": step.pk, "content_hash": step.content_hash, "do": "approve", "remark": ""})
    assert fresh(post).state == Post.State.APPROVED


def test_the_release_says_that_somebody_else_is_asked_now(world, desk):
    now = timezone.now()
    one = submitted(world, author=world.miriam, responsibility=world.green, now=now)
    client = desk(world.carla)
    page = f"/freigaben/{one.uid}/"
    client.get(page)
    step = step_of(one)
    data = {"step": step.pk, "content_hash": step.content_hash, "do": "approve", "remark": ""}
    text = client.post(page, data, follow=True).content.decode()
    assert "Gefragt ist jetzt: Aylin Reinders." in text


def test_the_posts_page_shows_the_channel_that_is_asked_and_its_answer(world, desk, post):
    page = f"/beitraege/{post.uid}/"
    client = desk(world.miriam)
    assert "Zustimmung für „Seite der Stadt“: Aylin Reinders ist gefragt" in client.get(page).content.decode()
    decide(world.aylin, step_of(post), now=timezone.now())
    told = client.get(page).content.decode()
    assert "Zustimmung für „Seite der Stadt“ von Fassung 1: freigegeben von Aylin Reinders" in told
