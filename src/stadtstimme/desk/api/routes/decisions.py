"""Deciding: what waits, what would go out, approve or return. Every invariant of the page holds here, by the same actions."""

from __future__ import annotations

from uuid import UUID

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from ninja import Router

from ...core import clock
from ...editorial.actions import decide_step, show_preview
from ...editorial.choices import version_choices
from ...editorial.differences import around_changes, word_differences
from ...editorial.listing import shown_before, step_and_next
from ...editorial.models import ReviewStep
from ...editorial.presenting import previews
from ...editorial.queries import steps_waiting_for
from ...editorial.shown import SHOWN, findings_on
from ...editorial.shown_images import images_of
from ...people.models import Person
from ..auth import person_of
from ..presenting import findings_out, piece_out, post_out, preview_out
from ..problems import ApiError
from ..schemas.base import Cursor, Limit, paged
from ..schemas.posts import ApprovalOut, ApprovalsOut, DecisionIn, PostOut, PreviewOut
from ..scopes import Scope
from .door import door
from .posts import readable

router = Router(tags=["approvals"])
REMARKS = 10


@router.get("/approvals", summary="Decisions that wait", **door(Scope.APPROVE, {200: ApprovalsOut}, 422))
def list_approvals(request: HttpRequest, cursor: Cursor = None, limit: Limit = 25) -> ApprovalsOut:
    """What waits for the decision of the token's person, the oldest first."""
    person = person_of(request)
    rows = steps_waiting_for(person, now=clock.now()).select_related("post", "channel")
    page = paged(rows, order=("asked_at", "id"), cursor=cursor, limit=limit)
    return ApprovalsOut(items=[_waiting(one, person) for one in page], next_cursor=page.next_cursor)


@router.post(
    "/posts/{uuid:uid}/preview", summary="See what would go out", **door(Scope.APPROVE, {200: PreviewOut}, 404, 409)
)
def show_what_goes_out(request: HttpRequest, uid: UUID) -> PreviewOut:
    """All that the token's person has to see before they decide. That they were shown it is recorded."""
    person, now = person_of(request), clock.now()
    step, _following = step_and_next(person, uid, now)
    if step is None or step.post.current_version is None:
        readable(person, uid)  # whoever may not even read it learns nothing about it
        raise ApiError("conflict", _("Über diesen Beitrag haben Sie gerade nichts zu entscheiden."))
    shown = _preview(person, step)
    show_preview(person, step.post.current_version, now=now)
    return shown


@router.post("/posts/{uuid:uid}/decision", summary="Decide", **door(Scope.APPROVE, {200: PostOut}, 404, 409, body=True))
def decide(request: HttpRequest, uid: UUID, data: DecisionIn) -> PostOut:
    """Approves or returns exactly what the preview showed. Nobody decides on what they wrote themselves."""
    person = person_of(request)
    post = readable(person, uid)
    step = ReviewStep.objects.filter(post=post, pk=data.step).select_related("post").first()
    if step is None:
        raise Http404
    approve = data.verdict == "approve"
    decide_step(person, step, content_hash=data.content_hash, approve=approve, remark=data.remark, now=clock.now())
    return post_out(readable(person, uid), post.deliveries.select_related("post").order_by("-id"))


def _waiting(step: ReviewStep, person: Person) -> ApprovalOut:
    return ApprovalOut(
        step=step.pk,
        post=step.post.uid,
        title=step.post.title or step.post.excerpt,
        kind=step.kind,
        channel=step.channel.name if step.channel else None,
        deputy=step.asked_id != person.pk,
        asked_at=step.asked_at,
        planned_at=step.post.calendar_at,
    )


def _preview(person: Person, step: ReviewStep) -> PreviewOut:
    version, now = step.post.current_version, clock.now()
    assert version is not None
    version.post = step.post
    prefetch_related_objects([version], *SHOWN)
    _known, before = shown_before(person, version)
    found = findings_on(version, now)
    shown = previews(version_choices(version), version.title, images_of(version.images.all()), version.language)
    changes = around_changes(word_differences(before.text, version.text)) if before else []
    remarks = step.post.remarks.order_by("-written_at")[:REMARKS]
    return PreviewOut(
        step=step.pk,
        kind=step.kind,
        channel=step.channel.name if step.channel else None,
        version=version.number,
        content_hash=version.content_hash,
        previews=[preview_out(one) for one in shown],
        findings=findings_out(found),
        not_checked=[dict(one) for one in found.not_checked],
        changes=[piece_out(one) for one in changes],
        remarks=[one.words for one in remarks],
    )
