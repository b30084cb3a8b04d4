"""An answer repeats the content warning of the comment it answers, unless its writer says otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.dialogue.actions import ReplyDraft, save_reply, send_reply
from stadtstimme.desk.dialogue.models import Comment, Conversation, RawComment
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork
from tests.desk.api.programs import Program

from .listening import Square

WARNING = "Unfall, Blut"
SAID = f"{WARNING}\n\nWann ist die Brücke wieder frei?"
ANSWER = "Guten Tag, die Brücke ist ab 18 Uhr wieder frei."


def warned(square: Square, warning: str = WARNING) -> Comment:
    square.write(1, SAID, warning=warning)
    square.listen()
    return Comment.objects.get(remote_id="c1")


def sent(square: Square, comment: Comment, warning: str | None = None) -> str:
    news = Conversation.objects.get(pk=comment.conversation_id).news
    send_reply(square.world.dana, comment, ReplyDraft(ANSWER, warning=warning), seen=news, now=square.clock)
    deliver_due(square.clock, 10)
    return square.network.published[-1].content.warning


def page_of(client: Client, comment: Comment) -> str:
    response = client.get(f"/dialog/{comment.conversation_id}/?kommentar={comment.pk}")
    assert response.status_code == 200
    return response.content.decode()


def test_it_is_kept_and_repeated(square: Square) -> None:
    comment = warned(square)
    assert (comment.warning, comment.text) == (WARNING, SAID)
    assert sent(square, comment) == WARNING


@pytest.mark.parametrize("said", ["Baustelle", ""])
def test_the_writer_has_the_last_word(square: Square, said: str) -> None:
    assert sent(square, warned(square), said) == said


def test_a_network_without_warnings_gets_none(square: Square, monkeypatch: pytest.MonkeyPatch) -> None:
    comment = warned(square)
    monkeypatch.setattr(MemoryNetwork, "connect", _without_warnings)
    square.network.capabilities = replace(EVERYTHING, warnings=False)
    assert sent(square, comment) == ""


def _without_warnings(network: MemoryNetwork, profile: object) -> MemoryNetwork:
    return replace(network, profile=profile)  # type: ignore[arg-type]


def test_the_reply_box_holds_it(square: Square, client: Client) -> None:
    comment = warned(square)
    client.force_login(square.world.dana, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = page_of(client, comment)
    assert f'name="warning" maxlength="200" dir="auto" value="{WARNING}"' in page
    typed = {"text": ANSWER, "warning": "", "seen": "0", "do": "save"}
    assert client.post(f"/dialog/kommentar/{comment.pk}/antwort/", typed).status_code == 302
    assert 'name="warning" maxlength="200" dir="auto" value=""' in page_of(client, comment)
    refused = client.post(f"/dialog/kommentar/{comment.pk}/antwort/", {**typed, "warning": "x" * 201, "do": "send"})
    assert refused.status_code == 422
    assert 'id="antwort_warning" name="warning"' in refused.content.decode()
    assert not [one for one in square.network.published if one.content.reply_to]


def test_a_comment_without_one_asks_for_none(square: Square, client: Client) -> None:
    square.write(2)
    square.listen()
    client.force_login(square.world.dana, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert 'name="warning"' not in page_of(client, Comment.objects.get(remote_id="c2"))


def test_an_insult_in_it_is_not_repeated_unasked(square: Square, client: Client) -> None:
    """The comment's warning becomes the city's words: the check reads it like the rest of the answer."""
    comment = warned(square, "Ihr seid alle korrupte Schweine und Idioten")
    answer = save_reply(square.world.dana, comment, ReplyDraft(ANSWER), now=square.clock)
    client.force_login(square.world.dana, backend="allauth.account.auth_backends.AuthenticationBackend")
    version = answer.post.current_version
    assert version is not None
    found = client.post(f"/dialog/kommentar/{comment.pk}/pruefen/", {"text": ANSWER, "warning": version.warning}).json()
    assert "im Inhaltshinweis" in found["findings"]


@pytest.mark.parametrize("said", ["\u202eblut\u202c\n\n", "\u200b\u2060", "x" * 5_000, "\ud800"])
def test_what_a_stranger_puts_there_is_one_readable_line(square: Square, said: str) -> None:
    warning = warned(square, said).warning
    assert len(warning) <= 200 and "\u202e" not in warning and "\n" not in warning
    assert warning.strip("\u200b\u2060") == warning


def test_it_follows_edits_and_goes_with_the_comment(square: Square) -> None:
    comment = warned(square)
    square.write(1, "Wann ist die Brücke frei?", edited_at=square.clock)
    square.listen()
    comment.refresh_from_db()
    assert comment.warning == ""
    square.network.shelf.comments.append(RemoteComment(comment.remote_id, deleted=True))
    square.listen()
    comment.refresh_from_db()
    assert (comment.text, comment.warning) == ("", "")
    assert not [row for row in RawComment.objects.all() if WARNING in str(row.payload)]


def test_programs_read_and_change_it(square: Square) -> None:
    comment = warned(square)
    program = Program.of(square.world.dana)
    assert program.get(f"/comments/{comment.pk}").json()["warning"] == WARNING
    path = f"/comments/{comment.pk}/reply"
    assert program.post(path, {"text": ANSWER}).json()["warning"] == WARNING
    assert program.post(path, {"text": ANSWER, "warning": "Baustelle"}).json()["warning"] == "Baustelle"
    assert program.post(path, {"text": ANSWER, "warning": "x" * 201}).status_code == 422
    assert Channel.objects.filter(pk=square.channel.pk).exists()
