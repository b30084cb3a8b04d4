"""The conversations that a batch of comments touches: made where they are new, locked, and what the batch changes about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...core.errors import Conflict
from ...core.transition import FASTER
from ...editorial.models import Post
from ..incoming import Incoming, Key, among
from ..models import Comment, Conversation
from ..payloads import Wanted
from ..threads import LIFETIME, locked_all
from ..words import UNNAMED, intent_of, topic_words


@dataclass
class Thread:
    """A locked conversation and what this batch changes about it as a whole."""

    conversation: Conversation
    state: str = ""
    news: int = 0
    changes: dict[str, Any] = field(default_factory=dict)

    def speak(self, *, urgent: bool) -> None:
        """Somebody said something."""
        self.state, self.news = Conversation.State.OPEN, self.news + 1
        self.changes |= {"close_reason": ""} | ({"urgent": True} if urgent else {})

    def link(self, one: Incoming) -> None:
        """A later comment may be the first to tell which post the conversation stands below."""
        if self.conversation.post_id is None and one.post is not None:
            self.conversation.post, self.conversation.title = one.post, _title(one.post, one.wanted)
            self.changes |= {"post": one.post, "title": self.conversation.title}

    def renewal(self) -> tuple[Conversation, str, dict[str, Any]]:
        """What `refresh_all` takes."""
        return self.conversation, self.state, {**self.changes, "news": self.conversation.news + self.news}


class Threads:
    """The locked conversations of a batch. What belongs to another one by now raises Conflict: the batch begins anew."""

    def __init__(self, conversations: Iterable[Conversation]) -> None:
        self.all = [Thread(one) for one in conversations]
        self._by_key = {_key(one.conversation): one for one in self.all}
        self._by_id = {one.conversation.pk: one for one in self.all}

    def below(self, one: Incoming) -> Thread:
        """Where a new comment belongs."""
        if one.thread not in self._by_key:
            raise Conflict(FASTER)
        return self._by_key[one.thread]

    def holding(self, comment: Comment) -> Thread:
        """Where a comment stands; the comment gets the locked conversation."""
        if comment.conversation_id not in self._by_id:
            raise Conflict(FASTER)
        thread = self._by_id[comment.conversation_id]
        comment.conversation = thread.conversation
        return thread


def lock_threads(batch: Sequence[Incoming]) -> Threads:
    """Locks the conversations of these comments. The first comment of a thread makes its conversation."""
    known = Comment.objects.filter(among(one.key for one in batch))
    names = ("channel_id", "profile", "remote_id", "conversation_id")
    places: dict[Key, int] = {(channel, profile, name): pk for channel, profile, name, pk in known.values_list(*names)}
    new = [one for one in batch if one.key not in places and not one.unknown]
    return Threads(locked_all({*places.values(), *_conversations(new)}))


def _conversations(new: Sequence[Incoming]) -> list[int]:
    """Those of new comments. Made in the threads' order, so that of two workers one waits for the other at most."""
    first: dict[Key, Incoming] = {}
    for one in new:
        if one.thread not in first or (first[one.thread].post is None and one.post is not None):
            first[one.thread] = one
    there = _there(first)
    if missing := sorted(set(first) - set(there)):
        Conversation.objects.bulk_create([_conversation(first[key]) for key in missing], ignore_conflicts=True)
        there = _there(first)
    _lock_posts(post for key, (_pk, linked) in there.items() if linked is None and (post := first[key].post))
    return [pk for pk, _linked in there.values()]


def _there(keys: Iterable[Key]) -> dict[Key, tuple[int, int | None]]:
    """Which of the threads have a conversation: its id and that of its post."""
    rows = Conversation.objects.filter(among(keys, "thread_id"))
    names = ("channel_id", "profile", "thread_id", "pk", "post_id")
    found = rows.values_list(*names)
    return {(channel, profile, thread): (pk, post) for channel, profile, thread, pk, post in found}


def _key(conversation: Conversation) -> Key:
    return conversation.channel_id, conversation.profile, conversation.thread_id


def _lock_posts(posts: Iterable[Post]) -> None:
    """Whoever needs a post's lock as well takes that first (threads.py); writing its number down asks for its row."""
    if ids := {post.pk for post in posts}:
        list(Post.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk"))


def _conversation(one: Incoming) -> Conversation:
    written_at = one.wanted.written_at or one.rows[0].received_at
    channel, profile, thread = one.thread
    return Conversation(
        channel_id=channel,
        profile=profile,
        thread_id=thread,
        post=one.post,
        title=_title(one.post, one.wanted),
        intent=intent_of(one.wanted.topic),
        last_comment_at=written_at,
        pressing_at=written_at + LIFETIME,
    )


def _title(post: Post | None, wanted: Wanted) -> str:
    if post is not None:
        return (post.title or post.excerpt or UNNAMED[1])[:200]
    return topic_words(wanted.topic) or UNNAMED[0]
