"""How pages reach posts: only what the person may see, in the order they need it."""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, OuterRef, Q, QuerySet

from ..core.models import SearchEntry
from ..people.access import departments_with
from ..people.models import Person
from .models import CorrectionNote, Delivery, Post, PreviewShown, ReviewStep, Version
from .rules import READERS


def posts_visible_to(person: Person) -> QuerySet[Post]:
    """Posts of the departments in which the person has a reading role, their own, and those they decide or decided on."""
    if not person.is_active:
        return Post.objects.none()
    where = departments_with(person, *READERS)
    if where is None:
        return Post.objects.all()
    asked = ReviewStep.objects.filter(Q(asked=person) | Q(deputy=person), post=OuterRef("pk"))
    own = Q(created_by=person) | Q(Exists(asked))
    return Post.objects.filter(Q(department_id__in=where) | own) if where else Post.objects.filter(own)


def _sees_everything(person: Person) -> bool:
    """Whether asking post by post would only cost time."""
    return person.is_active and departments_with(person, *READERS) is None


def versions_visible_to(person: Person) -> QuerySet[Version]:
    """All versions of those posts, those kept aside included."""
    rows = Version.objects.all()
    return rows if _sees_everything(person) else rows.filter(post__in=posts_visible_to(person))


def deliveries_visible_to(person: Person) -> QuerySet[Delivery]:
    """All deliveries of those posts."""
    rows = Delivery.objects.all()
    where = departments_with(person, *READERS)
    if not person.is_active:
        return rows.none()
    if where is None:
        return rows
    # Asked of each delivery that is read, not of every post there is.
    asked = ReviewStep.objects.filter(Q(asked=person) | Q(deputy=person), post=OuterRef("post"))
    return rows.filter(Q(post__department_id__in=where) | Q(post__created_by=person) | Q(Exists(asked)))


def steps_waiting_for(person: Person, *, now: dt.datetime) -> QuerySet[ReviewStep]:
    """Open steps on which the person is asked to decide: as the one responsible, or as deputy once the time has come."""
    mine = Q(asked=person) | Q(deputy=person, deputy_due_at__lte=now)
    steps = ReviewStep.objects.filter(mine, state=ReviewStep.State.OPEN)
    return steps.order_by("asked_at", "pk")


def returned_to(person: Person) -> QuerySet[Post]:
    """Posts that came back to the person."""
    wrote = Q(created_by=person) | Q(current_version__created_by=person)
    return Post.objects.filter(wrote, state=Post.State.RETURNED).order_by("-updated_at", "-pk")


def deliveries_between(person: Person, start: dt.datetime, end: dt.datetime) -> QuerySet[Delivery]:
    """What goes out (or went out) in this span, with post and channel."""
    # Named one by one, the states lead the database into the index over state and time.
    states = [state for state in Delivery.State if state != Delivery.State.CANCELLED]
    found = deliveries_visible_to(person).filter(state__in=states, due_at__gte=start, due_at__lt=end)
    return found.select_related("post", "channel__connection").order_by("due_at", "pk")


def troubled_deliveries(person: Person) -> QuerySet[Delivery]:
    """Deliveries for which somebody has to do something: failed, unclear, by hand, to be deleted by hand."""
    found = deliveries_visible_to(person).filter(trouble_at__isnull=False)
    return found.select_related("post", "channel").order_by("trouble_at", "pk")


def failed_notes(person: Person) -> QuerySet[CorrectionNote]:
    """Notes at originals that the network refused and that a person has to put there."""
    rows = CorrectionNote.objects.filter(
        state=CorrectionNote.State.FAILED, original__in=deliveries_visible_to(person).values("pk")
    )
    return rows.select_related("original__post", "original__channel", "correction__post").order_by("pk")


def last_seen_by(person: Person, post: Post) -> Version | None:
    """The newest version of the post whose preview this person was shown: what changed since is new to them."""
    shown = PreviewShown.objects.filter(person=person, version__post=post).select_related("version")
    found = shown.order_by("-version__number").first()
    return found.version if found else None


def entries_visible_to(person: Person, entries: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
    """Those search entries of posts that the person may see."""
    where = departments_with(person, *READERS)
    if where is None:
        return entries
    # By what is the person's own: asking of each post whether it is took a second with many posts.
    wrote = Post.objects.filter(created_by=person).values("pk")
    asked = ReviewStep.objects.filter(Q(asked=person) | Q(deputy=person)).values("post")
    return entries.filter(Q(department_id__in=where) | Q(object_id__in=wrote) | Q(object_id__in=asked))
