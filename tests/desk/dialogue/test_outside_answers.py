"""What somebody answered with the city's account on the network itself, and what is private there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.dialogue.actions import (
    ReplyDraft,
    accept_outside_answer,
    dismiss_outside_answer,
    place_outside_answers,
    send_reply,
)
from stadtstimme.desk.dialogue.actions.outside import GIVEN_UP_AFTER
from stadtstimme.desk.dialogue.actions.replying import Meanwhile
from stadtstimme.desk.dialogue.models import Comment, OutsideAnswer, Question
from stadtstimme.desk.dialogue.payloads import merged
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.desk.editorial.outcomes import completed
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.errors import OutcomeUnknown
from stadtstimme.networks.memory import EVERYTHING

from .listening import ASKS, Square

pytestmark = pytest.mark.django_db
S = OutsideAnswer.State
CALM = "Das Freibad öffnet am Sonntag um neun Uhr."


def answered(square: Square) -> OutsideAnswer:
    """A question, and an answer that the desk did not send."""
    square.write(1)
    square.listen()
    square.answer_outside(2, "c1")
    square.pass_time(minutes=5)
    square.listen(threads=True)
    square.pass_time(minutes=3)
    place_outside_answers(square.clock, 20)
    return OutsideAnswer.objects.get()


def test_it_is_shown_and_somebody_is_asked(square: Square) -> None:
    answer = answered(square)
    assert (answer.state, answer.comment.remote_id, answer.text) == (S.ASKED, "c1", "Um neun Uhr.")
    assert Question.objects.get().state == "open", "no program decides that this answers it"
    assert Notice.objects.filter(kind="outside_answer", recipient=square.world.dana).count() == 1
    assert square.texts() == {"c1": ASKS}


def test_who_writes_an_answer_meanwhile_is_told(square: Square) -> None:
    square.write(1)
    square.listen()
    seen, comment = square.conversation.news, Comment.objects.get()
    square.answer_outside(2, "c1")
    square.pass_time(minutes=5)
    square.listen(threads=True)
    square.pass_time(minutes=3)
    place_outside_answers(square.clock, 20)
    with pytest.raises(Meanwhile):
        send_reply(square.world.dana, comment, ReplyDraft(CALM), seen=seen, now=square.clock)


def test_yes_answers_the_question_and_ends_the_conversation(square: Square) -> None:
    answer = answered(square)
    Comment.objects.update(state="shown")
    accept_outside_answer(square.world.dana, answer, now=square.clock)
    question = Question.objects.get()
    assert (question.state, question.reason) == ("answered", "Auf dem Netzwerk beantwortet.")
    assert square.conversation.state == "closed"
    with pytest.raises(Conflict):
        dismiss_outside_answer(square.world.dana, answer, now=square.clock)


def test_no_leaves_it_open(square: Square) -> None:
    answer = answered(square)
    dismiss_outside_answer(square.world.dana, answer, now=square.clock)
    assert Question.objects.get().state == "open"
    square.pass_time(minutes=10)
    square.listen(threads=True)
    assert OutsideAnswer.objects.get().state == S.DISMISSED, "seen again, it is not asked again"


@pytest.mark.parametrize("who", ["charlie", "bernd", "admin"])
@pytest.mark.parametrize("act", [accept_outside_answer, dismiss_outside_answer])
def test_only_the_dialogue_decides(square: Square, act: Callable[..., None], who: str) -> None:
    answer = answered(square)
    with pytest.raises(NotAllowed):
        act(getattr(square.world, who), answer, now=square.clock)


def test_what_the_desk_sent_is_never_asked_about(square: Square) -> None:
    square.write(1)
    square.listen()
    comment = Comment.objects.get()
    send_reply(square.world.dana, comment, ReplyDraft(CALM), seen=square.conversation.news, now=square.clock)
    deliver_due(square.clock, 10)
    square.pass_time(minutes=10)
    square.listen(threads=True)
    assert not OutsideAnswer.objects.exists()


def test_seen_before_the_desk_knew_it_was_its_own(square: Square) -> None:
    """The call was cut: the answer stands there, and its delivery does not know yet."""
    square.write(1)
    square.listen()
    comment = Comment.objects.get()
    send_reply(square.world.dana, comment, ReplyDraft(CALM), seen=square.conversation.news, now=square.clock)
    square.network.fail_next(OutcomeUnknown("keine Antwort"), "after")
    deliver_due(square.clock, 10)
    square.pass_time(minutes=5)
    square.listen(threads=True)
    assert OutsideAnswer.objects.get().state == S.FOUND
    deliver_due(square.clock, 10)
    assert (OutsideAnswer.objects.get().state, OutsideAnswer.objects.get().text) == (S.OURS, "")
    assert Delivery.objects.filter(post__kind="reply", state="completed").count() == 1


def test_our_own_post_below_our_post_answers_nobody(square: Square) -> None:
    square.answer_outside(2, square.remote_id)
    square.pass_time(minutes=5)
    square.listen(threads=True)
    for _round in range(GIVEN_UP_AFTER + 1):
        square.pass_time(hours=2)
        place_outside_answers(square.clock, 20)
    assert (OutsideAnswer.objects.get().state, OutsideAnswer.objects.get().text) == (S.OURS, "")


def test_the_page_asks_and_takes_the_answer(square: Square, desk: Callable[..., Client]) -> None:
    answer = answered(square)
    client = desk(square.world.dana)
    address = f"/dialog/{square.conversation.pk}/"
    page = client.get(address).content.decode()
    assert "Auf dem Netzwerk beantwortet" in page
    decide = f"/dialog/netzwerkantwort/{answer.pk}/entscheiden/"
    assert desk(square.world.charlie).post(decide, {"do": "accept"}).status_code == 404
    assert client.post(decide, {"do": "accept"}).status_code == 302
    assert "gilt als Antwort" in client.get(address).content.decode()


def test_an_answer_to_a_private_message_stays_private(square: Square) -> None:
    square.write(1, private=True)
    square.listen()
    comment = Comment.objects.get()
    assert comment.private
    send_reply(square.world.dana, comment, ReplyDraft(CALM), seen=square.conversation.news, now=square.clock)
    deliver_due(square.clock, 10)
    assert [one.content.private for one in square.network.published] == [False, True]


def test_where_everybody_would_read_it_the_answer_does_not_go_out(square: Square, desk: Callable[..., Client]) -> None:
    square.network.capabilities = replace(EVERYTHING, private_replies=False)
    square.write(1, private=True)
    square.listen()
    comment = Comment.objects.get()
    with pytest.raises(Invalid) as refused:
        send_reply(square.world.dana, comment, ReplyDraft(CALM), seen=square.conversation.news, now=square.clock)
    assert "nur eine Person" in str(refused.value)
    page = desk(square.world.dana).get(f"/dialog/{square.conversation.pk}/").content.decode()
    assert "privat, nur für uns lesbar" in page
    assert "eine öffentliche Antwort geht nicht hinaus" in page
    deliver_due(square.clock + dt.timedelta(minutes=1), 10)
    assert len(square.network.published) == 1


def test_what_was_private_once_is_answered_as_if_it_still_were(square: Square) -> None:
    square.write(1, private=True)
    square.listen()
    square.write(1, "Wann öffnet das Bad?", edited_at=square.clock)
    square.listen()
    assert Comment.objects.get().private


def test_who_deletes_her_question_takes_name_and_quotes_with_it(square: Square) -> None:
    square.write(1, url="https://mastodon.example/@gisela/1")
    square.listen()
    square.answer_outside(2, "c1", "@gisela Sie fragten nach dem Freibad: um neun.")
    row = square.network.shelf.comments[-1]
    square.network.shelf.comments[-1] = replace(row, url="https://mastodon.example/@stadt/2")
    square.pass_time(minutes=5)
    square.listen(threads=True)
    square.pass_time(minutes=3)
    place_outside_answers(square.clock, 20)
    answer = OutsideAnswer.objects.get()
    assert (answer.state, answer.text[:7], answer.url) == (S.ASKED, "@gisela", "https://mastodon.example/@stadt/2")
    assert answer.comment.url == "https://mastodon.example/@gisela/1"
    square.network.shelf.comments.append(RemoteComment("c1", deleted=True))
    square.listen(threads=True)
    square.pass_time(minutes=10)
    square.listen(threads=True)
    answer.refresh_from_db()
    comment = Comment.objects.get()
    assert (comment.state, comment.text, comment.url) == ("gone", "", "")
    assert (answer.text, answer.url) == ("", ""), "seen again in the thread, its words do not come back"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " data:text/html,x", "//anderswo.example", "HTTPS://gut.example/1"]
)
def test_an_address_that_is_none_is_not_kept(square: Square, url: str) -> None:
    kept = url if "gut" in url else ""
    square.write(1, url=url)
    square.listen()
    assert Comment.objects.get().url == kept
    assert square.network.shelf.comments[-1].payload().get("url", "") == kept
    assert merged([("h", {"remote_id": "c9", "text": "x", "url": url})]).url == kept
    delivery = Delivery.objects.get()
    Delivery.objects.update(state="unknown")
    completed(Delivery.objects.get(), delivery.remote_id, url, now=square.clock)
    assert Delivery.objects.get().url == kept
