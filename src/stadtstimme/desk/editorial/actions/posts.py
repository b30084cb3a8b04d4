"""The beginning and the early end of a post, and the talk about it."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...core.errors import Invalid
from ...core.saying import said
from ...core.transition import transition
from ...people.access import require
from ...people.models import Department, Person, Responsibility
from ...record.actions import record_event
from ..locking import locked, refuse_unless
from ..models import Post, Remark
from ..telling import forget, involved_but, named, occasion_of, tell
from ..voiding import void_steps

REMARK_MAX = 5_000
DISCARDABLE = (Post.State.DRAFT, Post.State.SUBMITTED, Post.State.RETURNED)


def create_post(
    actor: Person,
    *,
    department: Department,
    responsibility: Responsibility,
    kind: str = Post.Kind.POST,
    corrects: Post | None = None,
    uid: uuid.UUID | None = None,
    now: dt.datetime,
) -> Post:
    """Starts an empty post. Raises Invalid where the responsibility no longer holds.

    `uid` lets a form name its post before the first save; sent twice it raises IntegrityError.
    """
    if kind == Post.Kind.REPLY:
        require(actor, "editorial.create_reply", department)
    else:
        require(actor, "editorial.create_post", department)
    if not responsibility.active:
        raise Invalid(_("Diese Zuständigkeit gilt nicht mehr. Bitte wählen Sie eine andere."), "responsibility")
    with transaction.atomic():
        post = Post.objects.create(
            uid=uid or uuid.uuid4(),
            kind=kind,
            department=department,
            responsibility=responsibility,
            corrects=corrects,
            created_by=actor,
            created_at=now,
            updated_at=now,
        )
        record_event(actor, "editorial.post_created", post, now=now, kind=str(kind), corrects=corrects and corrects.pk)
    return post


def assign_responsibility(actor: Person, post: Post, responsibility: Responsibility, *, now: dt.datetime) -> Post:
    """Chooses who decides on the post, as long as nobody was asked."""
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.edit_post", post)
        refuse_unless(post, (Post.State.DRAFT, Post.State.RETURNED))
        if not responsibility.active:
            raise Invalid(_("Diese Zuständigkeit gilt nicht mehr. Bitte wählen Sie eine andere."), "responsibility")
        # The topic's department reviews it, so the post goes there; only who may start one there may send it.
        permission = "create_reply" if post.kind == Post.Kind.REPLY else "create_post"
        require(actor, f"editorial.{permission}", responsibility.department)
        changes = {"responsibility": responsibility, "department": responsibility.department, "updated_at": now}
        transition(post, post.state, allowed=[post.state], **changes)
        record_event(actor, "editorial.responsibility_chosen", post, now=now, responsibility=responsibility.pk)
    return post


def add_remark(actor: Person, post: Post, text: str, *, now: dt.datetime) -> Remark:
    """An internal remark on the current version; everybody who works on the post is told."""
    text = text.replace("\0", "").strip()
    if not text or len(text) > REMARK_MAX:
        raise Invalid(_("Bitte schreiben Sie eine Bemerkung mit höchstens 5 000 Zeichen."), "remark")
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.remark_post", post)
        if post.current_version is None:
            raise Invalid(_("Der Beitrag ist noch leer."), "remark")
        remark = Remark.objects.create(
            post=post, version=post.current_version, text=text, written_by=actor, written_at=now
        )
        record_event(actor, "editorial.remark_added", post, now=now, remark=remark.pk)
        subject = said(gettext_lazy("Bemerkung zu „%(title)s“"), title=named(post))
        tell(involved_but(actor, post), "remark", post, subject, occasion=f"remark:{remark.pk}", now=now)
    return remark


def discard_post(actor: Person, post: Post, *, now: dt.datetime) -> Post:
    """Throws a post away before its approval; versions and the trail are kept."""
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.discard_post", post)
        refuse_unless(post, DISCARDABLE)
        asked = void_steps(post, now=now)
        transition(post, Post.State.DISCARDED, allowed=DISCARDABLE, updated_at=now, calendar_at=None)
        forget(post)
        record_event(actor, "editorial.post_discarded", post, now=now)
        subject = said(gettext_lazy("Verworfen: „%(title)s“ wartet nicht mehr auf Sie"), title=named(post))
        tell(asked, "discarded", post, subject, occasion=occasion_of("discarded", post), now=now)
    return post
