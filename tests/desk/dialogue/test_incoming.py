"""The way in: raw first, once only, any order, edits and deletions followed."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import pytest
from django.test import TestCase
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as PropertyTestCase

from stadtstimme.desk.core.errors import Invalid
from stadtstimme.desk.core.models import Notice, SearchEntry
from stadtstimme.desk.dialogue.actions import hold_comment, process_raw, receive_comment, release_comment
from stadtstimme.desk.dialogue.models import Comment, Conversation, Question, RawComment
from stadtstimme.desk.dialogue.payloads import merged, payload_hash, storable
from stadtstimme.desk.record.models import AuditEvent
from tests.desk.world import World, build_world

from .scenes import NOON, THREAT, TWO_QUESTIONS, Scene


def payload(remote_id: str = "c1", text: str = "Hallo", **more: Any) -> dict[str, Any]:
    told = {"remote_id": remote_id, "thread_id": "t1", "author_name": "Gisela", "text": text}
    return {**told, "written_at": NOON.isoformat(), **more}


def deliver(world: World, *payloads: dict[str, Any], minutes: int = 0) -> None:
    """The network delivers, then the worker runs."""
    now = NOON + dt.timedelta(minutes=minutes)
    for one in payloads:
        receive_comment(world.page, one["remote_id"], one, now=now)
    while process_raw(now, 3):
        pass


def test_a_comment_becomes_part_of_its_conversation(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    conversation = scene.conversation
    assert comment.conversation == conversation
    assert (conversation.post, conversation.title) == (scene.post, "Obstbäume schneiden")
    assert (comment.state, comment.author_name) == ("new", "Gisela H.")
    assert [question.text for question in comment.questions.all()] == [
        "Ist der Weg zur Wiese mit dem Langstock gut zu finden?",
        "Und fährt samstags überhaupt der 121er?",
    ]
    for question in comment.questions.all():
        assert comment.text[question.start : question.end] == question.text
    assert conversation.open_questions == 2
    # Friday 12:01 and 24 service hours: 29 minutes on Friday, Monday to Wednesday 8 hours each, less those 29 minutes.
    assert conversation.due_at == dt.datetime(2026, 11, 25, 14, 31, tzinfo=dt.UTC)
    assert conversation.pressing_at == conversation.due_at
    assert AuditEvent.objects.filter(action="dialogue.comment_received").count() == 1


def test_the_raw_row_is_there_before_anything_else(world: World) -> None:
    receive_comment(world.page, "c1", payload(), now=NOON)
    assert not Comment.objects.exists()
    raw = RawComment.objects.get()
    assert (raw.state, raw.payload["text"]) == ("received", "Hallo")


def test_the_same_comment_twice_is_one(world: World) -> None:
    deliver(world, payload(), payload(), payload())
    deliver(world, payload(), minutes=5)
    assert RawComment.objects.count() == Comment.objects.count() == 1


def test_an_edit_is_followed_and_asks_anew(world: World) -> None:
    deliver(world, payload(text="Wann öffnet das Bad? Danke."))
    kept = Question.objects.get()
    later = (NOON + dt.timedelta(hours=1)).isoformat()
    deliver(world, payload(text="Moin. Wann öffnet das Bad? Und was kostet es?", edited_at=later), minutes=90)
    comment = Comment.objects.get()
    assert comment.text.startswith("Moin.")
    assert [question.text for question in comment.questions.all()] == ["Wann öffnet das Bad?", "Und was kostet es?"]
    kept.refresh_from_db()
    assert comment.text[kept.start : kept.end] == kept.text
    deliver(world, payload(text="Nichts für ungut.", edited_at=(NOON + dt.timedelta(hours=2)).isoformat()), minutes=150)
    assert not Question.objects.exists()
    assert Conversation.objects.get().open_questions == 0


def test_a_deletion_takes_the_words_everywhere(world: World) -> None:
    deliver(world, payload(text="Mein Name ist Erna und wann kommt der Bescheid?"))
    deliver(world, {"remote_id": "c1", "deleted": True}, minutes=5)
    comment = Comment.objects.get()
    assert (comment.state, comment.text, comment.author_name, comment.report) == ("gone", "", "", {})
    assert not Question.objects.exists()
    assert not SearchEntry.objects.filter(kind="comment").exists()
    everything = str(list(RawComment.objects.values())) + str(list(AuditEvent.objects.values()))
    assert "Erna" not in everything
    assert "Gisela" not in everything
    deliver(world, payload(text="Mein Name ist Erna und wann kommt der Bescheid?"), minutes=9)
    assert Comment.objects.get().text == ""


def test_evidence_is_held_until_it_is_released(scene: Scene) -> None:
    comment = scene.comment(THREAT)
    hold_comment(scene.world.dana, comment, "Anzeige wird geprüft.", now=NOON)
    receive_comment(scene.world.page, comment.remote_id, {"remote_id": comment.remote_id, "deleted": True}, now=NOON)
    process_raw(NOON + dt.timedelta(hours=1), 10)
    comment.refresh_from_db()
    assert (comment.state, comment.text) == ("gone", THREAT)
    release_comment(scene.world.dana, comment, now=NOON)
    comment.refresh_from_db()
    assert comment.text == ""


def test_an_edit_of_evidence_is_taken_up_after_the_hold(world: World) -> None:
    deliver(world, payload(text="Alt"))
    comment = Comment.objects.get()
    hold_comment(world.dana, comment, "Wird geprüft.", now=NOON)
    deliver(world, payload(text="Neu", edited_at=(NOON + dt.timedelta(hours=1)).isoformat()), minutes=61)
    comment.refresh_from_db()
    assert comment.text == "Alt"
    release_comment(world.dana, comment, now=NOON)
    process_raw(NOON + dt.timedelta(hours=3), 10)
    comment.refresh_from_db()
    assert comment.text == "Neu"


def test_urgent_ones_are_told_without_their_words(scene: Scene) -> None:
    comment = scene.comment("Hier am Bahnhof brennt es! Es riecht nach Gas!")
    conversation = scene.conversation
    assert conversation.urgent
    assert conversation.pressing_at < NOON
    told = Notice.objects.filter(kind="urgent")
    assert {notice.recipient for notice in told} == {scene.world.aylin, scene.world.dana}
    assert all("Gas" not in notice.subject + notice.body for notice in told)
    assert comment.report["signals"]["emergency"]


def test_an_answer_may_arrive_before_what_it_answers(world: World) -> None:
    deliver(world, payload("c2", "Ja, genau.", parent_remote_id="c1"))
    deliver(world, payload("c1", "Erst ich."))
    assert Comment.objects.get(remote_id="c2").parent == Comment.objects.get(remote_id="c1")


def test_a_closed_conversation_opens_with_a_new_comment(world: World) -> None:
    deliver(world, payload())
    Conversation.objects.update(state="closed")
    deliver(world, payload("c2", "Noch etwas."))
    assert Conversation.objects.get().state == "open"


@pytest.mark.parametrize("remote_id", ["", "x" * 301])
def test_an_unusable_id_is_refused(world: World, remote_id: str) -> None:
    with pytest.raises(Invalid):
        receive_comment(world.page, remote_id, payload(), now=NOON)


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"text": None},
        {"text": 7, "written_at": "gestern", "author_name": ["x"]},
        {"written_at": "9999-99-99", "edited_at": {}, "deleted": "ja"},
        {"text": "\x00\ud800 Hallo \u202e", "thread_id": "t" * 1000, "url": "x" * 9000, "author_name": "n" * 9000},
    ],
)
def test_broken_payloads_neither_crash_nor_block(world: World, broken: dict[str, Any]) -> None:
    receive_comment(world.page, "kaputt", broken, now=NOON)
    deliver(world, payload("c2", "Hallo"))
    assert Comment.objects.filter(remote_id="c2").exists()
    assert not RawComment.objects.filter(state="received").exists()


def test_a_megabyte_is_kept_whole(world: World) -> None:
    text = "Wann kommt der Bus? " * 52_000
    deliver(world, payload(text=text))
    comment = Comment.objects.get()
    assert comment.text == text
    assert comment.questions.count() <= 50


def test_what_fails_is_tried_again_and_others_go_on(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from stadtstimme.desk.dialogue.actions import processing

    whole = processing.triage

    def fails_for_one(text: str, *args: Any, **more: Any) -> Any:
        if text == "Pech":
            raise RuntimeError("Geheimes Wort")
        return whole(text, *args, **more)

    monkeypatch.setattr(processing, "triage", fails_for_one)
    receive_comment(world.page, "c1", payload("c1", "Pech"), now=NOON)
    receive_comment(world.page, "c2", payload("c2", "Glück"), now=NOON)
    assert process_raw(NOON, 10) == 2
    assert [comment.text for comment in Comment.objects.all()] == ["Glück"]
    raw = RawComment.objects.get(remote_id="c1")
    assert raw.state == "received"
    assert "Geheimes" not in raw.error
    assert raw.next_attempt_at is not None
    assert raw.next_attempt_at > NOON
    monkeypatch.undo()
    assert process_raw(NOON + dt.timedelta(hours=1), 10) == 1
    assert Comment.objects.count() == 2


def test_after_many_attempts_a_person_has_to_look(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from stadtstimme.desk.dialogue.actions import processing

    def fails(*args: Any, **more: Any) -> Any:
        raise RuntimeError

    monkeypatch.setattr(processing, "triage", fails)
    receive_comment(world.page, "c1", payload(), now=NOON)
    now = NOON
    while process_raw(now, 10):
        now += dt.timedelta(hours=2)
    assert RawComment.objects.get().state == "failed"


TIMES = st.integers(0, 5).map(lambda minute: (NOON + dt.timedelta(minutes=minute)).isoformat())
VERSIONS = st.builds(
    lambda remote_id, text, edited_at: payload(remote_id, text, **({"edited_at": edited_at} if edited_at else {})),
    st.sampled_from(["c1", "c2"]),
    st.sampled_from(["Hallo.", "Wann öffnet das Bad?", "Wann öffnet das Bad? Und was kostet es?", ""]),
    st.none() | TIMES,
)
DELETIONS = st.builds(lambda remote_id: {"remote_id": remote_id, "deleted": True}, st.sampled_from(["c1", "c2"]))


class OrderTest(PropertyTestCase):
    """Whatever the order and however often: the same comments."""

    @settings(max_examples=40, deadline=None)
    @given(st.data())
    def test_order_and_repetition_make_no_difference(self, data: st.DataObject) -> None:
        payloads = data.draw(st.lists(VERSIONS | DELETIONS, min_size=1, max_size=6))
        world = build_world()
        deliver(world, *payloads)
        expected = self.comments()
        self.forget()
        for one in data.draw(st.permutations(payloads + data.draw(st.lists(st.sampled_from(payloads), max_size=4)))):
            deliver(world, one)
        assert self.comments() == expected

    @staticmethod
    def comments() -> list[Any]:
        names = ("remote_id", "state", "text", "author_name", "written_at", "edited_at")
        comments = Comment.objects.order_by("remote_id").values_list(*names)
        questions = Question.objects.order_by("comment__remote_id", "start").values_list(
            "comment__remote_id", "text", "state"
        )
        return [list(comments), list(questions)]

    @staticmethod
    def forget() -> None:
        for model in (Question, Comment, Conversation, RawComment, SearchEntry):
            model.objects.all().delete()


class FoldTest(TestCase):
    def test_every_order_folds_alike(self) -> None:
        rows = [payload(text="eins"), payload(text="zwei"), payload(text="drei", edited_at=NOON.isoformat())]
        pairs = [(payload_hash(one), one) for one in rows]
        assert len({merged(order) for order in itertools.permutations(pairs)}) == 1


@given(st.recursive(st.text() | st.none() | st.integers(), lambda one: st.lists(one) | st.dictionaries(st.text(), one)))
def test_anything_becomes_storable(value: Any) -> None:
    kept = storable(value)
    assert storable(kept) == kept
    payload_hash({"value": kept}).encode()
