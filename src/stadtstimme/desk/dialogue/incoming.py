"""Raw deliveries on their way to become comments: what all deliveries of a comment say, and the post it stands below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from ...checker import Report
from ..editorial.models import Delivery, Post
from .models import Comment, RawComment
from .payloads import Wanted, merged

# Channel, which of its profiles (Channel.profile), and the network's own name of a thing there: a comment, a thread, a post.
# Another profile may give the same name to something else.
Key = tuple[int, int, str]
Payloads = list[tuple[str, Mapping[str, Any]]]


@dataclass
class Incoming:
    """One comment and those of its deliveries that are being taken in: what it amounts to, its post, and the report."""

    rows: list[RawComment]
    wanted: Wanted
    post: Post | None = None
    report: Report | None = None

    @property
    def key(self) -> Key:
        """The comment's."""
        return key_of(self.rows[0])

    @property
    def thread(self) -> Key:
        """The conversation's; a comment without one begins its own."""
        return (*self.key[:2], self.wanted.thread_id or self.key[2])

    @property
    def post_text(self) -> str:
        """The words that the comment stands below; empty where there is no post."""
        return self.post.current_version.text if self.post and self.post.current_version else ""

    @property
    def unknown(self) -> bool:
        """Whether nothing is known but that it was deleted: where it would belong nobody can say."""
        return self.wanted.deleted and not self.wanted.thread_id


def by_comment(rows: Iterable[RawComment]) -> dict[Key, list[RawComment]]:
    """The deliveries of each comment, comments in the order in which their first one came."""
    found: dict[Key, list[RawComment]] = {}
    for row in rows:
        found.setdefault(key_of(row), []).append(row)
    return found


def payloads_of(keys: Iterable[Key]) -> dict[Key, Payloads]:
    """Everything that was ever delivered of these comments."""
    found: dict[Key, Payloads] = defaultdict(list)
    rows = RawComment.objects.filter(among(keys))
    names = ("channel_id", "profile", "remote_id", "payload_hash", "payload")
    for channel, profile, remote_id, digest, payload in rows.values_list(*names):
        found[channel, profile, remote_id].append((digest, payload))
    return found


def reread(batch: Iterable[Incoming]) -> list[Incoming]:
    """Those of the batch that amount to something else by now, brought up to date but for the report."""
    batch = list(batch)
    payloads, changed = payloads_of(one.key for one in batch), []
    for one in batch:
        wanted = merged(payloads[one.key])
        if wanted != one.wanted:
            one.wanted, one.report = wanted, None
            changed.append(one)
    find_posts(changed)
    return changed


def find_posts(batch: Iterable[Incoming]) -> None:
    """Sets the post that each comment stands below, where it is one of ours."""
    wanted = {_post_key(one): None for one in batch if one.wanted.post_remote_id}
    posts: dict[Key, Post] = {}
    if wanted:
        done = Delivery.objects.filter(among(wanted)).select_related("post__current_version").order_by("-pk")
        posts = {key_of(one): one.post for one in done}
    for one in batch:
        one.post = posts.get(_post_key(one))


def _post_key(one: Incoming) -> Key:
    return (*one.key[:2], one.wanted.post_remote_id)


def key_of(row: RawComment | Comment | Delivery) -> Key:
    """The key of what a row is about."""
    return row.channel_id, row.profile, row.remote_id


def among(keys: Iterable[Key], name: str = "remote_id") -> Q:
    """The condition that a row is one of these: its channel and profile, and what the network calls it."""
    names: dict[tuple[int, int], set[str]] = defaultdict(set)
    for channel, profile, remote in keys:
        names[channel, profile].add(remote)
    parts = (
        Q(channel=channel, profile=profile, **{f"{name}__in": sorted(some)})
        for (channel, profile), some in sorted(names.items())
    )
    return reduce(or_, parts, Q(pk__in=[]))
