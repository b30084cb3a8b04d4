"""The way in: raw first, once only, any order, edits and deletions followed."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stadtstimme.desk.core.errors import Invalid
from stadtstimme.desk.core.models import Notice, SearchEntry
from stadtstimme.desk.dialogue.actions import hold_comment, process_raw, receive_comment, release_comment
from stadtstimme.desk.dialogue.models import Comment, Conversation, Question, RawComment
from stadtstimme.desk.dialogue.payloads import merged, payload_hash, storable
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.record.verify import verify_chain
from tests.desk.world import World
from tests.ground import undone

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


def test_one_that_cannot_be_filed_does_not_hold_its_batch(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from stadtstimme.desk.dialogue.actions import filing

    whole = filing.salted_digest

    def fails_for_one(salt: str, text: str) -> str:
        if text == "Pech":
            raise RuntimeError("Geheimes Wort")
        return whole(salt, text)

    monkeypatch.setattr(filing, "salted_digest", fails_for_one)
    for number, text in enumerate(["Glück", "Pech", "Noch mehr Glück"]):
        receive_comment(world.page, f"c{number}", payload(f"c{number}", text), now=NOON)
    assert process_raw(NOON, 10) == 3
    assert sorted(comment.text for comment in Comment.objects.all()) == ["Glück", "Noch mehr Glück"]
    raw = RawComment.objects.get(remote_id="c1")
    assert (raw.state, raw.leased_until) == ("received", None)
    assert "Geheimes" not in raw.error
    monkeypatch.undo()
    process_raw(NOON + dt.timedelta(hours=1), 10)
    assert Comment.objects.filter(text="Pech").exists()
    assert verify_chain().flaw_count == 0


def test_a_batch_is_one_summary_and_as_many_events_as_comments(world: World) -> None:
    for number in range(6):
        told = payload(f"c{number}", "Wann öffnet das Bad?", thread_id=f"t{number % 2}")
        receive_comment(world.page, f"c{number}", told, now=NOON)
    receive_comment(world.page, "c9", {"remote_id": "c9", "thread_id": "t0", "deleted": True}, now=NOON)
    assert process_raw(NOON, 10) == 7
    told = Conversation.objects.order_by("thread_id").values_list("open_questions", "news", "lock_version")
    assert list(told) == [(3, 3, 1), (3, 3, 1)]
    assert AuditEvent.objects.filter(action="dialogue.comment_received").count() == 6
    assert AuditEvent.objects.filter(action="dialogue.comment_gone").count() == 1
    assert SearchEntry.objects.filter(kind="comment").count() == 6
    assert verify_chain().flaw_count == 0


def test_the_number_of_statements_does_not_grow_with_the_comments(world: World) -> None:
    counts = []
    for turn, size in enumerate((5, 50)):
        for number in range(size):
            remote_id = f"c{turn}-{number}"
            receive_comment(world.page, remote_id, payload(remote_id, "Wann öffnet das Bad?"), now=NOON)
        with CaptureQueriesContext(connection) as queries:
            assert process_raw(NOON, 100) == size
        counts.append(len(queries))
    assert Comment.objects.count() == 55
    assert counts[1] <= counts[0] <= 36


def test_answers_in_one_batch_find_each_other(world: World) -> None:
    receive_comment(world.page, "c2", payload("c2", "Ja.", parent_remote_id="c1"), now=NOON)
    receive_comment(world.page, "c1", payload("c1", "Erst ich.", parent_remote_id="c0"), now=NOON)
    process_raw(NOON, 10)
    parents = dict(Comment.objects.values_list("remote_id", "parent__remote_id"))
    assert parents == {"c1": None, "c2": "c1"}


def test_an_edit_and_a_deletion_in_the_batch_of_the_comment_itself(world: World) -> None:
    later = (NOON + dt.timedelta(minutes=1)).isoformat()
    for one in (payload("c1", "Alt"), payload("c1", "Neu", edited_at=later), payload("c2", "Weg mit mir")):
        receive_comment(world.page, one["remote_id"], one, now=NOON)
    receive_comment(world.page, "c2", {"remote_id": "c2", "deleted": True}, now=NOON)
    assert process_raw(NOON, 10) == 4
    assert dict(Comment.objects.values_list("remote_id", "text")) == {"c1": "Neu", "c2": ""}
    assert "Weg mit mir" not in str(list(RawComment.objects.values()))
    assert Conversation.objects.get().news == 1


def test_the_post_may_be_named_by_a_later_comment(scene: Scene) -> None:
    slug, channel = scene.article.slug, scene.world.page
    receive_comment(channel, "c1", payload("c1", "Hallo", thread_id="neu"), now=NOON)
    process_raw(NOON, 10)
    assert Conversation.objects.get(thread_id="neu").post is None
    receive_comment(channel, "c2", payload("c2", "Hallo", thread_id="neu", post_remote_id=slug), now=NOON)
    process_raw(NOON, 10)
    conversation = Conversation.objects.get(thread_id="neu")
    assert (conversation.post, conversation.title) == (scene.post, "Obstbäume schneiden")


def test_very_long_ones_are_taken_in_a_few_at_a_time(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from stadtstimme.desk.dialogue.actions import processing

    monkeypatch.setattr(processing, "CHARACTERS", 100)
    for number in range(5):
        receive_comment(world.page, f"c{number}", payload(f"c{number}", f"{number} Danke. " * 5), now=NOON)
    assert [process_raw(NOON, 10) for _ in range(4)] == [2, 2, 1, 0]
    assert Comment.objects.count() == 5
    assert set(RawComment.objects.values_list("attempts", "state")) == {(1, "processed")}


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


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_order_and_repetition_make_no_difference(world: World, data: st.DataObject) -> None:
    """Whatever the order and however often: the same comments."""
    payloads = data.draw(st.lists(VERSIONS | DELETIONS, min_size=1, max_size=6))
    again = data.draw(st.permutations(payloads + data.draw(st.lists(st.sampled_from(payloads), max_size=4))))
    assert left_by(world, [payloads]) == left_by(world, [[one] for one in again])


def left_by(world: World, batches: list[list[dict[str, Any]]]) -> list[Any]:
    """The comments and questions that these batches leave; both are undone."""
    names = ("remote_id", "state", "text", "author_name", "written_at", "edited_at")
    asked = ("comment__remote_id", "text", "state")
    with undone():
        for batch in batches:
            deliver(world, *batch)
        comments = Comment.objects.order_by("remote_id").values_list(*names)
        questions = Question.objects.order_by("comment__remote_id", "start").values_list(*asked)
        return [list(comments), list(questions)]


def test_every_order_folds_alike() -> None:
    rows = [payload(text="eins"), payload(text="zwei"), payload(text="drei", edited_at=NOON.isoformat())]
    pairs = [(payload_hash(one), one) for one in rows]
    assert len({merged(order) for order in itertools.permutations(pairs)}) == 1


WORDS = st.text(max_size=20)
NESTED = st.recursive(
    WORDS | st.none() | st.integers(),
    lambda one: st.lists(one, max_size=4) | st.dictionaries(WORDS, one, max_size=4),
    max_leaves=12,
)


@given(NESTED)
def test_anything_becomes_storable(value: Any) -> None:
    kept = storable(value)
    assert storable(kept) == kept
    payload_hash({"value": kept}).encode()
