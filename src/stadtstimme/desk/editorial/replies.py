"""Which comment a reply answers. The dialogue ties both together (its Answer); here the tie is only followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .models import Post

# What to select with posts, so that `answered_comment` asks the database nothing.
WITH_COMMENT = ("answer__comment", "corrects__answer__comment")


@dataclass(frozen=True)
class Answered:
    """The comment: its words for the checker, its place for the network."""

    text: str
    channel_id: int
    remote_id: str
    private: bool
    profile: int


def answered_comment(post: Post) -> Answered | None:
    """The comment that this reply (or the reply that this correction corrects) answers; None for any other post."""
    comment = comment_row(post)
    return answered(comment) if comment is not None else None


def answered(comment: Any) -> Answered:
    """What an answer to this comment needs to know of it."""
    return Answered(comment.text, comment.channel_id, comment.remote_id, comment.private, comment.profile)


def comment_row(post: Post) -> Any:
    """The dialogue's own row of that comment, or None."""
    one: Post | None = post
    while one is not None:
        comment = _comment_of(one)
        if comment is not None:
            return comment
        one = one.corrects if one.kind == Post.Kind.CORRECTION else None
    return None


def _comment_of(post: Post) -> Any:
    # A name, not an import: the dialogue stands on the editorial part, never the other way round.
    answer = getattr(post, "answer", None)
    return answer.comment if answer is not None else None
