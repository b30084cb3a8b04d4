"""Schreiben: by form alone, and by what the script sends."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError

from stadtstimme.desk.editorial.models import Post, Version
from tests.desk.editorial.scenes import CALM, SECRET, approved, channel, submitted, version_of, written

pytestmark = pytest.mark.django_db
BY_SCRIPT = {"HTTP_X_REQUESTED_WITH": "fetch"}


def page(uid: object) -> str:
    return f"/schreiben/{uid}/"


def fields(world: Any, text: str = CALM, **more: Any) -> dict[str, Any]:
    chosen = {"responsibility": world.general.pk, "channels": [world.page.pk], "publish_when": "now"}
    return {"title": "Obstbäume", "text": text, "language": "de", **chosen, **more}


def test_nothing_is_stored_before_the_first_save(world, desk):
    assert desk(world.aylin).get("/schreiben/").status_code == 200
    assert not Post.objects.exists()


def test_the_first_save_makes_the_post_and_sent_twice_it_is_one(world, desk):
    client, uid = desk(world.aylin), uuid.uuid4()
    for _ in range(2):
        assert client.post(page(uid), fields(world, do="save")).status_code == 302
    post = Post.objects.get()
    assert (post.uid, post.title, post.responsibility) == (uid, "Obstbäume", world.general)
    assert Version.objects.count() == 1


def test_the_topic_decides_where_the_post_belongs(world, desk):
    client, uid = desk(world.aylin), uuid.uuid4()
    client.post(page(uid), fields(world, do="save"))
    client.post(page(uid), fields(world, do="save", responsibility=world.green.pk, base=1))
    assert Post.objects.get().department == world.parks


def test_an_author_of_one_department_is_offered_its_topics_only(world, desk):
    text = desk(world.miriam).get("/schreiben/").content.decode()
    assert "Grünflächen" in text
    assert f'<option value="{world.general.pk}"' not in text


def test_handing_in_says_who_decides(world, desk):
    answer = desk(world.aylin).post(page(uuid.uuid4()), fields(world, do="submit"), follow=True)
    assert Post.objects.get().state == Post.State.SUBMITTED
    assert "Es entscheidet Bernd Kolkmann" in answer.content.decode()
    assert "Carla Tiedemann" in answer.content.decode()


def test_without_a_channel_the_text_is_kept_and_the_sentence_says_what_is_missing(world, desk):
    answer = desk(world.aylin).post(page(uuid.uuid4()), fields(world, do="submit", channels=[]))
    assert answer.status_code == 422
    assert "mindestens einen Kanal" in answer.content.decode()
    assert version_of(Post.objects.get()).text == CALM


def test_an_hour_that_the_clock_change_skips_is_refused_and_the_words_are_kept(world, desk):
    gap = {"publish_when": "at", "publish_on": "2027-03-28", "publish_time": "02:30", "publish_zone": "Europe/Berlin"}
    answer = desk(world.aylin).post(page(uuid.uuid4()), fields(world, do="save", **gap))
    assert answer.status_code == 422
    assert "wird die Uhr umgestellt" in answer.content.decode()
    assert version_of(Post.objects.get()).text == CALM


def test_a_planned_time_is_kept_with_its_zone(world, desk):
    planned = {
        "publish_when": "at",
        "publish_on": "2099-07-01",
        "publish_time": "10:00",
        "publish_zone": "Europe/Berlin",
    }
    client, uid = desk(world.aylin), uuid.uuid4()
    client.post(page(uid), fields(world, do="save", **planned))
    version = version_of(Post.objects.get())
    assert (version.publish_at, version.publish_zone) == (dt.datetime(2099, 7, 1, 8, tzinfo=dt.UTC), "Europe/Berlin")
    text = client.get(page(uid)).content.decode()
    assert 'value="2099-07-01"' in text
    assert 'value="10:00"' in text


def test_autosave_answers_with_the_number_and_the_time_in_words(world, desk):
    answer = desk(world.aylin).post(page(uuid.uuid4()) + "sichern/", fields(world), **BY_SCRIPT)
    assert answer.status_code == 200
    data = answer.json()
    assert data["number"] == 1
    assert data["words"].startswith("Gespeichert ")
    assert data["words"].endswith(" Uhr")
    assert version_of(Post.objects.get()).autosaved


def test_autosave_keeps_a_text_whose_time_is_not_usable(world, desk):
    gap = {"publish_when": "at", "publish_on": "2027-03-28", "publish_time": "02:30", "publish_zone": "Europe/Berlin"}
    answer = desk(world.aylin).post(page(uuid.uuid4()) + "sichern/", fields(world, **gap), **BY_SCRIPT)
    assert answer.status_code == 200
    assert "publish_time" in answer.json()["errors"]
    assert version_of(Post.objects.get()).text == CALM


def test_a_second_tab_gets_a_version_aside_and_a_way_to_compare(world, desk):
    post = written(world)
    client = desk(world.aylin)
    client.post(page(post.uid) + "sichern/", fields(world, "Eins.", base=1), **BY_SCRIPT)
    answer = client.post(page(post.uid) + "sichern/", fields(world, "Zwei.", base=1), **BY_SCRIPT)
    assert answer.status_code == 409
    data = answer.json()
    assert data["current"] == 2
    assert "Nebenfassung" in data["words"]
    assert version_of(post).text == "Eins."
    assert "Zwei" in client.get(data["compare"]).content.decode()
    client.post(f"/beitraege/{post.uid}/fassungen/{data['number']}/uebernehmen/")
    assert version_of(post).text == "Zwei."


def test_by_form_the_version_aside_is_said_on_the_page_with_the_words_still_there(world, desk):
    post = written(world)
    client = desk(world.aylin)
    client.post(page(post.uid), fields(world, "Eins.", base=1, do="save"))
    answer = client.post(page(post.uid), fields(world, "Zwei mit anderen Worten.", base=1, do="save"))
    assert answer.status_code == 422
    assert "Jemand anderes hat inzwischen gespeichert" in answer.content.decode()
    assert "Zwei mit anderen Worten." in answer.content.decode()


def test_what_waits_for_a_decision_is_never_saved_by_itself(world, desk):
    for post in (submitted(world), approved(world)):
        answer = desk(world.aylin).post(page(post.uid) + "sichern/", fields(world, "Anders.", base=1), **BY_SCRIPT)
        assert answer.status_code == 422
        assert version_of(post).text == CALM
        assert "data-autosave-url" not in desk(world.aylin).get(page(post.uid)).content.decode()


def test_an_expired_session_is_told_to_the_script_and_nothing_is_stored(world, desk):
    answer = desk(None).post(page(uuid.uuid4()) + "sichern/", fields(world), **BY_SCRIPT)
    assert answer.status_code == 401
    assert not Post.objects.exists()


def test_the_live_check_marks_words_and_stores_nothing(world, desk):
    answer = desk(world.aylin).post(page(uuid.uuid4()) + "pruefen/", fields(world, "🌳 " + SECRET), **BY_SCRIPT)
    data = answer.json()
    mark = next(one for one in data["marks"] if one["severity"] == "stop")
    assert ("🌳 " + SECRET)[mark["start"] : mark["end"]] == mark["quote"]
    assert "Stopp" in data["words"]
    assert "Bernd Kolkmann" in data["findings"]
    assert not Post.objects.exists()


def test_the_live_check_gives_advice_and_says_what_stays_in_mind(world, desk):
    text = "Am Samstag, 5. Dezember, kostet das Bad 4 Euro. Kommt vorbei! #sommerfest"
    shown = desk(world.aylin).post(page(uuid.uuid4()) + "pruefen/", fields(world, text), **BY_SCRIPT).json()["findings"]
    assert "Das bleibt hängen: " in shown
    assert "1 Tipp zur Sprache" in shown
    assert "<q>#SommerFest</q>" in shown


def test_a_wording_of_its_own_is_checked_in_its_own_field(world, desk):
    second = channel(world)
    own = {"channels": [world.page.pk, second.pk], f"own_text-{second.pk}": SECRET}
    data = desk(world.aylin).post(page(uuid.uuid4()) + "pruefen/", fields(world, **own), **BY_SCRIPT).json()
    assert {one["field"] for one in data["marks"]} == {f"own_text-{second.pk}"}
    assert "in der Fassung für" in data["findings"]


def test_line_breaks_of_forms_do_not_move_the_marks(world, desk):
    data = desk(world.aylin).post(page(uuid.uuid4()) + "pruefen/", fields(world, "Eins.\r\nZwei.\r\n" + SECRET)).json()
    text = "Eins.\nZwei.\n" + SECRET
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in data["marks"])
    assert data["marks"]


def test_lengths_are_counted_as_each_network_counts(world, desk):
    second = channel(world)
    uid = uuid.uuid4()
    family = "👩‍👩‍👧‍👦" * 3
    desk(world.aylin).post(page(uid), fields(world, family, do="save", channels=[second.pk]))
    text = desk(world.aylin).get(page(uid)).content.decode()
    assert 'data-limit="500"' in text
    assert "3 von 500 Zeichen" in text


@pytest.mark.parametrize(("kind", "shown"), [("mastodon", 0), ("youtube", 1)])
def test_a_preview_has_a_headline_where_the_channel_has_one(world, desk, kind, shown):
    chosen = [channel(world, kind, "Stadt dort").pk, world.page.pk]
    data = desk(world.aylin).post(page(uuid.uuid4()) + "pruefen/", fields(world, channels=chosen)).json()
    # Two channels that show the same stand above one picture of it.
    assert data["previews"].count('<div class="preview__head">') == 2
    assert data["previews"].count('<article class="preview"') == 2 - shown
    assert data["previews"].count('<p class="preview__title">Obstbäume</p>') == 1


def test_hostile_words_stay_words(world, desk):
    hostile = '<script>alert(1)</script> "><img src=x onerror=alert(1)> {{ 7*7 }} ‮ /etc/passwd'
    client, uid = desk(world.aylin), uuid.uuid4()
    client.post(page(uid), fields(world, hostile, do="save", title=hostile))
    for url in (page(uid), f"/beitraege/{uid}/", f"/beitraege/{uid}/fassungen/", "/beitraege/"):
        text = client.get(url).content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    data = client.post(page(uid) + "pruefen/", fields(world, hostile)).json()
    assert "<script>alert" not in data["findings"] + data["previews"]


@pytest.mark.parametrize("text", ["", "x" * 1_000_001, "a\x00b", "\u200b\u202e", "👩‍👩‍👧‍👦" * 500])
def test_any_text_gets_an_answer(world, desk, text):
    client, uid = desk(world.aylin), uuid.uuid4()
    for suffix in ("", "sichern/", "pruefen/"):
        assert client.post(page(uid) + suffix, fields(world, text, do="save")).status_code in (200, 302, 422)


def test_a_broken_image_is_refused_with_a_sentence_and_the_text_is_kept(world, desk):
    file = SimpleUploadedFile("bild.jpg", b"%PDF-1.7 nothing", content_type="image/jpeg")
    answer = desk(world.aylin).post(page(uuid.uuid4()), fields(world, do="save", image_file=file))
    assert answer.status_code == 422
    assert "bild.jpg" in answer.content.decode()
    assert version_of(Post.objects.get()).text == CALM


def test_an_image_comes_in_by_the_form_and_keeps_its_facts_and_its_order(world, desk, picture):
    client, uid = desk(world.aylin), uuid.uuid4()
    for colour in ("red", "green"):
        before = (
            {"image": [str(i.asset.uid) for i in version_of(Post.objects.get()).images.all()]}
            if Post.objects.exists()
            else {}
        )
        base = version_of(Post.objects.get()).number if Post.objects.exists() else ""
        client.post(page(uid), fields(world, do="save", image_file=picture(colour), base=base, **before))
    version = version_of(Post.objects.get())
    first, second = [str(one.asset.uid) for one in version.images.all()]
    facts = {
        f"{first}-alt_text": "Ein Apfelbaum",
        f"{first}-people": "1",
        f"{first}-consent": "1",
        f"{second}-ai_labelled": "1",
    }
    client.post(page(uid), fields(world, do="up:1", image=[first, second], base=version.number, **facts))
    images = list(version_of(Post.objects.get()).images.all())
    assert [str(one.asset.uid) for one in images] == [second, first]
    assert (images[1].alt_text, images[1].people, images[1].consent) == ("Ein Apfelbaum", True, True)
    assert not images[0].ai_labelled, "only what a machine made can be labelled as made by one"
    client.post(
        page(uid), fields(world, do="save", image=[first, second], base=version.number + 1, **{f"{first}-remove": "1"})
    )
    assert version_of(Post.objects.get()).images.count() == 1


def test_an_image_of_another_department_cannot_be_taken_by_its_uid(world, desk, picture):
    desk(world.aylin).post(page(uuid.uuid4()), fields(world, do="save", image_file=picture("red")))
    stolen = str(version_of(Post.objects.get()).images.get().asset.uid)
    uid = uuid.uuid4()
    desk(world.miriam).post(page(uid), fields(world, do="save", responsibility=world.green.pk, image=[stolen]))
    assert not version_of(Post.objects.get(uid=uid)).images.exists()


def test_charlie_can_neither_write_nor_check_nor_look(world, desk):
    post = written(world)
    client = desk(world.charlie)
    assert client.get("/schreiben/").status_code == 403
    for uid in (post.uid, uuid.uuid4()):
        assert client.get(page(uid)).status_code == 403
        assert client.post(page(uid), fields(world, do="save")).status_code == 403
        for suffix in ("sichern/", "pruefen/"):
            assert client.post(page(uid) + suffix, fields(world), **BY_SCRIPT).status_code == 403
    assert client.get(f"/beitraege/{post.uid}/fassungen/").status_code == 404
    assert client.post(f"/beitraege/{post.uid}/fassungen/1/uebernehmen/").status_code == 404
    assert Post.objects.count() == 1


def test_a_reader_is_led_to_the_page_of_the_post(world, desk):
    post = written(world)
    assert desk(world.bernd).get(page(post.uid)).headers["Location"] == f"/beitraege/{post.uid}/"
    assert desk(world.bernd).post(page(post.uid) + "sichern/", fields(world, "Fremd."), **BY_SCRIPT).status_code == 403
    assert version_of(post).text == CALM


def test_a_locked_database_leaves_the_text_on_the_page(world, desk, monkeypatch):
    def locked(*_args, **_more):
        raise OperationalError("database is locked")

    monkeypatch.setattr("stadtstimme.desk.editorial.editing.save_version", locked)
    answer = desk(world.aylin).post(page(uuid.uuid4()), fields(world, do="save"))
    assert answer.status_code == 422
    assert "Wir können gerade nichts speichern." in answer.content.decode()
    assert CALM in answer.content.decode()
    assert not Post.objects.exists()


def test_another_topic_counts_for_what_was_handed_in_already(world, desk):
    client, uid = desk(world.aylin), uuid.uuid4()
    client.post(page(uid), fields(world, do="submit"))
    assert Post.objects.get().responsibility == world.general
    changed = fields(world, do="submit", base="1", text=f"{CALM} Und mehr.", responsibility=world.green.pk)
    assert client.post(page(uid), changed).status_code == 302
    post = Post.objects.get()
    assert (post.state, post.responsibility, post.department) == ("submitted", world.green, world.parks)
    assert post.steps.get(state="open").asked == world.miriam


def test_a_warning_is_offered_where_a_channel_shows_one(world, desk):
    client = desk(world.aylin)
    bluesky = channel(world, "bluesky", "Stadt auf Bluesky")
    type(bluesky).objects.filter(pk=world.page.pk).update(state="paused")
    assert 'name="warning"' not in client.get("/schreiben/").content.decode()
    type(bluesky).objects.filter(pk=world.page.pk).update(state="active")
    text = client.get("/schreiben/").content.decode()
    assert 'name="warning"' in text and "Keiner der gewählten Kanäle zeigt ihn" in text
    uid, both = uuid.uuid4(), [world.page.pk, bluesky.pk]
    saved = client.post(page(uid), fields(world, do="save", channels=both, warning="Bilder eines Unfalls"))
    assert saved.status_code == 302
    assert version_of(Post.objects.get()).warning == "Bilder eines Unfalls"
    text = client.get(page(uid)).content.decode()
    assert 'value="Bilder eines Unfalls"' in text and f"Diese Kanäle zeigen ihn: {world.page.name}." in text
    typed = fields(world, channels=both, warning="Bilder")
    told = client.post(page(uid) + "pruefen/", typed, **BY_SCRIPT).json()["previews"]
    assert told.count("Erst nach dem Öffnen zu sehen") == told.count("nicht hinter einem Hinweis verbergen") == 1
    assert f"{len(CALM) + len('Bilder')} von 20.000 Zeichen" in told and f"{len(CALM)} von 300 Zeichen" in told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "Bild 1 ist für dieses Netzwerk zu groß und wird dort kleiner gezeigt."),
        ("en", "Picture 1 is too large for this network and is shown smaller there."),
    ],
)
def test_what_a_network_makes_of_an_image_is_told_while_writing(world, desk, picture, language, told):
    client, uid = desk(world.aylin), uuid.uuid4()
    bluesky = channel(world, "bluesky", "Stadt auf Bluesky")
    client.cookies["sprache"] = language
    typed = fields(world, do="save", channels=[bluesky.pk])
    client.post(page(uid), {**typed, "image_file": picture("red")})
    image = version_of(Post.objects.get()).images.get().asset
    typed |= {"base": "1", "image": str(image.uid)}
    assert told not in client.post(page(uid) + "pruefen/", typed, **BY_SCRIPT).json()["previews"]
    type(image).objects.filter(pk=image.pk).update(size=5_000_000)
    assert told in client.post(page(uid) + "pruefen/", typed, **BY_SCRIPT).json()["previews"]


def test_the_point_that_stays_in_view_is_two_numbers_in_the_form(world, desk, picture):
    client, uid = desk(world.aylin), uuid.uuid4()
    mastodon = channel(world)
    client.post(page(uid), {**fields(world, do="save", channels=[mastodon.pk]), "image_file": picture("red")})
    image = str(version_of(Post.objects.get()).images.get().asset.uid)
    assert (
        f'name="{image}-focus_x" type="number" min="0" max="100" value="50"' in client.get(page(uid)).content.decode()
    )
    sent = fields(world, do="save", base=1, channels=[mastodon.pk], image=[image])
    client.post(page(uid), {**sent, f"{image}-focus_x": "0", f"{image}-focus_y": "999"})
    saved = version_of(Post.objects.get()).images.get()
    assert (saved.focus_x, saved.focus_y) == (0, 100)
    text = client.get(page(uid)).content.decode()
    assert 'value="0"' in text and "0 % von links, 100 % von oben" in text and 'cx="0%" cy="100%"' in text
    assert 'viewBox="0 12 64 36"' in text
    client.post(page(uid), {**sent, "base": 2, f"{image}-focus_x": "links", f"{image}-focus_y": ""})
    saved = version_of(Post.objects.get()).images.get()
    assert (saved.focus_x, saved.focus_y) == (50, 50)


def test_what_changed_in_a_warning_is_told(world, desk):
    post = written(world, targets={channel(world).pk: ""}, warning="Bilder eines Unfalls")
    client = desk(world.aylin)
    sent = fields(world, do="save", base=1, title="Obstbäume schneiden", warning="Bilder eines Brandes")
    client.post(page(post.uid), sent)
    text = client.get(f"/beitraege/{post.uid}/fassungen/").content.decode()
    assert "Inhaltshinweis:" in text and "Brandes" in text and "Unfalls" in text


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("title", "x" * 500, "Das ist zu lang: 500 Zeichen, möglich sind 200."),
        ("title", "a\x00b", "Hier steht ein Zeichen, das sich nicht speichern lässt."),
        ("responsibility", "4711", "Das steht hier nicht (mehr) zur Wahl."),
    ],
)
def test_what_a_field_cannot_take_is_said_as_people_say_it(world, desk, field, typed, told):
    answer = desk(world.aylin).post(page(uuid.uuid4()), fields(world, **{"do": "save", field: typed}))
    assert answer.status_code == 422
    assert told in answer.content.decode()
