"""Beiträge: the list and the page of one post with what can be done there."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtstimme.desk.editorial.actions import add_remark, deliver_due, withdraw_due, withdraw_post
from stadtstimme.desk.editorial.models import Delivery, Post
from tests.desk.editorial.scenes import NOW, approved, channel, delivery_of, fresh, written

pytestmark = pytest.mark.django_db


def page(post: Post) -> str:
    return f"/beitraege/{post.uid}/"


def published(world, **more) -> Post:
    post = approved(world, **more)
    deliver_due(NOW, 10)
    return fresh(post)


def test_the_list_is_paged_and_filtered(world, desk):
    posts = [
        written(world, f"Beitrag Nummer {number}.", title=f"Nummer {number}", now=NOW + dt.timedelta(minutes=number))
        for number in range(30)
    ]
    client = desk(world.bernd)
    first = client.get("/beitraege/").content.decode()
    assert page(posts[29]) in first
    assert page(posts[0]) not in first
    link = first.split('rel="next" href="')[1].split('"')[0]
    assert page(posts[0]) in client.get("/beitraege/" + link).content.decode()
    assert page(posts[29]) not in client.get("/beitraege/?stand=published").content.decode()
    assert page(posts[29]) not in client.get("/beitraege/?meine=1").content.decode()
    assert page(posts[29]) in desk(world.aylin).get("/beitraege/?meine=1").content.decode()
    assert page(posts[29]) not in client.get(f"/beitraege/?fachbereich={world.parks.pk}").content.decode()
    assert client.get("/beitraege/?stand=unsinn&fachbereich=x&seite=!!").status_code == 200


def test_a_post_of_another_department_is_not_there(world, desk):
    post = written(world)
    assert desk(world.miriam).get(page(post)).status_code == 404
    assert page(post) not in desk(world.miriam).get("/beitraege/").content.decode()


def test_charlie_finds_nothing_and_does_nothing(world, desk, network):
    post = published(world)
    client = desk(world.charlie)
    assert client.get(page(post)).status_code == 404
    assert page(post) not in client.get("/beitraege/").content.decode()
    for verb in ("bemerken", "berichtigen", "zurueckziehen", "verwerfen", "verschieben"):
        assert client.post(f"{page(post)}{verb}/", {"text": "x", "reason": "weil es so ist"}).status_code == 404
    for verb in ("klaeren", "erneut"):
        assert client.post(f"/sendungen/{delivery_of(post).pk}/{verb}/", {"outcome": "failed"}).status_code == 404
    assert fresh(post).state == Post.State.PUBLISHED


def test_a_remark_stands_on_the_page(world, desk):
    post = written(world)
    desk(world.bernd).post(page(post) + "bemerken/", {"text": "Gut so. <b>Wirklich</b>"})
    text = desk(world.aylin).get(page(post)).content.decode()
    assert "Gut so. &lt;b&gt;Wirklich&lt;/b&gt;" in text
    assert desk(world.bernd).post(page(post) + "bemerken/", {"text": " "}).status_code == 422


def test_a_published_post_shows_its_address_and_is_corrected_in_the_open(world, desk, network):
    post = published(world)
    client = desk(world.aylin)
    text = client.get(page(post)).content.decode()
    assert delivery_of(post).url in text
    assert "veröffentlicht" in text
    assert client.get(f"/schreiben/{post.uid}/").status_code == 302
    answer = client.post(page(post) + "berichtigen/")
    correction = Post.objects.get(corrects=post)
    assert answer.headers["Location"] == f"/schreiben/{correction.uid}/"
    assert "Der alte Beitrag bleibt stehen" in client.get(f"/schreiben/{correction.uid}/").content.decode()
    assert "Dazu gibt es eine Berichtigung" in client.get(page(post)).content.decode()


def test_withdrawing_needs_a_reason(world, desk, network):
    post = published(world)
    client = desk(world.bernd)
    assert client.post(page(post) + "zurueckziehen/", {"reason": "so"}).status_code == 422
    assert fresh(post).state == Post.State.PUBLISHED
    client.post(page(post) + "zurueckziehen/", {"reason": "Der Termin ist abgesagt."})
    assert fresh(post).state == Post.State.WITHDRAWN
    assert "Der Termin ist abgesagt." in client.get(page(post)).content.decode()


def test_an_unknown_outcome_asks_a_person_and_is_settled_with_proof(world, desk, network):
    post = approved(world)
    Delivery.objects.update(state=Delivery.State.UNKNOWN, next_attempt_at=None)
    client = desk(world.aylin)
    assert "sehen Sie auf dem Kanal nach" in client.get(page(post)).content.decode()
    url = f"/sendungen/{delivery_of(post).pk}/klaeren/"
    answer = client.post(url, {"outcome": "completed", "url": "kein link"})
    assert answer.status_code == 422
    assert "https://" in answer.content.decode()
    client.post(url, {"outcome": "completed", "url": "https://www.musterstadt.example/beitrag/1"})
    assert fresh(post).state == Post.State.PUBLISHED
    assert "https://www.musterstadt.example/beitrag/1" in client.get(page(post)).content.decode()


def test_a_failed_delivery_says_why_and_can_be_sent_again(world, desk, network):
    post = approved(world)
    Delivery.objects.update(state=Delivery.State.FAILED, error="Das Bild ist zu groß.", next_attempt_at=None)
    client = desk(world.aylin)
    assert "Das Bild ist zu groß." in client.get(page(post)).content.decode()
    client.post(f"/sendungen/{delivery_of(post).pk}/erneut/")
    assert delivery_of(post).state == Delivery.State.PLANNED


def test_a_channel_by_hand_is_published_by_a_person(world, desk):
    second = channel(world, "whatsapp", "Kanal der Stadt")
    post = approved(world, targets={second.pk: ""})
    deliver_due(NOW, 10)
    client = desk(world.aylin)
    assert "veröffentlichen Sie den Beitrag selbst" in client.get(page(post)).content.decode()
    proof = {"outcome": "completed", "url": "https://whatsapp.example/kanal/1"}
    client.post(f"/sendungen/{delivery_of(post).pk}/klaeren/", proof)
    assert fresh(post).state == Post.State.PUBLISHED


def test_a_draft_is_discarded(world, desk):
    post = written(world)
    desk(world.aylin).post(page(post) + "verwerfen/")
    assert fresh(post).state == Post.State.DISCARDED


def test_the_first_page_names_what_waits_goes_out_and_failed(world, desk):
    from django.utils import timezone

    from tests.desk.editorial.scenes import decide, step_of, submitted

    now = timezone.now()
    waiting = submitted(world, title="Wartet hier", now=now)
    returned = submitted(world, title="Kam zurück", now=now)
    decide(world.bernd, step_of(returned), approve=False, remark="Bitte kürzer.", now=now)
    going = approved(world, title="Geht hinaus", now=now)
    broken = approved(world, title="Ist gescheitert", now=now)
    Delivery.objects.filter(post=broken).update(state=Delivery.State.FAILED, error="Zu lang.")
    boss, author = desk(world.bernd).get("/").content.decode(), desk(world.aylin).get("/").content.decode()
    assert f"/freigaben/{waiting.uid}/" in boss
    assert f"/freigaben/{waiting.uid}/" not in author
    assert f"/schreiben/{returned.uid}/" in author
    for text in (boss, author):
        assert page(going) in text
        assert "Zu lang." in text
    outsider = desk(world.charlie).get("/").content.decode()
    assert "Geht hinaus" not in outsider
    assert "Wartet hier" not in outsider


def test_remarks_of_the_desk_itself_have_no_author(world, desk):
    post = written(world)
    remark = add_remark(world.aylin, post, "Bitte prüfen.", now=NOW)
    type(remark).objects.update(written_by=None)
    for url in (page(post), f"{page(post)}fassungen/"):
        assert "Stadtstimme" in desk(world.aylin).get(url).content.decode()


def test_the_way_of_a_post_says_where_it_appeared_and_where_it_was_taken_down(world, desk, network):
    post = published(world)
    client = desk(world.aylin)
    assert "Erschienen auf Seite der Stadt" in client.get(page(post)).content.decode()
    withdraw_post(world.aylin, post, "Der Termin fällt aus.", now=NOW)
    withdraw_due(NOW + dt.timedelta(minutes=1), 10)
    assert "Von Seite der Stadt genommen" in client.get(page(post)).content.decode()
