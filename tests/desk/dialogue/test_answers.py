"""Answers: through the gate, tied to questions, shown below the comment; questions end in one of three ways."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from stadtstimme.desk.core import clock
from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.dialogue import actions
from stadtstimme.desk.dialogue.actions import (
    ReplyDraft,
    close_conversation,
    close_question,
    reopen_answer,
    settle_answer,
)
from stadtstimme.desk.dialogue.actions.replying import Meanwhile
from stadtstimme.desk.dialogue.models import Answer, Comment, Conversation, Question
from stadtstimme.desk.dialogue.visibility import push_visibility
from stadtstimme.desk.editorial.actions import deliver_due, withdraw_due, withdraw_post
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.desk.public.models import PageComment, PageReply
from stadtstimme.desk.public.network import PageNetwork
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.errors import Temporary

from .scenes import NOON, THREAT, TWO_QUESTIONS, Scene

CALM = "Ja, der Weg hat eine tastbare Kante und ist mit dem Langstock gut zu finden. Der 121er fährt samstags jede halbe Stunde."
REASON = "Die Frage hat sich am Telefon geklärt."


def questions(comment: Comment) -> list[Question]:
    return list(comment.questions.all())


def test_an_answer_settles_its_questions_and_shows_the_comment(scene: Scene, street: Client) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    answer = scene.reply(scene.world.dana, comment, CALM, *questions(comment))
    post = Post.objects.get(pk=answer.post_id)
    assert (post.kind, post.state) == ("reply", "published")
    assert [question.state for question in questions(comment)] == ["answered", "answered"]
    comment.refresh_from_db()
    assert comment.state == "shown"
    conversation = scene.conversation
    assert (conversation.state, conversation.open_questions, conversation.due_at) == ("closed", 0, None)
    assert push_visibility(clock.now(), 10) == 1
    assert push_visibility(clock.now(), 10) == 0
    page = street.get(f"/beitrag/{scene.article.slug}/").content.decode()
    assert comment.text in page
    assert CALM in page
    assert Delivery.objects.get(post=post).remote_id == f"reply-{PageReply.objects.get().pk}"


def test_one_of_two_questions_leaves_the_other_open(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    scene.reply(scene.world.dana, comment, CALM, questions(comment)[1])
    assert [question.state for question in questions(comment)] == ["open", "answered"]
    conversation = scene.conversation
    assert (conversation.state, conversation.open_questions) == ("open", 1)


def test_an_interim_reply_promises_a_day_and_comes_back_when_it_is_broken(scene: Scene) -> None:
    comment = scene.comment("Ist der Weg zur Wiese mit dem Langstock gut zu finden?")
    friday = dt.date(2026, 11, 27)
    text = "Guten Tag, die Frage zum Weg klären wir bis Freitag, 27.11., mit dem Grünflächenamt."
    scene.reply(scene.world.dana, comment, text, *questions(comment), interim_until=friday)
    question = questions(comment)[0]
    assert (question.state, question.promised_on) == ("interim", friday)
    assert question.due_at == dt.datetime(2026, 11, 27, 22, 59, 59, tzinfo=dt.UTC)
    assert scene.conversation.state == "waiting"
    with pytest.raises(Invalid, match="noch 1 Frage offen"):
        close_conversation(scene.world.dana, scene.conversation, REASON, now=scene.clock)
    assert actions.return_broken_promises(now=dt.datetime(2026, 11, 27, 20, 0, tzinfo=dt.UTC)) == 0
    saturday = dt.datetime(2026, 11, 28, 9, 0, tzinfo=dt.UTC)
    assert actions.return_broken_promises(now=saturday) == 1
    assert actions.remind_late(now=saturday) == 0, "nobody is at work"
    assert actions.remind_late(now=saturday + dt.timedelta(days=2)) == 1
    question.refresh_from_db()
    assert question.state == "open"
    assert question.due_at is not None
    assert question.due_at < saturday
    assert scene.conversation.state == "open"
    assert {notice.recipient for notice in Notice.objects.filter(kind="late")} == {scene.world.aylin, scene.world.dana}
    actions.remind_late(now=saturday + dt.timedelta(hours=1))
    assert Notice.objects.filter(kind="late").count() == 2
    scene.clock = saturday
    scene.reply(scene.world.dana, comment, "Ja, der Weg hat eine tastbare Kante und ist gut zu finden.", question)
    question.refresh_from_db()
    assert (question.state, question.promised_on) == ("answered", None)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (ReplyDraft("  "), "text"),
        (ReplyDraft("Wir klären das.", frozenset(), dt.date(2026, 11, 27)), "questions"),
        (ReplyDraft("Wir klären das.", frozenset(), dt.date(2026, 11, 1)), "interim_until"),
    ],
)
def test_what_cannot_be_sent_is_saved_all_the_same(scene: Scene, draft: ReplyDraft, field: str) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    with pytest.raises(Invalid) as refused:
        actions.send_reply(scene.world.dana, comment, draft, seen=scene.conversation.news, now=scene.clock)
    assert refused.value.field == field
    assert Answer.objects.get().post.state == "draft"
    assert not Delivery.objects.filter(post__kind="reply").exists()


def test_a_finding_asks_a_second_person(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    draft = ReplyDraft(
        "Das Passwort für das WLAN lautet Sommer2026!Rathaus.", frozenset(q.pk for q in questions(comment))
    )
    seen = scene.conversation.news
    with pytest.raises(Invalid) as refused:
        actions.send_reply(scene.world.dana, comment, draft, seen=seen, now=scene.clock)
    assert refused.value.field == "findings"
    answer = actions.submit_reply(scene.world.dana, comment, draft, seen=seen, now=scene.clock)
    answer.post.refresh_from_db()
    assert answer.post.state == "submitted"
    assert answer.post.steps.get().asked == scene.world.bernd
    assert [question.state for question in questions(comment)] == ["open", "open"]


def test_who_writes_meanwhile_is_noticed(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    seen = scene.conversation.news
    scene.comment("Es hat sich erledigt, danke!")
    with pytest.raises(Meanwhile):
        actions.send_reply(scene.world.dana, comment, ReplyDraft(CALM), seen=seen, now=scene.clock)
    answer = Answer.objects.get()
    assert answer.post.state == "draft"
    assert answer.post.current_version is not None
    assert answer.post.current_version.text == CALM
    sent = actions.send_reply(
        scene.world.dana, comment, ReplyDraft(CALM), seen=scene.conversation.news, now=scene.clock
    )
    assert sent.post_id == answer.post_id


def test_two_colleagues_at_once_do_not_both_answer(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    seen = scene.conversation.news
    actions.send_reply(scene.world.dana, comment, ReplyDraft(CALM), seen=seen, now=scene.clock)
    with pytest.raises(Meanwhile):
        actions.send_reply(scene.world.aylin, comment, ReplyDraft("Ja, beides."), seen=seen, now=scene.clock)
    assert set(Answer.objects.values_list("post__state", flat=True)) == {"approved", "draft"}


def test_a_withdrawn_answer_asks_again(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    answer = scene.reply(scene.world.dana, comment, CALM, *questions(comment))
    withdraw_post(scene.world.dana, answer.post, "Die Abfahrtszeiten waren falsch.", now=scene.clock)
    withdraw_due(scene.clock, 10)
    assert [question.state for question in questions(comment)] == ["open", "open"]
    conversation = scene.conversation
    assert (conversation.state, conversation.open_questions) == ("open", 2)
    assert AuditEvent.objects.filter(action="dialogue.answer_withdrawn").count() == 1


def test_settling_twice_changes_nothing(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    answer = scene.reply(scene.world.dana, comment, CALM, *questions(comment))
    before = list(Conversation.objects.values()), list(Question.objects.values()), AuditEvent.objects.count()
    settle_answer(answer, now=scene.clock)
    assert (list(Conversation.objects.values()), list(Question.objects.values()), AuditEvent.objects.count()) == before
    Answer.objects.update(settled_at=None)
    count = AuditEvent.objects.count()
    reopen_answer(answer, now=scene.clock)
    assert AuditEvent.objects.count() == count


def test_a_question_closes_with_a_reason_only(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    first, second = questions(comment)
    with pytest.raises(Invalid):
        close_question(scene.world.dana, first, "  ", now=scene.clock)
    close_question(scene.world.dana, first, REASON, now=scene.clock)
    first.refresh_from_db()
    assert (first.state, first.reason, first.due_at) == ("closed", REASON, None)
    with pytest.raises(Conflict):
        close_question(scene.world.dana, first, REASON, now=scene.clock)
    with pytest.raises(Invalid, match="noch 1 Frage"):
        close_conversation(scene.world.dana, scene.conversation, REASON, now=scene.clock)
    close_question(scene.world.dana, second, REASON, now=scene.clock)
    with pytest.raises(Invalid, match="zeigen oder ausblenden"):
        close_conversation(scene.world.dana, scene.conversation, REASON, now=scene.clock)
    actions.show_comment(scene.world.dana, comment, now=scene.clock)
    close_conversation(scene.world.dana, scene.conversation, REASON, now=scene.clock)
    assert (scene.conversation.state, scene.conversation.close_reason) == ("closed", REASON)
    actions.reopen_conversation(scene.world.dana, scene.conversation, now=scene.clock)
    assert scene.conversation.state == "open"


def test_showing_and_hiding_reach_the_page(scene: Scene, street: Client) -> None:
    comment = scene.comment("Eure Baustellenplanung ist ein Witz.")
    path = f"/beitrag/{scene.article.slug}/"
    assert comment.text not in street.get(path).content.decode()
    actions.show_comment(scene.world.dana, comment, now=scene.clock)
    assert comment.text in street.get(path).content.decode()
    with pytest.raises(Invalid):
        actions.hide_comment(scene.world.dana, comment, "", now=scene.clock)
    actions.hide_comment(scene.world.dana, comment, "Netiquette, Regel 3: Beleidigung.", now=scene.clock)
    assert comment.text not in street.get(path).content.decode()
    state = street.get(f"/kommentar/{comment.remote_id}/").content.decode()
    assert "Netiquette, Regel 3: Beleidigung." in state
    comment.refresh_from_db()
    assert comment.next_attempt_at is None


def test_a_check_shows_and_hides_nothing(scene: Scene) -> None:
    for text in (THREAT, "Danke!", "Meine Nachbarin Erna Duvenbeck, geb. 02.09.1938, hat Pflegegrad 4."):
        comment = scene.comment(text)
        assert comment.state == "new"
        page = PageComment.objects.get(uid=comment.remote_id)
        assert (page.shown_at, page.hidden_at) == (None, None)


def test_a_network_that_is_away_is_told_later(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    comment = scene.comment("Guten Tag!")

    def away(self: PageNetwork, remote_id: str) -> None:
        raise Temporary("weg")

    with monkeypatch.context() as patch:
        patch.setattr(PageNetwork, "show_comment", away)
        actions.show_comment(scene.world.dana, comment, now=scene.clock)
    comment.refresh_from_db()
    assert comment.state == "shown"
    assert comment.next_attempt_at is not None
    assert comment.next_attempt_at > scene.clock
    assert push_visibility(scene.clock + dt.timedelta(hours=2), 10) == 1
    assert PageComment.objects.get(uid=comment.remote_id).shown_at is not None


def test_assigning_and_handing_over(scene: Scene) -> None:
    scene.comment(TWO_QUESTIONS)
    dana, aylin = scene.world.dana, scene.world.aylin
    actions.assign_conversation(dana, scene.conversation, dana, now=scene.clock)
    assert scene.conversation.assigned_to == dana
    actions.hand_over_conversation(dana, scene.conversation, aylin, now=scene.clock)
    assert scene.conversation.assigned_to == aylin
    actions.hand_over_conversation(aylin, scene.conversation, None, now=scene.clock)
    assert scene.conversation.assigned_to is None
    told = set(Notice.objects.filter(kind__in=("assigned", "handed_over")).values_list("kind", "recipient__name"))
    assert told == {("assigned", "Aylin Reinders"), ("handed_over", "Dana Wulfes")}
    with pytest.raises(Invalid):
        actions.assign_conversation(dana, scene.conversation, scene.world.charlie, now=scene.clock)


def test_notes_and_intents_are_a_persons(scene: Scene) -> None:
    scene.comment("Die Rutsche ist kaputt.")
    actions.add_note(scene.world.dana, scene.conversation, "Grünflächenamt fragen", now=scene.clock)
    actions.name_intent(scene.world.dana, scene.conversation, "report", now=scene.clock)
    assert scene.conversation.intent == "report"
    for act in (
        lambda: actions.add_note(scene.world.dana, scene.conversation, " ", now=NOON),
        lambda: actions.name_intent(scene.world.dana, scene.conversation, "sentiment", now=NOON),
    ):
        with pytest.raises(Invalid):
            act()


def acts(scene: Scene, comment: Comment) -> dict[str, Callable[[Any], Any]]:
    """Every action of the dialogue that a person takes."""
    conversation, question, now = scene.conversation, questions(comment)[0], scene.clock
    draft = ReplyDraft(CALM)
    raw = comment.channel and actions.receive_comment(scene.world.page, "roh", {"text": "x"}, now=now)
    return {
        "assign": lambda who: actions.assign_conversation(who, conversation, None, now=now),
        "hand_over": lambda who: actions.hand_over_conversation(who, conversation, None, now=now),
        "note": lambda who: actions.add_note(who, conversation, "Notiz", now=now),
        "intent": lambda who: actions.name_intent(who, conversation, "praise", now=now),
        "close": lambda who: close_conversation(who, conversation, REASON, now=now),
        "reopen": lambda who: actions.reopen_conversation(who, conversation, now=now),
        "show": lambda who: actions.show_comment(who, comment, now=now),
        "hide": lambda who: actions.hide_comment(who, comment, REASON, now=now),
        "hold": lambda who: actions.hold_comment(who, comment, REASON, now=now),
        "release": lambda who: actions.release_comment(who, comment, now=now),
        "close_question": lambda who: close_question(who, question, REASON, now=now),
        "start": lambda who: actions.start_reply(who, comment, now=now),
        "save": lambda who: actions.save_reply(who, comment, draft, now=now),
        "send": lambda who: actions.send_reply(who, comment, draft, seen=conversation.news, now=now),
        "second": lambda who: actions.submit_reply(who, comment, draft, seen=conversation.news, now=now),
        "retry": lambda who: actions.retry_raw(who, raw, now=now),
    }


def test_outsiders_do_nothing(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    before = AuditEvent.objects.count()
    for name, act in acts(scene, comment).items():
        for who in (scene.world.charlie, scene.world.miriam, scene.world.bernd, scene.world.admin, scene.world.uwe):
            if (name, who) == ("note", scene.world.bernd):  # who reads a conversation may add facts
                continue
            with pytest.raises(NotAllowed):
                act(who)
            assert AuditEvent.objects.count() == before, name


def test_the_trail_holds_no_words(scene: Scene) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    scene.reply(scene.world.dana, comment, CALM, *questions(comment))
    actions.add_note(scene.world.dana, scene.conversation, "Geheime Notiz", now=scene.clock)
    trail = str(list(AuditEvent.objects.values_list("data", flat=True)))
    for words in ("Langstock", "Gisela", "tastbare", "Geheime"):
        assert words not in trail
    assert deliver_due(scene.clock, 10) == 0


def test_the_same_answer_sent_twice_is_one(scene: Scene, desk: Callable[..., Client]) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    client = desk(scene.world.dana)
    form = {"text": CALM, "seen": str(scene.conversation.news), "do": "send"}
    for _click in range(2):
        assert client.post(f"/dialog/kommentar/{comment.pk}/antwort/", form).status_code == 302
    assert [answer.post.state for answer in Answer.objects.all()] == ["approved"]
    other = {**form, "text": f"{CALM} Bis dann!"}
    assert client.post(f"/dialog/kommentar/{comment.pk}/antwort/", other).status_code == 409
