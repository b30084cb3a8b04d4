"""A reply shares its room with the name of the one it answers, and both places where it is written count so."""

from __future__ import annotations

from dataclasses import replace

from django.test import Client

from stadtstimme.desk.dialogue.actions import ReplyDraft, save_reply
from stadtstimme.desk.dialogue.models import Comment
from stadtstimme.networks.memory import EVERYTHING

from .listening import Square


def test_the_name_in_front_counts_while_one_writes(square: Square, client: Client) -> None:
    square.network.capabilities = replace(EVERYTHING, reply_reserve=32)
    square.write(1)
    square.listen()
    comment = Comment.objects.get(remote_id="c1")
    answer = save_reply(square.world.dana, comment, ReplyDraft("Ab neun. " * 53 + "Bis." * 2), now=square.clock)
    client.force_login(square.world.dana, backend="allauth.account.auth_backends.AuthenticationBackend")
    box = client.get(f"/dialog/{comment.conversation_id}/?kommentar={comment.pk}").content.decode()
    editor = client.get(f"/schreiben/{answer.post.uid}/").content.decode()
    for page in (box, editor):
        assert 'data-limit="468"' in page
        assert "485 von 468 Zeichen" in page
        assert "17 Zeichen zu lang" in page
    assert "Der Text ist um 17 Zeichen zu lang (erlaubt sind 468)." in editor
