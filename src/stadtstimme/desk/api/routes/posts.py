"""Posts: list, one, begin, hand in; topics to write on; deliveries and what became of them."""

from __future__ import annotations

from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Status

from ...core import clock
from ...editorial.actions import create_post, save_version, settle_delivery, submit_post
from ...editorial.listing import filtered_posts
from ...editorial.models import Delivery, Post
from ...editorial.queries import deliveries_visible_to, posts_visible_to
from ...people.access import require
from ...people.models import Person
from ..auth import person_of
from ..drafts import choose_topic, draft_from, topics_for
from ..presenting import delivery_out, post_line, post_out, topic_out
from ..problems import ApiError
from ..schemas.base import Cursor, Limit, paged
from ..schemas.posts import (
    DeliveriesOut,
    DeliveryOut,
    DeliveryState,
    NewPostIn,
    PostOut,
    PostsOut,
    PostState,
    SettlementIn,
    SubmissionIn,
    TopicsOut,
)
from ..scopes import Scope
from .door import door

router = Router(tags=["posts"])
BY_CHANGE = ("-updated_at", "-id")
WITH_VERSION = ("current_version__targets", "current_version__images__asset")


@router.get("/topics", summary="Topics to write on", **door(Scope.POSTS_READ, {200: TopicsOut}))
def list_topics(request: HttpRequest) -> TopicsOut:
    """The topics on which the token's person may begin a post."""
    return TopicsOut(items=[topic_out(one) for one in topics_for(person_of(request))])


@router.get("/posts", summary="List posts", **door(Scope.POSTS_READ, {200: PostsOut}, 422))
def list_posts(
    request: HttpRequest,
    state: PostState | None = None,
    mine: bool = False,
    cursor: Cursor = None,
    limit: Limit = 25,
) -> PostsOut:
    """The posts that the token's person may read, the latest change first."""
    rows = filtered_posts(person_of(request), {"state": state, "mine": mine})
    page = paged(rows, order=BY_CHANGE, cursor=cursor, limit=limit)
    return PostsOut(items=[post_line(one) for one in page], next_cursor=page.next_cursor)


@router.post("/posts", summary="Begin a post", **door(Scope.POSTS_WRITE, {201: PostOut}, 409, body=True))
def begin_post(request: HttpRequest, data: NewPostIn) -> Status:
    """Begins a post with its first version. Nothing leaves the house by that."""
    person, now = person_of(request), clock.now()
    topic = choose_topic(person, data.topic)
    try:
        with transaction.atomic():
            post = create_post(person, department=topic.department, responsibility=topic, uid=data.uid, now=now)
            save_version(person, post, draft_from(data, person, post), base=None, now=now)
    except IntegrityError:
        raise ApiError("exists") from None
    return Status(201, _shown(person, post.uid))


@router.get("/posts/{uuid:uid}", summary="One post", **door(Scope.POSTS_READ, {200: PostOut}, 404))
def show_post(request: HttpRequest, uid: UUID) -> PostOut:
    """A post with its current version and its deliveries."""
    return _shown(person_of(request), uid)


@router.post(
    "/posts/{uuid:uid}/submission",
    summary="Hand a post in",
    **door(Scope.POSTS_WRITE, {200: PostOut}, 404, 409, body=True),
)
def submit(request: HttpRequest, uid: UUID, data: SubmissionIn) -> PostOut:
    """Hands the current version in: those responsible are asked. Editing it later takes it back."""
    person = person_of(request)
    post = writable(person, uid)
    submit_post(person, post, data.version, now=clock.now())
    return _shown(person, uid)


@router.get("/deliveries", summary="List deliveries", **door(Scope.POSTS_READ, {200: DeliveriesOut}, 422))
def list_deliveries(
    request: HttpRequest,
    state: DeliveryState | None = None,
    cursor: Cursor = None,
    limit: Limit = 25,
) -> DeliveriesOut:
    """The deliveries of the posts that the token's person may read, the newest first."""
    rows = _deliveries(person_of(request))
    if state:
        rows = rows.filter(state=state)
    page = paged(rows, order=("-id",), cursor=cursor, limit=limit)
    return DeliveriesOut(items=[delivery_out(one) for one in page], next_cursor=page.next_cursor)


@router.get("/deliveries/{int:pk}", summary="One delivery", **door(Scope.POSTS_READ, {200: DeliveryOut}, 404))
def show_delivery(request: HttpRequest, pk: int) -> DeliveryOut:
    """Where one version on its way to one channel stands."""
    return delivery_out(_delivery(person_of(request), pk))


@router.post(
    "/deliveries/{int:pk}/settlement",
    summary="Say what became of a delivery",
    **door(Scope.POSTS_WRITE, {200: DeliveryOut}, 404, 409, body=True),
)
def settle(request: HttpRequest, pk: int, data: SettlementIn) -> DeliveryOut:
    """For a delivery by hand or of unknown outcome: a person looked at the channel and says what they saw."""
    person = person_of(request)
    settle_delivery(person, _delivery(person, pk), data.outcome, url=data.url, now=clock.now())
    return delivery_out(_delivery(person, pk))


def readable(person: Person, uid: UUID) -> Post:
    """A post the person may read. Raises Http404."""
    rows = posts_visible_to(person).select_related(
        "department", "responsibility__department", "current_version", "corrects"
    )
    found = rows.prefetch_related(*WITH_VERSION).filter(uid=uid).first()
    if found is None:
        raise Http404
    return found


def writable(person: Person, uid: UUID) -> Post:
    """A post the person may write. An answer to a citizen is refused: it goes through its comment, which has the `seen` guard."""
    post = readable(person, uid)
    require(person, "editorial.edit_post", post)
    if post.kind == Post.Kind.REPLY:
        words = _("Das ist eine Antwort. Antworten werden über ihren Kommentar geschrieben und gesendet.")
        raise ApiError("conflict", words)
    return post


def _shown(person: Person, uid: UUID) -> PostOut:
    post = readable(person, uid)
    return post_out(post, _deliveries(person).filter(post=post).order_by("-id"))


def _deliveries(person: Person) -> QuerySet[Delivery]:
    return deliveries_visible_to(person).select_related("post")


def _delivery(person: Person, pk: int) -> Delivery:
    found = _deliveries(person).select_related("channel").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
