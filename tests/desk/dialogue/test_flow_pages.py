"""Taking an answer back, and what a channel's file and the first page say about listening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone

from stadtstimme.desk.core.errors import Conflict, NotAllowed
from stadtstimme.desk.dialogue.actions import ReplyDraft, send_reply, take_back_reply
from stadtstimme.desk.dialogue.models import Answer, Listener
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.public.models import PageReply

from .listening import Square
from .scenes import TWO_QUESTIONS, Scene
from .test_answers import CALM

pytestmark = pytest.mark.django_db
Desk = Callable[[Person | None], Client]


@pytest.fixture
def seconds() -> object:
    with override_settings(INSTALLATION=replace(settings.INSTALLATION, undo_seconds=15)):
        yield


def sent(scene: Scene, now: dt.datetime) -> Answer:
    comment = scene.comment(TWO_QUESTIONS)
    return send_reply(scene.world.dana, comment, ReplyDraft(CALM), seen=scene.conversation.news, now=now)


def test_an_answer_taken_back_stands_in_the_box_again(scene: Scene, desk: Desk, seconds: None) -> None:
    now = timezone.now()
    answer = sent(scene, now)
    client = desk(scene.world.dana)
    address = f"/dialog/{scene.conversation.pk}/"
    shown = client.get(address).content.decode()
    assert "Zurückholen" in shown
    assert 'data-undo="1' in shown
    seen = scene.conversation.news
    client.post(f"/dialog/antwort/{answer.pk}/zurueckholen/")
    deliver_due(now + dt.timedelta(minutes=1), 10)
    assert not PageReply.objects.exists()
    again = client.get(f"{address}?kommentar={answer.comment_id}").content.decode()
    assert CALM in again
    assert "Zurückholen" not in again
    assert scene.conversation.news == seen + 1, "colleagues learn of it"
    send_reply(scene.world.dana, answer.comment, ReplyDraft(CALM), seen=scene.conversation.news, now=now)
    deliver_due(now + dt.timedelta(minutes=1), 10)
    assert PageReply.objects.count() == Answer.objects.count() == 1


def test_after_the_seconds_it_is_gone(scene: Scene, desk: Desk, seconds: None) -> None:
    answer = sent(scene, timezone.now() - dt.timedelta(seconds=16))
    client = desk(scene.world.dana)
    assert "Zurückholen" not in client.get(f"/dialog/{scene.conversation.pk}/").content.decode()
    assert client.post(f"/dialog/antwort/{answer.pk}/zurueckholen/").status_code == 409
    with pytest.raises(Conflict):
        take_back_reply(scene.world.dana, answer, now=timezone.now())


@pytest.mark.parametrize("who", ["charlie", "helga", "miriam"])
def test_an_outsider_takes_nothing_back(scene: Scene, desk: Desk, seconds: None, who: str) -> None:
    now = timezone.now()
    answer = sent(scene, now)
    person = getattr(scene.world, who)
    assert desk(person).post(f"/dialog/antwort/{answer.pk}/zurueckholen/").status_code == 404
    with pytest.raises(NotAllowed):
        take_back_reply(person, answer, now=now)


def test_the_file_says_when_comments_were_read(square: Square, desk: Desk) -> None:
    client, address = desk(square.world.aylin), f"/kanaele/{square.channel.pk}/"
    assert "werden in Kürze zum ersten Mal gelesen" in client.get(address).content.decode()
    square.listen()
    assert "zuletzt gelesen" in client.get(address).content.decode()


def test_who_looks_after_a_deaf_channel_learns_it(square: Square, desk: Desk) -> None:
    since = timezone.now() - dt.timedelta(hours=2)
    Listener.objects.update(failing_since=since, trouble="Der Server antwortet nicht.", failures=3)
    words = "scheitert seit 2 Stunden: Der Server antwortet nicht."
    assert words in desk(square.world.aylin).get(f"/kanaele/{square.channel.pk}/").content.decode()
    assert "Kommentare kommen nicht an" in desk(square.world.bernd).get("/").content.decode()
    assert "Kommentare kommen nicht an" not in desk(square.world.carla).get("/").content.decode()
    Listener.objects.update(failing_since=timezone.now())
    assert "Kommentare kommen nicht an" not in desk(square.world.bernd).get("/").content.decode()


def test_what_is_served_by_hand_has_no_line(square: Square, desk: Desk) -> None:
    assert "zuletzt gelesen" not in desk(square.world.aylin).get(f"/kanaele/{square.world.page.pk}/").content.decode()
