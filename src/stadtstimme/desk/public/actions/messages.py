"""Comments and messages from the forms. They take the same way in as those of any network: raw first, once only."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import IntegrityError, transaction

from ....duties import serves
from ...channels.models import Channel
from ...dialogue.actions import receive_comment
from ..addresses import public_url
from ..models import Article, PageComment


@serves("M1", how="register")
def send_message(
    article: Article | None, channel: Channel, *, text: str, name: str, topic: str, form_key: str, now: dt.datetime
) -> PageComment:
    """Keeps what was typed and hands it to the dialogue desk, in one transaction. The same form twice is one message."""
    return _keep(
        channel, now, form_key, article=article, text=text, name=name, topic="" if article else topic, parent=None
    )


def send_follow_up(first: PageComment, channel: Channel, *, text: str, form_key: str, now: dt.datetime) -> PageComment:
    """A further message behind the private link of the first."""
    return _keep(
        channel, now, form_key, article=first.article, text=text, name=first.name, topic=first.topic, parent=first
    )


def take_back_message(comment: PageComment, channel: Channel, *, now: dt.datetime) -> None:
    """Whoever wrote it takes it back: text and name are erased here, and the dialogue desk follows. Twice is fine."""
    with transaction.atomic():
        mine = PageComment.objects.filter(pk=comment.pk, taken_back_at=None)
        if mine.update(taken_back_at=now, text="", name=""):
            receive_comment(channel, str(comment.uid), {"remote_id": str(comment.uid), "deleted": True}, now=now)


def _keep(channel: Channel, now: dt.datetime, form_key: str, **fields: Any) -> PageComment:
    try:
        with transaction.atomic():
            comment = PageComment.objects.create(sent_at=now, form_token=form_key, **fields)
            receive_comment(channel, str(comment.uid), payload_of(comment), now=now)
            return comment
    except IntegrityError:
        return PageComment.objects.get(form_token=form_key)


def payload_of(comment: PageComment) -> dict[str, Any]:
    """The comment as a network would deliver it."""
    first = comment.parent or comment
    return {
        "remote_id": str(comment.uid),
        "thread_id": comment.article.slug if comment.article else f"nachricht-{first.pk}",
        "post_remote_id": comment.article.slug if comment.article else "",
        "parent_remote_id": str(first.uid) if comment.parent else "",
        "author_name": comment.name,
        "topic": comment.topic,
        "text": comment.text,
        "written_at": comment.sent_at.isoformat(),
        "url": public_url("article", slug=comment.article.slug) if comment.article else "",
    }
