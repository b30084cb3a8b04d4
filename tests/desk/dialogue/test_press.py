"""The press asks in a comment (clause Z3): the press office answers, by the deadline the text names; others hold the line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from stadtstimme.desk.core.errors import Conflict, NotAllowed
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.dialogue import actions
from stadtstimme.desk.dialogue.actions import ReplyDraft, close_question, record_answered_outside, start_reply
from stadtstimme.desk.dialogue.models import Answer, Comment, Conversation, Note, OutsideAnswer
from stadtstimme.desk.dialogue.press import deadline_in, holding_words
from stadtstimme.desk.editorial.actions import release_reply, save_version, submit_post
from stadtstimme.desk.editorial.draft import Draft
from stadtstimme.desk.editorial.models import Post
from stadtstimme.desk.people.models import Person, Role, RoleAssignment
from stadtstimme.desk.record.models import AuditEvent

from .scenes import INQUIRY, NOON, Scene

STATEMENT = "Wir bräuchten für unsere Sendung bis 15 Uhr ein Statement zum Brand."
FREE = "Ja, die Brücke wird ab Montag gesperrt."
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def press(scene: Scene) -> Person:
    """Bernd is the press office. He has no role in the dialogue."""
    RoleAssignment.objects.create(person=scene.world.bernd, role=Role.PRESS)
    return Person.objects.get(pk=scene.world.bernd.pk)


@pytest.fixture
def inquiry(scene: Scene, press: Person) -> Comment:
    return scene.comment(INQUIRY, "Redaktion Hafen-Echo")


def local(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


# NOON is Friday, 20 November 2026, 12:00 in Germany.
@pytest.mark.parametrize(
    ("text", "at"),
    [
        (INQUIRY, local(20, 17)),
        (STATEMENT, local(20, 15)),
        ("Redaktionsschluss ist morgen um 9.30 Uhr.", local(21, 9, 30)),
        ("Bitte antworten Sie bis Montag, 10 Uhr.", local(23, 10)),
        ("Unsere Deadline: 24.11., 18:15 Uhr", local(24, 18, 15)),
        ("Redaktionsschluss 11 Uhr.", local(21, 11)),
        ("Redaktionsschluss Freitag 11 Uhr.", local(27, 11)),
        ("Andruck ist um 24 Uhr, Redaktionsschluss 24 Uhr", local(21, 0)),
        ("Redaktionsschluss 31.2., 12 Uhr", None),
        ("Redaktionsschluss 17:99 Uhr", None),
        ("Um 17 Uhr beginnt das Konzert.", None),
        ("Redaktionsschluss ist bald.", None),
    ],
)
def test_the_deadline_that_a_text_names(text: str, at: dt.datetime | None) -> None:
    assert deadline_in(text, NOON) == at


def test_an_endless_text_is_read_in_reasonable_steps() -> None:
    assert deadline_in("bis " * 50_000, NOON) is None
    assert deadline_in("Redaktionsschluss " + "x" * 200_000, NOON) is None


def test_the_deadline_is_the_conversations_and_the_press_office_is_told(scene: Scene, inquiry: Comment) -> None:
    assert [one.due_at for one in inquiry.questions.all()] == [local(20, 17)]
    assert (scene.conversation.due_at, scene.conversation.urgent) == (local(20, 17), True)
    told = Notice.objects.filter(occasion=f"comment-{inquiry.pk}-urgent")
    assert scene.world.bernd in [one.recipient for one in told]
    assert all("fragt die Presse" in one.subject for one in told)


def test_a_missed_deadline_is_said_at_once_also_when_the_house_is_closed(scene: Scene, inquiry: Comment) -> None:
    assert actions.remind_late(now=local(20, 16, 59)) == 0
    assert actions.remind_late(now=local(20, 17, 1)) == 1


def test_an_inquiry_without_a_question_mark_is_a_question(scene: Scene, press: Person) -> None:
    comment = scene.comment(STATEMENT, "Sender")
    [question] = comment.questions.all()
    assert question.text and question.text in STATEMENT
    assert question.due_at == local(20, 15)


def test_an_edited_deadline_is_the_new_one(scene: Scene, inquiry: Comment) -> None:
    payload = {
        "remote_id": inquiry.remote_id,
        "thread_id": scene.article.slug,
        "text": INQUIRY.replace("17 Uhr", "18 Uhr"),
        "written_at": inquiry.written_at.isoformat(),
        "edited_at": (scene.clock + dt.timedelta(minutes=1)).isoformat(),
    }
    actions.receive_comment(scene.world.page, inquiry.remote_id, payload, now=scene.clock)
    actions.process_raw(scene.clock, 10)
    assert scene.conversation.due_at == local(20, 18)


def test_nobody_outside_the_press_office_answers_or_closes(scene: Scene, inquiry: Comment) -> None:
    dana, seen = scene.world.dana, scene.conversation.news
    question = inquiry.questions.get()
    before = AuditEvent.objects.count()
    for act in (
        lambda: start_reply(dana, inquiry, now=NOON),
        lambda: actions.save_reply(dana, inquiry, ReplyDraft(FREE), now=NOON),
        lambda: actions.send_reply(dana, inquiry, ReplyDraft(FREE), seen=seen, now=NOON),
        lambda: actions.submit_reply(dana, inquiry, ReplyDraft(holding_words() + " " + FREE), seen=seen, now=NOON),
        lambda: close_question(dana, question, "Das klärt sich von selbst.", now=NOON),
        lambda: record_answered_outside(dana, inquiry, now=NOON),
        lambda: record_answered_outside(scene.world.charlie, inquiry, now=NOON),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert (Answer.objects.count(), AuditEvent.objects.count()) == (0, before)


def test_the_holding_reply_goes_out_and_the_inquiry_stays_open(scene: Scene, inquiry: Comment) -> None:
    draft = ReplyDraft(holding_words(), frozenset(inquiry.questions.values_list("pk", flat=True)))
    answer = actions.send_reply(scene.world.dana, inquiry, draft, seen=scene.conversation.news, now=scene.clock)
    answer.post.refresh_from_db()
    assert answer.post.state == "approved"
    actions.settle_answer(answer, now=scene.clock)
    assert inquiry.questions.get().state == "open"
    assert (scene.conversation.state, scene.conversation.due_at) == ("open", local(20, 17))


def test_answered_elsewhere_is_recorded_without_its_content(scene: Scene, inquiry: Comment, press: Person) -> None:
    record_answered_outside(press, inquiry, now=NOON)
    question = inquiry.questions.get()
    assert (question.state, question.due_at) == ("closed", None)
    assert "außerhalb" in question.reason
    assert scene.conversation.open_questions == 0
    event = AuditEvent.objects.get(action="dialogue.press_answered")
    assert set(event.data) == {"conversation"}
    with pytest.raises(Conflict):
        record_answered_outside(press, inquiry, now=NOON)


def test_only_what_the_press_asks_is_settled_so(scene: Scene, press: Person) -> None:
    comment = scene.comment("Wann öffnet das Bad?")
    with pytest.raises(Conflict):
        record_answered_outside(press, comment, now=NOON)
    start_reply(scene.world.dana, comment, now=NOON)


def test_without_a_press_office_the_inquiry_does_not_lie(scene: Scene) -> None:
    comment = scene.comment(INQUIRY)
    assert start_reply(scene.world.dana, comment, now=NOON).kind == "reply"


def test_the_page_says_whose_it_is(scene: Scene, inquiry: Comment, desk: Callable[[Person], Client]) -> None:
    address = f"/dialog/{scene.conversation.pk}/?kommentar={inquiry.pk}"
    dana, bernd = desk(scene.world.dana), desk(scene.world.bernd)
    page = dana.get(address).content.decode()
    assert "Antwortfeld ist deshalb gesperrt" in page
    assert "17:00" in page
    assert holding_words() in page
    assert 'id="antwort_text"' not in page
    assert "Außerhalb beantwortet" not in page
    free = {"text": FREE, "seen": str(scene.conversation.news), "do": "send"}
    assert dana.post(f"/dialog/kommentar/{inquiry.pk}/antwort/", free).status_code == 403
    held = {**free, "text": holding_words()}
    assert dana.post(f"/dialog/kommentar/{inquiry.pk}/antwort/", held).status_code == 302

    assert (
        bernd.post(f"/dialog/{scene.conversation.pk}/notiz/", {"note": "Sperrung ab 1. Dezember."}).status_code == 302
    )
    assert Note.objects.get().written_by == scene.world.bernd
    assert "Außerhalb beantwortet" in bernd.get(address).content.decode()
    assert bernd.post(f"/dialog/kommentar/{inquiry.pk}/ausserhalb/").status_code == 302
    assert Conversation.objects.get().open_questions == 0


def test_the_press_office_with_the_dialogue_answers_here(scene: Scene, inquiry: Comment) -> None:
    RoleAssignment.objects.create(person=scene.world.dana, role=Role.PRESS)
    dana = Person.objects.get(pk=scene.world.dana.pk)
    assert start_reply(dana, inquiry, now=NOON).kind == "reply"


def free_words(scene: Scene, comment: Comment, **changes: object) -> Post:
    """Dana begins with the holding words, and writes others on the editor's own page."""
    post = actions.save_reply(scene.world.dana, comment, ReplyDraft(holding_words()), now=NOON).post
    draft = Draft(text=FREE, targets={scene.world.page.pk: ""})
    base = Post.objects.get(pk=post.pk).current_version.number
    save_version(scene.world.dana, post, replace(draft, **changes), base=base, now=NOON)
    return Post.objects.select_related("current_version").get(pk=post.pk)


