"""Two processes at once, on either database: no comment is lost or doubled, no answer goes out unseen."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from django.db import transaction

from stadtstimme.desk.core.models import SearchEntry
from stadtstimme.desk.dialogue.actions import (
    ReplyDraft,
    close_conversation,
    hide_comment,
    process_raw,
    receive_comment,
    send_reply,
    settle_answer,
    show_comment,
)
from stadtstimme.desk.dialogue.models import Answer, Comment, Conversation, Question, RawComment
from stadtstimme.desk.dialogue.visibility import push_visibility
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.public.actions import send_message
from stadtstimme.desk.public.models import Article, PageComment, PageReply
from stadtstimme.desk.public.network import PageNetwork
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.record.verify import verify_chain
from stadtstimme.networks.base import Content
from stadtstimme.networks.registry import Profile
from tests.desk.editorial.racing import committed_database, race
from tests.desk.world import build_world

from .scenes import NOON, TWO_QUESTIONS, Scene, build_scene
from .test_answers import CALM

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
ROUNDS = 4
LATER = NOON + dt.timedelta(minutes=5)


@pytest.fixture
def scene(transactional_db: None, tmp_path: Path) -> Iterator[Scene]:
    """A published post in a database that other processes see; afterwards the trail must be whole."""
    with committed_database(tmp_path):
        yield build_scene(build_world(NOON))
        assert verify_chain().flaw_count == 0


def payload(number: int, text: str = TWO_QUESTIONS, **more: str) -> dict[str, str]:
    told = {"remote_id": f"c{number}", "thread_id": "t", "text": text, "author_name": "Gisela"}
    return {**told, "written_at": NOON.isoformat(), **more}


def work_off() -> None:
    while process_raw(LATER, 2):
        pass


def test_the_same_comment_delivered_twice_at_once(scene: Scene) -> None:
    def deliver() -> None:
        for number in range(ROUNDS):
            receive_comment(scene.world.page, f"c{number}", payload(number), now=NOON)
        work_off()

    assert race(deliver, deliver, deliver) == ["", "", ""]
    work_off()
    assert RawComment.objects.count() == Comment.objects.count() == ROUNDS
    assert Question.objects.count() == 2 * ROUNDS
    assert Conversation.objects.get(thread_id="t").open_questions == 2 * ROUNDS
    assert not RawComment.objects.exclude(state="processed").exists()


def test_edits_and_deletions_worked_off_by_two_workers(scene: Scene) -> None:
    channel = scene.world.page
    for number in range(ROUNDS):
        receive_comment(channel, f"c{number}", payload(number), now=NOON)
        edit = payload(number, "Wann öffnet das Bad?", edited_at=LATER.isoformat())
        receive_comment(channel, f"c{number}", edit, now=NOON)
        if number % 2:
            receive_comment(channel, f"c{number}", {"remote_id": f"c{number}", "deleted": "yes"}, now=NOON)
    assert race(work_off, work_off) == ["", ""]
    # What met another worker at the same comment is tried again a little later.
    process_raw(LATER + dt.timedelta(hours=2), 100)
    texts = dict(Comment.objects.values_list("remote_id", "text"))
    assert texts == {f"c{number}": "" if number % 2 else "Wann öffnet das Bad?" for number in range(ROUNDS)}
    assert Question.objects.count() == ROUNDS // 2


def test_batches_of_several_workers_in_the_same_conversations(scene: Scene) -> None:
    def batches(size: int) -> None:
        while process_raw(LATER, size):
            pass

    for number in range(48):
        more = {"thread_id": f"t{number * 5 % 7}", "parent_remote_id": f"c{(number * 11) % 48}"}
        receive_comment(scene.world.page, f"c{number}", payload(number, **more), now=NOON)
        if number % 6 == 0:
            edit = payload(number, "Wann öffnet das Bad?", edited_at=LATER.isoformat(), **more)
            receive_comment(scene.world.page, f"c{number}", edit, now=NOON)
    assert race(*(partial(batches, size) for size in (5, 8, 13))) == ["", "", ""]
    process_raw(LATER + dt.timedelta(hours=2), 100)
    assert not RawComment.objects.exclude(state="processed").exists()
    assert Comment.objects.exclude(parent=None).count() == Comment.objects.count() == 48
    assert Question.objects.count() == 40 * 2 + 8
    for conversation in Conversation.objects.filter(thread_id__startswith="t"):
        asked = Question.objects.filter(comment__conversation=conversation, state="open").count()
        comments = Comment.objects.filter(conversation=conversation).count()
        assert (conversation.open_questions, conversation.news) == (asked, comments)
    assert AuditEvent.objects.filter(action="dialogue.comment_received").count() == 48
    assert SearchEntry.objects.filter(kind="comment").count() == 48


def test_the_form_sent_twice_at_once_is_one_comment(scene: Scene) -> None:
    send = partial(
        send_message, scene.article, scene.world.page, text="Hallo", name="", topic="", form_key="k" * 64, now=NOON
    )
    assert race(send, send, send) == ["", "", ""]
    assert PageComment.objects.count() == RawComment.objects.count() == 1


def test_an_article_published_twice_at_once_is_one(scene: Scene) -> None:
    network = PageNetwork(Profile(scene.world.page.pk, ""))
    publish = partial(network.publish, Content("Einmal", "Titel", published_at=NOON), "one-handle")
    assert race(publish, publish, publish) == ["", "", ""]
    assert Article.objects.filter(handle="one-handle").count() == 1


def test_two_colleagues_send_at_the_same_moment(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    seen = scene.conversation.news
    world = scene.world
    send = [
        partial(send_reply, who, comment, ReplyDraft(CALM), seen=seen, now=LATER) for who in (world.dana, world.aylin)
    ]
    errors = race(*send)
    assert Counter(errors) == {"": 1, "Meanwhile": 1}
    assert Counter(Answer.objects.values_list("post__state", flat=True)) == {"approved": 1, "draft": 1}


def test_a_double_click_sends_one_answer_and_leaves_no_draft(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    dana = scene.world.dana
    send = partial(send_reply, dana, comment, ReplyDraft(CALM), seen=scene.conversation.news, now=LATER)
    assert race(send, send, send) == ["", "", ""]
    states = Counter(Answer.objects.values_list("post__state", flat=True))
    assert states.pop("approved") == 1
    assert set(states) <= {"discarded"}
    deliver_due(LATER, 10)
    assert PageReply.objects.count() == 1
    send()
    assert PageReply.objects.count() == Answer.objects.exclude(post__state="discarded").count() == 1


def test_a_comment_that_comes_while_an_answer_is_sent(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    seen = scene.conversation.news
    late = {**payload(1, "Hat sich erledigt."), "thread_id": scene.article.slug}
    receive_comment(scene.world.page, "c1", late, now=NOON)
    errors = race(partial(send_reply, scene.world.dana, comment, ReplyDraft(CALM), seen=seen, now=LATER), work_off)
    work_off()
    assert errors[1] == ""
    assert errors[0] in ("", "Meanwhile")
    assert Comment.objects.filter(remote_id="c1").exists()
    sent = Answer.objects.get().post.state == "approved"
    assert sent is (errors[0] == "")
    assert scene.conversation.news == seen + 1 + sent


def test_show_and_hide_at_once_agree_with_the_page(scene: Scene) -> None:
    comment = scene.comment("Guten Tag!")
    world = scene.world
    errors = race(
        partial(show_comment, world.dana, comment, now=LATER),
        partial(hide_comment, world.aylin, comment, "Netiquette, Regel 3.", now=LATER),
    )
    assert set(errors) <= {"", "Conflict"}
    push_visibility(LATER + dt.timedelta(hours=2), 10)
    comment.refresh_from_db()
    page = PageComment.objects.get(uid=comment.remote_id)
    assert (comment.state == "shown") is (page.shown_at is not None and page.hidden_at is None)


def test_publishing_an_answer_while_the_conversation_changes(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    ids = frozenset(comment.questions.values_list("pk", flat=True))
    send_reply(scene.world.dana, comment, ReplyDraft(CALM, ids), seen=scene.conversation.news, now=LATER)
    receive_comment(scene.world.page, "c1", {**payload(1, "Danke!"), "thread_id": scene.article.slug}, now=NOON)
    after = LATER + dt.timedelta(minutes=1)
    errors = race(
        partial(deliver_due, after, 10),
        partial(deliver_due, after, 10),
        work_off,
        partial(close_conversation, scene.world.dana, scene.conversation, "Telefonisch geklärt.", now=after),
    )
    assert errors[:3] == ["", "", ""]
    work_off()
    assert PageReply.objects.count() == 1
    assert set(Question.objects.values_list("state", flat=True)) == {"answered"}
    answer = Answer.objects.get()
    assert answer.settled_at is not None
    with transaction.atomic():
        settle_answer(answer, now=after)
    assert Comment.objects.filter(remote_id="c1").exists()
