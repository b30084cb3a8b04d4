"""The post is the lock of everything below it: whoever changes steps, versions or deliveries takes it first.

One order for all keeps PostgreSQL free of deadlocks; SQLite has one writer at a time anyway.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from ..core.errors import Conflict
from .models import Delivery, Post


def locked(post: Post) -> Post:
    """The post as it is now, locked until the transaction ends.

    Read without a join: one that had to wait for the lock would bring the new post with the old version.
    """
    return Post.objects.select_for_update().get(pk=post.pk)


def locked_deliveries(post: Post) -> list[Delivery]:
    """All deliveries of a locked post, kept from workers until the transaction ends (in the order in which workers lock)."""
    return list(post.deliveries.select_for_update().order_by("pk"))


def refuse_unless(post: Post, states: Iterable[str]) -> None:
    """Raises Conflict, naming the state, unless the post is in one of the states."""
    if post.state not in set(states):
        raise Conflict(
            _("Das geht nicht mehr: Der Beitrag ist inzwischen „%(state)s“.") % {"state": post.get_state_display()}
        )
