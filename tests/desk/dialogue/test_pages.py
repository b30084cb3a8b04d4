"""The pages of the dialogue: what is shown, what is kept, who may come, how many queries it takes."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stadtstimme.desk.core import clock, search, today
from stadtstimme.desk.dialogue import actions
from stadtstimme.desk.dialogue.entries import glance, pressing_items
from stadtstimme.desk.dialogue.models import Answer, Comment, Conversation, Question, RawComment
from stadtstimme.desk.people.models import Person, Role, RoleAssignment

from .scenes import NOON, THREAT, TWO_QUESTIONS, Scene
from .test_answers import CALM

Desk = Callable[[Person | None], Client]
SECRET = "Das Passwort für das WLAN lautet Sommer2026!Rathaus."


def text_of(response: Any, status: int = 200) -> str:
    assert response.status_code == status, response.content.decode()[:2000]
    return html.unescape(response.content.decode())


@pytest.fixture
def dana(scene: Scene, desk: Desk) -> Client:
    return desk(scene.world.dana)


def many(scene: Scene, conversations: int, comments: int) -> Conversation:
    """Rows as the queue would make them, written in bulk."""
    rows = Conversation.objects.bulk_create(
        Conversation(
            channel=scene.world.page,
            thread_id=f"t{number}",
            title=f"Gespräch {number:04}",
            last_comment_at=NOON,
            due_at=NOON + dt.timedelta(minutes=number),
            pressing_at=NOON + dt.timedelta(minutes=number),
            open_questions=1,
            assigned_to=scene.world.dana,
        )
        for number in range(conversations)
    )
    made = Comment.objects.bulk_create(
        Comment(
            conversation=rows[0],
            channel=scene.world.page,
            remote_id=f"c{number}",
            text=f"Kommentar {number}?",
            written_at=NOON + dt.timedelta(seconds=number),
            received_at=NOON,
        )
        for number in range(comments)
    )
    Question.objects.bulk_create(
        Question(comment=comment, start=0, end=len(comment.text), text=comment.text, due_at=NOON) for comment in made
    )
    return rows[0]


@pytest.mark.parametrize(("conversations", "comments"), [(40, 100), (400, 1000)])
def test_the_number_of_queries_does_not_grow(
    scene: Scene, dana: Client, django_assert_max_num_queries: Any, conversations: int, comments: int
) -> None:
    one = many(scene, conversations, comments)
    for path in ("/dialog/", "/dialog/?zeigen=mine", f"/dialog/{one.pk}/", "/dialog/?zeigen=closed"):
        with django_assert_max_num_queries(15):
            page = text_of(dana.get(path))
        assert len(page.encode()) < 150 * 1024, path


def test_the_list_is_paged_by_what_presses(scene: Scene, dana: Client) -> None:
    many(scene, 60, 1)
    scene.comment("Danke für die schöne Wiese!")
    scene.comment(THREAT)
    path, titles = "/dialog/", []
    for _page in range(3):
        page = text_of(dana.get(path))
        titles += [line.split("<bdi>")[1].split("</bdi>")[0] for line in page.split('class="line__title"')[1:]]
        if 'rel="next"' in page:
            path = "/dialog/" + page.split('rel="next" href="')[1].split('"')[0]
    assert titles == ["Obstbäume schneiden", *[f"Gespräch {number:04}" for number in range(60)]]


def test_filters(scene: Scene, dana: Client) -> None:
    scene.comment(THREAT)
    title = "Obstbäume schneiden"
    named = {
        "urgent": True,
        "asked": False,
        "mine": False,
        "criticism": False,
        "closed": False,
        "": True,
        "unsinn": True,
    }
    for name, found in named.items():
        assert (title in text_of(dana.get(f"/dialog/?zeigen={name}"))) is found, name
    conversation = scene.conversation
    actions.assign_conversation(scene.world.dana, conversation, scene.world.dana, now=NOON)
    actions.name_intent(scene.world.dana, conversation, "criticism", now=NOON)
    for name in ("mine", "criticism"):
        assert title in text_of(dana.get(f"/dialog/?zeigen={name}"))


def test_the_matter_first_abuse_folded(scene: Scene, dana: Client) -> None:
    comment = scene.comment("Der Clown vom Amt, dieser Vollidiot, kann kein Schild aufstellen. Wann kommt das Schild?")
    page = text_of(dana.get(f"/dialog/{scene.conversation.pk}/"))
    if any(finding["kind"] == "insult" for finding in comment.report["findings"]):
        shown, folded = page.split("Ganzen Text mit Beschimpfung zeigen")
        assert "[…]" in shown
        assert comment.text not in shown
        assert comment.text in folded
    assert "Wann kommt das Schild?" in page


def test_an_answer_through_the_page(scene: Scene, dana: Client) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    conversation = scene.conversation
    page = text_of(dana.get(f"/dialog/{conversation.pk}/"))
    assert f'name="seen" value="{conversation.news}"' in page
    ids = [question.pk for question in comment.questions.all()]
    sent = {"text": CALM, "questions": ids, "seen": conversation.news, "do": "send"}
    response = dana.post(f"/dialog/kommentar/{comment.pk}/antwort/", sent)
    assert response.status_code == 302
    answer = Answer.objects.get()
    assert answer.post.state == "approved"
    assert set(answer.questions.values_list("pk", flat=True)) == set(ids)
    assert "geht gleich hinaus" in text_of(dana.get(response["Location"].split("#")[0]))


def test_a_draft_is_kept_and_shown_again(scene: Scene, dana: Client, desk: Desk) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    path = f"/dialog/kommentar/{comment.pk}/antwort/"
    assert dana.post(path, {"text": "Mein Entwurf", "seen": "0", "do": "save"}).status_code == 302
    conversation = f"/dialog/{scene.conversation.pk}/"
    assert "Mein Entwurf</textarea>" in text_of(dana.get(conversation))
    other = text_of(desk(scene.world.aylin).get(conversation))
    assert "Mein Entwurf</textarea>" not in other
    assert "Dana Wulfes schreibt gerade an einer Antwort." in other
    assert "Dana Wulfes schreibt" in text_of(desk(scene.world.aylin).get(conversation + "stand/"))


@pytest.mark.parametrize(
    ("sent", "status", "sentence"),
    [
        ({"text": "", "do": "send"}, 422, "Bitte schreiben Sie erst eine Antwort."),
        ({"text": SECRET, "do": "send"}, 422, "eine zweite Person entscheiden"),
        ({"text": "Bis bald", "interim": "on", "do": "send"}, 422, "nennen Sie den Tag"),
        (
            {"text": "Bis bald", "interim": "on", "interim_until": "2020-01-01", "do": "send"},
            422,
            "in der Vergangenheit",
        ),
        ({"text": "Bis bald", "interim": "on", "interim_until": "unsinn", "do": "send"}, 422, "Fehler"),
        ({"text": "Bis bald", "questions": "99999", "do": "send"}, 422, "inzwischen erledigt"),
    ],
)
def test_what_is_refused_stays_in_the_box(
    scene: Scene, dana: Client, sent: dict[str, Any], status: int, sentence: str
) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    sent = {"seen": scene.conversation.news, **sent}
    page = text_of(dana.post(f"/dialog/kommentar/{comment.pk}/antwort/", sent), status)
    assert sentence in page
    assert f"{sent['text']}</textarea>" in page
    kept = Answer.objects.get().post.current_version
    assert kept is not None
    assert kept.text == sent["text"]


def test_both_texts_are_shown_when_the_citizen_wrote_again(scene: Scene, dana: Client) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    seen = scene.conversation.news
    scene.comment("Hat sich erledigt, ich nehme das Rad!")
    path = f"/dialog/kommentar/{comment.pk}/antwort/"
    stand = text_of(dana.get(f"/dialog/{scene.conversation.pk}/stand/?seen={seen}"))
    assert "etwas Neues gekommen" in stand
    page = text_of(dana.post(path, {"text": CALM, "seen": seen, "do": "send"}), 409)
    assert "Hat sich erledigt, ich nehme das Rad!" in page
    assert f"{CALM}</textarea>" in page
    assert f'name="seen" value="{scene.conversation.news}"' in page
    again = dana.post(path, {"text": CALM, "seen": scene.conversation.news, "do": "send"})
    assert again.status_code == 302


def test_saving_while_typing(scene: Scene, dana: Client) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    path, fetch = f"/dialog/kommentar/{comment.pk}/antwort/", {"X-Requested-With": "fetch"}
    typed = {"text": "Halb fertig", "seen": "0", "interim": "on"}
    assert "Entwurf gesichert" in dana.post(path, typed, headers=fetch).json()["words"]
    version = Answer.objects.get().post.current_version
    assert version is not None
    assert version.text == "Halb fertig"
    Comment.objects.filter(pk=comment.pk).update(state="gone")
    refused = dana.post(path, typed, headers=fetch)
    assert refused.status_code == 409
    assert "gelöscht" in refused.json()["message"]
    assert Client().post(path, typed, headers=fetch).status_code == 401


def test_live_findings(scene: Scene, dana: Client) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    found = dana.post(f"/dialog/kommentar/{comment.pk}/pruefen/", {"text": SECRET}).json()
    assert found["marks"]
    assert "finding--stop" in found["findings"]
    assert not Answer.objects.exists()


def test_small_forms_say_what_is_wrong_where_it_is(scene: Scene, dana: Client) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    pk, question = scene.conversation.pk, comment.questions.all()[0]
    refusals = {
        f"/dialog/{pk}/notiz/": {"note": ""},
        f"/dialog/{pk}/erledigen/": {"reason": "Kein Bedarf mehr"},
        f"/dialog/{pk}/einordnen/": {"intent": "sentiment"},
        f"/dialog/kommentar/{comment.pk}/ausblenden/": {"reason": ""},
        f"/dialog/kommentar/{comment.pk}/sichern/": {"reason": "x"},
        f"/dialog/frage/{question.pk}/erledigen/": {"reason": ""},
        f"/dialog/{pk}/zuweisen/": {"person": str(scene.world.charlie.pk)},
    }
    for path, sent in refusals.items():
        assert 'class="kern-error"' in text_of(dana.post(path, sent), 422), path
    good = {
        f"/dialog/{pk}/notiz/": {"note": "Bitte prüfen"},
        f"/dialog/{pk}/einordnen/": {"intent": "praise"},
        f"/dialog/{pk}/zuweisen/": {"person": "me"},
        f"/dialog/kommentar/{comment.pk}/zeigen/": {},
        f"/dialog/kommentar/{comment.pk}/ausblenden/": {"reason": "Netiquette, Regel 3."},
        f"/dialog/kommentar/{comment.pk}/sichern/": {"reason": "Anzeige wird geprüft."},
        f"/dialog/kommentar/{comment.pk}/sicherung-beenden/": {},
        f"/dialog/frage/{question.pk}/erledigen/": {"reason": "Telefonisch geklärt."},
    }
    for path, sent in good.items():
        assert dana.post(path, sent).status_code == 302, path


PAGES = ("/dialog/{c}/", "/dialog/{c}/stand/", "/dialog/kommentar/{k}/text/")
POSTS = (
    "/dialog/{c}/zuweisen/",
    "/dialog/{c}/einordnen/",
    "/dialog/{c}/notiz/",
    "/dialog/{c}/erledigen/",
    "/dialog/{c}/wieder-oeffnen/",
    "/dialog/kommentar/{k}/antwort/",
    "/dialog/kommentar/{k}/pruefen/",
    "/dialog/kommentar/{k}/zeigen/",
    "/dialog/kommentar/{k}/ausblenden/",
    "/dialog/kommentar/{k}/sichern/",
    "/dialog/kommentar/{k}/sicherung-beenden/",
    "/dialog/frage/{q}/erledigen/",
)


def test_outsiders_see_and_do_nothing(scene: Scene, desk: Desk) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    ids = {"c": scene.conversation.pk, "k": comment.pk, "q": comment.questions.all()[0].pk}
    elsewhere = Person.objects.create_user("eva@musterstadt.example", "Eva Lindner")
    RoleAssignment.objects.create(person=elsewhere, role=Role.DIALOGUE, department=scene.world.parks)
    for who in (scene.world.charlie, scene.world.miriam, scene.world.admin, elsewhere):
        client = desk(who)
        for path in PAGES:
            assert client.get(path.format(**ids)).status_code == 404, path
        for path in POSTS:
            assert (
                client.post(path.format(**ids), {"text": "x", "reason": "Ein Grund.", "note": "x"}).status_code == 404
            ), path
    for who in (scene.world.charlie, scene.world.miriam, scene.world.admin):
        assert desk(who).get("/dialog/").status_code == 403
        assert desk(who).get("/dialog/nicht-lesbar/").status_code == 403
    assert "Obstbäume" not in text_of(desk(elsewhere).get("/dialog/"))
    assert not Answer.objects.exists()


def test_approvers_read_but_do_not_work(scene: Scene, desk: Desk) -> None:
    comment = scene.comment(TWO_QUESTIONS)
    bernd = desk(scene.world.bernd)
    page = text_of(bernd.get(f"/dialog/{scene.conversation.pk}/"))
    assert TWO_QUESTIONS in page
    assert "Antwort senden" not in page
    for path in POSTS:
        if path.endswith("/notiz/"):  # who reads may add facts
            continue
        ids = {"c": scene.conversation.pk, "k": comment.pk, "q": comment.questions.all()[0].pk}
        assert bernd.post(path.format(**ids), {"text": "x", "reason": "Ein Grund.", "note": "x"}).status_code == 403, (
            path
        )


def test_hostile_texts_stay_text(scene: Scene, dana: Client) -> None:
    hostile = "<script>alert(1)</script> <img src=x onerror=alert(1)> \"'> \u202egnihtyna\u202c \u200b Wann?"
    scene.comment(hostile, name=hostile)
    for path in ("/dialog/", f"/dialog/{scene.conversation.pk}/"):
        page = dana.get(path).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


LEAK = "Meine Mutter Erna Duvenbeck, geb. 02.09.1938, Pflegegrad 4, wartet seit 5 Wochen."


@pytest.mark.parametrize(("text", "kept_back"), [(LEAK, "Duvenbeck"), (THREAT, "Clown"), (THREAT, "besuch ich mal")])
def test_lists_and_search_results_spread_neither_leaked_data_nor_abuse(
    scene: Scene, dana: Client, text: str, kept_back: str
) -> None:
    scene.comment(text)
    [entry] = search.find(scene.world.dana, "wartet" if text == LEAK else "Schild", kind="comment")
    assert "[…]" in entry.excerpt
    for shown in (dana.get("/dialog/").content.decode(), entry.excerpt, scene.conversation.excerpt):
        assert kept_back not in shown
    assert kept_back in dana.get(f"/dialog/{scene.conversation.pk}/").content.decode()


def test_nobody_finds_a_comment_by_the_data_it_leaks(scene: Scene) -> None:
    scene.comment(LEAK)
    assert len(search.find(scene.world.dana, "Duvenbeck", kind="comment")) == 0


def times_read(asked: CaptureQueriesContext) -> int:
    return sum('"dialogue_comment"."text"' in one["sql"] for one in asked.captured_queries)


def test_a_megabyte_is_shown_in_part(scene: Scene, dana: Client) -> None:
    comment = scene.comment("Wann kommt der Bus? " * 52_000)
    with CaptureQueriesContext(connection) as asked:
        page = dana.get(f"/dialog/{scene.conversation.pk}/").content.decode()
    assert len(page) < 150 * 1024
    assert times_read(asked) == 1, "not again with each of its questions"
    with CaptureQueriesContext(connection) as asked:
        dana.get(f"/dialog/{scene.conversation.pk}/stand/")
    assert times_read(asked) == 0
    whole = dana.get(f"/dialog/kommentar/{comment.pk}/text/")
    assert whole["Content-Type"] == "text/plain; charset=utf-8"
    assert whole.content.decode() == comment.text


def test_the_first_page_the_navigation_and_the_search(
    scene: Scene, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOON)
    scene.comment(TWO_QUESTIONS)
    later = NOON + dt.timedelta(days=14)
    dana, charlie = scene.world.dana, scene.world.charlie
    [item] = pressing_items(dana, later)
    assert item.late
    assert item.title == "Obstbäume schneiden"
    assert pressing_items(charlie, later) == []
    assert pressing_items in today.SOURCES[today.DIALOGUE]
    assert (glance(dana), glance(charlie)) == ((1, ""), (0, ""))
    monkeypatch.setattr(clock, "now", lambda: later)
    assert glance(dana) == (1, "Fragen überfällig")
    assert [entry.title for entry in search.find(dana, "Langstock", kind="comment")] == [
        "Kommentar: Obstbäume schneiden"
    ]
    assert len(search.find(dana, "Gisela", kind="comment")) == 0
    assert len(search.find(charlie, "Langstock", kind="comment")) == 0
    assert "Obstbäume schneiden" in text_of(desk(dana).get("/"))


def test_what_could_not_be_read_is_shown_and_tried_again(scene: Scene, dana: Client) -> None:
    actions.receive_comment(scene.world.page, "c9", {"text": "Unlesbar"}, now=NOON)
    RawComment.objects.filter(remote_id="c9").update(state="failed", next_attempt_at=None)
    assert "konnte das Pult nicht lesen" in text_of(dana.get("/dialog/"))
    assert "Unlesbar" in text_of(dana.get("/dialog/nicht-lesbar/"))
    raw = RawComment.objects.get(remote_id="c9")
    assert dana.post(f"/dialog/nicht-lesbar/{raw.pk}/erneut/").status_code == 302
    raw.refresh_from_db()
    assert raw.state == "received"


def test_the_page_speaks_to_both_languages(scene: Scene, dana: Client) -> None:
    scene.comment(TWO_QUESTIONS)
    dana.cookies["sprache"] = "en"
    assert '<html lang="en"' in text_of(dana.get(f"/dialog/{scene.conversation.pk}/"))


def test_reply_box_shows_which_question_is_answered_and_what_stays_in_mind(scene: Scene, dana: Client) -> None:
    comment = scene.comment("Wann fährt der Bus am Samstag? Und was kostet die Fahrt?")
    text = "Der Bus fährt am Samstag, 3. Oktober, um 9:15 Uhr vom Markt ab. Wir stellen 20 Räder bereit."
    shown = dana.post(f"/dialog/kommentar/{comment.pk}/pruefen/", {"text": text}).json()["findings"]
    assert re.search(r"Wann fährt der Bus am Samstag\?</q>\s*<span[^>]*>.*?beantwortet", shown, re.S)
    assert re.search(r"Und was kostet die Fahrt\?</q>\s*<span[^>]*>.*?noch offen", shown, re.S)
    assert "Das bleibt hängen: " in shown
    assert "Tipp zur Sprache" not in shown
    assert 'data-doubt="/leitlinien/regeln/stimmt-nicht/"' in shown
    assert "<form" not in shown  # it stands inside the reply's form
