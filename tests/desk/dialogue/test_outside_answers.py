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
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.networks.errors import OutcomeUnknown
from stadtstimme.networks.memory import EVERYTHING

from .listening import ASKS, Street

pytestmark = pytest.mark.django_db
S = OutsideAnswer.State
CALM = "Das Freibad öffnet am Sonntag um neun Uhr."


def answered(street: Street) -> OutsideAnswer:
    """A question, and an answer that the desk did not send."""
    street.write(1)
    street.listen()
    street.answer_outside(2, "c1")
    street.pass_time(minutes=5)
    street.listen(threads=True)
    street.pass_time(minutes=3)
    place_outside_answers(street.clock, 20)
    return OutsideAnswer.objects.get()


def test_it_is_shown_and_somebody_is_asked(street: Street) -> None:
    answer = answered(street)
    assert (answer.state, answer.comment.remote_id, answer.text) == (S.ASKED, "c1", "Um neun Uhr.")
    assert Question.objects.get().state == "open", "no program decides that this answers it"
    assert Notice.objects.filter(kind="outside_answer", recipient=street.world.dana).count() == 1
    assert street.texts() == {"c1": ASKS}


def test_who_writes_an_answer_meanwhile_is_told(street: Street) -> None:
    street.write(1)
    street.listen()
    seen, comment = street.conversation.news, Comment.objects.get()
    street.answer_outside(2, "c1")
    street.pass_time(minutes=5)
    street.listen(threads=True)
    street.pass_time(minutes=3)
    place_outside_answers(street.clock, 20)
    with pytest.raises(Meanwhile):
        send_reply(street.world.dana, comment, ReplyDraft(CALM), seen=seen, now=street.clock)


def test_yes_answers_the_question_and_ends_the_conversation(street: Street) -> None:
    answer = answered(street)
    Comment.objects.update(state="shown")
    accept_outside_answer(street.world.dana, answer, now=street.clock)
    question = Question.objects.get()
    assert (question.state, question.reason) == ("answered", "Auf dem Netzwerk beantwortet.")
    assert street.conversation.state == "closed"
    with pytest.raises(Conflict):
        dismiss_outside_answer(street.world.dana, answer, now=street.clock)


def test_no_leaves_it_open(street: Street) -> None:
    answer = answered(street)
    dismiss_outside_answer(street.world.dana, answer, now=street.clock)
    assert Question.objects.get().state == "open"
    street.pass_time(minutes=10)
    street.listen(threads=True)
    assert OutsideAnswer.objects.get().state == S.DISMISSED, "seen again, it is not asked again"


@pytest.mark.parametrize("who", ["charlie", "bernd", "admin"])
@pytest.mark.parametrize("act", [accept_outside_answer, dismiss_outside_answer])
def test_only_the_dialogue_decides(street: Street, act: Callable[..., None], who: str) -> None:
    answer = answered(street)
    with pytest.raises(NotAllowed):
        act(getattr(street.world, who), answer, now=street.clock)


def test_what_the_desk_sent_is_never_asked_about(street: Street) -> None:
    street.write(1)
    street.listen()
    comment = Comment.objects.get()
    send_reply(street.world.dana, comment, ReplyDraft(CALM), seen=street.conversation.news, now=street.clock)
    deliver_due(street.clock, 10)
    street.pass_time(minutes=10)
    street.listen(threads=True)
    assert not OutsideAnswer.objects.exists()


def test_seen_before_the_desk_knew_it_was_its_own(street: Street) -> None:
    """The call was cut: the answer stands there, and its delivery does not know yet."""
    street.write(1)
    street.listen()
    comment = Comment.objects.get()
    send_reply(street.world.dana, comment, ReplyDraft(CALM), seen=street.conversation.news, now=street.clock)
    street.network.fail_next(OutcomeUnknown("keine Antwort"), "after")
    deliver_due(street.clock, 10)
    street.pass_time(minutes=5)
    street.listen(threads=True)
    assert OutsideAnswer.objects.get().state == S.FOUND
    deliver_due(street.clock, 10)
    assert (OutsideAnswer.objects.get().state, OutsideAnswer.objects.get().text) == (S.OURS, "")
    assert Delivery.objects.filter(post__kind="reply", state="completed").count() == 1


def test_our_own_post_below_our_post_answers_nobody(street: Street) -> None:
    street.answer_outside(2, street.remote_id)
    street.pass_time(minutes=5)
    street.listen(threads=True)
    for _round in range(GIVEN_UP_AFTER + 1):
        street.pass_time(hours=2)
        place_outside_answers(street.clock, 20)
    assert (OutsideAnswer.objects.get().state, OutsideAnswer.objects.get().text) == (S.OURS, "")


def test_the_page_asks_and_takes_the_answer(street: Street, desk: Callable[..., Client]) -> None:
    answer = answered(street)
    client = desk(street.world.dana)
    address = f"/dialog/{street.conversation.pk}/"
    page = client.get(address).content.decode()
    assert "Auf dem Netzwerk beantwortet" in page
    decide = f"/dialog/netzwerkantwort/{answer.pk}/entscheiden/"
    assert desk(street.world.charlie).post(decide, {"do": "accept"}).status_code == 404
    assert client.post(decide, {"do": "accept"}).status_code == 302
    assert "gilt als Antwort" in client.get(address).content.decode()


def test_an_answer_to_a_private_message_stays_private(street: Street) -> None:
    street.write(1, private=True)
    street.listen()
    comment = Comment.objects.get()
    assert comment.private
    send_reply(street.world.dana, comment, ReplyDraft(CALM), seen=street.conversation.news, now=street.clock)
    deliver_due(street.clock, 10)
    assert [one.content.private for one in street.network.published] == [False, True]


def test_where_everybody_would_read_it_the_answer_does_not_go_out(street: Street, desk: Callable[..., Client]) -> None:
    street.network.capabilities = replace(EVERYTHING, private_replies=False)
    street.write(1, private=True)
    street.listen()
    comment = Comment.objects.get()
    with pytest.raises(Invalid) as refused:
        send_reply(street.world.dana, comment, ReplyDraft(CALM), seen=street.conversation.news, now=street.clock)
    assert "nur eine Person" in str(refused.value)
    page = desk(street.world.dana).get(f"/dialog/{street.conversation.pk}/").content.decode()
    assert "privat, nur für uns lesbar" in page
    assert "eine öffentliche Antwort geht nicht hinaus" in page
    deliver_due(street.clock + dt.timedelta(minutes=1), 10)
    assert len(street.network.published) == 1


def test_what_was_private_once_is_answered_as_if_it_still_were(street: Street) -> None:
    street.write(1, private=True)
    street.listen()
    street.write(1, "Wann öffnet das Bad?", edited_at=street.clock)
    street.listen()
    assert Comment.objects.get().private
