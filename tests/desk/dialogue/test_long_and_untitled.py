"""A reply longer than anybody may keep, and a conversation to which nobody gave a title."""

from __future__ import annotations

import pytest
from django.test import Client

from stadtstimme.desk.dialogue.models import Answer, Conversation

from .scenes import TWO_QUESTIONS, Scene
from .test_pages import Desk, text_of


@pytest.fixture
def dana(scene: Scene, desk: Desk) -> Client:
    return desk(scene.world.dana)


def test_what_is_too_long_is_said_while_typing_and_never_kept_in_part(scene: Scene, dana: Client) -> None:
    path = f"/dialog/kommentar/{scene.comment(TWO_QUESTIONS).pk}/"
    typed = {"text": "x" * 100_001, "seen": scene.conversation.news}
    found = dana.post(path + "pruefen/", typed).json()
    assert found["words"].startswith("Der Text hat 100.001 Zeichen, möglich sind höchstens 100.000.")
    assert found["words"] in found["findings"]
    assert (
        dana.post(path + "antwort/", {**typed, "do": "save"}, headers={"X-Requested-With": "fetch"}).status_code == 422
    )
    page = text_of(dana.post(path + "antwort/", {**typed, "do": "send"}), 422)
    assert f"{typed['text']}</textarea>" in page
    assert "Der Text hat 100.001 Zeichen" in page
    assert not Answer.objects.exists()


def test_a_message_without_a_post_is_headed_by_its_words(scene: Scene, dana: Client) -> None:
    scene.comment("Wann wird die Laterne am Birkenweg repariert?")
    Conversation.objects.update(title="Nachricht ohne Beitrag")
    page = text_of(dana.get(f"/dialog/{scene.conversation.pk}/"))
    assert "<bdi>Wann wird die Laterne am Birkenweg repariert?</bdi>" in page
