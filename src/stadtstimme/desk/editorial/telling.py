"""Tells those who are waited for, and keeps the search up to date. Always inside the action's transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.utils.functional import Promise

from ..core.notices import notify, settle_occasion
from ..core.saying import Retold, Said
from ..core.search import drop_entry, put_entry
from ..people.models import Person
from .models import Delivery, Post, ReviewStep
from .people import involved

SEARCH_KIND = "post"
# The occasions on which somebody is asked to decide a step.
ASKING = ("asked", "deputy", "handed_over")


def post_path(post: Post) -> str:
    """The deep link to a post in the desk. Written out, so that the worker needs no views; a test compares it with the urls."""
    return f"/beitraege/{post.uid}/"


def approval_path(post: Post) -> str:
    """The deep link to a post that waits for approval."""
    return f"/freigaben/{post.uid}/"


def named(post: Post) -> str | Promise:
    """The post's title, else its beginning, else what kind of post it is, in the language in which it is shown."""
    return post.title or post.excerpt[:80] or Post.Kind(post.kind).label


def tell(
    people: Iterable[Person],
    kind: str,
    post: Post,
    subject: Said,
    body: Retold | str = "",
    *,
    occasion: str,
    now: dt.datetime,
) -> None:
    """One notice to each of them. The same occasion is told once."""
    path = approval_path(post) if kind == "approval" else post_path(post)
    for person in {one.pk: one for one in people}.values():
        notify(person, kind=kind, subject=subject, body=body, path=path, occasion=occasion, now=now)


def occasion_of(word: str, row: Post | ReviewStep | Delivery) -> str:
    """Names one occasion: a later change of the same row is another."""
    return f"{word}:{row._meta.model_name}:{row.pk}:{row.lock_version}"


def settle_asking(step: ReviewStep, *, now: dt.datetime) -> None:
    """The step is decided, void or asked of somebody else: whoever was asked before finds nothing unread about it."""
    row = f"{step._meta.model_name}:{step.pk}"
    told = [f"{word}:{row}:{change}" for change in range(step.lock_version + 1) for word in ASKING]
    settle_occasion(*told, recipients=[pk for pk in (step.asked_id, step.deputy_id) if pk], now=now)


def index(post: Post, text: str, *, now: dt.datetime) -> None:
    """Makes the post's present wording findable."""
    put_entry(
        SEARCH_KIND,
        post.pk,
        department_id=post.department_id,
        title=str(named(post))[:200],
        excerpt=post.excerpt,
        path=post_path(post),
        text=f"{post.title}\n{text}",
        at=now,
    )


def forget(post: Post) -> None:
    """Takes a discarded post out of the search."""
    drop_entry(SEARCH_KIND, post.pk)


def involved_but(actor: Person, post: Post) -> list[Person]:
    """Who has a part in the post, without the one who acts: writers and whoever is being asked."""
    asked = [
        one
        for step in post.steps.filter(state=ReviewStep.State.OPEN).select_related("asked", "deputy")
        for one in (step.asked, step.deputy if step.deputy_asked_at else None)
        if one is not None
    ]
    return [one for one in (*involved(post), *asked) if one.pk != actor.pk]