@pytest.mark.parametrize("gate", [submit_post, release_reply])
@pytest.mark.parametrize("in_text", [True, False])
def test_the_editors_page_leads_not_past_the_press_office(
    scene: Scene, inquiry: Comment, gate: Callable[..., Post], in_text: bool
) -> None:
    words = {} if in_text else {"text": holding_words(), "targets": {scene.world.page.pk: FREE}}
    post = free_words(scene, inquiry, **words)
    with pytest.raises(NotAllowed, match="Hier fragt die Presse"):
        gate(scene.world.dana, post, post.current_version.number, now=NOON)
    assert Post.objects.get(pk=post.pk).state == "draft"
    RoleAssignment.objects.create(person=scene.world.dana, role=Role.PRESS)
    office = Person.objects.get(pk=scene.world.dana.pk)
    assert submit_post(office, post, post.current_version.number, now=NOON).state == "submitted"


def test_nobody_outside_the_press_office_says_that_the_press_was_answered(scene: Scene, inquiry: Comment) -> None:
    row = OutsideAnswer.objects.create(
        channel=scene.world.page,
        remote_id="o1",
        parent_remote_id=inquiry.remote_id,
        comment=inquiry,
        state="asked",
        text=FREE,
        written_at=NOON,
        found_at=NOON,
    )
    with pytest.raises(NotAllowed):
        actions.accept_outside_answer(scene.world.dana, row, now=NOON)
    assert inquiry.questions.get().state == "open"
    RoleAssignment.objects.create(person=scene.world.dana, role=Role.PRESS)
    actions.accept_outside_answer(Person.objects.get(pk=scene.world.dana.pk), row, now=NOON)
    assert inquiry.questions.get().state == "answered"


def test_the_button_is_not_offered_to_whom_it_would_be_refused(
    scene: Scene, inquiry: Comment, desk: Callable[[Person], Client]
) -> None:
    OutsideAnswer.objects.create(
        channel=inquiry.channel,
        remote_id="x",
        comment=inquiry,
        text="Ja.",
        written_at=NOON,
        found_at=NOON,
        state="asked",
    )
    page = f"/dialog/{inquiry.conversation_id}/"
    locked = desk(scene.world.dana).get(page).content.decode()
    assert "Ja, beantwortet" not in locked
    assert "sagt die Pressestelle" in locked
    assert "Nein, noch offen" in locked
    RoleAssignment.objects.create(person=scene.world.dana, role=Role.PRESS)
    assert "Ja, beantwortet" in desk(Person.objects.get(pk=scene.world.dana.pk)).get(page).content.decode()
